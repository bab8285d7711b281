import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';
import type { RunState, Source } from './source.ts';

/** What the schedule needs of a reading. */
export type PastReading = { readonly state: RunState; readonly endedAt: InstantText | null };

const firstRetryMinutes = 15;
/** So often an address is tried again that nobody wants read by itself. */
const mostRetries = 3;

/**
 * When a source is read next, `null` for only when asked: the wished hours after the last good reading; after a failure a quarter of
 * an hour later, then twice as long each time, up to the wished hours. `readings` are the latest, the newest first.
 */
export function nextReading(
  source: Pick<Source, 'addresses' | 'refreshHours' | 'refreshedAt'>,
  readings: readonly PastReading[],
): InstantText | null {
  const { addresses, refreshHours, refreshedAt } = source;
  const [last] = readings;
  if (addresses.length === 0 || last?.state === 'waiting' || last?.state === 'running') return null;
  const good = readings.findIndex(({ state }) => state !== 'failed');
  const failures = good === -1 ? readings.length : good;
  if (failures > 0 && last?.endedAt) {
    if (refreshHours === null && failures > mostRetries) return null;
    const minutes = firstRetryMinutes * 2 ** Math.min(failures - 1, 10);
    return later(last.endedAt, Math.min(minutes, (refreshHours ?? 24) * 60));
  }
  // The schedule begins with the first reading that somebody asked for.
  return refreshHours === null || refreshedAt === null ? null : later(refreshedAt, refreshHours * 60);
}

function later(moment: InstantText, minutes: number): InstantText {
  return instantText(Temporal.Instant.from(moment).add({ minutes }));
}
