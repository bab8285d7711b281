import { describe, expect, it } from 'vitest';
import { countryFinder } from './countries.ts';
import { readPlace } from './place-words.ts';
import { readCalendar } from './read-calendar.ts';
import { readConfsTech, readConfsTechFiles } from './read-confs-tech.ts';
import { listKindOf, readList } from './read-list.ts';
import { readPythonDeadlines } from './read-python-deadlines.ts';

const row = { name: 'PyExample', url: 'https://example.org', startDate: '2031-05-02', endDate: '2031-05-04' };
const codes = (list: { problems: readonly { code: string; field: string }[] }) =>
  list.problems.map(({ code, field }) => `${code} ${field}`);

describe('confs.tech', () => {
  const file = 'https://raw.example/main/conferences/2031/python.json';

  it('takes year and topic from the path, and a deadline at the end of the day anywhere on Earth', () => {
    const online = {
      ...row,
      city: 'Dallas, TX',
      country: 'U.S.A.',
      online: true,
      locales: 'EN, ES',
      cfpEndDate: '2031-01-15',
    };
    expect(readConfsTech(JSON.stringify([online]), { file }).records).toEqual([
      {
        key: 'pyexample/2031/dallas-tx',
        where: '2031/python.json #1',
        link: null,
        facts: {
          name: 'PyExample',
          startsOn: '2031-05-02',
          endsOn: '2031-05-04',
          mode: 'hybrid',
          city: 'Dallas',
          region: 'TX',
          country: 'US',
          website: 'https://example.org',
          callState: 'announced',
          callClosesAt: '2031-01-16T11:59:00Z',
          languages: ['en', 'es'],
          topics: ['python'],
        },
      },
    ]);
  });

  it('joins the rows of several topics, and keeps a second edition of the year apart', () => {
    const text = (rows: object[]) => JSON.stringify(rows.map((one) => ({ ...row, ...one })));
    const { records, problems } = readConfsTechFiles([
      {
        path: 'conferences/2031/python.json',
        text: text([{}, { startDate: '2031-10-01', endDate: '2031-10-02' }]),
      },
      {
        path: 'conferences/2031/data.json',
        text: text([{ name: 'Py Example', url: 'https://other.example' }]),
      },
    ]);
    expect(records.map(({ key, facts, where }) => [key, facts.topics, where])).toEqual([
      ['pyexample/2031/online', ['python', 'data'], '2031/python.json #1, 2031/data.json #1'],
      ['pyexample/2031/online/2', ['python'], '2031/python.json #2'],
    ]);
    expect(problems.map(({ code, field, value }) => [code, field, value])).toEqual([
      ['same-key-twice', 'website', 'https://example.org ≠ https://other.example'],
    ]);
  });

  it('loses no row to a bad one', () => {
    const rows = [
      row,
      null,
      { url: 'https://a.example' },
      { ...row, name: 'B', startDate: '2031-02-30', url: 'javascript:alert(1)', country: 'Atlantis' },
    ];
    const list = readConfsTech(JSON.stringify(rows), { file });
    expect(list.records.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ name: 'PyExample' }),
      { name: 'B', topics: ['python'] },
    ]);
    expect(codes(list)).toEqual([
      'row-not-readable ',
      'no-name name',
      'date-not-readable startDate',
      'web-address-not-usable url',
      'country-unknown country',
    ]);
    expect(codes(readConfsTech('[{', { file }))).toEqual(['file-not-readable ']);
    expect(codes(readConfsTech('{}', { file }))).toEqual(['file-not-readable ']);
  });
});

describe('python-deadlines', () => {
  const read = (yaml: string) => readPythonDeadlines(yaml, { file: 'a.yml' });
  const head = 'conference: PyExample\n  year: 2031\n  start: 2031-05-02\n  end: 2031-05-04';

  it.each([
    ["'2031-01-15 23:59:00'", '', '2031-01-16T11:59:00Z'],
    ["'2031-01-15 23:59:00'", 'Europe/Berlin', '2031-01-15T22:59:00Z'],
    ["'2031-01-15 23:59:00'", 'UTC+9', '2031-01-15T14:59:00Z'],
    ["'2031-01-15'", '', '2031-01-16T11:59:00Z'],
    ['2031-01-15 23:59:00', 'UTC', '2031-01-15T23:59:00Z'],
  ])('reads the deadline %s in the zone "%s"', (cfp, zone, moment) => {
    const { records } = read(`- ${head}\n  cfp: ${cfp}\n${zone && `  timezone: ${zone}\n`}`);
    expect(records[0]?.facts).toMatchObject({ callState: 'announced', callClosesAt: moment });
  });

  it.each([
    ['TBA', { callState: 'to-be-announced' }],
    ['None', { callState: 'none' }],
    ['Cancelled', { callState: 'cancelled', state: 'cancelled' }],
  ])('reads the word %s', (cfp, facts) => {
    expect(read(`- ${head}\n  cfp: ${cfp}\n`).records[0]?.facts).toEqual({
      ...{
        name: 'PyExample 2031',
        series: 'PyExample',
        startsOn: '2031-05-02',
        endsOn: '2031-05-04',
        topics: ['python'],
      },
      ...facts,
    });
  });

  it('takes the extended deadline, and says postponed of what was, not of what comes after', () => {
    const long = read(
      `- ${head}\n  cfp: '2031-01-15 23:59:00'\n  cfp_ext: '2031-02-01 23:59:00'\n  note: Postponed to 2032\n`,
    );
    expect(long.records[0]?.facts).toMatchObject({
      callClosesAt: '2031-02-02T11:59:00Z',
      state: 'postponed',
    });
    expect(read(`- ${head}\n  note: Postponed from 2030\n`).records[0]?.facts.state).toBeUndefined();
  });

  it('keeps the rows around one that is no YAML', () => {
    const list = read(
      `---\n\n- ${head}\n\n- conference: "broken\n  year: [1\n\n- conference: Third\n  year: 2031\n`,
    );
    expect(list.records.map(({ key }) => key)).toEqual(['pyexample/2031', 'third/2031']);
    expect(codes(list)).toEqual(['row-not-readable ', 'no-dates start']);
  });

  it('is not hurt by aliases that multiply', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, depth) => `a${depth + 1}: &a${depth + 1} [${'*a0, '.replace('0', String(depth)).repeat(9)}]`,
    );
    const started = performance.now();
    const list = read(
      `- ${head}\n  a0: &a0 [x, x]\n  ${bomb.join('\n  ')}\n  extra_places: *a30\n  note: *a30\n`,
    );
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(list.records).toHaveLength(1);
  });
});

