import { type RawBuilder, sql } from 'kysely';
import { isPairTerm, queryTerms } from '../../../kernel/search-text.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { boxAround, earthKm } from '../rules/distance.ts';
import { markKinds } from '../rules/listing-marks.ts';
import type { ListingSearch } from '../rules/listing-search.ts';
import { nearestWord } from '../rules/nearest-word.ts';
import { findPlace, type Place } from './places.ts';

/** When the question is asked: the date of "today", and the moment for deadlines. */
export type SearchMoment = { readonly today: DateText; readonly now: InstantText };

/** A search as conditions on `directory.listing AS l`. */
export type Narrowing = {
  readonly conditions: readonly RawBuilder<boolean>[];
  /** The words that are looked for where they differ from those asked: [asked, used]. */
  readonly corrections: readonly (readonly [string, string])[];
  readonly place: Place | null;
};

const mostWords = 8;
const largeKm = 1_500;
const lastCharacter = '\u{10fffd}';

/** What a search speaks of, looked up once: the words that are known, and the place. */
export type LookedUp = Pick<Narrowing, 'corrections' | 'place'> & { readonly terms: readonly string[] };

/** Looks up the words and the place of a search. */
export async function lookUp(db: Db, search: ListingSearch): Promise<LookedUp> {
  const { terms, corrections } = await knownTerms(db, search.text);
  const place = search.near ? await findPlace(db, search.near.place) : null;
  return { terms, corrections, place };
}

/** What a search asks of a listing. */
export function conditionsOf(
  search: ListingSearch,
  { terms, place }: LookedUp,
  { today, now }: SearchMoment,
): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [sql`l.is_shown`];
  if (terms.length > 0) conditions.push(meetsAll(terms));
  if (search.period === 'coming' && !search.from) conditions.push(sql`l.ends_on >= ${today}::date`);
  if (search.period === 'past') conditions.push(sql`l.ends_on < ${today}::date`);
  if (search.from) conditions.push(sql`l.ends_on >= ${search.from}::date`);
  // What ends later began at most a year before: so the index by date need not be read from its beginning.
  const earliest = search.from ?? (search.period === 'coming' ? today : null);
  if (earliest) conditions.push(sql`l.starts_on >= ${earliest}::date - 366`);
  if (search.to) conditions.push(sql`l.starts_on <= ${search.to}::date`);
  conditions.push(...markConditions(search, sql`l.marks`));
  for (const chance of search.chances) conditions.push(chanceConditions(now)[chance]);
  if (search.conference)
    conditions.push(
      sql`l.conference_id = (SELECT id FROM directory.conference WHERE slug = ${search.conference})`,
    );
  if (place && search.near) conditions.push(...nearConditions(place, search.near.km));
  return conditions;
}

function markConditions(search: ListingSearch, marks: RawBuilder<unknown>): RawBuilder<boolean>[] {
  const filters = markKinds.map((kind) => search.marks[kind].map((value) => `${kind}:${value}`));
  const conditions = filters
    .filter(({ length }) => length > 0)
    .map((values) => sql<boolean>`${marks} && ${values}::text[]`);
  const { plain } = search;
  return plain.length > 0 ? [...conditions, sql<boolean>`${marks} @> ${[...plain]}::text[]`] : conditions;
}

/** The filters by marks, for counting: as keys of sets of marks, which indexes have, unless words or a place lead to the listings. */
export function markSetConditions(search: ListingSearch, { terms, place }: LookedUp): RawBuilder<boolean>[] {
  const isNear = place !== null && (search.near?.km ?? 0) <= largeKm;
  if (terms.length > 0 || isNear || search.conference) return markConditions(search, sql`l.marks`);
  const conditions = markConditions(search, sql`m.marks`);
  if (conditions.length === 0) return [];
  const sets = sql`SELECT m.key FROM directory.mark_set AS m WHERE ${sql.join(conditions, sql` AND `)}`;
  return [sql`l.marks_key = ANY(ARRAY(${sets}))`];
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

/** All these words stand among the words of `directory.listing AS l`. */
export function meetsAll(terms: readonly string[]): RawBuilder<boolean> {
  return sql`l.words @@ ${tsquery(terms)}::tsquery`;
}

/** Every word must be met, its beginning at least; a pair of Korean, Chinese or Japanese characters as it stands. */
function tsquery(terms: readonly string[]): string {
  return terms
    .map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${isPairTerm(term) ? '' : ':*'}`)
    .join(' & ');
}

/** The words of a question; one that begins nothing known becomes the known word that was most likely meant. */
export async function knownTerms(db: Db, text: string) {
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

/** Kilometres from a place as the crow flies (haversine). */
export function distanceTo({ latitude, longitude }: Place): RawBuilder<number | null> {
  return sql`${2 * earthKm} * asin(least(1, sqrt(
    power(sin(radians(l.latitude - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(l.latitude)) * power(sin(radians(l.longitude - ${longitude}) / 2), 2))))`;
}

/** A box that the index knows, and the circle in it. */
function nearConditions(place: Place, km: number): RawBuilder<boolean>[] {
  // A large circle holds too much for the index of places to be of use: others lead there sooner.
  if (km > largeKm) return [sql`l.latitude IS NOT NULL`, sql`${distanceTo(place)} <= ${km}`];
  const { south, north, west, east } = boxAround(place, km);
  const box = sql`box(point(${west}, ${south}), point(${east}, ${north}))`;
  return [
    sql`l.latitude IS NOT NULL`,
    sql`point(l.longitude, l.latitude) <@ ${box}`,
    sql`${distanceTo(place)} <= ${km}`,
  ];
}
