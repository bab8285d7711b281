import { describe, expect, it } from 'vitest';
import type { ImportedProgramme, ReadingContext, UnreadableFile } from '../imported.ts';
import { mergeEuroPython, readEuroPython } from './read-euro-python.ts';
import { readPretalxJson } from './read-pretalx-json.ts';
import { readPyConUs } from './read-py-con-us.ts';

const context: ReadingContext = { zone: 'Europe/Prague', startsOn: null, endsOn: null };
function known(answer: ImportedProgramme | UnreadableFile): ImportedProgramme {
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer;
}

describe('Reading pretalx JSON', () => {
  const talk = {
    ...{
      guid: '1f0f2f3e-4a5b-5c6d-8e7f-001122334455',
      code: 'GHJ7KL',
      id: 12,
      date: '2027-05-14T10:00:00+02:00',
      start: '10:00',
    },
    ...{
      duration: '00:45',
      room: 'Aula',
      slug: 'try-12',
      url: 'https://pretalx.example/talk/GHJ7KL/',
      title: 'A &amp; B',
      subtitle: '',
    },
    ...{
      track: 'Web',
      type: 'Workshop (hands-on)',
      language: 'de-formal',
      abstract: 'Plain **Markdown**.',
      description: '',
      do_not_record: true,
    },
    persons: [
      {
        code: 'ZXC',
        name: 'ana',
        public_name: 'Ana B.',
        avatar: '/media/a.png',
        biography: 'Builds.',
        email: 'a@b.example',
      },
    ],
    links: [{ title: 'Code', url: 'https://code.example/x' }],
    attachments: [{ title: 'Slides', url: '/media/slides.pdf' }],
    answers: [{ question: 1, answer: 'yes' }],
  };
  const conference = {
    ...{
      acronym: 'try',
      title: 'Try',
      start: '2027-05-14',
      end: '2027-05-14',
      daysCount: 1,
      time_zone_name: 'Europe/Prague',
      url: 'https://pretalx.example/try/',
    },
    rooms: [{ name: 'Aula', slug: 'aula-1', capacity: 120, description: 'Ground floor' }],
    tracks: [{ name: 'Web', slug: 'web-2', color: '#00f' }],
    days: [{ index: 1, date: '2027-05-14', day_start: '', day_end: '', rooms: { Aula: [talk], Empty: [] } }],
  };
  const read = (value: object) =>
    known(readPretalxJson(JSON.stringify({ schedule: { version: '1', conference: value } }), context));

  it('reads rooms, tracks, persons, links relative to the site, and whether a session is recorded', () => {
    const { programme } = read(conference);
    expect(programme.rooms).toMatchObject([
      { code: 'aula-1', capacity: 120, description: 'Ground floor' },
      { code: 'empty', name: 'Empty' },
    ]);
    expect(programme.tracks).toMatchObject([{ code: 'web-2', name: 'Web' }]);
    expect(programme.speakers).toEqual([
      {
        code: 'ZXC',
        name: 'Ana B.',
        pronouns: null,
        affiliation: null,
        biography: 'Builds.',
        picture: 'https://pretalx.example/media/a.png',
        links: [],
      },
    ]);
    expect(programme.sessions).toMatchObject([
      {
        ...{
          code: 'GHJ7KL',
          number: 12,
          guid: talk.guid,
          kind: 'workshop',
          kindLabel: 'Workshop (hands-on)',
          title: 'A & B',
          track: 'web-2',
        },
        ...{
          language: 'de-formal',
          abstract: 'Plain **Markdown**.',
          description: null,
          recorded: false,
          speakers: ['ZXC'],
        },
        slot: { start: '2027-05-14T08:00:00Z', end: '2027-05-14T08:45:00Z', rooms: ['aula-1'] },
        links: [
          { label: 'pretalx.example', url: talk.url },
          { label: 'Code', url: 'https://code.example/x' },
          { label: 'Slides', url: 'https://pretalx.example/media/slides.pdf' },
        ],
      },
    ]);
  });

  it('names what has no place, and keeps no addresses of people', () => {
    const imported = read(conference);
    expect(imported.remarks.map(({ code, subject, field }) => [code, subject, field])).toEqual([
      ['contact-not-kept', 'person', 'email'],
      ['field-not-used', 'schedule', 'version'],
      ['field-not-used', 'conference', 'acronym'],
      ['field-not-used', 'track', 'color'],
      ['field-not-used', 'event', 'slug'],
      ['field-not-used', 'event', 'answers'],
      ['field-not-used', 'person', 'name'],
    ]);
    expect(JSON.stringify(imported)).not.toContain('a@b.example');
  });

  it('reads an end without a date by the clock of the start’s own offset', () => {
    const far = { ...talk, date: '2027-05-14T10:00:00-04:00', duration: undefined, end: '10:45' };
    const days = [{ date: '2027-05-14', rooms: { Aula: [far] } }];
    expect(read({ ...conference, days }).programme.sessions).toMatchObject([
      { slot: { start: '2027-05-14T14:00:00Z', end: '2027-05-14T14:45:00Z' }, minutes: 45 },
    ]);
  });

  it('goes on where a row is no object at all', () => {
    const days = [{ date: '2027-05-14', rooms: { Aula: ['nonsense', 7, null, talk] } }];
    const { programme, remarks } = read({ ...conference, days });
    expect(programme.sessions.length).toBe(1);
    expect(remarks).toContainEqual({
      weight: 'lost',
      code: 'row-not-readable',
      subject: 'event',
      field: 'Aula',
      value: 'nonsense',
      count: 2,
    });
  });
});

