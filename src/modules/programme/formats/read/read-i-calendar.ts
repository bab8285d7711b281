import ICAL from 'ical.js';
import { type CalendarParts, cutCalendars } from '../../../../kernel/i-calendar-parts.ts';
import { isZone } from '../../../../kernel/time.ts';
import type { ProgrammeReader } from '../imported.ts';
import type { Draft } from './draft.ts';
import { guardReading, readRow, unreadable } from './guard-reading.ts';
import { readCalendarEvent } from './i-calendar-event.ts';
import type { CalendarReading } from './i-calendar-times.ts';

/** Reads iCalendar (RFC 5545) with ical.js: one or several calendars, each event of which becomes a session. */
export const readICalendar: ProgrammeReader = (text, context) =>
  guardReading('icalendar', text, context, (draft, content) => {
    if (!/^BEGIN:VCALENDAR\s*$/im.test(content))
      return unreadable('not-this-format', 'There is no BEGIN:VCALENDAR.');
    const { calendars, broken } = cutCalendars(content);
    const names = calendars.map((calendar) => readOwn(calendar, draft));
    for (const lines of broken) {
      draft.remarks.add({
        weight: 'lost',
        code: 'row-not-readable',
        subject: 'end of the file',
        value: lines,
      });
    }
    for (const calendar of calendars) {
      const reading: CalendarReading = { zones: zonesOf(calendar, draft), context };
      for (const lines of calendar.events) {
        draft.count('events');
        readRow(draft, `event ${/^SUMMARY[^:\r\n]*:(.*)$/im.exec(lines)?.[1] ?? ''}`, () =>
          readCalendarEvent(lines, reading, draft),
        );
      }
    }
    const about = names.find((name) => name.about)?.about;
    return draft.finish({ title: names[0]?.title ?? '', ...(about ? { about: { en: about } } : {}) });
  });

/** What the calendar says of itself; the zone it is shown in is the zone of times that name none. */
function readOwn(calendar: CalendarParts, draft: Draft): { title: string; about: string | null } {
  draft.count('calendars');
  let title = '';
  let about: string | null = null;
  for (const line of calendar.own) {
    const [, name = '', value = ''] = /^([A-Za-z0-9-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const text = value
      .replace(/\\n/gi, '\n')
      .replace(/\\([,;\\])/g, '$1')
      .trim();
    const upper = name.toUpperCase();
    if (upper === 'X-WR-TIMEZONE' && isZone(text)) draft.setZone(text);
    else if ((upper === 'X-WR-CALNAME' || upper === 'NAME') && !title)
      title = draft.line(text, 'calendar', upper) ?? '';
    else if (upper === 'X-WR-CALDESC' || upper === 'DESCRIPTION')
      about = draft.markdown(text, 'calendar', upper);
    else if (text)
      draft.remarks.tally({
        weight: 'lost',
        code: 'field-not-used',
        subject: 'calendar',
        field: upper || line,
        value: text,
      });
  }
  for (const [name, count] of calendar.others) {
    draft.remarks.tally({ weight: 'lost', code: 'row-not-readable', subject: name }, count);
  }
  return { title, about };
}

/** Zones that the calendar defines itself, for names that the system does not know. */
function zonesOf(calendar: CalendarParts, draft: Draft): ReadonlyMap<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const lines of calendar.zones) {
    readRow(draft, 'VTIMEZONE', () => {
      const component = new ICAL.Component(ICAL.parse(lines));
      const name = component.getFirstPropertyValue('tzid');
      if (typeof name === 'string') zones.set(name, new ICAL.Timezone(component));
    });
  }
  return zones;
}
