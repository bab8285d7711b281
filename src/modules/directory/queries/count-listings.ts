import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { type MarkKind, markKinds } from '../rules/listing-marks.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import { conditionsOf, type LookedUp, lookUp, type SearchMoment } from './narrowing.ts';

/** How often each mark stands in what was found; counted up to ten thousand listings. */
export type MarkCounts = {
  readonly total: number;
  readonly marks: ReadonlyMap<string, number>;
  /** True if there are more listings than were counted. */
  readonly more: boolean;
};

/** A town in which some of the listings that were found are. */
export type Pin = {
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
};

/** Listings are counted up to this many, so that a question that fits everything stays quick. */
const mostCounted = 10_000;

/**
 * What each further filter would leave. A filter that is set already is counted as if it were not, so that its other values
 * can be seen.
 */
export async function countMarks(db: Db, search: ListingSearch, moment: SearchMoment): Promise<MarkCounts> {
  return (await countFound(db, search, await lookUp(db, search), moment, 0)).counts;
}

/** Counts what was found by marks and by towns, the towns with most first; listings of one town count together. */
export async function countFound(
  db: Db,
  search: ListingSearch,
  looked: LookedUp,
  moment: SearchMoment,
  pins: number,
): Promise<{ readonly counts: MarkCounts; readonly pins: readonly Pin[] }> {
  const kinds = markKinds.filter((kind) => search.marks[kind].length > 0);
  const [all, ...without] = await Promise.all([
    countAll(db, conditionsOf(search, looked, moment), pins),
    ...kinds.map((kind) => {
      const marks = { ...search.marks, [kind]: [] };
      return countKind(db, conditionsOf({ ...search, marks }, looked, moment), kind);
    }),
  ]);
  const marks = new Map([...all.marks, ...without.flat()]);
  const counts = { total: Math.min(all.total, mostCounted), marks, more: all.total > mostCounted };
  return { counts, pins: all.pins };
}

type Row = {
  readonly mark: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly count: number;
};

async function countAll(db: Db, conditions: readonly RawBuilder<boolean>[], pins: number) {
  // Many listings have the same marks: counting sets first leaves a third of the work. The name of a town stands in the facts,
  // which are fetched for one listing of each town.
  const { rows } = await sql<Row>`
    WITH found AS MATERIALIZED (
      SELECT l.id, l.marks, l.latitude, l.longitude FROM directory.listing AS l
      WHERE ${sql.join(conditions, sql` AND `)} LIMIT ${mostCounted + 1}),
    sets AS MATERIALIZED (SELECT marks, count(*) AS n FROM found GROUP BY marks),
    towns AS MATERIALIZED (
      SELECT (array_agg(id))[1] AS id, avg(latitude) AS latitude, avg(longitude) AS longitude, count(*) AS n
      FROM found WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND ${pins} > 0
      GROUP BY round(latitude), round(longitude) ORDER BY count(*) DESC LIMIT ${pins})
    SELECT mark, NULL AS city, NULL::float8 AS latitude, NULL::float8 AS longitude, sum(n)::int AS count
    FROM (SELECT unnest(marks) COLLATE "C" AS mark, n FROM sets) AS each GROUP BY mark
    UNION ALL SELECT NULL, NULL, NULL, NULL, count(*)::int FROM found
    UNION ALL (SELECT NULL, l.facts->>'city', t.latitude, t.longitude, t.n::int
      FROM towns AS t JOIN directory.listing AS l ON l.id = t.id WHERE l.facts->>'city' IS NOT NULL)`.execute(
    db,
  );
  const marks = rows.flatMap(({ mark, count }) => (mark === null ? [] : [[mark, count] as const]));
  const total = rows.find(({ mark, city }) => mark === null && city === null)?.count ?? 0;
  return { marks, total, pins: rows.flatMap(pinOf).sort(byCount) };
}

function pinOf({ city, latitude, longitude, count }: Row): Pin[] {
  return city !== null && latitude !== null && longitude !== null
    ? [{ city, latitude, longitude, count }]
    : [];
}

function byCount(a: Pin, b: Pin): number {
  return b.count - a.count || (a.city < b.city ? -1 : 1);
}

async function countKind(db: Db, conditions: readonly RawBuilder<boolean>[], kind: MarkKind) {
  const { rows } = await sql<{ mark: string; count: number }>`
    WITH found AS MATERIALIZED (
      SELECT l.marks FROM directory.listing AS l WHERE ${sql.join(conditions, sql` AND `)} LIMIT ${mostCounted + 1}),
    sets AS MATERIALIZED (SELECT marks, count(*) AS n FROM found GROUP BY marks)
    SELECT mark, sum(n)::int AS count FROM (SELECT unnest(marks) COLLATE "C" AS mark, n FROM sets) AS each
    WHERE mark LIKE ${`${kind}:%`} GROUP BY mark`.execute(db);
  return rows.map(({ mark, count }) => [mark, count] as const);
}
