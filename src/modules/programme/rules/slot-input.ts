import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { Slot } from './programme.ts';

export type SlotCode = 'start-not-usable' | 'minutes-not-usable' | 'room-unknown';

/** A place in the timetable as organisers choose it. */
export type SlotInput = {
  readonly start: InstantText;
  /** 0 for a notice that has no length. */
  readonly minutes: number;
  /** Codes, the main one first. */
  readonly rooms: readonly string[];
};

const mostMinutes = 14 * 24 * 60;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The slot that an input means, or why it means none. */
export function readSlot(input: SlotInput, rooms: ReadonlySet<string>): Slot | SlotCode {
  if (!moment.test(input.start) || Number.isNaN(Date.parse(input.start))) return 'start-not-usable';
  if (!Number.isInteger(input.minutes) || input.minutes < 0 || input.minutes > mostMinutes)
    return 'minutes-not-usable';
  const chosen = [...new Set(input.rooms)];
  if (chosen.some((code) => !rooms.has(code))) return 'room-unknown';
  return { start: input.start, end: minutesAfter(input.start, input.minutes), rooms: chosen };
}

/** True if both name the same time and the same rooms in the same order. */
export function isSameSlot(one: Slot | null, other: Slot | null): boolean {
  if (!one || !other) return one === other;
  return (
    one.start === other.start && one.end === other.end && one.rooms.join('\n') === other.rooms.join('\n')
  );
}
