import type { Id } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

/** How people are let in to an edition's sale; `null` in the place of it: everybody goes in at once. */
export type WaitingRoomRule = {
  /** When the sale opens; who is there by then is shuffled. `null`: it is open. */
  readonly opensAt: InstantText | null;
  readonly insideAtOnce: number;
  readonly admittedPerMinute: number;
  /** How long one who was called may take to come, and one who came in may stay without doing anything. */
  readonly keepMinutes: number;
};

/** One opening; a place of another one counts nothing. */
export type RoundId = Id<'round'>;

/** Where a waiting room stands. Moments are milliseconds since 1970, ranks and numbers count from 0. */
export type RoomState = {
  readonly rule: WaitingRoomRule;
  /** Places given so far: the next one has this number. */
  readonly nextNumber: number;
  /** Ranks below this were called. */
  readonly called: number;
  /** Ranks below this were called so long ago that their places are kept no longer. */
  readonly lapsed: number;
  /** Places given before the opening; `null` until it opens. */
  readonly present: number | null;
  /** Calls that the pace allows at once. */
  readonly credit: number;
  readonly tickedAt: number;
};

/** Ranks below `upTo` (and not below that of the call before) were called at this moment. */
export type RoomCall = { readonly upTo: number; readonly at: number };

/** Who is at the till, as it was just counted. */
export type Crowd = {
  /** People inside, beside those who came in and then showed no sign of life. */
  readonly inside: number;
  /** Ranks called by the beginning of `comingMs`; whoever was called since is expected any moment. */
  readonly calledBefore: number;
  /** How many of those called since have come in. */
  readonly cameSince: number;
};

/** A called one is expected for so long: longer than a page that is next in line waits between two looks. */
export const comingMs = 45_000;
/** From so long before the opening on, whoever comes is there. */
const presenceMs = 15 * 60_000;
const minute = 60_000;

/** Whether there is anything to do with people at this moment: not long before the opening. */
export function isInForce(rule: WaitingRoomRule, now: number): boolean {
  return rule.opensAt === null || now >= Date.parse(rule.opensAt) - presenceMs;
}

/** Calls that may come together: those of ten seconds. */
export function burstOf({ admittedPerMinute }: WaitingRoomRule): number {
  return Math.max(1, admittedPerMinute / 6);
}

/**
 * The state after `newcomers` took places: at the opening everybody who has one is present; then as many are called as there is room
 * inside and the pace allows, in the order of ranks. The order of newcomers and of an opening in one step: first it opens.
 */
export function stepRoom(before: RoomState, crowd: Crowd, newcomers: number, now: number): RoomState {
  const { rule } = before;
  const nextNumber = before.nextNumber + newcomers;
  const isOpen = before.present !== null || rule.opensAt === null || now >= Date.parse(rule.opensAt);
  if (!isOpen) return { ...before, nextNumber, tickedAt: now };
  const present = before.present ?? before.nextNumber;
  // A clock that was moved back must not stop the room, nor one that was moved on let a crowd in.
  const earned = (Math.max(0, now - before.tickedAt) / minute) * rule.admittedPerMinute;
  const credit = before.present === null ? burstOf(rule) : Math.min(burstOf(rule), before.credit + earned);
  const expected = Math.max(0, before.called - crowd.calledBefore - crowd.cameSince);
  const free = Math.max(0, rule.insideAtOnce - crowd.inside - expected);
  const calls = Math.min(free, Math.floor(credit), nextNumber - before.called);
  return {
    ...before,
    nextNumber,
    present,
    called: before.called + calls,
    credit: credit - calls,
    tickedAt: now,
  };
}

/** Ranks below which places are kept no longer, by the calls that are remembered. */
export function lapsedBy({ rule, lapsed }: RoomState, calls: readonly RoomCall[], now: number): number {
  const since = now - rule.keepMinutes * minute;
  return calls.reduce((most, { upTo, at }) => (at <= since ? Math.max(most, upTo) : most), lapsed);
}

/** Ranks that had been called by `moment`, by the calls that are remembered. */
export function calledBy({ lapsed }: RoomState, calls: readonly RoomCall[], moment: number): number {
  return calls.reduce((most, { upTo, at }) => (at <= moment ? Math.max(most, upTo) : most), lapsed);
}

/** Nobody waits: whoever comes now may be let in at once. */
export function nobodyWaits({ called, nextNumber, present }: RoomState): boolean {
  return present !== null && called === nextNumber;
}

/** What a place means at a moment. */
export type Standing =
  | { readonly kind: 'early'; readonly opensAt: number }
  | { readonly kind: 'waiting'; readonly ahead: number }
  /** May come in until then. */
  | { readonly kind: 'called'; readonly until: number }
  | { readonly kind: 'lapsed' };

/** What a place of this rank means; `rank` is `null` before the opening, when nobody has one. `calls` in the order of ranks. */
export function standingOf(
  rank: number | null,
  room: RoomState,
  calls: readonly RoomCall[],
  now: number,
): Standing {
  const { rule, called } = room;
  if (rank === null)
    return { kind: 'early', opensAt: rule.opensAt === null ? now : Date.parse(rule.opensAt) };
  if (rank >= called) return { kind: 'waiting', ahead: rank - called };
  const call = calls.find(({ upTo }) => upTo > rank);
  const until = call ? call.at + rule.keepMinutes * minute : 0;
  return rank < room.lapsed || until <= now ? { kind: 'lapsed' } : { kind: 'called', until };
}

const paceMs = 3 * minute;

/** People called a minute, as measured over the last three minutes; what the rule allows where that is too short a time to tell. */
export function paceOf({ rule, called }: RoomState, calls: readonly RoomCall[], now: number): number {
  const first = calls[0];
  const span = first ? Math.min(paceMs, now - first.at) : 0;
  const before = calls.findLast(({ at }) => at <= now - paceMs) ?? first;
  if (!before || span < minute || called <= before.upTo) return rule.admittedPerMinute;
  return Math.min(rule.admittedPerMinute, ((called - before.upTo) * minute) / span);
}

/** Whole minutes until about so many people were called, at least one. */
export function minutesFor(ahead: number, pace: number): number {
  return Math.max(1, Math.ceil((ahead + 1) / pace));
}

/**
 * Seconds until a page should look again: a tenth of what it has to wait, from 3 to 60; at the opening everybody within some seconds of
 * each other. `chance` (0 to 1) spreads them.
 */
export function secondsToLook(standing: Standing, pace: number, now: number, chance: number): number {
  if (standing.kind === 'early') {
    const left = Math.max(0, standing.opensAt - now) / 1000;
    return Math.ceil(left > 60 ? 30 + 25 * chance : left + 1 + 5 * chance);
  }
  if (standing.kind !== 'waiting') return Math.ceil(3 + 2 * chance);
  const tenth = ((standing.ahead + 1) / pace) * 6;
  return Math.round(Math.min(60, Math.max(3, tenth)) * (0.8 + 0.4 * chance));
}

/** When an edition's sale opens: with the first of its pools; `null` if one of them has no such time, or there are none. */
export function openingOf(pools: readonly { readonly opensAt: InstantText | null }[]): InstantText | null {
  const times = pools.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]));
  return times.length < pools.length ? null : (times.sort()[0] ?? null);
}
