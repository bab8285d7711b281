import { listSpacesForAll, type SpaceView } from '#community/server';
import type { Edition } from '#directory';
import type { Session } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import type { House } from '../../platform/house.ts';
import { spaceMark } from '../edition/session-path.ts';

/**
 * A published programme with what attendees put on the board in it, each as a session of kind open space, so that schedules, Now and rooms
 * show it where it is. It is no part of the release: exports and the API do not have it.
 */
export async function withSpaces(
  house: House,
  edition: Edition,
  published: PublishedProgramme,
): Promise<PublishedProgramme> {
  const spaces = await listSpacesForAll(house, edition.id);
  if (spaces.length === 0) return published;
  const made = spaces.map(sessionOf);
  const sessions = [...published.programme.sessions, ...made];
  return {
    ...published,
    programme: { ...published.programme, sessions },
    sessions: new Map([...published.sessions, ...made.map((session) => [session.code, session] as const)]),
  };
}

function sessionOf({ code, title, about, languages, start, end, room, links }: SpaceView): Session {
  const [language = null, ...others] = languages;
  return {
    ...{ code: `${spaceMark}${code}`, number: 0, guid: code, kind: 'open-space', kindLabel: null, title },
    ...{ subtitle: null, abstract: about || null, description: null, contentNotes: null, track: null },
    ...{ level: null, language: others.length === 0 ? language : null, speakers: [], recorded: null },
    ...{ delivery: links.length > 0 ? 'hybrid' : 'on-site', links: [], tags: [], translations: {} },
    ...{ slot: { start, end, rooms: [room] }, minutes: null, parent: null, status: 'confirmed' },
  };
}
