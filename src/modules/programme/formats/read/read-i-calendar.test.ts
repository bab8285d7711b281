import { describe, expect, it } from 'vitest';
import type { ImportedProgramme, ReadingContext } from '../imported.ts';
import { readICalendar } from './read-i-calendar.ts';

const context: ReadingContext = { zone: 'Asia/Seoul', startsOn: '2027-05-14', endsOn: '2027-05-16' };
function read(lines: readonly string[], more: Partial<ReadingContext> = {}): ImportedProgramme {
  const answer = readICalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'), {
    ...context,
    ...more,
  });
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer;
}
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'SUMMARY:Thing',
  'UID:u1@x',
  'LOCATION:Hall',
  ...lines,
  'END:VEVENT',
];
const slots = (imported: ImportedProgramme) =>
  imported.programme.sessions.map(({ slot }) => [slot?.start, slot?.end]);
const codes = (imported: ImportedProgramme) =>
  imported.remarks.map((remark) => remark.code).filter((code) => code !== 'speaker-missing');

describe('Reading iCalendar', () => {
  it('reads UTC, a named zone, and a zone that only the calendar defines', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Own',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const utc = read(event('DTSTART:20270514T090000Z', 'DTEND:20270514T100000Z'));
    expect(slots(utc)).toEqual([['2027-05-14T09:00:00Z', '2027-05-14T10:00:00Z']]);
    expect(slots(read(event('DTSTART;TZID=Europe/Prague:20270514T090000', 'DURATION:PT45M')))).toEqual([
      ['2027-05-14T07:00:00Z', '2027-05-14T07:45:00Z'],
    ]);
    expect(
      slots(read([...zone, ...event('DTSTART;TZID=Own:20270514T090000', 'DTEND;TZID=Own:20270514T093000')])),
    ).toEqual([['2027-05-14T03:30:00Z', '2027-05-14T04:00:00Z']]);
    expect(codes(utc)).toEqual([]);
  });

  it('reads floating times by the edition’s clock, or by the one the calendar is shown in', () => {
    const floating = event('DTSTART:20270514T090000', 'DTEND:20270514T100000');
    expect(slots(read(floating))[0]?.[0]).toBe('2027-05-14T00:00:00Z');
    expect(codes(read(floating))).toEqual(['no-zone']);
    expect(slots(read(['X-WR-TIMEZONE:Europe/Prague', ...floating]))[0]?.[0]).toBe('2027-05-14T07:00:00Z');
  });

  it('ends a whole day where its exclusive end begins', () => {
    const two = read(event('DTSTART;VALUE=DATE:20270514', 'DTEND;VALUE=DATE:20270516'), { zone: 'UTC' });
    expect(slots(two)).toEqual([['2027-05-14T00:00:00Z', '2027-05-16T00:00:00Z']]);
    expect(slots(read(event('DTSTART;VALUE=DATE:20270514'), { zone: 'UTC' }))).toEqual([
      ['2027-05-14T00:00:00Z', '2027-05-15T00:00:00Z'],
    ]);
  });

  it('unfolds a repeated event within the edition’s dates', () => {
    const daily = read(
      event(
        'DTSTART:20270513T090000Z',
        'DTEND:20270513T100000Z',
        'RRULE:FREQ=DAILY',
        'EXDATE:20270515T090000Z',
      ),
    );
    expect(slots(daily)).toEqual([
      ['2027-05-14T09:00:00Z', '2027-05-14T10:00:00Z'],
      ['2027-05-16T09:00:00Z', '2027-05-16T10:00:00Z'],
    ]);
    expect(codes(daily)).toContain('repeated-event-expanded');
    expect(new Set(daily.programme.sessions.map((session) => session.guid)).size).toBe(2);
  });

  it('keeps only the first time where no dates are known or the rule never ends', () => {
    const rule = event('DTSTART:20270514T090000Z', 'DTEND:20270514T100000Z', 'RRULE:FREQ=SECONDLY');
    for (const more of [{}, { startsOn: null, endsOn: null }]) {
      expect(slots(read(rule, more))).toEqual([['2027-05-14T09:00:00Z', '2027-05-14T10:00:00Z']]);
      expect(codes(read(rule, more))).toContain('repeated-event-not-expanded');
    }
  });

  it('names what has no place, keeps no addresses, and says what is cancelled', () => {
    const imported = read([
      'X-OWN:1',
      ...event(
        'DTSTART:20270514T090000Z',
        'DTEND:20270514T100000Z',
        'STATUS:CANCELLED',
        'GEO:1.5;2.5',
        'ORGANIZER:mailto:a@b.example',
        'X-MOOD:good',
        'CATEGORIES:Workshop,Fun',
        'DESCRIPTION:<p>Bring a <b>laptop</b></p>',
      ),
    ]);
    expect(imported.programme.sessions).toMatchObject([
      { status: 'cancelled', kind: 'workshop', tags: ['Workshop', 'Fun'], description: 'Bring a **laptop**' },
    ]);
    expect(imported.remarks.map(({ code, field }) => [code, field])).toEqual(
      expect.arrayContaining([
        ['cancelled', undefined],
        ['field-not-used', 'X-OWN'],
        ['field-not-used', 'GEO'],
        ['field-not-used', 'X-MOOD'],
        ['contact-not-kept', 'ORGANIZER'],
      ]),
    );
    expect(JSON.stringify(imported)).not.toContain('a@b.example');
  });

  it('reads several calendars, unfolds lines, and goes on after an event that is broken', () => {
    const good = event('DTSTART:20270514T090000Z', 'DTEND:20270514T1', ' 00000Z');
    const text = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:One',
      ...event('DTSTART;VALUE', 'nonsense'),
      ...good,
      'BEGIN:VTODO',
      'SUMMARY:Do',
      'END:VTODO',
      'END:VCALENDAR',
      'BEGIN:VCALENDAR',
      ...good,
      'END:VCALENDAR',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Cut off',
    ].join('\n');
    const answer = readICalendar(text, context);
    if ('unreadable' in answer) throw new Error(answer.problem);
    expect(answer.programme.head.title).toBe('One');
    expect(slots(answer)).toEqual([
      ['2027-05-14T09:00:00Z', '2027-05-14T10:00:00Z'],
      ['2027-05-14T09:00:00Z', '2027-05-14T10:00:00Z'],
    ]);
    expect(
      answer.remarks.filter((remark) => remark.code === 'row-not-readable').map((remark) => remark.subject),
    ).toEqual(['end of the file', 'event Thing', 'VTODO']);
    expect(answer.programme.sessions.map((session) => session.code.length > 0)).toEqual([true, true]);
  });
});
