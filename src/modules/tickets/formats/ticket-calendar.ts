import { calendarDocument, calendarText } from '../../../kernel/i-calendar-lines.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import { daysAfter } from '../../../kernel/time.ts';

/** Something that stands in a holder's calendar: whole days of the conference, or a seat with its time. */
export type CalendarEntry = {
  /** The same for the same thing, so that a calendar moves it instead of showing it twice. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly url: string | null;
  readonly at:
    | { readonly from: DateText; readonly until: DateText }
    | { readonly start: InstantText; readonly end: InstantText };
};

/** Entries as iCalendar (RFC 5545). Times are in UTC: calendars show them where their reader is. */
export function ticketCalendar(
  entries: readonly CalendarEntry[],
  { name, now }: { readonly name: string; readonly now: InstantText },
): string {
  return calendarDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallway//Tickets//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, now)),
    'END:VCALENDAR',
  ]);
}

function entryLines({ uid, title, text, place, url, at }: CalendarEntry, now: InstantText): string[] {
  const when =
    'from' in at
      ? [
          `DTSTART;VALUE=DATE:${at.from.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${daysAfter(at.until, 1).replaceAll('-', '')}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(at.start)}`, ...(at.start < at.end ? [`DTEND:${utc(at.end)}`] : [])];
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(`${uid}@hallway`)}`,
    `DTSTAMP:${utc(now)}`,
    ...when,
    `SUMMARY:${calendarText(title)}`,
    ...(text ? [`DESCRIPTION:${calendarText(text)}`] : []),
    ...(place ? [`LOCATION:${calendarText(place)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ];
}

function utc(moment: InstantText): string {
  return moment.replace(/\.\d+/, '').replace(/[-:]/g, '');
}
