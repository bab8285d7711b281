import { type RawBuilder, sql } from 'kysely';
import { foldedText, isPairTerm, queryTerms } from '../../../kernel/search-text.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { boxAround, earthKm } from '../rules/distance.ts';
import type { Listing } from '../rules/listing.ts';
import { type MarkKind, markKinds } from '../rules/listing-marks.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import { nearestWord } from '../rules/nearest-word.ts';
import { directoryTables } from '../tables.ts';
import { listingRows, readListing } from './listings.ts';
import { findPlace, type Place } from './places.ts';

/** When the question is asked: the date of "today", and the moment for deadlines. */
export type SearchMoment = { readonly today: DateText; readonly now: InstantText };

export type FoundListing = Listing & {
  /** Kilometres from the place of the search, as the crow flies. */
  readonly km: number | null;
};

export type FoundListings = {
  readonly listings: readonly FoundListing[];
  readonly hasNext: boolean;
  /** The words that were looked for where they differ from those asked: [asked, used]. */
  readonly corrections: readonly (readonly [string, string])[];
  readonly place: Place | null;
};

/** How often each mark stands in what was found; counted up to `counted` listings. */
export type MarkCounts = {
  readonly total: number;
  readonly marks: ReadonlyMap<string, number>;
  /** True if there are more listings than were counted. */
  readonly more: boolean;
};

/** Listings are counted up to this many, so that a question that fits everything stays quick. */
const mostCounted = 10_000;
const mostWords = 8;
const lastCharacter = '\u{10fffd}';

type Narrowing = {
  readonly conditions: readonly RawBuilder<boolean>[];
  readonly corrections: FoundListings['corrections'];
  readonly place: Place | null;
};

/** Shown listings that fit, one page of them: what comes soonest first, what is over (or all years) latest first. */
export async function searchListings(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  page: { readonly limit: number; readonly offset: number },
): Promise<FoundListings> {
  const { conditions, corrections, place } = await narrowing(db, search, moment);
  let query = listingRows(db);
  for (const condition of conditions) query = query.where(condition);
  const km = place ? distanceTo(place) : sql<number | null>`NULL::double precision`;
  const direction = search.period === 'coming' ? 'asc' : 'desc';
  const rows = await query
    .select(km.as('km'))
    .orderBy('l.starts_on', direction)
    .orderBy('l.id', direction)
    .limit(page.limit + 1)
    .offset(page.offset)
    .execute();
  return {
    listings: rows
      .slice(0, page.limit)
      .map((row) => ({ ...readListing(row), km: row.km === null ? null : Math.round(row.km) })),
    hasNext: rows.length > page.limit,
    corrections,
    place,
  };
}

/**
 * What each further filter would leave. A filter that is set already is counted as if it were not, so that its other values
 * can be seen.
 */
export async function countMarks(db: Db, search: ListingSearch, moment: SearchMoment): Promise<MarkCounts> {
  const all = await countOf(db, search, moment);
  const marks = new Map(all.marks);
  for (const kind of markKinds.filter((each) => search.marks[each].length > 0)) {
    const without = await countOf(db, { ...search, marks: { ...search.marks, [kind]: [] } }, moment, kind);
    for (const [mark, count] of without.marks) marks.set(mark, count);
  }
  return { ...all, marks };
}

async function countOf(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  only?: MarkKind,
): Promise<MarkCounts> {
  const { conditions } = await narrowing(db, search, moment);
  const ofKind = only ? sql`WHERE mark LIKE ${`${only}:%`}` : sql``;
  const { rows } = await sql<{ mark: string | null; count: number }>`
    WITH found AS MATERIALIZED (
      SELECT l.marks FROM directory.listing AS l JOIN directory.conference AS c ON c.id = l.conference_id
      WHERE ${sql.join(conditions, sql` AND `)} LIMIT ${mostCounted + 1})
    SELECT mark, count(*)::int AS count FROM found, unnest(marks) AS mark ${ofKind} GROUP BY mark
    UNION ALL SELECT NULL, count(*)::int FROM found`.execute(db);
  const total = rows.find(({ mark }) => mark === null)?.count ?? 0;
  const marks = new Map(rows.flatMap(({ mark, count }) => (mark === null ? [] : [[mark, count] as const])));
  return { total: Math.min(total, mostCounted), marks, more: total > mostCounted };
}

