import type { InstantText } from '../../../kernel/time.ts';
import type { LightningTalkId } from './lightning.ts';

/** The clock of the stage, as server, stage and host's phone know it. */
export type StageTimer = {
  readonly talkId: LightningTalkId | null;
  /** While it runs: since when. */
  readonly startedAt: InstantText | null;
  /** Milliseconds that had run before it was started the last time. */
  readonly usedMs: number;
  /** How often it was pressed. */
  readonly revision: number;
};

export const stillTimer: StageTimer = { talkId: null, startedAt: null, usedMs: 0, revision: 0 };

export const timerActs = ['start', 'pause', 'next', 'back', 'reset'] as const;
export type TimerAct = (typeof timerActs)[number];

/** Longer than this nothing is counted: a clock that was forgotten over night. */
const mostMs = 24 * 3_600_000;

/** Milliseconds of the current talk that have run. */
export function usedAt({ startedAt, usedMs }: StageTimer, now: InstantText): number {
  const running = startedAt ? Math.max(0, Date.parse(now) - Date.parse(startedAt)) : 0;
  return Math.min(mostMs, Math.round(usedMs + running));
}

/** Who is on: the talk on the clock, else the first that was not given. */
export function currentTalk<Talk extends { readonly id: LightningTalkId; readonly isGiven: boolean }>(
  talks: readonly Talk[],
  { talkId }: Pick<StageTimer, 'talkId'>,
): Talk | null {
  return talks.find(({ id }) => id === talkId) ?? talks.find(({ isGiven }) => !isGiven) ?? null;
}

/** Who comes after: the first after the current that was not given, else any that was not. */
export function talkAfter<Talk extends { readonly id: LightningTalkId; readonly isGiven: boolean }>(
  talks: readonly Talk[],
  current: Talk | null,
): Talk | null {
  const to = talks.filter(({ id, isGiven }) => !isGiven && id !== current?.id);
  const at = current ? talks.indexOf(current) : -1;
  return to.find((talk) => talks.indexOf(talk) > at) ?? to[0] ?? null;
}

type Turned = {
  readonly timer: StageTimer;
  /** Was given with this. */
  readonly given: LightningTalkId | null;
  /** Is to be given after all. */
  readonly back: LightningTalkId | null;
};

/** The clock after somebody pressed something. `talks` are those with a place, in their order. */
export function turnTimer(
  timer: StageTimer,
  act: TimerAct,
  talks: readonly { readonly id: LightningTalkId; readonly isGiven: boolean }[],
  now: InstantText,
): Turned {
  const current = currentTalk(talks, timer);
  const revision = timer.revision + 1;
  const stopped = { startedAt: null, usedMs: 0, revision };
  const talkId = current?.id ?? null;
  const only = (changed: StageTimer): Turned => ({ timer: changed, given: null, back: null });
  if (act === 'start')
    return only(current ? { ...timer, talkId, revision, startedAt: timer.startedAt ?? now } : timer);
  if (act === 'pause') return only({ ...timer, revision, startedAt: null, usedMs: usedAt(timer, now) });
  if (act === 'reset') return only({ talkId, ...stopped });
  if (act === 'next') {
    if (!current) return only(timer);
    const next = talkAfter(talks, current);
    return { timer: { talkId: next?.id ?? null, ...stopped }, given: talkId, back: null };
  }
  const before = current ? talks[talks.indexOf(current) - 1] : talks.at(-1);
  return before ? { timer: { talkId: before.id, ...stopped }, given: null, back: before.id } : only(timer);
}
