import { sendPushes } from '#live/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reactions } from '../platform/outbox-runner.ts';

/** Each minute: messages to devices that are due. Its workers do nothing else, so a slow push service holds up nobody. */
export function definePushes(jobs: Jobs, house: House): void {
  jobs.define('live.pushes', { minutes: 10, lookSeconds: 2 }, async () => {
    const tried = await sendPushes(house);
    if (tried > 0) house.log.info('live.pushed', { tried });
  });
  jobs.schedule('live.pushes', '* * * * *');
}

/** Messages leave at once, not with the next minute: they are about what is on now. */
export function pushReactions(jobs: Jobs): Reactions<House> {
  return { 'live.pushes-posted': [() => jobs.send('live.pushes', {}, { key: 'posted' })] };
}