async function narrowing(db: Db, search: ListingSearch, moment: SearchMoment): Promise<Narrowing> {
  const { today, now } = moment;
  const conditions: RawBuilder<boolean>[] = [sql`l.is_shown`];
  const { terms, corrections } = await knownTerms(db, search.text);
  if (terms.length > 0) conditions.push(sql`l.words @@ ${tsquery(terms)}::tsquery`);
  if (search.period === 'coming' && !search.from) conditions.push(sql`l.ends_on >= ${today}::date`);
  if (search.period === 'past') conditions.push(sql`l.ends_on < ${today}::date`);
  if (search.from) conditions.push(sql`l.ends_on >= ${search.from}::date`);
  // What ends later began at most a year before: so the index by date need not be read from its beginning.
  const earliest = search.from ?? (search.period === 'coming' ? today : null);
  if (earliest) conditions.push(sql`l.starts_on >= ${earliest}::date - 366`);
  if (search.to) conditions.push(sql`l.starts_on <= ${search.to}::date`);
  for (const kind of markKinds) {
    const values = search.marks[kind].map((value) => `${kind}:${value}`);
    if (values.length > 0) conditions.push(sql`l.marks && ${values}::text[]`);
  }
  if (search.plain.length > 0) conditions.push(sql`l.marks @> ${[...search.plain]}::text[]`);
  for (const chance of search.chances) conditions.push(chanceConditions(now)[chance]);
  if (search.conference) conditions.push(sql`c.slug = ${search.conference}`);
  const place = search.near ? await findPlace(db, search.near.place) : null;
  if (place && search.near) conditions.push(...nearConditions(place, search.near.km));
  return { conditions, corrections, place };
}

function chanceConditions(now: InstantText): Record<ListingSearch['chances'][number], RawBuilder<boolean>> {
  const at = sql`${now}::timestamptz`;
  return {
    'call-open': sql`(l.call_closes_at > ${at} AND (l.call_opens_at IS NULL OR l.call_opens_at <= ${at}))`,
    'call-closing': sql`(l.call_closes_at > ${at} AND l.call_closes_at <= ${at} + interval '7 days')`,
    'aid-open': sql`(l.aid_closes_at > ${at})`,
    'early-bird': sql`(l.early_bird_ends_at > ${at})`,
  };
}

