import { type InstantText, Temporal, type ZoneName } from '../../../../kernel/time.ts';

/**
 * A VTIMEZONE (RFC 5545 §3.6.5) with one observance for each change of the clock from before `first` to a year after
 * `last`, taken from the zone data of the running system. Content lines, not yet folded.
 */
export function calendarZone(zone: ZoneName, first: InstantText, last: InstantText): readonly string[] {
  const until = Temporal.Instant.from(last).toZonedDateTimeISO(zone).add({ years: 1 });
  let at = beginning(Temporal.Instant.from(first).toZonedDateTimeISO(zone));
  const lines = observance(at, at.changed);
  for (;;) {
    const next = at.since.getTimeZoneTransition('next');
    if (!next || Temporal.ZonedDateTime.compare(next, until) > 0) break;
    at = { since: next, changed: true };
    lines.push(...observance(at, true));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
}

type Beginning = { readonly since: Temporal.ZonedDateTime; readonly changed: boolean };

/** The change of the clock before a moment; 1970 in a zone that never changed. */
function beginning(moment: Temporal.ZonedDateTime): Beginning {
  const since = moment.startOfDay().getTimeZoneTransition('previous');
  if (since) return { since, changed: true };
  return {
    since: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(moment.timeZoneId),
    changed: false,
  };
}

function observance({ since }: Beginning, changed: boolean): string[] {
  const before = changed ? since.subtract({ nanoseconds: 1 }).offsetNanoseconds : since.offsetNanoseconds;
  const kind = isSummerTime(since, before) ? 'DAYLIGHT' : 'STANDARD';
  // The onset is written as the clock showed it before it was changed (§3.6.5).
  const onset = since.toInstant().add({ nanoseconds: before }).toZonedDateTimeISO('UTC');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallText(onset)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(since.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
}

/** Summer time is what a clock is put forward to and comes back from. */
function isSummerTime(since: Temporal.ZonedDateTime, before: number): boolean {
  const next = since.getTimeZoneTransition('next');
  return (
    since.offsetNanoseconds > before && next !== null && next.offsetNanoseconds < since.offsetNanoseconds
  );
}

/** `20270514T090000`: the clock's own reading, without zone. */
function wallText(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function offsetText(nanoseconds: number): string {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9));
  const pad = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : pad(seconds % 60);
  return `${nanoseconds < 0 ? '-' : '+'}${pad(Math.floor(seconds / 3600))}${pad(Math.floor(seconds / 60) % 60)}${rest}`;
}
