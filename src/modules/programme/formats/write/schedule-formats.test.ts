import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { aProgramme, aRoom, aSession, at, oddProgramme } from '../../rules/programme.fixture.ts';
import type { Programme } from '../../rules/programme.ts';
import { writeScheduleJson } from './schedule-json.ts';
import { writeScheduleXml } from './schedule-xml.ts';
import type { WriteContext } from './write-context.ts';

const schemas = new URL('../../../../../../shared/schemas/', import.meta.url);
const haveSchemas = existsSync(schemas);

const context: WriteContext = {
  origin: 'https://conf.example.org',
  editionSlug: 'odd-2027',
  releaseName: '1.0 "late & <great>"',
  releasedAt: '2027-09-01T08:00:00Z',
  generatedAt: '2027-09-01T08:00:05Z',
  recordingLicence: 'CC-BY-4.0',
};

async function xmlProblems(xml: string): Promise<readonly string[]> {
  const schema = readFileSync(new URL('schedule.xml.xsd', schemas), 'utf8');
  const result = await validateXML({ xml: [{ fileName: 'schedule.xml', contents: xml }], schema: [schema] });
  return result.errors.map(({ message }) => message);
}

function jsonProblems(json: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('color', /^#[0-9a-f]{6}$/);
  const schema = JSON.parse(readFileSync(new URL('schema.json', schemas), 'utf8'));
  delete schema.$schema;
  const validate = ajv.compile(schema);
  validate(JSON.parse(json));
  return validate.errors ?? [];
}

type XmlEvent = Readonly<Record<string, unknown>> & { readonly room: string; readonly title: string };

function eventsOf(xml: string) {
  const lists = ['day', 'room', 'event', 'person', 'link', 'track'];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    processEntities: true,
    isArray: (name, path) =>
      lists.includes(name) && !String(path).endsWith('event.room') && !String(path).endsWith('event.track'),
  });
  const { schedule } = parser.parse(xml);
  const events: { date: string; event: XmlEvent }[] = [];
  for (const day of schedule.day)
    for (const room of day.room ?? [])
      for (const event of room.event) events.push({ date: day['@date'], event });
  return { schedule, events };
}

/** Text of anything, with what formats stumble over made likely. */
const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      ']]>',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u001f',
      '\ufffe',
      '\ud800',
      '한',
      '👩🏽‍💻',
      '=',
      ',',
      '#',
      '%',
      '[',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 90,
});

function hostileProgramme(texts: readonly string[]): Programme {
  const [one = '', two = '', three = ''] = texts;
  return {
    ...oddProgramme(),
    rooms: [{ ...aRoom(one, two), description: three }],
    tracks: [{ code: two, name: one, description: null, colour: 3 }],
    sessions: [
      aSession(`x${one}`, {
        title: two,
        abstract: three,
        track: two,
        slot: at('2027-10-30T08:00', '2027-10-30T09:00', one),
      }),
      aSession(`y${one}`, {
        title: one,
        description: two,
        links: [{ label: three, url: `https://example.org/${three}` }],
        slot: at('2027-10-30T08:00', '2027-10-30T09:00', one),
      }),
    ],
  };
}

describe.skipIf(!haveSchemas)(
  'against the schemas in ../shared/schemas (skipped where they are absent)',
  () => {
    it('writes schedule.xml that the XSD accepts, with every odd case', async () => {
      expect(await xmlProblems(writeScheduleXml(oddProgramme(), context))).toEqual([]);
    });

    it('writes schedule.json that the JSON schema accepts, with every odd case', () => {
      expect(jsonProblems(writeScheduleJson(oddProgramme(), context))).toEqual([]);
    });

    it('stays valid for an empty programme, a strange slug and a strange zone', async () => {
      const empty = aProgramme({ head: { zone: 'GMT', website: 'not a url', venue: null } });
      const strange = { ...context, editionSlug: '파이콘', releaseName: '&'.repeat(4000) };
      const xml = writeScheduleXml(empty, strange);
      expect(await xmlProblems(xml)).toEqual([]);
      expect(xml.indexOf('<conference')).toBeLessThan(1024);
      expect(jsonProblems(writeScheduleJson(empty, strange))).toEqual([]);
    });

    it('stays valid whatever people write', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(hostileText, { minLength: 3, maxLength: 3 }), async (texts) => {
          const programme = hostileProgramme(texts);
          expect(await xmlProblems(writeScheduleXml(programme, context))).toEqual([]);
          expect(jsonProblems(writeScheduleJson(programme, context))).toEqual([]);
        }),
        { numRuns: 25 },
      );
    }, 120_000);
  },
);

