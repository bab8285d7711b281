import { type InstantText, minutesAfter, minutesBetween } from '../../../../kernel/time.ts';
import type { SessionKind, Slot } from '../../rules/programme.ts';
import { usualMinutes } from './guess-kind.ts';
import type { Remarks } from './remarks.ts';

/** What a row says of when: any part may be missing or wrong. */
export type TimeFacts = {
  readonly subject: string;
  readonly kind: SessionKind;
  readonly start: InstantText | null;
  readonly end: InstantText | null;
  /** The end came without a date of its own, so that an end before the start means the next day. */
  readonly endIsTimeOnly?: boolean;
  readonly minutes: number | null;
  /** Codes of rooms. */
  readonly rooms: readonly string[];
};

const dayInMinutes = 24 * 60;
/** Longer than this is a slip of the pen, not a session. */
const longestMinutes = 60 * dayInMinutes;

/** The slot that the facts amount to and the planned length; each guess is remarked. */
export function resolveSlot(
  facts: TimeFacts,
  remarks: Remarks,
): { slot: Slot | null; minutes: number | null } {
  const given =
    facts.minutes !== null && facts.minutes >= 0 && facts.minutes <= longestMinutes ? facts.minutes : null;
  if (facts.minutes !== null && given === null) {
    remarks.add({ weight: 'lost', code: 'no-length', subject: facts.subject, value: String(facts.minutes) });
  }
  if (facts.start === null) return { slot: null, minutes: given };
  const end = endOf(facts, facts.start, given, remarks);
  const minutes = given || minutesBetween(facts.start, end);
  return { slot: { start: facts.start, end, rooms: facts.rooms }, minutes };
}

function endOf(facts: TimeFacts, start: InstantText, minutes: number | null, remarks: Remarks): InstantText {
  const { subject, kind, end } = facts;
  const byLength = minutesAfter(start, minutes ?? usualMinutes[kind]);
  if (end === null) {
    const value = `${minutes ?? usualMinutes[kind]} min`;
    if (minutes === null) remarks.add({ weight: 'changed', code: 'no-end', subject, value });
    if (minutes === 0 && kind !== 'notice') remarks.add({ weight: 'noted', code: 'no-length', subject });
    return byLength;
  }
  const length = minutesBetween(start, end);
  if (length > 0 && length <= longestMinutes) return end;
  if (length === 0) {
    if (minutes) return byLength;
    if (kind !== 'notice') remarks.add({ weight: 'noted', code: 'no-length', subject });
    return end;
  }
  if (facts.endIsTimeOnly && length > -dayInMinutes) {
    remarks.add({ weight: 'noted', code: 'past-midnight', subject, value: end });
    return minutesAfter(end, dayInMinutes);
  }
  remarks.add({ weight: 'changed', code: 'ends-before-start', subject, value: `${start} – ${end}` });
  return byLength;
}
