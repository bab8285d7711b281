import { isOutOfService } from './database/out-of-service.ts';
import type { Log } from './log.ts';
import { withoutPersons } from './without-persons.ts';
import { TooBusy } from './work-queue.ts';

/** A supervisor needs one or two seconds to bring a database back. */
const outOfServiceSeconds = 5;

/** Why whoever asks should come again, and in how many seconds. */
export type TurnedAway = { readonly why: 'busy' | 'outOfService'; readonly seconds: number };

/** So much work waits, or the database cannot serve at this moment, which is written down; `null` for what is an error of ours. */
export function turnedAway(log: Log, error: unknown): TurnedAway | null {
  if (error instanceof TooBusy) return { why: 'busy', seconds: error.retryAfterSeconds };
  if (!(error instanceof Error) || !isOutOfService(error)) return null;
  log.error('database.out-of-service', { error: withoutPersons(error.message) });
  return { why: 'outOfService', seconds: outOfServiceSeconds };
}