/** Every word must be met, its beginning at least; a pair of Korean, Chinese or Japanese characters as it stands. */
function tsquery(terms: readonly string[]): string {
  return terms
    .map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${isPairTerm(term) ? '' : ':*'}`)
    .join(' & ');
}

/** The words of a question; one that begins nothing known becomes the known word that was most likely meant. */
async function knownTerms(db: Db, text: string) {
  const asked = [...new Set(queryTerms(text))].slice(0, mostWords);
  const unsure = asked.filter((term) => !isPairTerm(term) && term.length > 3);
  if (unsure.length === 0) return { terms: asked, corrections: [] };
  const { rows } = await sql<{ asked: string; near: string[] }>`
    SELECT asked, ARRAY(SELECT word FROM directory.word ORDER BY word <-> asked, word LIMIT 40) AS near
    FROM unnest(${unsure}::text[]) AS asked
    WHERE NOT EXISTS (SELECT FROM directory.word
      WHERE word >= asked COLLATE "C" AND word < (asked || ${lastCharacter}) COLLATE "C")`.execute(db);
  const instead = new Map(
    rows.flatMap((row) => {
      const meant = nearestWord(row.asked, row.near);
      return meant ? [[row.asked, meant] as const] : [];
    }),
  );
  return { terms: asked.map((term) => instead.get(term) ?? term), corrections: [...instead] };
}

/** Great-circle distance (haversine). */
function distanceTo({ latitude, longitude }: Place): RawBuilder<number | null> {
  return sql`${2 * earthKm} * asin(least(1, sqrt(
    power(sin(radians(l.latitude - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - ${longitude}) / 2), 2))))`;
}

/** A box that the index knows, and the circle in it. */
function nearConditions(place: Place, km: number): RawBuilder<boolean>[] {
  const { south, north, west, east } = boxAround(place, km);
  const box = sql`box(point(${west}, ${south}), point(${east}, ${north}))`;
  return [
    sql`l.latitude IS NOT NULL`,
    sql`point(l.longitude, l.latitude) <@ ${box}`,
    sql`${distanceTo(place)} <= ${km}`,
  ];
}

/** Words for completing what somebody types, the most alike first. */
export async function listWordsLike(db: Db, start: string, limit: number): Promise<string[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.word')
    .select('word')
    .where('word', 'like', `${foldedText(start).replaceAll(/[\\%_]/g, '\\$&')}%`)
    .orderBy('word')
    .limit(limit)
    .execute();
  return rows.map(({ word }) => word);
}

/** A town in which some of the listings that were found are. */
export type Pin = {
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
};

/** Where the listings that fit are, the towns with most of them first; listings of one town count together. */
export async function listPins(
  db: Db,
  search: ListingSearch,
  moment: SearchMoment,
  limit: number,
): Promise<Pin[]> {
  const { conditions } = await narrowing(db, search, moment);
  const { rows } = await sql<Pin>`
    WITH found AS MATERIALIZED (
      SELECT l.latitude, l.longitude, l.facts->>'city' AS city
      FROM directory.listing AS l JOIN directory.conference AS c ON c.id = l.conference_id
      WHERE ${sql.join(conditions, sql` AND `)} AND l.latitude IS NOT NULL AND l.longitude IS NOT NULL
      LIMIT ${mostCounted})
    SELECT min(city) AS city, avg(latitude) AS latitude, avg(longitude) AS longitude, count(*)::int AS count
    FROM found WHERE city IS NOT NULL
    GROUP BY round(latitude::numeric, 0), round(longitude::numeric, 0)
    ORDER BY count(*) DESC, min(city) LIMIT ${limit}`.execute(db);
  return rows;
}

/** Listings whose moment lies in a stretch of time, the nearest first: what a reader should not miss. */
export async function listShelf(
  db: Db,
  shelf: Shelf,
  moment: SearchMoment,
  limit: number,
): Promise<Listing[]> {
  const { column, from, until, direction } = shelves[shelf];
  const at = sql`${moment.now}::timestamptz`;
  const rows = await listingRows(db)
    .where('l.is_shown', '=', true)
    .where(sql<boolean>`${sql.ref(column)} > ${at} + make_interval(days => ${from})`)
    .where(sql<boolean>`${sql.ref(column)} <= ${at} + make_interval(days => ${until})`)
    .where(sql<boolean>`coalesce(l.facts->>'state', 'planned') <> 'cancelled'`)
    .orderBy(sql.ref(column), direction)
    .orderBy('l.id')
    .limit(limit)
    .execute();
  return rows.map(readListing);
}

export const shelfNames = ['call-closing', 'early-bird', 'last-tickets', 'missed'] as const;
export type Shelf = (typeof shelfNames)[number];

const shelves = {
  'call-closing': { column: 'l.call_closes_at', from: 0, until: 7, direction: 'asc' },
  'early-bird': { column: 'l.early_bird_ends_at', from: 0, until: 14, direction: 'asc' },
  'last-tickets': { column: 'l.tickets_close_at', from: 0, until: 14, direction: 'asc' },
  missed: { column: 'l.ends_on', from: -15, until: -1, direction: 'desc' },
} as const satisfies Record<Shelf, object>;
