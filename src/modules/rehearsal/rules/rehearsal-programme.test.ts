import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Programme, SessionKind } from '#programme';
import { locales } from '../../../kernel/locale.ts';
import { dateIn } from '../../../kernel/time.ts';
import { descriptions } from '../content/descriptions.ts';
import { pageSlugs } from '../content/rows.ts';
import { rehearsalMoments } from './moments.ts';
import { rehearsalInfo, rehearsalProgramme } from './rehearsal-programme.ts';
import { clashesIn, sessionTitled } from './revise.ts';

const conference = rehearsalProgramme();
const { current, past, coming, changes } = conference;
const states: readonly (readonly [string, Programme])[] = [
  ['First light', changes.firstRelease],
  ['Second breakfast', changes.released],
  ['the working timetable', changes.working],
  ['the edition before', past.working],
];

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function counted(programme: Programme, kind: SessionKind): number {
  return programme.sessions.filter((session) => session.kind === kind).length;
}

test('the same seed gives the same bytes, another seed another timetable', () => {
  expect(hashOf(rehearsalProgramme(7))).toBe(hashOf(rehearsalProgramme(7)));
  expect(hashOf(rehearsalProgramme(7))).not.toBe(hashOf(rehearsalProgramme(8)));
});

test('the document survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(conference))).toEqual(conference);
});

test('it has the shape of a large community conference', () => {
  const { released } = changes;
  const charlas = released.sessions.filter(({ kindLabel }) => kindLabel === 'Charla');
  const posters = released.sessions.filter(({ kindLabel }) => kindLabel === 'Poster');
  expect({
    talks: counted(released, 'talk') - charlas.length,
    charlas: charlas.length,
    tutorials: counted(released, 'tutorial'),
    keynotes: counted(released, 'keynote'),
    summits: counted(released, 'summit'),
    panels: counted(released, 'panel'),
    lightning: counted(released, 'lightning-talk'),
    labs: counted(released, 'lab'),
    openSpaces: counted(released, 'open-space'),
    socials: released.sessions.filter(({ kind, kindLabel }) => kind === 'social' && !kindLabel).length,
    sponsorWorkshops: released.sessions.filter(({ kindLabel }) => kindLabel === 'Sponsor workshop').length,
    posters: posters.length,
    rooms: released.rooms.length,
    speakers: released.speakers.length,
    tracks: released.tracks.length,
    sponsors: current.sponsors.length,
    levels: new Set(current.sponsors.map(({ level }) => level)).size,
    jobs: current.jobs.length,
    pages: current.pages.length,
  }).toEqual({
    talks: 90,
    charlas: 14,
    tutorials: 24,
    keynotes: 6,
    summits: 8,
    panels: 4,
    lightning: 4,
    labs: 6,
    openSpaces: 12,
    socials: 8,
    sponsorWorkshops: 8,
    posters: 27,
    rooms: 23,
    speakers: 150,
    tracks: 8,
    sponsors: 60,
    levels: 7,
    jobs: 25,
    pages: pageSlugs.length,
  });
  expect(new Set(posters.map(({ parent }) => parent))).toEqual(
    new Set([sessionTitled(released, 'Poster session').code]),
  );
  expect(past.working.sessions).toHaveLength(60);
});

describe.each(states)('%s', (_name, programme) => {
  const codes = programme.sessions.map(({ code }) => code);

  test('has unique codes, numbers and guids', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(programme.sessions.map(({ number }) => number)).size).toBe(codes.length);
    expect(new Set(programme.sessions.map(({ guid }) => guid)).size).toBe(codes.length);
    for (const { guid } of programme.sessions)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/);
  });

  test('refers only to what it contains', () => {
    const known = {
      rooms: programme.rooms.map(({ code }) => code),
      tracks: programme.tracks.map(({ code }) => code),
      speakers: programme.speakers.map(({ code }) => code),
    };
    for (const session of programme.sessions) {
      expect(known.rooms).toEqual(expect.arrayContaining([...(session.slot?.rooms ?? [])]));
      expect(known.speakers).toEqual(expect.arrayContaining([...session.speakers]));
      if (session.track !== null) expect(known.tracks).toContain(session.track);
      if (session.parent !== null) expect(codes).toContain(session.parent);
    }
  });

  test('gives every speaker something to do', () => {
    const busy = new Set(programme.sessions.flatMap(({ speakers }) => speakers));
    expect(programme.speakers.filter(({ code }) => !busy.has(code))).toEqual([]);
  });

  test('has nobody in two places and no room taken twice but the shared ones', () => {
    expect(clashesIn(programme)).toEqual([]);
  });

  test('stays within its days', () => {
    const { startsOn, endsOn, zone } = programme.head;
    for (const { slot } of programme.sessions) {
      if (!slot) continue;
      expect(slot.end >= slot.start).toBe(true);
      expect(dateIn(slot.start, zone) >= startsOn && dateIn(slot.start, zone) <= endsOn).toBe(true);
    }
  });
});

test('no seed makes anyone clash', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { firstRelease, released, working } = rehearsalProgramme(seed).changes;
    expect([firstRelease, released, working].flatMap(clashesIn)).toEqual([]);
  }
});

