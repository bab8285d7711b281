import { type InstantText, instantText, Temporal } from '../kernel/time.ts';

/** The installation's time. It is the machine's, but in rehearsal it can be moved. */
export type Clock = {
  now(): InstantText;
  /** Milliseconds by which this clock is ahead of the machine's; 0 outside rehearsal. */
  readonly offsetMs: number;
  /** Only the rehearsal moves a clock; every process hears of it within a second. */
  setOffset(ms: number): void;
};

/** A clock that follows the machine's, moved by an offset. */
export function createClock(machine: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => instantText(Temporal.Instant.fromEpochMilliseconds(machine() + offset)),
    get offsetMs() {
      return offset;
    },
    setOffset(ms) {
      offset = ms;
    },
  };
}