describe('schedule.xml', () => {
  const xml = writeScheduleXml(oddProgramme(), context);
  const { schedule, events } = eventsOf(xml);
  const titled = (title: string) => events.find(({ event }) => event.title === title);

  it('has the conference within the first 1,024 characters', () => {
    expect(xml.indexOf('<conference')).toBeGreaterThan(0);
    expect(xml.indexOf('<conference')).toBeLessThan(1024);
  });

  it('leaves out what has no time and what is cancelled, and nothing else', () => {
    expect(events).toHaveLength(oddProgramme().sessions.length - 2);
    expect(titled('Session no-time')).toBeUndefined();
    expect(titled('Session cancelled')).toBeUndefined();
  });

  it('gives what happens after midnight to the evening before, with the offset of its own hour', () => {
    expect(titled('Stars')).toMatchObject({
      date: '2027-10-30',
      event: { date: '2027-10-31T02:15:00+01:00', start: '02:15', duration: '00:45' },
    });
    expect(titled('Session party')).toMatchObject({ date: '2027-10-30', event: { duration: '04:30' } });
    expect(schedule.day[0]).toMatchObject({
      '@start': '2027-10-30T04:00:00+02:00',
      '@end': '2027-10-31T04:00:00+01:00',
    });
  });

  it('shows a session of several rooms once, in its main room, and links the others', () => {
    const plenary = titled('Session plenary')?.event;
    expect(plenary?.room).toBe('Hall A');
    expect(plenary?.links).toMatchObject({
      link: [
        {
          '#text': 'Hall "B" & C',
          '@type': 'room',
          '@href': 'https://conf.example.org/odd-2027/schedule?room=b',
        },
        { '#text': '세미나실', '@type': 'room' },
      ],
    });
  });

  it('puts a poster without a time at the place and time of its session', () => {
    const poster = events.find(({ event }) => event.title.includes('quoted'))?.event;
    expect(poster).toMatchObject({
      title: ']]> "quoted"  poster',
      room: 'Hall "B" & C',
      start: '11:00',
      duration: '02:00',
    });
  });

  it('keeps ids and guids when other sessions come and go', () => {
    const before = oddProgramme();
    const after = { ...before, sessions: before.sessions.slice(3), speakers: before.speakers.slice(1) };
    const ids = (programme: Programme) =>
      new Map(
        eventsOf(writeScheduleXml(programme, context)).events.map(({ event }) => [
          event.title,
          [event['@id'], event['@guid'], event.persons],
        ]),
      );
    const first = ids(before);
    for (const [title, id] of ids(after))
      if (title !== 'Session morning') expect(first.get(title)).toEqual(id);
  });

  it('writes in another language where there is a translation', () => {
    expect(
      eventsOf(writeScheduleXml(oddProgramme(), { ...context, locale: 'ko' })).events.map(
        ({ event }) => event.title,
      ),
    ).toContain('평범한 발표');
  });

  it('says licence and who does not want to be recorded', () => {
    expect(titled('파이썬으로 배우는 병렬 처리')?.event.recording).toEqual({
      license: 'CC-BY-4.0',
      optout: 'true',
    });
    expect(titled('Plain talk')?.event.recording).toEqual({ license: 'CC-BY-4.0', optout: 'false' });
  });
});
