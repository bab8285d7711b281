import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { mostNames, type Tier } from '../rules/leaderboard.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** Who made quizzes of a session that others see. */
export async function listQuizMakers(db: Db, { editionId, code }: SessionKey): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    SELECT DISTINCT person_id AS id FROM live.poll p
    WHERE edition_id = ${editionId} AND session_code = ${code} AND state <> 'draft' AND person_id IS NOT NULL
      AND EXISTS (SELECT FROM live.poll_option o WHERE o.poll_id = p.id AND o.is_key)`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Points of everybody who answered a revealed quiz of a session, but for those who knew what is right: a point for each answer that is
 * wholly right; others do not exist here.
 */
export async function listTiers(
  db: Db,
  { editionId, code }: SessionKey,
  { own, knowers }: { readonly own: PersonId | null; readonly knowers: readonly PersonId[] },
): Promise<readonly (Tier<PersonId> & { readonly isOwn: boolean })[]> {
  const { rows } = await sql<{ points: number; people: number; named: PersonId[]; isOwn: boolean | null }>`
    WITH quiz AS (
      SELECT p.id, array_agg(o.number ORDER BY o.number) AS keys
      FROM live.poll p JOIN live.poll_option o ON o.poll_id = p.id AND o.is_key
      WHERE p.edition_id = ${editionId} AND p.session_code = ${code} AND p.state = 'revealed' GROUP BY p.id
    ), score AS (
      SELECT a.person_id, count(*) FILTER (WHERE a.numbers = q.keys)::int AS points
      FROM quiz q JOIN live.poll_answer a ON a.poll_id = q.id
      WHERE a.person_id <> ALL (${knowers}::uuid[]) GROUP BY a.person_id
    )
    SELECT s.points, count(*)::int AS people, bool_or(s.person_id = ${own}::uuid) AS "isOwn",
      coalesce((array_agg(s.person_id::text ORDER BY n.said_at, n.person_id)
        FILTER (WHERE n.person_id IS NOT NULL))[1:${sql.lit(mostNames)}], '{}') AS named
    FROM score s LEFT JOIN live.leaderboard_name n
      ON n.edition_id = ${editionId} AND n.session_code = ${code} AND n.person_id = s.person_id
    GROUP BY s.points ORDER BY s.points DESC`.execute(db);
  return rows.map(({ isOwn, ...tier }) => ({ ...tier, isOwn: isOwn ?? false }));
}

/** Who shows their name in a session, and since when. */
export async function listLeaderboardNames(
  db: Db,
  { editionId, code }: SessionKey,
): Promise<readonly PersonId[]> {
  const rows = await liveTables(db)
    .selectFrom('live.leaderboard_name')
    .select('person_id')
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Whether somebody shows their name in a session. */
export async function isOnLeaderboard(
  db: Db,
  { editionId, code }: SessionKey,
  personId: PersonId,
): Promise<boolean> {
  const row = await liveTables(db)
    .selectFrom('live.leaderboard_name')
    .select('person_id')
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Shows somebody's name in a session from now on, or no more; what is so already stays. */
export async function setOnLeaderboard(
  tx: Tx,
  { editionId, code }: SessionKey,
  by: { readonly personId: PersonId; readonly isNamed: boolean; readonly now: InstantText },
): Promise<void> {
  const row = { edition_id: editionId, session_code: code, person_id: by.personId };
  if (by.isNamed)
    await liveTables(tx)
      .insertInto('live.leaderboard_name')
      .values({ ...row, said_at: by.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await liveTables(tx)
      .deleteFrom('live.leaderboard_name')
      .where('edition_id', '=', editionId)
      .where('session_code', '=', code)
      .where('person_id', '=', by.personId)
      .execute();
}