test('it holds the odd cases that pages must bear', () => {
  const { sessions, head } = changes.released;
  const keynote = sessionTitled(changes.released, 'What a hallway knows');
  expect(keynote.slot?.rooms).toEqual(['main-hall', 'hall-b', 'room-301', 'room-304']);
  const midnight = sessionTitled(changes.released, 'Board games night').slot;
  expect(midnight && dateIn(midnight.end, head.zone)).toBe('2027-05-15');
  const expo = sessions.filter(({ slot, parent }) => slot?.rooms.includes('expo-hall') && !parent);
  expect(expo.map(({ title }) => title)).toEqual(expect.arrayContaining(['Poster session', 'Job fair']));
  expect(sessions.filter(({ slot }) => !slot)).toHaveLength(3);
  expect(sessions.filter(({ status }) => status === 'cancelled').length).toBeGreaterThan(0);
  expect(sessions.filter(({ delivery }) => delivery === 'remote').length).toBeGreaterThan(3);
  expect(sessions.filter(({ contentNotes }) => contentNotes).length).toBeGreaterThan(6);
  expect(
    sessions.filter(({ recorded, kind }) => recorded === false && kind === 'talk').length,
  ).toBeGreaterThan(1);
});

test('it speaks Korean, Chinese and Spanish where it says so', () => {
  const inLanguage = (tag: string) =>
    changes.released.sessions.filter(({ language, kind }) => language === tag && kind !== 'sprint');
  expect(inLanguage('ko').length + inLanguage('zh-Hans').length).toBeGreaterThanOrEqual(15);
  for (const session of inLanguage('ko')) expect(session.abstract).toMatch(/\p{Script=Hangul}{2}/u);
  for (const session of inLanguage('zh-Hans')) expect(session.abstract).toMatch(/\p{Script=Han}{2}/u);
  expect(inLanguage('es').length).toBeGreaterThanOrEqual(14);
  const translated = changes.released.sessions.filter(
    ({ translations }) => Object.keys(translations).length > 0,
  );
  expect(translated.length).toBeGreaterThanOrEqual(26);
  for (const session of translated.filter(({ kind }) => kind === 'keynote')) {
    expect(Object.keys(session.translations).sort()).toEqual(['ko', 'zh-Hans']);
  }
});

test('every page stands in all three languages, at a length worth reading', () => {
  for (const page of current.pages) {
    for (const locale of locales) {
      expect(page.title[locale]).toBeTruthy();
      expect(page.body[locale]?.length ?? 0).toBeGreaterThan(150);
    }
    const words = page.body.en?.split(/\s+/).length ?? 0;
    expect(words, page.slug).toBeGreaterThanOrEqual(100);
    expect(words, page.slug).toBeLessThanOrEqual(330);
  }
  for (const edition of [past, current, coming]) {
    expect(Object.keys(edition.head.about)).toEqual(['en', 'ko', 'zh-Hans']);
  }
});

test('the working timetable differs from the release by about a dozen changes', () => {
  const before = new Map(changes.released.sessions.map((session) => [session.code, JSON.stringify(session)]));
  const changed = changes.working.sessions.filter(
    (session) => before.get(session.code) !== JSON.stringify(session),
  );
  expect(changed.length).toBeGreaterThanOrEqual(10);
  expect(changed.length).toBeLessThanOrEqual(20);
  expect(changed.filter(({ code }) => !before.has(code))).toHaveLength(2);
  expect(current.releases.map(({ name }) => name)).toEqual(['First light', 'Second breakfast']);
  expect(current.working).toBe(changes.working);
});

test('the clock starts on Friday at 10:25 and its moments are in order', () => {
  expect(conference.startsAt).toBe('2027-05-14T08:25:00Z');
  expect(rehearsalInfo.startsAt).toBe(conference.startsAt);
  const moments = rehearsalMoments(conference).map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
});

test('the coming edition has an open call and no programme', () => {
  expect(coming.releases).toEqual([]);
  expect(coming.working.sessions).toEqual([]);
  expect(coming.announcedKeynotes).toHaveLength(2);
  expect(
    coming.call && coming.call.opensAt < conference.startsAt && coming.call.closesAt > conference.startsAt,
  ).toBe(true);
});

test('the cast can be signed in: addresses differ, speakers and sponsors exist', () => {
  const { cast } = conference;
  expect(cast.map(({ key }) => key)).toEqual(['organiser', 'speaker', 'attendee', 'volunteer', 'sponsor']);
  expect(new Set(cast.map(({ id }) => id)).size).toBe(5);
  for (const member of cast) {
    expect(member.email).toMatch(/@harbour\.example$/);
    const speaker = changes.released.speakers.find(({ code }) => code === member.speakerCode);
    if (member.speakerCode) expect(speaker?.name).toBe(member.name);
    if (member.sponsorName) expect(current.sponsors.map(({ name }) => name)).toContain(member.sponsorName);
  }
});

test('every job belongs to a sponsor with a table', () => {
  const tables = new Map(current.sponsors.map(({ name, jobFairTable }) => [name, jobFairTable]));
  for (const { employer } of current.jobs) expect(tables.get(employer)).toMatch(/^J\d+$/);
});

test('every long description belongs to a session', () => {
  const titles = changes.released.sessions.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(Object.keys(descriptions)));
});

test('past recordings are linked', () => {
  const recorded = past.working.sessions.filter((session) => session.recorded);
  expect(recorded.length).toBeGreaterThan(45);
  for (const { links } of recorded) expect(links.map(({ label }) => label)).toContain('Recording');
});
