import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRemarkCodes } from '../../rules/import-report.ts';
import type { ReadingContext } from '../imported.ts';
import { detectFormat, programmeFormats, readProgramme } from './read-programme.ts';

const context: ReadingContext = { zone: 'Europe/Prague', startsOn: '2027-05-14', endsOn: '2027-05-16' };

const samples = {
  'frab-xml':
    '<?xml version="1.0"?><schedule><conference><title>T</title></conference><day date="2027-05-14"><room name="A"><event id="1"><title>One</title><start>10:00</start><duration>00:30</duration><abstract>&lt;p&gt;x&lt;/p&gt;</abstract><persons><person id="1">Ana</person></persons></event></room></day></schedule>',
  'pretalx-json':
    '{"schedule":{"conference":{"title":"T","days":[{"date":"2027-05-14","rooms":{"A":[{"id":1,"title":"One","start":"10:00","duration":"00:30","persons":[{"code":"P","name":"Ana"}]}]}}]}}}',
  'pycon-us':
    '{"conference":{"content":{"about":"<p>x</p>"},"sponsors":{"Gold":[{"name":"Co"}]}},"schedule":[{"conf_key":1,"name":"One","kind":"talk","rooms":["A"],"start":"2027-05-14T10:00:00+02:00","end":"2027-05-14T10:30:00+02:00","speakers":[{"id":1,"name":"Ana"}]}]}',
  europython:
    '[{"code":"A","title":"One","submission_type":"Talk","start":"2027-05-14T10:00:00+02:00","end":"2027-05-14T10:30:00+02:00","room":"A","speakers":[{"code":"P","name":"Ana"}]}]',
  icalendar:
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:One\nUID:1\nDTSTART;TZID=Europe/Prague:20270514T100000\nDTEND;TZID=Europe/Prague:20270514T103000\nLOCATION:A\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nEND:VCALENDAR\n',
  csv: 'Title,Date,Start,End,Room,Speakers\nOne,2027-05-14,10:00,10:30,A,Ana\n',
} as const;

describe('The one door of all formats', () => {
  it.each(programmeFormats)('knows %s by what stands in it and reads it', (format) => {
    expect(detectFormat(samples[format])).toBe(format);
    const answer = readProgramme(samples[format], context, { fileName: 'whatever.bin' });
    if ('unreadable' in answer) throw new Error(answer.problem);
    expect(answer.format).toBe(format);
    expect(answer.imported.programme.sessions[0]).toMatchObject({
      title: 'One',
      slot: { start: '2027-05-14T08:00:00Z', end: '2027-05-14T08:30:00Z', rooms: ['a'] },
    });
  });

  it.each([
    ['', 'empty-file'],
    ['\ufeff \n ', 'empty-file'],
    ['\u0000\u0001PNG', 'not-this-format'],
    ['<html><body>Not found</body></html>', 'not-this-format'],
    ['{"a":1}', 'not-this-format'],
    ['just words', 'not-this-format'],
    ['{"schedule": [{"name": "cut', 'broken-file'],
    ['x'.repeat(64_000_001), 'too-large'],
  ])('answers for a file that is none (%#)', (text, code) => {
    expect(readProgramme(text, context)).toMatchObject({ unreadable: true, code });
  });

  it('tells the format by the file’s name where the text does not', () => {
    expect([
      detectFormat('a b\nc d', 'x.csv'),
      detectFormat('a b\nc d', 'x.txt'),
      detectFormat('<x/>', 'x.xml'),
    ]).toEqual(['csv', null, 'frab-xml']);
  });

  it('reads by an unknown zone as if it were UTC', () => {
    const answer = readProgramme(samples['frab-xml'], { ...context, zone: 'Mars/Base' });
    expect(answer).toMatchObject({ imported: { programme: { head: { zone: 'UTC' } } } });
  });
});