describe('Reading PyCon US JSON', () => {
  const item = {
    room: 'Hall',
    rooms: ['Hall'],
    start: '2027-05-14T09:00:00-04:00',
    end: '2027-05-14T10:00:00-04:00',
    duration: 60,
    released: true,
    contact: [],
    tags: '',
  };
  const read = (...schedule: object[]) =>
    known(
      readPyConUs(JSON.stringify({ conference: {}, schedule }), { ...context, zone: 'America/New_York' }),
    );

  it.each([
    ['plenary', 'Keynote - Somebody', 'keynote', null],
    ['plenary', 'Lightning Talks', 'lightning-talk', null],
    ['plenary', 'Steering Council Panel', 'panel', null],
    ['plenary', 'Welcome', 'plenary', null],
    ['informational', 'Expo Hall Opens', 'notice', null],
    ['sponsor-workshop', 'Faster', 'workshop', 'Sponsor workshop'],
    ['event', 'Opening Reception', 'social', null],
    ['charla', 'Hola', 'talk', 'Charla'],
    ['summit', 'Typing Summit', 'summit', null],
  ])('reads kind %s called “%s” as %s', (kind, name, expected, label) => {
    expect(read({ ...item, conf_key: 1, kind, name }).programme.sessions[0]).toMatchObject({
      kind: expected,
      kindLabel: label,
    });
  });

  it('takes a link out of a name, and a name that only holds a place is noted', () => {
    const { programme, remarks } = read(
      { ...item, conf_key: 1, kind: 'event', name: 'Rooms Open -  [py.example/os](py.example/os)' },
      { ...item, room: 'B', rooms: ['B'], conf_key: 2, kind: 'event', name: 'Slot' },
    );
    expect(programme.sessions[0]).toMatchObject({
      title: 'Rooms Open - py.example/os',
      links: [{ label: 'py.example/os', url: 'https://py.example/os' }],
    });
    expect(remarks.map((remark) => remark.code)).toEqual(['markdown-in-name', 'placeholder-name', 'no-zone']);
  });

  it('gives nested posters the time of their session, and says what is cancelled or not released', () => {
    const sessions = [
      { conf_key: 101, name: 'One', speakers: [], authors: ['Ana'], cancelled: true },
      {
        conf_key: 102,
        name: 'Two',
        speakers: [{ id: 4, name: 'Bo', bio: '<p>-</p>', photo: null }],
        authors: ['Bo'],
      },
    ];
    const { programme, remarks } = read({
      ...item,
      conf_key: 10,
      kind: 'poster',
      name: 'Posters',
      released: false,
      sessions,
    });
    expect(
      programme.sessions.map(({ code, parent, status, slot }) => [code, parent, status, slot?.start]),
    ).toEqual([
      ['10', null, 'confirmed', '2027-05-14T13:00:00Z'],
      ['101', '10', 'cancelled', '2027-05-14T13:00:00Z'],
      ['102', '10', 'confirmed', '2027-05-14T13:00:00Z'],
    ]);
    expect(programme.speakers.map(({ code, name, biography }) => [code, name, biography])).toEqual(
      [
        ['ana', 'Ana', null],
        ['4', 'Bo', null],
      ].toSorted((a, b) => String(a[0]).localeCompare(String(b[0])) * -1),
    );
    expect(remarks.map((remark) => remark.code)).toEqual([
      'not-released',
      'cancelled',
      'speaker-unknown',
      'no-zone',
      'speaker-missing',
      'html-to-markdown',
    ]);
  });
});

