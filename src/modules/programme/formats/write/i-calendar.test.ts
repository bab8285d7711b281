import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { aProgramme, aRoom, aSession, aTrack, at, oddProgramme } from '../../rules/programme.fixture.ts';
import type { Programme, Session } from '../../rules/programme.ts';
import { type CalendarContext, writeICalendar } from './i-calendar.ts';

const context: CalendarContext = {
  origin: 'https://conf.example.org',
  editionSlug: 'odd-2027',
  releaseName: '1.0',
  releasedAt: '2027-09-01T08:00:00Z',
  generatedAt: '2027-09-01T08:00:05Z',
  calendarName: 'Odd; ends, and\nmore',
  revisionOf: () => ({ sequence: 2, changedAt: '2027-09-01T08:00:00.123Z' }),
  geo: { latitude: 50.1, longitude: 14.4 },
};

function written(programme: Programme, sessions: readonly Session[] = programme.sessions, given = context) {
  return writeICalendar(programme, sessions, given);
}

/** Unfolded content lines, after the checks of RFC 5545 §3.1 on the raw ones. */
function linesOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  expect(bytes.equals(Buffer.from(text.toWellFormed()))).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/(?![\t\u0080-\u009f])\p{Cc}/u);
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.length).toBeGreaterThan(0);
    // A fold in the middle of a character would show as U+FFFD when the octets of the line are decoded alone.
    expect(Buffer.from(line).toString('utf8')).toBe(line);
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:/);
  return lines;
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const found = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return {
    calendar,
    events: found,
    titled: (title: string) => found.find(({ summary }) => summary === title),
  };
}

describe('iCalendar', () => {
  it('keeps to the line rules and has every required property once', () => {
    const lines = linesOf(written(oddProgramme()));
    expect(lines.filter((line) => line.startsWith('METHOD'))).toEqual([]);
    for (const name of ['VERSION', 'PRODID', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'])
      expect(lines.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))).toHaveLength(
        1,
      );
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(lines.filter((line) => line.startsWith('DTSTAMP:'))).toEqual(
      uids.map(() => 'DTSTAMP:20270901T080000Z'),
    );
    expect(lines.filter((line) => line.startsWith('LAST-MODIFIED:'))).toHaveLength(uids.length);
    expect(lines.filter((line) => line === 'SEQUENCE:2')).toHaveLength(uids.length);
  });

  it('shows the same moments to a reader, in the night that the clocks go back too', () => {
    const programme = oddProgramme();
    const { events } = eventsOf(written(programme));
    const slots = new Map(programme.sessions.map((session) => [`${session.guid}@hallway`, session.slot]));
    expect(events).toHaveLength(programme.sessions.length - 1);
    for (const event of events) {
      const slot = slots.get(event.uid);
      if (!slot) continue;
      expect(event.startDate.toJSDate().toISOString()).toBe(slot.start.replace('Z', '.000Z'));
      expect(event.endDate.toJSDate().toISOString()).toBe(slot.end.replace('Z', '.000Z'));
    }
  });

  it.each([
    ['America/New_York', '2024-03-10T06:30', '2024-03-10T07:30'],
    ['America/St_Johns', '2024-11-03T02:00', '2024-11-03T06:00'],
    ['Asia/Seoul', '2027-08-01T01:00', '2027-08-01T02:00'],
    ['Australia/Lord_Howe', '2027-04-03T14:00', '2027-04-03T16:30'],
    ['Africa/Casablanca', '2027-02-07T01:00', '2027-02-07T03:00'],
    ['Asia/Kathmandu', '2027-02-07T01:00', '2027-02-07T03:00'],
    ['UTC', '2027-02-07T01:00', '2027-02-07T03:00'],
  ])('carries the clock changes of %s', (zone, start, end) => {
    const programme = aProgramme({ head: { zone }, sessions: [aSession('one', { slot: at(start, end) })] });
    const text = written(programme);
    linesOf(text);
    ICAL.TimezoneService.reset();
    const [event] = eventsOf(text).events;
    expect(event?.startDate.toJSDate().toISOString()).toBe(`${start}:00.000Z`);
    expect(event?.endDate.toJSDate().toISOString()).toBe(`${end}:00.000Z`);
  });

  it('moves and cancels instead of doubling', () => {
    const session = aSession('one', { slot: at('2027-05-14T08:00', '2027-05-14T09:00') });
    const moved = {
      ...session,
      slot: at('2027-05-14T10:00', '2027-05-14T11:00'),
      status: 'cancelled' as const,
    };
    const later = {
      ...context,
      origin: 'https://moved.example.org',
      revisionOf: () => ({ sequence: 3, changedAt: '2027-09-02T08:00:00Z' }),
    };
    const before = eventsOf(written(aProgramme({ sessions: [session] }))).events[0];
    const after = eventsOf(written(aProgramme({ sessions: [moved] }), [moved], later)).events[0];
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([2, 3]);
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(before?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('says where, what and by whom', () => {
    const { titled } = eventsOf(written(oddProgramme()));
    const plenary = titled('Session plenary');
    expect(plenary?.location).toBe('Hall A + Hall "B" & C + 세미나실, Harbour Hall, Harbour City');
    const plain = titled('Plain talk');
    expect(plain?.description).toBe(
      'Ana O’Neil <ana>, 이민 👩🏽‍💻\n\nWhy\nBecause a < b && c > d.\ufffd\ufffe\n\nhttps://conf.example.org/odd-2027/sessions/AAAAAA',
    );
    expect(plain?.component.getFirstProperty('categories')?.getValues()).toEqual(['Web & <Wire>']);
    expect(plain?.component.getFirstPropertyValue('geo')).toEqual([50.1, 14.4]);
    expect(plain?.component.getFirstPropertyValue('url')).toBe(
      'https://conf.example.org/odd-2027/sessions/AAAAAA',
    );
  });

  it('is a calendar even when nothing is chosen', () => {
    const { calendar, events } = eventsOf(written(oddProgramme(), []));
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(linesOf(written(oddProgramme(), []))).toContain('X-WR-CALNAME:Odd\\; ends\\, and\\nmore');
  });

  it('gives back whatever title people write, but for control characters', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\n',
          '\r\n',
          '\r',
          '\t',
          ',',
          ';',
          ':',
          '\\',
          '\\n',
          '"',
          '한',
          '글',
          '👩🏽‍💻',
          'é',
          '\u0007',
          '\ud83d',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, text, text, (title, track, room) => {
        const sessions = [
          aSession('one', {
            title,
            track: 't',
            tags: [room],
            slot: at('2027-05-14T08:00', '2027-05-14T09:00', 'r'),
          }),
        ];
        const programme = aProgramme({ sessions, tracks: [aTrack('t', track)], rooms: [aRoom('r', room)] });
        const ical = written(programme, sessions, { ...context, calendarName: track });
        linesOf(ical);
        const [event] = eventsOf(ical).events;
        expect(event?.summary ?? '').toBe(plain(title));
      }),
      { numRuns: 300 },
    );
  });

  it.each([66, 67, 68, 69, 70, 140, 141])(
    'folds at 75 octets at whatever place a wide character falls (%i)',
    (length) => {
      for (const wide of ['é', '한', '👍']) {
        const title = `${'x'.repeat(length)}${wide}y${wide.repeat(40)}`;
        const programme = aProgramme({
          sessions: [aSession('one', { title, slot: at('2027-05-14T08:00', '2027-05-14T09:00') })],
        });
        expect(linesOf(written(programme))).toContain(`SUMMARY:${title}`);
      }
    },
  );
});

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\t\n\u0080-\u009f])\p{Cc}/gu, '');
}
