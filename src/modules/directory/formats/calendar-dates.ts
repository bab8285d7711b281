import ICAL from 'ical.js';
import { daysAfter, isZone } from '../../../kernel/time.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { readDates } from './fact-words.ts';
import type { ListNotes } from './list-notes.ts';

/** The dates of an event: the end of whole days is the day after the last one, and so is an end at midnight. */
export function calendarDates(
  component: ICAL.Component,
  where: string,
  notes: ListNotes,
): Partial<StatedFacts> {
  const property = component.getFirstProperty('dtstart');
  const start = property?.getFirstValue();
  if (!property || !(start instanceof ICAL.Time)) {
    notes.add('no-dates', where, 'DTSTART', '');
    return {};
  }
  const end = endOf(component, start);
  const zoneName = property.getParameter('tzid');
  const zone = typeof zoneName === 'string' && isZone(zoneName) ? zoneName : null;
  const isExclusive = end.isDate || (end.hour === 0 && end.minute === 0 && end.compare(start) > 0);
  const last = isExclusive && end.compare(start) > 0 ? daysAfter(dateOf(end), -1) : dateOf(end);
  const dates = readDates(dateOf(start), last, where, { start: 'DTSTART', end: 'DTEND' }, notes);
  return { ...dates, ...(zone && { zone }) };
}

function endOf(component: ICAL.Component, start: ICAL.Time): ICAL.Time {
  const end = component.getFirstPropertyValue('dtend');
  if (end instanceof ICAL.Time) return end;
  const duration = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return start;
  const moved = start.clone();
  moved.addDuration(duration);
  return moved;
}

function dateOf(time: ICAL.Time): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;
}
