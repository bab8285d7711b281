import ICAL from 'ical.js';
import { decodeEntities, oneLine } from '../../../kernel/clean-text.ts';
import { cutCalendars } from '../../../kernel/i-calendar-parts.ts';
import { slugOf } from '../../../kernel/name-words.ts';
import type { ReadList, SourceRecord, StatedFacts } from '../rules/listing.ts';
import { calendarDates } from './calendar-dates.ts';
import { type Countries, countryFinder } from './countries.ts';
import { readLink } from './fact-words.ts';
import { fileLabel, type ListNotes, startNotes } from './list-notes.ts';
import { readPlace } from './place-words.ts';

const used: ReadonlySet<string> = new Set(
  'uid summary description location dtstart dtend duration url status categories geo recurrence-id'.split(
    ' ',
  ),
);
/** What every event has and what says nothing of the conference. */
const plumbing: ReadonlySet<string> = new Set(
  'dtstamp created last-modified sequence transp class'.split(' '),
);

/** Reads a calendar (RFC 5545) whose events are conferences. */
export function readCalendar(text: string, { file }: { readonly file: string }): ReadList {
  const notes = startNotes();
  const countries = countryFinder();
  const label = fileLabel(file);
  const { calendars, broken } = cutCalendars(text.replace(/^\ufeff/, ''));
  if (calendars.length === 0) notes.add('file-not-readable', label, '', 'no BEGIN:VCALENDAR');
  for (const lines of broken) notes.add('row-not-readable', label, '', lines);
  const events = calendars.flatMap((calendar) => calendar.events);
  for (const [name, count] of calendars.flatMap((calendar) => [...calendar.others]))
    notes.add('value-not-usable', label, name, count);
  const seen = new Set<string>();
  const records = events.flatMap((lines, index) => {
    const where = `${label} #${index + 1}`;
    const record = readEvent(lines, where, countries, notes);
    if (!record) return [];
    if (seen.has(record.key)) {
      notes.add('same-key-twice', where, 'UID', record.key);
      return [];
    }
    seen.add(record.key);
    return [record];
  });
  return { records, problems: notes.problems() };
}

function readEvent(
  lines: string,
  where: string,
  countries: Countries,
  notes: ListNotes,
): SourceRecord | null {
  try {
    const component = new ICAL.Component(ICAL.parse(lines));
    return readComponent(component, where, countries, notes);
  } catch (error) {
    notes.add('row-not-readable', where, '', error instanceof Error ? error.message : error);
    return null;
  }
}

function readComponent(
  component: ICAL.Component,
  where: string,
  countries: Countries,
  notes: ListNotes,
): SourceRecord | null {
  nameUnused(component, where, notes);
  const text = (name: string) => textIn(component, name);
  const name = oneLine(decodeEntities(text('summary') ?? '')).slice(0, 300);
  if (!name) {
    notes.add('no-name', where, 'SUMMARY', text('uid'));
    return null;
  }
  const facts = readFacts(component, name, where, countries, notes);
  const uid = text('uid') ?? `${slugOf(name)}/${facts.startsOn?.slice(0, 4) ?? 'undated'}`;
  const occurrence = text('recurrence-id');
  const link = text('url') ? readLink(text('url'), where, 'URL', notes) : null;
  return { key: occurrence ? `${uid}/${occurrence}` : uid, facts, where, link };
}

function readFacts(
  component: ICAL.Component,
  name: string,
  where: string,
  countries: Countries,
  notes: ListNotes,
): StatedFacts {
  const text = (field: string) => textIn(component, field);
  const place = readPlace(text('location'), countries);
  if (place.unknownCountry) notes.add('country-unknown', where, 'LOCATION', text('location'));
  const website = websiteIn(text('description'), text('url'), where, notes);
  const mode = place.online === 'only' ? 'online' : place.online === 'too' ? 'hybrid' : null;
  const topics = component
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map((value) => slugOf(String(value))))
    .filter(Boolean);
  const geo = component.getFirstPropertyValue('geo');
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  return {
    name,
    ...calendarDates(component, where, notes),
    ...(/^cancelled$/i.test(text('status') ?? '') && { state: 'cancelled' as const }),
    ...(mode && { mode }),
    ...(place.venueName && { venueName: place.venueName }),
    ...(place.city && { city: place.city }),
    ...(place.region && { region: place.region }),
    ...(place.country && { country: place.country }),
    ...(isDegrees(latitude, 90) && isDegrees(longitude, 180) && { latitude, longitude }),
    ...(website && { website }),
    ...(topics.length > 0 && { topics: [...new Set(topics)] }),
  };
}

function isDegrees(value: number | undefined, most: number): value is number {
  return value !== undefined && Math.abs(value) <= most;
}

/** The first link of the description is the conference's; URL is often the calendar's own page of the event. */
function websiteIn(
  description: string | null,
  url: string | null,
  where: string,
  notes: ListNotes,
): string | null {
  const [, quoted] = /<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(description ?? '') ?? [];
  const bare = /\bhttps?:\/\/[^\s<>"')\]]+/i.exec(description ?? '')?.[0];
  const found = quoted ?? bare?.replace(/[.,;]+$/, '') ?? url;
  if (!found && description) notes.unused(where, 'DESCRIPTION', description);
  return readLink(found ? decodeEntities(found) : null, where, 'DESCRIPTION', notes);
}

function textIn(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value).trim() || null;
}

/** Names of fields only: what stands in those of persons is not kept. */
function nameUnused(component: ICAL.Component, where: string, notes: ListNotes): void {
  for (const property of component.getAllProperties()) {
    const isPerson = /^(?:organizer|attendee|contact)$/.test(property.name);
    if (used.has(property.name) || plumbing.has(property.name)) continue;
    notes.unused(where, property.name.toUpperCase(), isPerson ? '' : property.getFirstValue());
  }
  for (const inner of component.getAllSubcomponents()) notes.unused(where, inner.name.toUpperCase(), '');
}
