import { webhookEventOf } from '#tickets';
import { queueWebhooks, tellWebhooks } from '#tickets/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reactions } from '../platform/outbox-runner.ts';

/** Adds to what happens inside the house that other programs are told of it, by a job of their own. */
export function withWebhooks(reactions: Reactions<House>): Reactions<House> {
  return Object.fromEntries(
    Object.entries(reactions).map(([name, all]) => [
      name,
      webhookEventOf(name) === null ? all : [...all, queueWebhooks],
    ]),
  );
}

/** Each minute, and when there is something to tell: tells addresses of other programs what they wait for. Its workers do nothing else, so a slow address holds up nobody. */
export function defineWebhooks(jobs: Jobs, house: House): void {
  jobs.define('tickets.webhooks', { minutes: 10, lookSeconds: 2 }, async () => {
    const told = await tellWebhooks(house);
    if (told > 0) house.log.info('webhooks.told', { told });
  });
  jobs.schedule('tickets.webhooks', '* * * * *');
}
