import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { aProgramme, aSession, aSpeaker, at, oddProgramme } from '../../rules/programme.fixture.ts';
import { writeReleasesFeed, writeSessionsFeed } from './atom.ts';
import { writeCsv } from './csv.ts';
import { editionJsonLd, sessionJsonLd } from './json-ld.ts';
import type { WriteContext } from './write-context.ts';

const context: WriteContext = {
  origin: 'https://conf.example.org',
  editionSlug: 'odd-2027',
  releaseName: '1.0',
  releasedAt: '2027-09-01T08:00:00Z',
  generatedAt: '2027-09-01T08:00:05Z',
};
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '</script>',
      '<!--',
      '<',
      '&',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ',',
      '한',
      '\u2028',
      '\u0000',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});
const slot = at('2027-05-14T08:00', '2027-05-14T09:00');

describe('Atom', () => {
  const read = (xml: string) =>
    new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'link'].includes(name) }).parse(xml)
      .feed;

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const programme = oddProgramme();
    const revisionOf = (code: string) => ({
      sequence: 0,
      changedAt: code === 'KOREAN' ? '2027-09-03T08:00:00Z' : '2027-09-01T08:00:00Z',
    });
    const feed = read(
      writeSessionsFeed(programme, revisionOf, context, 'https://conf.example.org/odd-2027/sessions.atom'),
    );
    expect(feed).toMatchObject({
      title: 'Odd & Ends <2027>',
      updated: '2027-09-03T08:00:00Z',
      author: { name: 'Odd & Ends <2027>' },
    });
    expect(feed.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(feed.entry).toHaveLength(programme.sessions.length);
    expect(feed.entry[0]).toMatchObject({
      title: '파이썬으로 배우는 병렬 처리',
      updated: '2027-09-03T08:00:00Z',
      author: { name: '이민 👩🏽‍💻' },
    });
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(entry.updated).toMatch(/Z$/);
      expect(entry.link).toHaveLength(1);
    }
    expect(new Set(feed.entry.map((entry: { id: string }) => entry.id)).size).toBe(programme.sessions.length);
  });

  it('tells releases with the newest first and their ids kept', () => {
    const releases = [
      { id: 'one', name: 'First', releasedAt: '2027-08-01T08:00:00Z', changes: [] },
      {
        id: 'two',
        name: '<Second>',
        releasedAt: '2027-09-01T08:00:00Z',
        changes: ['“A <b>” moved to *Hall*', 'more'],
      },
    ];
    const written = writeReleasesFeed(
      oddProgramme(),
      releases,
      context,
      'https://conf.example.org/odd-2027/feed.atom',
    );
    const feed = read(written);
    expect(feed.entry.map((entry: { title: string }) => entry.title)).toEqual(['<Second>', 'First']);
    expect(feed.entry[0].content['#text']).toBe(
      '<ul>\n<li>“A &lt;b&gt;” moved to <em>Hall</em></li>\n<li>more</li>\n</ul>',
    );
    expect(writeReleasesFeed(oddProgramme(), releases.slice(0, 1), context, 'x')).toContain(feed.entry[1].id);
  });

  it('is well formed whatever people write', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, abstract) => {
        const programme = aProgramme({ head: { title }, sessions: [aSession('one', { title, abstract })] });
        const written = writeSessionsFeed(
          programme,
          () => ({ sequence: 0, changedAt: '2027-09-01T08:00:00Z' }),
          context,
          'x',
        );
        expect(read(written).entry).toHaveLength(1);
        expect(written).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

describe('CSV', () => {
  it('has a line a session, a byte order mark, and names in place of codes', () => {
    const programme = oddProgramme();
    const text = writeCsv(programme, context);
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ code }) => code)).toEqual(programme.sessions.map(({ code }) => code));
    expect(rows[0]).toMatchObject({
      speakers: 'Ana O’Neil <ana>; 이민 👩🏽‍💻',
      track: 'Web & <Wire>',
      start: '09:00',
      starts_at: '2027-10-30T09:00:00+02:00',
      minutes: '45',
      recorded: 'yes',
    });
    expect(rows.find(({ code }) => code === 'no-time')).toMatchObject({
      start: '',
      minutes: '30',
      rooms: '',
    });
    expect(rows.find(({ code }) => code === 'plenary')?.rooms).toBe('Hall A; Hall "B" & C; 세미나실');
  });

  it('lets no cell be run as a formula and loses nothing else', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const [row]: Record<string, string>[] = parse(
          writeCsv(aProgramme({ sessions: [aSession('one', { title })] }), context),
          { bom: true, columns: true },
        );
        expect(row?.title).not.toMatch(/^[=+\-@\t\r]/);
        expect(row?.title).toBe(/^[=+\-@\t\r＝＋－＠]/.test(title) ? `'${title}` : title);
      }),
      { numRuns: 300 },
    );
  });
});

describe('JSON-LD', () => {
  it('describes a session with its place, people, state and edition', () => {
    const speaker = aSpeaker('ANA', 'Ana', {
      affiliation: 'Port',
      links: [{ label: 'Home', url: 'https://ana.example.org' }],
    });
    const session = aSession('one', {
      title: 'Tides',
      abstract: 'A *talk*.',
      speakers: ['ANA'],
      slot,
      status: 'cancelled',
      delivery: 'hybrid',
    });
    const programme = aProgramme({ speakers: [speaker], sessions: [session] });
    expect(
      JSON.parse(
        sessionJsonLd(programme, session, { ...context, image: 'https://conf.example.org/og.png' }) ?? '',
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': `urn:uuid:${session.guid}`,
      name: 'Tides',
      description: 'A talk.',
      startDate: '2027-05-14T10:00:00+02:00',
      endDate: '2027-05-14T11:00:00+02:00',
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Harbour Hall, Harbour City', address: 'Harbour Hall, Harbour City' },
        { '@type': 'VirtualLocation', url: 'https://conf.example.org/odd-2027/sessions/one' },
      ],
      performer: [
        {
          '@type': 'Person',
          name: 'Ana',
          url: 'https://conf.example.org/odd-2027/speakers/ANA',
          affiliation: { '@type': 'Organization', name: 'Port' },
          sameAs: ['https://ana.example.org/'],
        },
      ],
      image: 'https://conf.example.org/og.png',
      url: 'https://conf.example.org/odd-2027/sessions/one',
      superEvent: {
        '@type': 'Event',
        name: 'Harbour City 2027',
        startDate: '2027-05-14',
        endDate: '2027-05-15',
        location: {
          '@type': 'Place',
          name: 'Harbour Hall, Harbour City',
          address: 'Harbour Hall, Harbour City',
        },
        url: 'https://conf.example.org/odd-2027',
      },
    });
    expect(JSON.parse(editionJsonLd(programme, context))).toMatchObject({
      name: 'Harbour City 2027',
      description: 'Two days by the water.',
    });
  });

  it('says nothing of a session without a time', () => {
    expect(sessionJsonLd(aProgramme(), aSession('one'), context)).toBeNull();
  });

  it('cannot end its script element', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const session = aSession('one', { title, slot });
        const text = sessionJsonLd(aProgramme({ sessions: [session] }), session, context) ?? '';
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text).name).toBe(title);
      }),
    );
  });
});
