import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';

/** Everything that somebody asked, voted, answered and said in sessions, as a JSON-safe value. */
export async function listSaidBy(db: Db, personId: PersonId) {
  const rows = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(db)).rows;
  return {
    questions: await rows(
      sql`SELECT edition_id AS "editionId", session_code AS session, text, state, is_anonymous AS "isAnonymous", asked_at AS "askedAt"
        FROM live.question WHERE person_id = ${personId} ORDER BY asked_at, id`,
    ),
    votes: await rows(
      sql`SELECT q.edition_id AS "editionId", q.session_code AS session, q.text, v.voted_at AS "votedAt"
        FROM live.question_vote v JOIN live.question q ON q.id = v.question_id WHERE v.person_id = ${personId} ORDER BY v.voted_at`,
    ),
    reports: await rows(
      sql`SELECT q.edition_id AS "editionId", q.session_code AS session, q.text, r.reported_at AS "reportedAt"
        FROM live.question_report r JOIN live.question q ON q.id = r.question_id WHERE r.person_id = ${personId} ORDER BY r.reported_at`,
    ),
    answers: await rows(
      sql`SELECT p.edition_id AS "editionId", p.session_code AS session, p.title, a.numbers, a.answered_at AS "answeredAt"
        FROM live.poll_answer a JOIN live.poll p ON p.id = a.poll_id WHERE a.person_id = ${personId} ORDER BY a.answered_at`,
    ),
    polls: await rows(
      sql`SELECT edition_id AS "editionId", session_code AS session, title, made_at AS "madeAt"
        FROM live.poll WHERE person_id = ${personId} ORDER BY made_at`,
    ),
    leaderboards: await rows(
      sql`SELECT edition_id AS "editionId", session_code AS session, said_at AS "saidAt"
        FROM live.leaderboard_name WHERE person_id = ${personId} ORDER BY said_at`,
    ),
    feedback: await rows(
      sql`SELECT edition_id AS "editionId", session_code AS session, score, text, said_at AS "saidAt"
        FROM live.feedback WHERE person_id = ${personId} ORDER BY said_at`,
    ),
    chairs: await rows(
      sql`SELECT edition_id AS "editionId", session_code AS session FROM live.chair WHERE person_id = ${personId} ORDER BY 1, 2`,
    ),
  };
}

/** Forgets everything that somebody asked, voted, answered and said in sessions. */
export async function removeSaidBy(db: Db, personId: PersonId): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`DELETE FROM live.question WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.question_vote WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.question_report WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.poll_answer WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.leaderboard_name WHERE person_id = ${personId}`.execute(tx);
    await sql`UPDATE live.poll SET person_id = NULL WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.feedback WHERE person_id = ${personId}`.execute(tx);
    await sql`DELETE FROM live.chair WHERE person_id = ${personId}`.execute(tx);
  });
}

/** Forgets who asked, voted, answered and said what before a moment; the counts stay. Answers with how many rows named somebody. */
export async function forgetWhoSaid(db: Db, before: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const forgotten = [
      sql`WITH old AS (DELETE FROM live.question_vote WHERE voted_at < ${before} RETURNING question_id),
        counted AS (SELECT question_id, count(*)::int AS n FROM old GROUP BY 1)
        UPDATE live.question q SET former_votes = former_votes + c.n FROM counted c WHERE q.id = c.question_id`,
      sql`WITH old AS (DELETE FROM live.poll_answer WHERE answered_at < ${before} RETURNING poll_id, numbers),
        people AS (UPDATE live.poll p SET former_people = former_people + c.n
          FROM (SELECT poll_id, count(*)::int AS n FROM old GROUP BY 1) c WHERE p.id = c.poll_id)
        UPDATE live.poll_option o SET former_answers = former_answers + c.n
        FROM (SELECT poll_id, unnest(numbers) AS number, count(*)::int AS n FROM old GROUP BY 1, 2) c
        WHERE o.poll_id = c.poll_id AND o.number = c.number`,
      sql`DELETE FROM live.leaderboard_name WHERE said_at < ${before}`,
      sql`UPDATE live.poll SET person_id = NULL WHERE made_at < ${before} AND person_id IS NOT NULL`,
      sql`DELETE FROM live.question_report WHERE reported_at < ${before}`,
      sql`UPDATE live.question SET person_id = NULL WHERE asked_at < ${before} AND person_id IS NOT NULL`,
      sql`UPDATE live.feedback SET person_id = NULL WHERE said_at < ${before} AND person_id IS NOT NULL`,
    ];
    let rows = 0;
    for (const statement of forgotten) rows += Number((await statement.execute(tx)).numAffectedRows ?? 0n);
    return rows;
  });
}
