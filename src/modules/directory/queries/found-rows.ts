import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { FoundRows } from '../rules/tally.ts';

/** Listings are counted up to this many, so that a question that fits everything stays quick. */
export const mostCounted = 10_000;
/** Up to so many in a catalogue with far more listings than that. */
export const mostCountedOfMany = 2_000;

/** Sets of marks that a process remembers; some 250 bytes each, as their marks are shared. */
const mostSets = 20_000;

type MarkSets = Map<string, readonly string[]>;

/** The marks and towns of what fits, up to `most` of them; read from indexes where no words narrow. */
export async function readFoundRows(
  house: Pick<House, 'db' | 'memory'>,
  conditions: readonly RawBuilder<boolean>[],
  most: number,
): Promise<FoundRows> {
  // Two long texts are read several times faster than ten thousand rows.
  const { rows } = await sql<{ marks: string | null; towns: string | null }>`
    SELECT array_to_string(array_agg(marks_key), ',') AS marks, array_to_string(array_agg(town_key), ',', '') AS towns
    FROM (SELECT l.marks_key, l.town_key FROM directory.listing AS l
      WHERE ${sql.join(conditions, sql` AND `)} LIMIT ${most + 1}) AS found`.execute(house.db);
  const found = split(rows[0]?.marks);
  const sets = numbered(found.slice(0, most));
  const towns = numbered(split(rows[0]?.towns).slice(0, most));
  return {
    sets: await marksOf(house, sets.keys),
    setOf: sets.numbers,
    towns: towns.keys,
    townOf: towns.numbers,
    more: found.length > most,
  };
}

function split(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : text.split(',');
}

/** Distinct texts, and each text's number among them; the empty one is -1. */
function numbered(texts: readonly string[]): { readonly keys: string[]; readonly numbers: Int32Array } {
  const known = new Map<string, number>([['', -1]]);
  const keys: string[] = [];
  const numbers = Int32Array.from(texts, (text) => {
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, keys.length);
    return keys.push(text) - 1;
  });
  return { keys, numbers };
}

/** The marks of each set. What stands under a key never changes, as the key is made from it, so what was read once is remembered. */
async function marksOf(
  { db, memory }: Pick<House, 'db' | 'memory'>,
  keys: readonly string[],
): Promise<(readonly string[])[]> {
  const known = await memory.remember<MarkSets>(
    'directory.mark-sets',
    async () => new Map(),
    () => mostSets * 250,
  );
  const unknown = keys.filter((key) => !known.has(key));
  const fresh = unknown.length > 0 ? await readMarkSets(db, unknown) : new Map<string, readonly string[]>();
  const marks = keys.map((key) => known.get(key) ?? fresh.get(key) ?? []);
  if (known.size + fresh.size > mostSets) known.clear();
  if (fresh.size <= mostSets) for (const [key, set] of fresh) known.set(key, set);
  return marks;
}

async function readMarkSets(db: Db, keys: readonly string[]): Promise<MarkSets> {
  const { rows } = await sql<{ key: string; marks: string }>`
    SELECT m.key::text AS key, array_to_string(m.marks, chr(10)) AS marks
    FROM directory.mark_set AS m WHERE m.key = ANY(${[...keys]}::bigint[])`.execute(db);
  const shared = new Map<string, string>();
  const once = (mark: string) => {
    const known = shared.get(mark);
    if (known === undefined) shared.set(mark, mark);
    return known ?? mark;
  };
  return new Map(rows.map(({ key, marks }) => [key, marks === '' ? [] : marks.split('\n').map(once)]));
}
