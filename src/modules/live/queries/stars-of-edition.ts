import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { liveTables, type StarListId } from '../tables.ts';

/** How many people starred each session of an edition. */
export async function countStars(db: Db, editionId: EditionId): Promise<ReadonlyMap<string, number>> {
  const rows = await liveTables(db)
    .selectFrom('live.star as s')
    .innerJoin('live.star_list as l', 'l.id', 's.list_id')
    .select((row) => ['s.session_code', row.fn.countAll<number>().as('stars')])
    .where('l.edition_id', '=', editionId)
    .groupBy('s.session_code')
    .execute();
  return new Map(rows.map((row) => [row.session_code, row.stars]));
}

/** Every list of an edition with its stars, those only that were set by a moment if one is given; lists without any are left out. */
export async function listStarsOfEdition(
  db: Db,
  editionId: EditionId,
  setBy: InstantText | null = null,
): Promise<
  readonly {
    readonly id: StarListId;
    readonly personId: PersonId | null;
    readonly codes: readonly string[];
  }[]
> {
  const rows = await liveTables(db)
    .selectFrom('live.star_list as l')
    .innerJoin('live.star as s', 's.list_id', 'l.id')
    .select(['l.id', 'l.person_id', sql<string[]>`array_agg(s.session_code)`.as('codes')])
    .where('l.edition_id', '=', editionId)
    .$if(setBy !== null, (query) => query.where('s.starred_at', '<=', sql<Date>`${setBy}`))
    .groupBy('l.id')
    .execute();
  return rows.map(({ id, person_id, codes }) => ({ id, personId: person_id, codes }));
}

/** How many stars were set on each day (in the given zone) that are still there, the first day first. */
export async function countStarsByDay(
  db: Db,
  editionId: EditionId,
  zone: string,
): Promise<{ day: string; stars: number }[]> {
  const { rows } = await sql<{ day: string; stars: number }>`
    SELECT (s.starred_at AT TIME ZONE ${zone})::date AS day, count(*) AS stars
    FROM live.star s JOIN live.star_list l ON l.id = s.list_id
    WHERE l.edition_id = ${editionId} GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}
