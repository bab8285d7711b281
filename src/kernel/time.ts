import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** A moment as text: ISO 8601 in UTC to the second or finer, `2027-05-14T08:25:00Z`. Sorts as text. */
export type InstantText = string;
/** A calendar date as text, `2027-05-14`, without a zone. */
export type DateText = string;
/** An IANA zone name, `Europe/Prague`. */
export type ZoneName = string;

/** True if the running system knows the zone by its IANA name; an offset such as `+02:00` is none: it knows no summer time. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The moment at which a clock in `zone` shows `date` and `time` (`HH:MM`); a skipped hour moves forward, a doubled one is the earlier. */
export function instantAt(date: DateText, time: string, zone: ZoneName): InstantText {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantText(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/** Writes an instant as the one text form used in documents and the database: whole seconds, `Z`. */
export function instantText(instant: Temporal.Instant): InstantText {
  return instant.toString({ smallestUnit: 'second' });
}

/** The wall-clock date and time of a moment in a zone. */
export function wallClock(moment: InstantText, zone: ZoneName): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
}

/** The date that a clock in `zone` shows at `moment`. */
export function dateIn(moment: InstantText, zone: ZoneName): DateText {
  return wallClock(moment, zone).toPlainDate().toString();
}

/** `HH:MM` in the zone. */
export function timeIn(moment: InstantText, zone: ZoneName): string {
  return wallClock(moment, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whole minutes from `start` to `end`; negative if they are the wrong way round. */
export function minutesBetween(start: InstantText, end: InstantText): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}

/** The moment `minutes` after `moment`. */
export function minutesAfter(moment: InstantText, minutes: number): InstantText {
  return instantText(Temporal.Instant.from(moment).add({ minutes }));
}

/** The date `days` after `date`; before it, if negative. */
export function daysAfter(date: DateText, days: number): DateText {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `first` to `last`, 0 for the same date; negative if they are the wrong way round. */
export function daysBetween(first: DateText, last: DateText): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;
}

/** Every date from `first` to `last`, both included; empty if they are the wrong way round or more than 366 days apart. */
export function datesBetween(first: DateText, last: DateText): DateText[] {
  const days = daysBetween(first, last);
  if (days < 0 || days > 366) return [];
  return Array.from({ length: days + 1 }, (_, index) => daysAfter(first, index));
}