/** Texts on which a careless pattern takes the square of their length, which here would be hours. */
const hostile = {
  'open scripts': `x ${'<script '.repeat(40_000)}`,
  'open script blocks': `x ${'<script>'.repeat(40_000)}</style>`,
  'an open link': `x <b> ](${'a'.repeat(390_000)}`,
  'open brackets': `x <b>${'\n['.repeat(150_000)}`,
  spaces: `a${' '.repeat(390_000)}b`,
  'spaces in code': `<pre>${' '.repeat(390_000)}x</pre>`,
  'open fences': `x <b>${'~~~'.repeat(100_000)}`,
  'open tags': '<p>'.repeat(100_000),
  'open links': '<a href="x">'.repeat(20_000),
  ampersands: '&amp'.repeat(90_000),
};

describe('Texts made to hurt', () => {
  it.each(Object.keys(hostile) as (keyof typeof hostile)[])(
    'reads %s in about the time of any other text',
    (name) => {
      const quoted = `"${hostile[name].replace(/"/g, '""')}"`;
      const csv = readProgramme(`Title,Speakers,Description\nOne,${quoted},${quoted}\n`, context, {
        format: 'csv',
      });
      expect(csv).toMatchObject({ imported: { programme: { sessions: [{ title: 'One' }] } } });
      const schedule = [
        { conf_key: 1, name: hostile[name], description: hostile[name], tags: hostile[name] },
      ];
      const json = readProgramme(JSON.stringify({ schedule }), context, { format: 'pycon-us' });
      expect(json).toMatchObject({ imported: { counted: { items: 1 } } });
    },
  );
});

describe('Whatever the text is, reading never throws and answers a whole programme', () => {
  const check = (text: string, format?: (typeof programmeFormats)[number]) => {
    const answer = readProgramme(text, context, { format });
    if ('unreadable' in answer) return;
    const { programme, remarks } = answer.imported;
    for (const session of programme.sessions) {
      expect(session.title).not.toBe('');
      expect(session.slot === null || session.slot.start <= session.slot.end).toBe(true);
    }
    for (const key of ['code', 'number', 'guid'] as const) {
      expect(new Set(programme.sessions.map((session) => session[key])).size).toBe(programme.sessions.length);
    }
    const places = new Set(
      [...programme.rooms, ...programme.tracks, ...programme.speakers].map(({ code }) => code),
    );
    expect(
      programme.sessions
        .flatMap(({ slot, speakers, track }) => [
          ...(slot?.rooms ?? []),
          ...speakers,
          ...(track ? [track] : []),
        ])
        .filter((code) => !places.has(code)),
    ).toEqual([]);
    expect(remarks.every(({ code }) => importRemarkCodes.includes(code))).toBe(true);
    const written = JSON.stringify(answer.imported);
    expect(written).not.toContain('\\u0000');
  };

  it.each(programmeFormats)('random text as %s', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(text, format)),
      { numRuns: 100 },
    );
  });

  it.each(['pretalx-json', 'pycon-us', 'europython'] as const)('random JSON as %s', (format) => {
    const wrapped = fc
      .json({ maxDepth: 4 })
      .map((inner) => [
        inner,
        `{"schedule":${inner}}`,
        `{"schedule":{"conference":${inner}}}`,
        `{"days":{"2027-05-14":${inner}}}`,
        `[{"submission_type":${inner},"title":${inner},"start":${inner}}]`,
      ]);
    fc.assert(
      fc.property(wrapped, (texts) => {
        for (const text of texts) check(text, format);
      }),
      { numRuns: 100 },
    );
  });

  it.each(programmeFormats)('a %s file with parts cut out, doubled or swapped', (format) => {
    const sample = samples[format];
    const place = fc.nat(sample.length);
    const change = fc.tuple(
      place,
      place,
      fc.constantFrom(
        '',
        'x',
        '<',
        '"',
        '[',
        '{',
        '\u0000',
        '9999',
        '&#0;',
        '\ud800',
        '-',
        'null',
        '20008',
        ':',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce(
          (now, [a, b, put]) =>
            now.slice(0, Math.min(a, b)) + put + now.slice(Math.min(Math.max(a, b), Math.min(a, b) + 12)),
          sample as string,
        );
        check(text, format);
        check(text);
      }),
      { numRuns: 300 },
    );
  });
});
