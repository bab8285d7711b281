import { calendarDocument, calendarText } from '../../../kernel/i-calendar-lines.ts';
import { type DateText, daysAfter, type InstantText } from '../../../kernel/time.ts';
import type { Listing } from '../rules/listing.ts';
import { type ListingDeadline, listingDeadlines } from '../rules/listing-deadlines.ts';
import { type ListingsDocument, placeOf, titleOf } from './listings-document.ts';

/** What a calendar shows: the days of editions, the moments until which one can act, or both. */
export type CalendarParts = { readonly days: boolean; readonly deadlines: boolean };

/**
 * Editions as a calendar to subscribe to (RFC 5545): days as whole days, deadlines as moments. What is cancelled stays, marked; an
 * event keeps its UID for good, and its SEQUENCE grows with each change.
 */
export function writeListingsCalendar(
  listings: readonly Listing[],
  document: ListingsDocument,
  parts: CalendarParts,
): string {
  const events = listings.flatMap((listing) => [
    ...(parts.days ? dayEvent(listing, document) : []),
    ...(parts.deadlines
      ? listingDeadlines(listing).flatMap((deadline) => deadlineEvent(listing, deadline, document))
      : []),
  ]);
  return calendarDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallway//Directory//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${calendarText(document.title)}`,
    `X-WR-CALNAME:${calendarText(document.title)}`,
    ...(document.cut
      ? [`DESCRIPTION:${calendarText(document.cut)}`, `X-WR-CALDESC:${calendarText(document.cut)}`]
      : []),
    `URL:${document.page}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...(events.length > 0 ? events : nothing),
    'END:VCALENDAR',
  ]);
}

/** A calendar holds at least one component (RFC 5545 §3.6); one without events holds a zone. */
const nothing = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'TZNAME:UTC', 'END:STANDARD', 'END:VTIMEZONE'],
];

function dayEvent(listing: Listing, document: ListingsDocument): string[] {
  const { startsOn, endsOn, latitude, longitude } = listing;
  if (!startsOn) return [];
  const place = placeOf(listing);
  return [
    'BEGIN:VEVENT',
    ...head(listing.id, listing),
    `DTSTART;VALUE=DATE:${compact(startsOn)}`,
    // The end is the day after the last (RFC 5545 §3.6.1).
    `DTEND;VALUE=DATE:${compact(daysAfter(endsOn && endsOn > startsOn ? endsOn : startsOn, 1))}`,
    `SUMMARY:${calendarText(titleOf(listing, document.words))}`,
    ...(place ? [`LOCATION:${calendarText(place)}`] : []),
    ...(latitude !== null && longitude !== null
      ? [`GEO:${latitude.toFixed(6)};${longitude.toFixed(6)}`]
      : []),
    ...tail(listing, document, listing.website),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function deadlineEvent(listing: Listing, deadline: ListingDeadline, document: ListingsDocument): string[] {
  const name = titleOf(listing, document.words);
  return [
    'BEGIN:VEVENT',
    ...head(`${listing.id}.${deadline.kind}`, listing),
    // Without an end it is a moment.
    `DTSTART:${compact(deadline.at)}`,
    `SUMMARY:${calendarText(document.words.deadline[deadline.kind]({ name }))}`,
    ...tail(listing, document, deadline.url),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function head(uid: string, { updatedAt, revision }: Listing): string[] {
  return [
    `UID:${uid}`,
    `DTSTAMP:${compact(updatedAt)}`,
    `LAST-MODIFIED:${compact(updatedAt)}`,
    `SEQUENCE:${revision}`,
  ];
}

const statuses = { planned: 'TENTATIVE', postponed: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

function tail(listing: Listing, { pageOf, words }: ListingsDocument, site: string | null): string[] {
  return [
    ...(site ? [`DESCRIPTION:${calendarText(words.website({ url: site }))}`] : []),
    `URL:${pageOf(listing)}`,
    ...(listing.topics.length > 0 ? [`CATEGORIES:${listing.topics.map(calendarText).join(',')}`] : []),
    `STATUS:${listing.state ? statuses[listing.state] : 'CONFIRMED'}`,
  ];
}

/** Basic format, which is the only one that iCalendar knows. */
function compact(text: DateText | InstantText): string {
  return text.replace(/\.\d+/, '').replace(/[-:]/g, '');
}
