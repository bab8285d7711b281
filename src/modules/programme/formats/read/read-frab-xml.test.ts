import { describe, expect, it } from 'vitest';
import type { ImportedProgramme, ReadingContext } from '../imported.ts';
import { readFrabXml } from './read-frab-xml.ts';

const context: ReadingContext = { zone: 'Europe/Prague', startsOn: null, endsOn: null };
const head =
  '<conference><title>Try</title><start>2027-05-14</start><end>2027-05-15</end><days>2</days><time_zone_name>Europe/Prague</time_zone_name></conference>';

function read(body: string, more: Partial<ReadingContext> = {}): ImportedProgramme {
  const answer = readFrabXml(`<schedule>${body}</schedule>`, { ...context, ...more });
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer;
}
/** One day with one room and these events. */
const day = (events: string) =>
  `${head}<day index="1" date="2027-05-14"><room name="Aula">${events}</room></day>`;
const event = (id: string, inside: string) =>
  `<event id="${id}"><title>Talk ${id}</title><persons><person id="7">Ana</person></persons>${inside}</event>`;
const codesOf = (imported: ImportedProgramme) => imported.remarks.map((remark) => remark.code);

describe('Reading frab XML', () => {
  it('reads a start by the clock of the zone that the file names', () => {
    const { programme, remarks } = read(day(event('1', '<start>10:00</start><duration>00:45</duration>')));
    expect(programme.sessions[0]?.slot).toEqual({
      start: '2027-05-14T08:00:00Z',
      end: '2027-05-14T08:45:00Z',
      rooms: ['aula'],
    });
    expect(remarks).toEqual([]);
  });

  it('takes the edition’s zone where the file names none, and says so once', () => {
    const two =
      event('1', '<start>10:00</start><duration>45</duration>') +
      event('2', '<start>11:00</start><duration>0:45:00</duration>');
    const { programme, remarks } = read(`<day date="2027-05-14"><room name="Aula">${two}</room></day>`, {
      zone: 'Asia/Seoul',
    });
    expect(programme.sessions.map((session) => session.slot?.start)).toEqual([
      '2027-05-14T01:00:00Z',
      '2027-05-14T02:00:00Z',
    ]);
    expect(remarks).toEqual([
      { weight: 'changed', code: 'no-zone', subject: 'conference', value: 'Asia/Seoul', count: 2 },
    ]);
  });

  it('puts an hour before the day change on the next calendar date, as frab means it', () => {
    const { programme, remarks } = read(day(event('1', '<start>01:00</start><duration>01:00</duration>')));
    expect(programme.sessions[0]?.slot?.start).toBe('2027-05-14T23:00:00Z');
    expect(remarks).toEqual([
      { weight: 'noted', code: 'past-midnight', subject: 'event 1 “Talk 1”', value: '2027-05-15 01:00' },
    ]);
  });

  it('believes a date with a time and says where the start disagrees', () => {
    const { programme, remarks } = read(
      day(event('1', '<date>2027-05-15T01:00:00+02:00</date><start>02:00</start><duration>00:30</duration>')),
    );
    expect(programme.sessions[0]?.slot?.start).toBe('2027-05-14T23:00:00Z');
    expect(remarks).toMatchObject([
      { code: 'date-repaired', field: 'start', value: '02:00 ≠ 2027-05-15T01:00:00+02:00' },
    ]);
  });

  it('takes the usual length of the kind where there is neither an end nor a duration', () => {
    const { programme, remarks } = read(day(event('1', '<start>10:00</start><type>keynote</type>')));
    expect(programme.sessions[0]).toMatchObject({
      kind: 'keynote',
      minutes: 45,
      slot: { end: '2027-05-14T08:45:00Z' },
    });
    expect(remarks).toMatchObject([{ weight: 'changed', code: 'no-end', value: '45 min' }]);
  });

  it('lets an end that is only a time fall on the next day', () => {
    const { programme, remarks } = read(day(event('1', '<start>23:00</start><end>01:00</end>')));
    expect(programme.sessions[0]?.slot?.end).toBe('2027-05-14T23:00:00Z');
    expect(remarks).toMatchObject([{ code: 'past-midnight' }]);
  });

  it('works out the end from the length where the end lies before the start', () => {
    const { programme, remarks } = read(
      day(event('1', '<start>10:00</start><duration>00:20</duration><end>2027-05-14T09:00:00+02:00</end>')),
    );
    expect(programme.sessions[0]?.slot?.end).toBe('2027-05-14T08:20:00Z');
    expect(remarks).toMatchObject([{ weight: 'changed', code: 'ends-before-start' }]);
  });

  it('repairs a year of five digits in the head, in a day and in an event', () => {
    const body = `<conference><title>Try</title><start>2027-05-14</start><end>20027-05-15</end><days>2</days><time_zone_name>UTC</time_zone_name></conference>
      <day date="20027-05-14"><room name="A">${event('1', '<date>20027-05-14T10:00:00Z</date><duration>00:30</duration>')}</room></day>`;
    const { programme, remarks } = read(body);
    expect(programme.head).toMatchObject({ startsOn: '2027-05-14', endsOn: '2027-05-15' });
    expect(programme.sessions[0]?.slot?.start).toBe('2027-05-14T10:00:00Z');
    expect(remarks.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      'date-repaired conference',
      'date-repaired day 1',
      'date-repaired event 1 “Talk 1”',
    ]);
  });

  it('reads events that hang under a day without a room', () => {
    const { programme } = read(
      `${head}<day date="2027-05-14">${event('1', '<start>10:00</start><duration>30</duration><room>Small</room>')}${event('2', '<start>11:00</start><duration>30</duration>')}</day>`,
    );
    expect(programme.sessions.map((session) => session.slot?.rooms)).toEqual([['small'], []]);
  });

  it('keeps both of two events with one id and gives the second a new code', () => {
    const { programme, remarks } = read(
      day(
        event('5', '<start>10:00</start><duration>30</duration>') +
          event('5', '<start>11:00</start><duration>30</duration>'),
      ),
    );
    expect(programme.sessions.map((session) => session.code)).toEqual(['5', '5-2']);
    expect(new Set(programme.sessions.map((session) => session.number)).size).toBe(2);
    expect(remarks.filter((remark) => remark.code === 'duplicate-code').length).toBe(1);
  });

  it('says which rooms are taken twice and which sessions lie outside of the edition’s dates', () => {
    const events =
      event('1', '<start>10:00</start><duration>60</duration>') +
      event('2', '<start>10:30</start><duration>60</duration>');
    const { remarks } = read(day(events), { startsOn: '2027-06-01', endsOn: '2027-06-02' });
    expect(codesOf({ ...read(day(events)), remarks })).toEqual([
      'outside-dates',
      'outside-dates',
      'room-shared',
    ]);
  });

  it('makes one person of one name under several ids, and keeps people apart whose details differ', () => {
    const persons = (list: string) =>
      `<event id="1"><title>T</title><start>10:00</start><duration>30</duration><persons>${list}</persons></event>`;
    const same = read(day(persons('<person id="1">Ana</person><person id="2">Ana</person>')));
    expect(same.programme.speakers.map((speaker) => speaker.code)).toEqual(['1']);
    expect(same.programme.sessions[0]?.speakers).toEqual(['1']);
    expect(same.remarks).toMatchObject([{ weight: 'changed', code: 'speaker-merged', value: '1, 2' }]);
    const two = read(
      day(
        persons(
          '<person id="1"><name>Ana</name><biography>Sails.</biography></person><person id="2"><name>Ana</name><biography>Climbs.</biography></person>',
        ),
      ),
    );
    expect(two.programme.speakers.map((speaker) => speaker.code)).toEqual(['1', '2']);
    expect(two.remarks).toMatchObject([
      { weight: 'noted', code: 'same-name-different-people', value: '1, 2' },
    ]);
  });

  it('turns HTML into Markdown and drops what may not be linked', () => {
    const html =
      '&lt;p&gt;See &lt;a href="javascript:alert(1)"&gt;this&lt;/a&gt; and &lt;b&gt;that&lt;/b&gt;&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;';
    const link =
      '<links><link href="ftp://host/file">Slides</link><link href="https://slides.example/1">More</link></links>';
    const { programme, remarks } = read(
      day(event('1', `<start>10:00</start><duration>30</duration><abstract>${html}</abstract>${link}`)),
    );
    expect(programme.sessions[0]?.abstract).toBe('See this and **that**');
    expect(programme.sessions[0]?.links).toEqual([{ label: 'More', url: 'https://slides.example/1' }]);
    expect(remarks.map(({ code, value }) => `${code} ${value ?? ''}`)).toEqual([
      'html-dropped script',
      'link-not-usable javascript:alert(1)',
      'link-not-usable ftp://host/file',
      'html-to-markdown ',
    ]);
  });

  it('names a field that has no place once, with how many rows had it', () => {
    const { remarks } = read(
      day(
        event('1', '<start>10:00</start><duration>30</duration><mood>good</mood>') +
          event('2', '<start>11:00</start><duration>30</duration><mood>fair</mood>'),
      ),
    );
    expect(remarks).toEqual([
      { weight: 'lost', code: 'field-not-used', subject: 'event', field: 'mood', value: 'good', count: 2 },
    ]);
  });

  it('reads what newer pretalx writes: codes, slugs and colours of tracks, opt-out of recording, CDATA', () => {
    const body = `<conference><title>Try</title><time_zone_name>UTC</time_zone_name><track name="Web &amp; Co" slug="12-web" color="#ff0000"/></conference>
      <day date="2027-05-14"><room name="A"><event id="3" code="ABC12D" guid="0B2A1CE0-4D2F-5B52-B3C6-3D2F4B1E9A11"><title><![CDATA[1 < 2 & 3]]></title>
      <start>10:00</start><duration>00:30</duration><track>Web &amp; Co</track><recording><license></license><optout>true</optout></recording>
      <persons><person id="9" code="QWE">007</person></persons></event></room></day>`;
    const { programme, remarks } = read(body);
    expect(programme.sessions[0]).toMatchObject({
      code: 'ABC12D',
      number: 3,
      guid: '0b2a1ce0-4d2f-5b52-b3c6-3d2f4b1e9a11',
      title: '1 < 2 & 3',
      track: '12-web',
      recorded: false,
    });
    expect(programme.tracks).toMatchObject([{ code: '12-web', name: 'Web & Co', colour: 1 }]);
    expect(programme.speakers).toMatchObject([{ code: 'QWE', name: '007' }]);
    expect(remarks.map(({ code, field }) => [code, field])).toEqual([
      ['field-not-used', 'color'],
      ['field-not-used', 'id'],
    ]);
  });

  it('goes on after an event without a title', () => {
    const { programme, remarks } = read(
      day(
        `<event id="1"><start>10:00</start></event>${event('2', '<start>11:00</start><duration>30</duration>')}`,
      ),
    );
    expect(programme.sessions.map((session) => session.code)).toEqual(['2']);
    expect(remarks).toContainEqual({ weight: 'lost', code: 'row-without-title', subject: 'event 1' });
  });

  it('reads what is there of a file that is broken off, and says so', () => {
    const whole = `<schedule>${day(event('1', '<start>10:00</start><duration>30</duration>') + event('2', '<start>11:00</start>'))}`;
    const answer = readFrabXml(whole.slice(0, whole.indexOf('<event id="2">') + 20), context);
    if ('unreadable' in answer) throw new Error(answer.problem);
    expect(answer.programme.sessions.map((session) => session.code)).toEqual(['1']);
    expect(answer.remarks).toContainEqual(
      expect.objectContaining({ code: 'row-not-readable', subject: 'end of the file' }),
    );
  });

  it('never expands entities that a file declares itself', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    const answer = readFrabXml(
      `${bomb}<schedule>${day('<event id="1"><title>&b;</title><start>10:00</start></event>')}</schedule>`,
      context,
    );
    expect(JSON.stringify(answer)).not.toContain('aaaaaaaaaa');
    const outside = '<!DOCTYPE s [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(
      JSON.stringify(
        readFrabXml(
          `${outside}<schedule>${day('<event id="1"><title>&c;</title></event>')}</schedule>`,
          context,
        ),
      ),
    ).not.toContain('root:');
  });

  it('cuts a text beyond two hundred thousand characters and says so', () => {
    const { programme, remarks } = read(
      day(
        event(
          '1',
          `<start>10:00</start><duration>30</duration><abstract>${'long '.repeat(50_000)}</abstract>`,
        ),
      ),
    );
    expect(programme.sessions[0]?.abstract?.length).toBe(200_000);
    expect(remarks).toMatchObject([{ weight: 'lost', code: 'too-long', field: 'abstract' }]);
  });
});