describe('Reading EuroPython JSON', () => {
  const session = {
    code: 'AAA',
    title: 'Deep',
    speakers: [{ code: 'S1', name: 'Ana', biography: null, twitter: '@ana | bo' }],
    submission_type: 'Tutorial',
    track: '~None of the above',
    state: 'accepted',
    abstract: 'Words',
    duration: '180',
    python_level: 'expert',
    delivery: 'remote',
    start: '2027-07-14T09:30:00+01:00',
    end: '2027-07-14T11:00:00+01:00',
    room: 'One',
  };
  const slot = (time: string, more: object) => ({
    day: '2027-07-14',
    start_time: time,
    time,
    ev_duration: '90',
    tt_duration: '90',
    rooms: ['One'],
    ...more,
  });
  const schedule = {
    days: {
      '2027-07-14': {
        rooms: ['One', 'Two'],
        talks: [
          slot('09:30:00', {
            talk_id: 'AAA',
            title: 'Deep',
            ev_custom: 'Deep',
            type: 'Tutorial',
            level: 'expert',
            delivery: 'remote',
            speakers: ['Ana'],
          }),
          slot('11:30:00', {
            talk_id: 'AAA',
            title: 'Deep',
            ev_custom: 'Deep',
            type: 'Tutorial',
            level: 'expert',
            delivery: 'remote',
            speakers: ['Ana'],
          }),
          slot('11:00:00', {
            talk_id: '',
            title: '',
            ev_custom: 'Coffee Break',
            ev_duration: '30',
            tt_duration: '',
            rooms: ['One', 'Two'],
            type: '',
            speaker: '',
          }),
        ],
      },
    },
  };

  it('reads levels, delivery, states and Twitter names', () => {
    const { programme, remarks } = known(readEuroPython(JSON.stringify([session]), context));
    expect(programme.sessions).toMatchObject([
      { code: 'AAA', kind: 'tutorial', level: 'advanced', delivery: 'remote', track: null, minutes: 180 },
    ]);
    expect(programme.speakers[0]?.links).toEqual([
      { label: '@ana', url: 'https://twitter.com/ana' },
      { label: 'bo', url: 'https://twitter.com/bo' },
    ]);
    expect(remarks.map((remark) => remark.code)).toEqual(['not-released', 'no-zone', 'track-unknown']);
  });

  it('joins files, or parts of one file, into the same programme', () => {
    const apart = known(mergeEuroPython([JSON.stringify([session]), JSON.stringify(schedule)], context));
    const together = known(readEuroPython(JSON.stringify({ sessions: [session], schedule }), context));
    expect(together).toEqual(apart);
    expect(
      apart.programme.sessions.map(({ code, kind, slot: at }) => [code, kind, at?.start, at?.rooms]),
    ).toEqual([
      ['AAA', 'tutorial', '2027-07-14T08:30:00Z', ['one']],
      ['AAA-2', 'tutorial', '2027-07-14T10:30:00Z', ['one']],
      [expect.any(String), 'break', '2027-07-14T10:00:00Z', ['one', 'two']],
    ]);
  });

  it('says which fields the schedule fills differently from the sessions', () => {
    const other = JSON.parse(JSON.stringify(schedule).replace('"title":"Deep"', '"title":"Deeper"'));
    const { remarks } = known(mergeEuroPython([JSON.stringify([session]), JSON.stringify(other)], context));
    expect(remarks).toContainEqual({
      weight: 'lost',
      code: 'field-not-used',
      subject: 'talk',
      field: 'title',
      value: 'Deeper',
      count: 1,
    });
  });

  it('refuses JSON that is something else', () => {
    expect(readEuroPython('{"a": 1}', context)).toMatchObject({ unreadable: true, code: 'not-this-format' });
    expect(readEuroPython('[{"a": 1', context)).toMatchObject({ unreadable: true, code: 'broken-file' });
  });
});
