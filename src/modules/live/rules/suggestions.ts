import type { Session } from '#programme';
import { type InstantText, minutesAfter, minutesBetween } from '../../../kernel/time.ts';
import { type AgendaEntry, isPromised } from './agenda.ts';

/** A session that somebody who is free now could walk into, and why it is this one. */
export type Suggestion = {
  readonly session: Session;
  /** Whole minutes until it starts; 0 if it is on. */
  readonly startsIn: number;
  readonly why:
    | { readonly kind: 'starred' }
    | { readonly kind: 'track'; readonly track: string; readonly starred: number };
};

/** What starts within so many minutes is worth walking to; what ends sooner is not. */
const soon = 15;
const leastLeft = 10;

/** The next promise of somebody who is free at `now`: until when; `null` where nothing is promised any more; `undefined` while one is on. */
export function freeUntil(entries: readonly AgendaEntry[], now: InstantText): InstantText | null | undefined {
  const promised = entries.filter((entry) => isPromised(entry) && entry.session?.status !== 'cancelled');
  if (promised.some(({ start, end }) => start && end && start <= now && now < end)) return undefined;
  return promised.find(({ start }) => start !== null && start > now)?.start ?? null;
}

/**
 * What somebody who is free now could hear: what they starred first, then what is in the tracks of which they starred most. Nothing while
 * a promise is on, nothing that is nearly over, and nothing that nobody asked for.
 */
export function suggestNow(
  sessions: Iterable<Session>,
  entries: readonly AgendaEntry[],
  now: InstantText,
  most = 3,
): readonly Suggestion[] {
  const until = freeUntil(entries, now);
  if (until === undefined) return [];
  const starred = new Set(entries.flatMap(({ key, reasons }) => (reasons.includes('starred') ? key : [])));
  const inTrack = starredByTrack(entries);
  const found: Suggestion[] = [];
  for (const session of sessions) {
    const startsIn = reachable(session, now, until);
    if (startsIn === null) continue;
    const count = session.track === null ? 0 : (inTrack.get(session.track) ?? 0);
    if (starred.has(session.code)) found.push({ session, startsIn, why: { kind: 'starred' } });
    else if (session.track !== null && count > 0)
      found.push({ session, startsIn, why: { kind: 'track', track: session.track, starred: count } });
  }
  return found
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) || a.startsIn - b.startsIn || (a.session.code < b.session.code ? -1 : 1),
    )
    .slice(0, most);
}

function weight({ why }: Suggestion): number {
  return why.kind === 'starred' ? Number.MAX_SAFE_INTEGER : why.starred;
}

function starredByTrack(entries: readonly AgendaEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { session, reasons } of entries) {
    if (!session?.track || !reasons.includes('starred')) continue;
    counts.set(session.track, (counts.get(session.track) ?? 0) + 1);
  }
  return counts;
}

/** Minutes until one can be in it, 0 if it is on; `null` if it is too late, too far off, no session, or runs into the next promise at once. */
function reachable(session: Session, now: InstantText, until: InstantText | null): number | null {
  const { slot, status, kind, parent } = session;
  if (!slot || status === 'cancelled' || parent !== null || kind === 'break' || kind === 'notice')
    return null;
  const from = slot.start > now ? slot.start : now;
  if (slot.start > minutesAfter(now, soon) || minutesBetween(from, slot.end) < leastLeft) return null;
  if (until !== null && minutesBetween(from, until) < leastLeft) return null;
  return Math.max(0, minutesBetween(now, slot.start));
}
