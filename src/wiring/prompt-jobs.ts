import { webhookEventOf } from '#tickets';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reaction, Reactions } from '../platform/outbox-runner.ts';
import { listReactions } from './lists.ts';
import { reactions } from './reactions.ts';
import { pushReactions } from './telling.ts';

/** Milliseconds for which what is announced is gathered into one job: a rush of orders asks for it once a second. */
const gatheredMs = 1_000;

/**
 * Adds to what follows from announcements that jobs which run each minute run at once: money goes back and programs are told within
 * seconds. A job that could not be sent does not matter: the next minute's does the same.
 */
export function withPromptJobs(jobs: Pick<Jobs, 'send'>, reactions: Reactions<House>): Reactions<House> {
  const [cards, webhooks] = [prompt(jobs, 'tickets.cards'), prompt(jobs, 'tickets.webhooks')];
  return Object.fromEntries(
    Object.entries(reactions).map(([name, all]) => [
      name,
      [
        ...all,
        ...(name === 'tickets.refund-started' ? [cards] : []),
        ...(webhookEventOf(name) === null ? [] : [webhooks]),
      ],
    ]),
  );
}

function prompt(jobs: Pick<Jobs, 'send'>, name: string): Reaction<House> {
  let isDue = false;
  return async (house) => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      jobs
        .send(name, {}, { key: 'prompt' })
        .catch((error: Error) => house.log.warn('jobs.not-sent', { job: name, error: error.message }));
    }, gatheredMs).unref();
  };
}

/** Everything that follows from an announcement, with the jobs that it asks for. */
export const reactionsWith = (jobs: Jobs): Reactions<House> =>
  withPromptJobs(jobs, { ...reactions, ...listReactions(jobs), ...pushReactions(jobs) });
