import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { markKinds } from '../rules/listing-marks.ts';
import { type ListingSearch, writeListingSearch } from '../rules/listing-search.ts';
import { type FoundRows, type Tally, tally } from '../rules/tally.ts';
import { mostCounted, mostCountedOfMany, readFoundRows } from './found-rows.ts';
import { isLargeCatalogue, keepRows } from './kept-rows.ts';
import { conditionsOf, type LookedUp, markSetConditions, type SearchMoment } from './narrowing.ts';

/** How often each mark stands in what was found; counted up to ten thousand listings, up to two thousand of a very large catalogue. */
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

/** What counting needs of the house. */
export type CountingHouse = Pick<House, 'db' | 'memory' | 'versions'>;

type Counted = Tally & { readonly more: boolean };

/** A question as it is counted. */
type Question = {
  readonly search: ListingSearch;
  readonly looked: LookedUp;
  readonly moment: SearchMoment;
  /** How many listings are counted at most. */
  readonly most: number;
};

/**
 * What each further filter would leave, and the towns with most of what was found. A filter that is set already is counted as if
 * it were not, so that its other values can be seen.
 */
export async function countFound(
  house: CountingHouse,
  search: ListingSearch,
  looked: LookedUp,
  moment: SearchMoment,
  pins: number,
): Promise<{ readonly counts: MarkCounts; readonly pins: readonly Pin[] }> {
  const counted = await count(house, search, looked, moment);
  const counts = { total: counted.total, marks: counted.marks, more: counted.more };
  return { counts, pins: await pinsAt(house.db, counted.towns.slice(0, pins)) };
}

async function count(
  house: CountingHouse,
  search: ListingSearch,
  looked: LookedUp,
  moment: SearchMoment,
): Promise<Counted> {
  const isLarge = await isLargeCatalogue(house);
  const isFiltered = filtersIn(search) > 0;
  // Everything else that narrows is read once, and the filters by marks are counted here: no question more for each filter.
  if (!isFiltered || !isLarge) {
    const most = isLarge && !isPeriod(search) ? mostCountedOfMany : mostCounted;
    const rows = await rowsFor(house, { search: withoutMarks(search), looked, moment, most });
    if (!isFiltered || !rows.more) return counted(rows, search);
  }
  return countByFilters(house, { search, looked, moment, most: mostCountedOfMany });
}

/** Where there is too much to read before the filters, each question is asked with them. */
async function countByFilters(house: CountingHouse, question: Question): Promise<Counted> {
  const { search } = question;
  const kinds = markKinds.filter((kind) => search.marks[kind].length > 0);
  const read = async (narrowed: ListingSearch) =>
    counted(await rowsFor(house, { ...question, search: narrowed }), narrowed);
  const [all, ...without] = await Promise.all([
    read(search),
    ...kinds.map((kind) => read({ ...search, marks: { ...search.marks, [kind]: [] } })),
  ]);
  const own = kinds.flatMap((kind, at) =>
    [...(without[at]?.marks ?? [])].filter(([mark]) => mark.startsWith(`${kind}:`)),
  );
  return { ...all, marks: new Map([...all.marks, ...own]) };
}

function counted(rows: FoundRows, search: ListingSearch): Counted {
  return { ...tally(rows, search), more: rows.more };
}

/** Rows of a question: kept ones if it is among those that many ask and that cost much, else from the database. */
async function rowsFor(house: CountingHouse, { search, looked, moment, most }: Question): Promise<FoundRows> {
  const conditions = [
    ...conditionsOf(withoutMarks(search), looked, moment),
    ...markSetConditions(search, looked),
  ];
  const read = () => readFoundRows(house, conditions, most);
  const { text, ...rest } = search;
  if (!isPeriod({ ...rest, text: '' }) || filtersIn(search) > 1) return read();
  const name = `${most} ${writeListingSearch({ ...search, period: 'all', text: looked.terms.join(' ') })}`;
  return keepRows(house, `directory.found:${search.period} ${name}`, moment.today, read);
}

function filtersIn({ marks, plain }: ListingSearch): number {
  return plain.length + markKinds.reduce((sum, kind) => sum + marks[kind].length, 0);
}

function withoutMarks(search: ListingSearch): ListingSearch {
  const none = {
    mode: [],
    continent: [],
    country: [],
    topic: [],
    size: [],
    language: [],
    access: [],
    format: [],
    purpose: [],
  };
  return { ...search, marks: none, plain: [] };
}

/** True if nothing narrows but the period and filters by marks. */
function isPeriod({ text, from, to, near, chances, conference }: ListingSearch): boolean {
  return !text && !from && !to && !near && !conference && chances.length === 0;
}

async function pinsAt(db: Db, towns: Tally['towns']): Promise<Pin[]> {
  if (towns.length === 0) return [];
  const { rows } = await sql<Pin>`
    SELECT l.city, l.latitude, l.longitude, t.count
    FROM unnest(${towns.map(([key]) => key)}::bigint[], ${towns.map(([, each]) => each)}::int[]) AS t (key, count),
      LATERAL (SELECT facts ->> 'city' AS city, latitude, longitude FROM directory.listing
        WHERE is_shown AND town_key = t.key LIMIT 1) AS l`.execute(db);
  return rows.sort((a, b) => b.count - a.count || (a.city < b.city ? -1 : 1));
}
