import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { minutesBetween } from '../../../../kernel/time.ts';
import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../imported.ts';
import { lostLeaves } from './every-leaf.testing.ts';
import { mergeEuroPython, readProgramme } from './read-programme.ts';

const data = new URL('../../../../../../shared/data/', import.meta.url);
const here = existsSync(data);
if (!here) console.warn('Real programmes (../shared/data) are not here: their tests are left out.');

const open: ReadingContext = { zone: 'Europe/Dublin', startsOn: null, endsOn: null };
const text = (path: string) => readFileSync(new URL(path, data), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

function read(path: string, context: ReadingContext = open): ImportedProgramme {
  const answer = readProgramme(text(path), context, { fileName: path });
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer.imported;
}
function known(answer: ImportedProgramme | UnreadableFile): ImportedProgramme {
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer;
}
const codes = (imported: ImportedProgramme) => new Set(imported.remarks.map((remark) => remark.code));

/** The XML file as a tree made without the reader; entities stay as written and are undone by the comparison. */
function tree(path: string): unknown {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    processEntities: false,
    ignoreDeclaration: true,
  }).parse(text(path));
}

describe.skipIf(!here)('Programmes of real conferences', () => {
  const times = ['start', 'end', 'duration', 'index', 'date', 'days', 'day_change'];

  it('reads FOSDEM 2025 whole', () => {
    const imported = read('fosdem/fosdem-2025.xml');
    expect(imported.counted).toEqual({ tracks: 74, days: 2, events: 943, persons: 1172 });
    const { sessions, speakers, rooms, head } = imported.programme;
    expect([sessions.length, speakers.length, rooms.length]).toEqual([943, 992, 40]);
    expect(head).toMatchObject({ startsOn: '2025-02-01', endsOn: '2025-02-02', zone: 'Europe/Brussels' });
    expect(lostLeaves(tree('fosdem/fosdem-2025.xml'), imported, new Set(times))).toEqual([]);
  });

  it('has every FOSDEM 2025 event at its own moment, for its own length, under its own guid', () => {
    const sessions = new Map(read('fosdem/fosdem-2025.xml').programme.sessions.map((one) => [one.code, one]));
    const events = [
      ...text('fosdem/fosdem-2025.xml').matchAll(
        /<event guid="([^"]+)" id="(\d+)">\s*<date>([^<]+)<\/date>\s*<start>[^<]*<\/start>\s*<duration>(\d+):(\d+)</g,
      ),
    ];
    expect(events.length).toBe(943);
    for (const [, guid, id = '', date = '', hours, minutes] of events) {
      const session = sessions.get(id);
      expect([session?.guid, session?.number]).toEqual([guid, Number(id)]);
      expect(Date.parse(session?.slot?.start ?? '')).toBe(Date.parse(date));
      expect(minutesBetween(session?.slot?.start ?? '', session?.slot?.end ?? '')).toBe(
        Number(hours) * 60 + Number(minutes),
      );
    }
  });

  it('reads FOSDEM 2008: a year of five digits, no zone, events outside of rooms, one person under many ids', () => {
    const imported = read('fosdem/fosdem-2008.xml', { ...open, zone: 'Europe/Brussels' });
    expect(imported.counted).toEqual({ days: 2, events: 258, persons: 338 });
    const { sessions, speakers, rooms, head } = imported.programme;
    expect([sessions.length, speakers.length, rooms.length]).toEqual([258, 266, 19]);
    expect([head.startsOn, head.endsOn]).toEqual(['2008-02-23', '2008-02-24']);
    expect(codes(imported)).toContain('speaker-merged');
    expect(imported.remarks).toContainEqual({
      weight: 'changed',
      code: 'no-zone',
      subject: 'conference',
      value: 'Europe/Brussels',
      count: 258,
    });
    expect(imported.remarks).toContainEqual({
      weight: 'changed',
      code: 'date-repaired',
      subject: 'conference',
      field: 'end',
      value: '20008-02-24 → 2008-02-24',
    });
    expect(lostLeaves(tree('fosdem/fosdem-2008.xml'), imported, new Set(times))).toEqual([]);
  });

  it('reads PyCon US 2024: every item, nested poster, sponsor and page', () => {
    const imported = read('pycon-us-2024/conference.json', { ...open, zone: 'America/New_York' });
    const { sessions, rooms, tracks, head } = imported.programme;
    expect(imported.counted).toMatchObject({
      items: 209,
      nested: 27,
      sponsors: 92,
      'sponsor levels': 14,
      pages: 3,
    });
    expect([sessions.length, rooms.length, imported.sponsors.length, imported.pages.length]).toEqual([
      236, 23, 92, 3,
    ]);
    const posters = sessions.filter((session) => session.parent !== null);
    expect(posters.length).toBe(27);
    expect(new Set(posters.map((poster) => `${poster.kind} in ${poster.parent}`))).toEqual(
      new Set(['poster in 178']),
    );
    const charlas = sessions.filter((session) => session.kindLabel === 'Charla');
    expect([charlas.length, tracks.length]).toEqual([16, 1]);
    expect(
      charlas.every((one) => one.language === 'es' && one.track === 'charlas' && one.kind === 'talk'),
    ).toBe(true);
    expect([head.startsOn, head.endsOn]).toEqual(['2024-05-15', '2024-05-19']);
    expect(
      imported.remarks.filter((remark) => remark.code === 'room-shared').map((remark) => remark.subject),
    ).toEqual(Array(3).fill('room Expo Hall A'));
    for (const code of [
      'placeholder-name',
      'markdown-in-name',
      'speaker-missing',
      'contact-not-kept',
    ] as const)
      expect(codes(imported)).toContain(code);
    const became = new Set(['kind', 'duration', 'released', 'cancelled']);
    expect(lostLeaves(json('pycon-us-2024/conference.json'), imported, became)).toEqual([]);
  });

  it.each([
    ['sessions_data.json', 153],
    ['accepted_list.json', 123],
    ['schedule_data.json', 193],
    ['schedule_grid.json', 226],
    ['speakers_data.json', 0],
  ])('reads EuroPython’s %s without losing a field', (file, count) => {
    const imported = read(`europython-2022/${file}`);
    expect(imported.programme.sessions.length).toBe(count);
    const became = new Set([
      'python_level',
      'level',
      'delivery',
      'duration',
      'state',
      'type',
      'time',
      'start_time',
      'ev_duration',
      'submission_type',
    ]);
    expect(lostLeaves(json(`europython-2022/${file}`), imported, became)).toEqual([]);
  });

  it('joins EuroPython’s sessions, schedule and speakers: rooms and times of the schedule, texts of the sessions', () => {
    const files = ['sessions_data', 'schedule_data', 'speakers_data'].map((name) =>
      text(`europython-2022/${name}.json`),
    );
    const imported = known(mergeEuroPython(files, open));
    const { sessions } = imported.programme;
    // 153 sessions, of which 18 stand in two or four places, and 15 breaks that only the schedule has.
    expect(sessions.length).toBe(194);
    expect(sessions.filter((session) => session.slot === null).length).toBe(1);
    expect(sessions.filter((session) => (session.slot?.rooms.length ?? 0) > 1).length).toBe(15);
    const halves = sessions.filter((session) => session.code.startsWith('3B9WHE'));
    expect(halves.map((half) => [half.code, half.slot?.start, half.speakers.length])).toEqual([
      ['3B9WHE', '2022-07-12T08:30:00Z', 1],
      ['3B9WHE-2', '2022-07-12T10:15:00Z', 1],
    ]);
  });

  it.each([
    ['pycon-us-2024/conference.json', 'Etc/GMT+4', '2024-05-15', '2024-05-19'],
    ['europython-2022/sessions_data.json', 'Etc/GMT-1', '2022-07-11', '2022-07-15'],
  ])('reads %s by its own offset where the zone given is another', (path, zone, startsOn, endsOn) => {
    const imported = read(path, { ...open, zone: 'UTC' });
    expect(imported.programme.head).toMatchObject({ zone, startsOn, endsOn });
    expect(imported.remarks.filter((remark) => remark.code === 'no-zone')).toMatchObject([{ value: zone }]);
  });

  it('takes the offset of the sessions for the schedule’s naive times, whatever the zone given', () => {
    const files = ['sessions_data', 'schedule_data'].map((name) => text(`europython-2022/${name}.json`));
    const right = known(mergeEuroPython(files, open)).programme.sessions.map((session) => session.slot);
    const wrong = known(mergeEuroPython(files, { ...open, zone: 'Asia/Seoul' })).programme.sessions;
    const shifted = wrong.filter((session, index) => session.slot?.start !== right[index]?.start);
    // Only what stands before the first known talk of the schedule cannot be helped.
    expect(shifted.length).toBe(0);
  });

  it('reads the python.org calendar: whole days with an exclusive end, HTML, no addresses of people', () => {
    const imported = read('python-org-events/events.ics');
    expect(imported.counted).toEqual({ calendars: 1, events: 78 });
    expect(imported.programme.sessions.length).toBe(78);
    const days = imported.programme.sessions.filter(
      (session) => session.slot?.start === '2014-05-16T00:00:00Z',
    );
    expect(days.map((session) => session.slot?.end)).toEqual(['2014-05-19T00:00:00Z']);
    for (const code of ['contact-not-kept', 'html-to-markdown', 'field-not-used'] as const)
      expect(codes(imported)).toContain(code);
    expect(JSON.stringify(imported)).not.toContain('mailto:');
  });

  it.each(['fosdem/fosdem-2025.xml', 'pycon-us-2024/conference.json', 'europython-2022/sessions_data.json'])(
    'gives every session of %s its own code, number and guid, the same at each reading',
    (path) => {
      const first = read(path).programme.sessions;
      for (const key of ['code', 'number', 'guid'] as const) {
        expect(new Set(first.map((session) => session[key])).size).toBe(first.length);
      }
      expect(first.every((session) => session.number > 0 && Number.isInteger(session.number))).toBe(true);
      expect(read(path).programme.sessions).toEqual(first);
    },
  );
});
