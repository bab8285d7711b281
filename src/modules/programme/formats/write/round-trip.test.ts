import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../../kernel/safe-link.ts';
import { oddProgramme } from '../../rules/programme.fixture.ts';
import type { Programme, Session } from '../../rules/programme.ts';
import { slotsByCode } from '../../rules/programme-days.ts';
import { readProgramme } from '../read/read-programme.ts';
import { writeScheduleJson } from './schedule-json.ts';
import { writeScheduleXml } from './schedule-xml.ts';
import { addressFrom, type WriteContext } from './write-context.ts';

const fosdem = new URL('../../../../../../shared/data/fosdem/fosdem-2025.xml', import.meta.url);
const context: WriteContext = {
  origin: 'https://conf.example.org',
  editionSlug: 'odd-2027',
  releaseName: '1.0',
  releasedAt: '2027-09-01T08:00:00Z',
  generatedAt: '2027-09-01T08:00:05Z',
};

function read(text: string, zone: string): Programme {
  const found = readProgramme(text, { zone, startsOn: null, endsOn: null });
  if ('unreadable' in found) throw new Error(found.problem);
  return found.imported.programme;
}

/** What both formats carry of a session. */
function carried(programme: Programme, session: Session) {
  const slot = slotsByCode(programme).get(session.code);
  const names = session.speakers.flatMap(
    (code) => programme.speakers.find((each) => each.code === code)?.name ?? [],
  );
  return {
    guid: session.guid,
    title: session.title,
    language: session.language,
    kind: session.kind,
    links: linksOf(session),
    parent: session.parent,
    rooms: roomsOf(programme, slot ?? {}),
    recorded: session.recorded,
    description: session.description,
    names,
    start: slot?.start,
    end: slot?.end,
    track: programme.tracks.find(({ code }) => code === session.track)?.name ?? null,
  };
}

/** The links that may be shown, as addresses are written; the session's own page is the first of what comes back. */
function linksOf({ links }: Session) {
  const own = `${context.origin}/${context.editionSlug}/sessions/`;
  return links.flatMap(({ label, url }) => {
    const safe = safeLink(url);
    return safe === null || safe.startsWith(own) ? [] : [{ label, url: addressFrom(safe, context.origin) }];
  });
}

function timed(programme: Programme): readonly Session[] {
  const slots = slotsByCode(programme);
  // The sprint is longer than the 99:59 that a duration can say.
  return programme.sessions.filter(
    ({ code, status }) => slots.has(code) && status === 'confirmed' && code !== 'sprint',
  );
}

/** Without rooms a session stands under one of them, since both formats hang it there. */
function roomsOf(programme: Programme, { rooms = [] }: { rooms?: readonly string[] | undefined }) {
  const names = rooms.flatMap((code) => programme.rooms.find((room) => room.code === code)?.name ?? []);
  return names.length > 0 ? names : expect.anything();
}

function expectToSurvive(programme: Programme, text: string) {
  const back = read(text, programme.head.zone);
  const byGuid = new Map(back.sessions.map((session) => [session.guid, carried(back, session)]));
  for (const session of timed(programme))
    expect(byGuid.get(session.guid)).toEqual(carried(programme, session));
}

describe('what is taken out and brought in again', () => {
  const odd = oddProgramme();
  const wellFormed = { ...odd, sessions: odd.sessions.filter(({ title }) => title.isWellFormed()) };

  it('is the same by schedule.xml', () => {
    expectToSurvive(wellFormed, writeScheduleXml(wellFormed, context));
  });

  it('is the same by schedule.json', () => {
    expectToSurvive(wellFormed, writeScheduleJson(wellFormed, context));
  });

  it.skipIf(!existsSync(fosdem))(
    'is the same for FOSDEM 2025 (skipped where ../shared/data is absent)',
    () => {
      const programme = read(readFileSync(fosdem, 'utf8'), 'Europe/Brussels');
      expect(timed(programme).length).toBeGreaterThan(900);
      expectToSurvive(programme, writeScheduleXml(programme, context));
      expectToSurvive(programme, writeScheduleJson(programme, context));
    },
  );
});
