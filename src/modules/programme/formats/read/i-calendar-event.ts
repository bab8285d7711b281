import ICAL from 'ical.js';
import { minutesAfter, minutesBetween } from '../../../../kernel/time.ts';
import type { Draft } from './draft.ts';
import type { SessionFacts } from './draft-sessions.ts';
import { type GuessedKind, guessKind } from './guess-kind.ts';
import { type CalendarReading, momentOf, occurrencesOf } from './i-calendar-times.ts';
import { readLanguage } from './read-words.ts';
import { resolveSlot } from './resolve-slot.ts';

/** Names of persons' addresses; they are not kept, and neither is what stands in them. */
const contacts = new Set(['organizer', 'attendee', 'contact']);
const used = new Set([
  'uid',
  'summary',
  'description',
  'location',
  'dtstart',
  'dtend',
  'duration',
  'url',
  'categories',
  'status',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
]);

/** Reads one VEVENT. */
export function readCalendarEvent(lines: string, reading: CalendarReading, draft: Draft): void {
  const component = new ICAL.Component(ICAL.parse(lines));
  const text = (name: string): string | null => {
    const value = component.getFirstPropertyValue(name);
    return value === null || value === undefined ? null : String(value).trim() || null;
  };
  const title = draft.line(text('summary'), 'event', 'SUMMARY');
  const uid = text('uid');
  const subject = `event ${title ? `“${title}”` : (uid ?? '')}`;
  nameUnused(component, draft);
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return;
  }
  const tags = component
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map(String));
  const override = text('recurrence-id');
  const isCancelled = /^cancelled$/i.test(text('status') ?? '');
  if (isCancelled) draft.remarks.add({ weight: 'noted', code: 'cancelled', subject });
  const facts: Omit<SessionFacts, 'slot' | 'minutes'> = {
    ...{ subject, title },
    key: override ? `${uid ?? title} ${override}` : uid,
    kind: kindOf(tags, title),
    description: draft.markdown(text('description'), subject, 'DESCRIPTION'),
    language: readLanguage(String(component.getFirstProperty('summary')?.getParameter('language') ?? '')),
    links: draft.link(text('url'), null, subject, 'URL'),
    tags: tags.map((tag) => tag.trim()).filter(Boolean),
    people: [],
    status: isCancelled ? 'cancelled' : 'confirmed',
  };
  place(component, facts, text('location'), reading, draft);
}

/** Categories often carry the kind; if one does, its word is known, else nothing is said of it. */
function kindOf(tags: readonly string[], title: string): GuessedKind {
  const byTag = tags.map((tag) => guessKind(tag, title)).find((guess) => guess.known);
  return byTag ? { ...byTag, label: null } : guessKind(null, title);
}

function place(
  component: ICAL.Component,
  facts: Omit<SessionFacts, 'slot' | 'minutes'>,
  location: string | null,
  reading: CalendarReading,
  draft: Draft,
): void {
  const { subject, kind } = facts;
  const room = draft.line(location, subject, 'LOCATION');
  const rooms = room ? [draft.rooms.codeOf(room)] : [];
  const start = timeOf(component, 'dtstart');
  const first = start ? momentOf(start.time, start.zone, reading, draft) : null;
  const length = lengthOf(component, first, reading, draft);
  const starts = first && start ? startsOf(component, start, first, subject, reading, draft) : [first];
  for (const moment of starts) {
    const end =
      moment && length.minutes !== null && length.byEnd ? minutesAfter(moment, length.minutes) : null;
    const minutes = length.byEnd ? null : length.minutes;
    draft.sessions.add({
      ...facts,
      ...resolveSlot({ subject, kind: kind.kind, start: moment, end, minutes, rooms }, draft.remarks),
    });
  }
}

/** All starts of a repeated event, else its one start. */
function startsOf(
  component: ICAL.Component,
  start: ZonedTime,
  first: string,
  subject: string,
  reading: CalendarReading,
  draft: Draft,
): readonly string[] {
  const rule = component.getFirstPropertyValue('rrule') ?? component.getFirstPropertyValue('rdate');
  if (!rule) return [first];
  const all = occurrencesOf(component, start.time, start.zone, reading, draft);
  const isUnfolded = all !== null && all.length > 0;
  const value = isUnfolded ? `${all.length} × ${rule}` : String(rule);
  const code = isUnfolded ? 'repeated-event-expanded' : 'repeated-event-not-expanded';
  draft.remarks.add({ weight: isUnfolded ? 'changed' : 'lost', code, subject, field: 'RRULE', value });
  return isUnfolded ? all : [first];
}

type ZonedTime = { readonly time: ICAL.Time; readonly zone: string | null };

function timeOf(component: ICAL.Component, name: string): ZonedTime | null {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  const zone = property.getParameter('tzid');
  return { time, zone: typeof zone === 'string' ? zone : null };
}

/** The length by DTEND (whose date is exclusive for whole days, so the difference is right) or by DURATION. */
function lengthOf(component: ICAL.Component, first: string | null, reading: CalendarReading, draft: Draft) {
  const end = timeOf(component, 'dtend');
  const ends = end ? momentOf(end.time, end.zone, reading, draft) : null;
  if (first && ends) return { minutes: minutesBetween(first, ends), byEnd: true };
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration)
    return { minutes: Math.round(duration.toSeconds() / 60), byEnd: false };
  const isDay = timeOf(component, 'dtstart')?.time.isDate;
  return { minutes: isDay ? 24 * 60 : null, byEnd: Boolean(isDay) };
}

function nameUnused(component: ICAL.Component, draft: Draft): void {
  for (const property of component.getAllProperties()) {
    const field = property.name.toUpperCase();
    if (contacts.has(property.name))
      draft.remarks.tally({ weight: 'lost', code: 'contact-not-kept', subject: 'event', field });
    else if (!used.has(property.name)) {
      const value = String(property.getFirstValue() ?? '');
      if (value)
        draft.remarks.tally({ weight: 'lost', code: 'field-not-used', subject: 'event', field, value });
    }
  }
  for (const inner of component.getAllSubcomponents()) {
    draft.remarks.tally({
      weight: 'lost',
      code: 'field-not-used',
      subject: 'event',
      field: inner.name.toUpperCase(),
    });
  }
}
