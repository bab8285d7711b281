import { sql } from 'kysely';
import type { DateText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { FoundRows } from '../rules/tally.ts';
import { mostCounted } from './found-rows.ts';

type Kept = FoundRows & { readonly stamp: string };

/** With fewer rows a question is as quick from the database. */
const leastRows = 1_000;

/**
 * Rows of a question that fits much, remembered until the directory's version or the day changes: so what most readers ask is
 * counted without the database. One entry a question, a hundred kilobytes at most, in the house's bounded memory.
 */
export async function keepRows(
  house: Pick<House, 'memory' | 'versions'>,
  key: string,
  today: DateText,
  read: () => Promise<FoundRows>,
): Promise<FoundRows> {
  // Asked before the rows are read: rows may be newer than their stamp says, never older.
  const stamp = `${await house.versions.of('directory')} ${today}`;
  const readStamped = async () => ({ ...(await read()), stamp });
  let kept = await house.memory.remember<Kept>(key, readStamped, weightOf);
  if (kept.stamp !== stamp) {
    house.memory.forget(key);
    kept = await house.memory.remember<Kept>(key, readStamped, weightOf);
  }
  if (kept.setOf.length < leastRows) house.memory.forget(key);
  return kept;
}

/** Bytes: two numbers a row; the texts of marks are shared, those of towns are not. */
function weightOf({ setOf, sets, towns }: Kept): number {
  return setOf.length * 8 + sets.length * 16 + towns.length * 64;
}

type Size = { readonly version: number; readonly isLarge: boolean };

/** True if there are far more listings than are counted, by what the database estimates. It only decides how far is counted and how. */
export async function isLargeCatalogue({
  db,
  memory,
  versions,
}: Pick<House, 'db' | 'memory' | 'versions'>): Promise<boolean> {
  const version = await versions.of('directory');
  const key = 'directory.size';
  const read = async () => {
    const { rows } = await sql<{ listings: number }>`
      SELECT reltuples::float8 AS listings FROM pg_class WHERE oid = 'directory.listing'::regclass`.execute(
      db,
    );
    return { version, isLarge: (rows[0]?.listings ?? 0) > 2 * mostCounted };
  };
  const kept = await memory.remember<Size>(key, read, () => 100);
  // A long import is a version for every batch: what it makes of the catalogue is seen after some of them.
  if (version - kept.version > 20) memory.forget(key);
  return kept.isLarge;
}