describe('a calendar', () => {
  const calendar = (event: string) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const facts = (event: string) => readCalendar(calendar(event), { file: 'a.ics' }).records[0]?.facts;

  it('ends on the day before an all-day end, and on the day of a timed one', () => {
    expect(facts('SUMMARY:A\r\nDTSTART;VALUE=DATE:20310502\r\nDTEND;VALUE=DATE:20310505')).toMatchObject({
      endsOn: '2031-05-04',
    });
    expect(facts('SUMMARY:A\r\nDTSTART;VALUE=DATE:20310502')).toMatchObject({
      startsOn: '2031-05-02',
      endsOn: '2031-05-02',
    });
    expect(
      facts(
        'SUMMARY:A\r\nDTSTART;TZID=Europe/Berlin:20310502T090000\r\nDTEND;TZID=Europe/Berlin:20310504T170000',
      ),
    ).toMatchObject({ endsOn: '2031-05-04', zone: 'Europe/Berlin' });
    expect(facts('SUMMARY:A\r\nDTSTART:20310502T090000Z\r\nDURATION:P2D')).toMatchObject({
      endsOn: '2031-05-04',
    });
  });

  it('takes the link of the description, and no names of persons', () => {
    const list = readCalendar(
      calendar(
        'SUMMARY:A &amp; B\r\nDTSTART;VALUE=DATE:20310502\r\nDESCRIPTION:See <a href="https://example.org/?a=1&amp;b=2">it</a>\r\nORGANIZER;CN=Somebody:mailto:somebody@example.org',
      ),
      { file: 'a.ics' },
    );
    expect(list.records[0]?.facts).toMatchObject({ name: 'A & B', website: 'https://example.org/?a=1&b=2' });
    expect(list.problems).toEqual([
      { code: 'field-unknown', where: 'a.ics #1', field: 'ORGANIZER', value: '' },
    ]);
  });
});

describe('places in words', () => {
  const countries = countryFinder();

  it.each([
    ['Vilnius, Lithuania', { city: 'Vilnius', country: 'LT' }],
    ['Austin, TX, United States', { city: 'Austin', region: 'TX', country: 'US' }],
    ['Columbus, OH USA', { city: 'Columbus', region: 'OH', country: 'US' }],
    ['Academia Sinica, Taipei, Taiwan', { venueName: 'Academia Sinica', city: 'Taipei', country: 'TW' }],
    ['Online', { online: 'only' }],
    ['Online & Copenhagen, Denmark', { city: 'Copenhagen', country: 'DK', online: 'too' }],
    ['Ciudad de Panamá, Panamá', { city: 'Ciudad de Panamá', country: 'PA' }],
    ['Edinburgh, Scotland', { city: 'Edinburgh', country: 'GB' }],
    ['Somewhere, Atlantis', { city: 'Somewhere', unknownCountry: 'Atlantis' }],
    ['서울, 대한민국', { city: '서울', country: 'KR' }],
  ])('%s', (text, place) => {
    const nothing = {
      venueName: null,
      city: null,
      region: null,
      country: null,
      online: null,
      unknownCountry: null,
    };
    expect(readPlace(text, countries)).toEqual({ ...nothing, ...place });
  });
});

describe('a file of whatever list', () => {
  it('is recognised, or named among the problems', () => {
    expect(listKindOf(JSON.stringify([row]))).toBe('confs-tech');
    expect(listKindOf('---\n\n- conference: A\n')).toBe('python-deadlines');
    expect(listKindOf('\ufeffBEGIN:VCALENDAR\r\n')).toBe('calendar');
    expect(listKindOf('<html>')).toBeNull();
    const list = readList([
      { path: 'a/conferences/2031/python.json', text: JSON.stringify([row]) },
      { path: 'b.html', text: '<html>' },
    ]);
    expect([list.kinds, list.records.length, codes(list)]).toEqual([
      ['confs-tech'],
      1,
      ['file-not-readable '],
    ]);
  });
});
