import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Edition } from '#directory';
import { findEdition } from '#directory/server';
import { mayManage, type Viewer } from '#people';
import { type Programme, programmeHead, type Session } from '#programme';
import {
  buildSearch,
  findPublishedProgramme,
  readWorkingProgramme,
  searchProgramme,
} from '#programme/server';
import type { House } from '../../platform/house.ts';
import { Problem } from './problem.ts';

export type ApiEnv = {
  Variables: {
    /** Who asks, by the key alone: cookies do not count here. */
    viewer: Viewer;
  };
};
export type Api = OpenAPIHono<ApiEnv>;
export type ApiContext = Context<ApiEnv>;

/** The edition that an address names, for those who may see it; else the request ends with a problem. */
export async function openEdition(c: ApiContext, house: House, slug: string): Promise<Edition> {
  const edition = await findEdition(house.db, slug);
  if (!edition || (!edition.isPublic && !mayManage(c.get('viewer'), edition.id)))
    throw new Problem('not-found');
  return edition;
}

/** The same for what changes something: it takes a key. */
export async function openEditionToChange(c: ApiContext, house: House, slug: string): Promise<Edition> {
  const edition = await openEdition(c, house, slug);
  if (c.get('viewer').kind === 'anonymous') throw new Problem('key-needed');
  return edition;
}

/** A programme to read: the released one, or the one that is being worked on. */
export type Readable = {
  readonly programme: Programme;
  readonly sessionsOf: (speaker: string) => readonly Session[];
  /** Codes of the sessions that a text search finds. */
  readonly found: (text: string) => ReadonlySet<string>;
};

/** The programme of an edition in a state; `null` before the first release. The working one is for the team. */
export async function openProgramme(
  c: ApiContext,
  house: House,
  edition: Edition,
  state: 'released' | 'working',
): Promise<Readable | null> {
  if (state === 'working') return openWorking(c, house, edition);
  const published = await findPublishedProgramme(house, edition.id);
  if (!published) return null;
  const { programme, sessionsOf, search } = published;
  return {
    programme,
    sessionsOf: (code) => sessionsOf.get(code) ?? [],
    found: (text) => codesFound(search, text, programme.sessions.length),
  };
}

async function openWorking(c: ApiContext, house: House, edition: Edition): Promise<Readable> {
  const viewer = c.get('viewer');
  if (viewer.kind === 'anonymous') throw new Problem('key-needed');
  if (!mayManage(viewer, edition.id)) throw new Problem('not-allowed');
  const programme = await readWorkingProgramme(house.db, edition.id, programmeHead(edition));
  return {
    programme,
    sessionsOf: (code) => programme.sessions.filter((session) => session.speakers.includes(code)),
    found: (text) => codesFound(buildSearch(programme), text, programme.sessions.length),
  };
}

function codesFound(search: ReturnType<typeof buildSearch>, text: string, limit: number) {
  return new Set(searchProgramme(search, text, { limit }).map(({ code }) => code));
}

/** Where an edition's pages for people begin. */
export function pageOfEdition({ config }: House, edition: Edition): string {
  return `${config.origin}/${encodeURIComponent(edition.slug)}`;
}
