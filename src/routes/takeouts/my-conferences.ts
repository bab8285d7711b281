import type { Hono } from 'hono';
import { deadlinesFor, type Listing } from '#directory';
import { findIntentCalendar, type StatedIntent } from '#directory/server';
import { calendarDocument, calendarText } from '../../kernel/i-calendar-lines.ts';
import type { Locale } from '../../kernel/locale.ts';
import { daysAfter, minutesAfter } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';
import { textsFor } from '../../texts/texts.ts';
import { listingPath } from '../directory/listing-view.ts';

/** How long a deadline is drawn before it passes; programs hide what takes no time. */
const deadlineMinutes = 30;

/** Adds the private calendars of what people said of conferences: for their owner only, kept by nobody else, in no search engine. */
export function addMyConferences(app: Hono, house: House): void {
  app.get('/me/conferences/:file{[^/]+\\.ics}', async (c) => {
    const found = await findIntentCalendar(house, c.req.param('file').slice(0, -'.ics'.length));
    if (!found) return c.notFound();
    c.header('Cache-Control', 'private, no-cache');
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('X-Robots-Tag', 'noindex');
    return c.body(writeMyConferences(found.intents, found.locale, house.config.origin));
  });
}

/** Editions as whole days and deadlines as moments (RFC 5545); the same thing keeps its UID, and `SEQUENCE` grows with the listing. */
function writeMyConferences(intents: readonly StatedIntent[], locale: Locale, origin: string): string {
  const { calendar } = textsFor(locale).choose;
  return calendarDocument([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hallway//My conferences//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${calendarText(calendar.name)}`,
    `X-WR-CALNAME:${calendarText(calendar.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...intents.flatMap((stated) => [
      ...editionLines(stated, origin),
      ...deadlineLines(stated, locale, origin),
    ]),
    'END:VCALENDAR',
  ]);
}

/** What every event of a listing carries. */
function commonLines(listing: Listing, origin: string): string[] {
  const changed = compact(listing.updatedAt);
  return [
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${listing.revision}`,
    `URL:${origin}${listingPath(listing)}`,
  ];
}

function editionLines({ listing, intent }: StatedIntent, origin: string): string[] {
  const { startsOn, endsOn, state } = listing;
  if (!startsOn) return [];
  const isSure = intent === 'going' || intent === 'speaking';
  const after = daysAfter(endsOn ?? startsOn, 1);
  return [
    'BEGIN:VEVENT',
    `UID:${listing.id}`,
    ...commonLines(listing, origin),
    `DTSTART;VALUE=DATE:${compact(startsOn)}`,
    // The end is the day after the last (§3.6.1).
    `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${calendarText(listing.name)}`,
    `LOCATION:${calendarText([listing.venueName, listing.city, listing.country].filter(Boolean).join(', '))}`,
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : isSure ? 'CONFIRMED' : 'TENTATIVE'}`,
    `TRANSP:${isSure && state !== 'cancelled' ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function deadlineLines({ listing, intent }: StatedIntent, locale: Locale, origin: string): string[] {
  const { calendar } = textsFor(locale).choose;
  return deadlinesFor(intent, listing).flatMap(({ kind, at, url }) => [
    'BEGIN:VEVENT',
    `UID:${listing.id}-${kind}`,
    ...commonLines(listing, origin),
    `DTSTART:${compact(minutesAfter(at, -deadlineMinutes))}`,
    `DTEND:${compact(at)}`,
    `SUMMARY:${calendarText(calendar.summary({ edition: listing.name, kind: calendar.kinds[kind] }))}`,
    ...(url ? [`DESCRIPTION:${calendarText(url)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}
