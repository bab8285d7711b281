import type { EditionId } from '../../../kernel/ids.ts';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { type Edition, slugProblem } from '../rules/edition.ts';
import { directoryTables } from '../tables.ts';

export function editionRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.edition as e')
    .innerJoin('directory.conference as c', 'c.id', 'e.conference_id')
    .selectAll('e')
    .select(['c.slug as conference_slug', 'c.name as conference_name']);
}

export type EditionRow = Awaited<ReturnType<ReturnType<typeof editionRows>['executeTakeFirstOrThrow']>>;

/** An edition by its address; `undefined` if there is none. Public or not is for the caller to judge. */
export async function findEdition(db: Db, slug: string): Promise<Edition | undefined> {
  const row = await editionRows(db).where('e.slug', '=', slug).executeTakeFirst();
  return row && readEdition(row);
}

/** An edition that must exist. */
export async function getEdition(db: Db, id: EditionId): Promise<Edition> {
  return readEdition(await editionRows(db).where('e.id', '=', id).executeTakeFirstOrThrow());
}

/** Public editions that end on or after `from`, soonest first. */
export async function listPublicEditions(
  db: Db,
  options: { from: string; limit: number },
): Promise<Edition[]> {
  const rows = await editionRows(db)
    .where('e.is_public', '=', true)
    .where('e.ends_on', '>=', options.from)
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .limit(options.limit)
    .execute();
  return rows.map(readEdition);
}

/** Public editions that ended before `before`, latest first. */
export async function listPastEditions(
  db: Db,
  options: { before: string; limit: number },
): Promise<Edition[]> {
  const rows = await editionRows(db)
    .where('e.is_public', '=', true)
    .where('e.ends_on', '<', options.before)
    .orderBy('e.starts_on', 'desc')
    .orderBy('e.id')
    .limit(options.limit)
    .execute();
  return rows.map(readEdition);
}

/** Editions by id, soonest first. */
export async function listEditionsById(db: Db, ids: readonly EditionId[]): Promise<Edition[]> {
  if (ids.length === 0) return [];
  const rows = await editionRows(db)
    .where('e.id', 'in', [...ids])
    .orderBy('e.starts_on')
    .execute();
  return rows.map(readEdition);
}

/** All editions, hidden ones too, latest first; for stewards. */
export async function listEditions(db: Db, limit: number): Promise<Edition[]> {
  const rows = await editionRows(db).orderBy('e.starts_on', 'desc').orderBy('e.id').limit(limit).execute();
  return rows.map(readEdition);
}

/** An address that no edition has or had: the wanted one, or it with a number. */
export async function suggestSlug(db: Db, wanted: string): Promise<string> {
  const problem = slugProblem(wanted);
  const base = problem === 'slug-empty' || problem === 'slug-shape' ? 'edition' : wanted;
  const rows = await directoryTables(db)
    .selectFrom('directory.edition')
    .select('slug')
    .where('slug', 'like', `${base}%`)
    .union(
      directoryTables(db)
        .selectFrom('directory.former_slug')
        .select('slug')
        .where('slug', 'like', `${base}%`),
    )
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  let slug = base;
  for (let number = 2; taken.has(slug) || slugProblem(slug); number += 1)
    slug = `${base.slice(0, 55)}-${number}`;
  return slug;
}

/** Public editions of a conference, newest first. */
export async function listEditionsOfConference(db: Db, conferenceSlug: string): Promise<Edition[]> {
  const rows = await editionRows(db)
    .where('c.slug', '=', conferenceSlug)
    .where('e.is_public', '=', true)
    .orderBy('e.starts_on', 'desc')
    .execute();
  return rows.map(readEdition);
}

export function readEdition(row: EditionRow): Edition {
  return {
    id: row.id,
    conference: { id: row.conference_id, slug: row.conference_slug, name: row.conference_name },
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    zone: row.zone,
    mode: row.mode,
    venueName: row.venue_name,
    address: row.address,
    city: row.city,
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    website: row.website,
    about: row.about,
    forWhom: row.for_whom,
    takePart: row.take_part,
    accent: row.accent,
    logoFile: row.logo_file,
    coverFile: row.cover_file,
    channels: row.channels,
    callOpensAt: momentText(row.call_opens_at),
    callClosesAt: momentText(row.call_closes_at),
    ticketsOpenAt: momentText(row.tickets_open_at),
    aidClosesAt: momentText(row.aid_closes_at),
    isPublic: row.is_public,
    isRehearsal: row.is_rehearsal,
  };
}

/** Ids of editions whose last day came before this one. */
export async function listEditionIdsEndedBefore(db: Db, day: DateText): Promise<readonly EditionId[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.edition')
    .select('id')
    .where('ends_on', '<', day)
    .execute();
  return rows.map(({ id }) => id);
}
