import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import {
  type QuestionId,
  type QuestionState,
  reportsThatHide,
  type StoredQuestion,
} from '../rules/questions.ts';
import { liveTables } from '../tables.ts';

export type SessionKey = { readonly editionId: EditionId; readonly code: string };

/** All questions of a session with their votes; the order is the caller's. */
export async function listQuestions(db: Db, { editionId, code }: SessionKey): Promise<StoredQuestion[]> {
  const rows = await liveTables(db)
    .selectFrom('live.question as q')
    .select(['q.id', 'q.person_id', 'q.is_anonymous', 'q.text', 'q.state', 'q.asked_at'])
    .select(
      sql<number>`q.former_votes + (SELECT count(*) FROM live.question_vote v WHERE v.question_id = q.id)::int`.as(
        'votes',
      ),
    )
    .select(
      sql<number>`(SELECT count(*) FROM live.question_report r WHERE NOT q.is_reviewed AND r.question_id = q.id)::int`.as(
        'reports',
      ),
    )
    .where('q.edition_id', '=', editionId)
    .where('q.session_code', '=', code)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, personId: row.person_id, isAnonymous: row.is_anonymous, text: row.text },
    ...{ state: row.state, askedAt: momentText(row.asked_at), votes: row.votes, reports: row.reports },
  }));
}

/** Which of a session's questions somebody asked, voted for and reported. */
export async function listOwnMarks(db: Db, { editionId, code }: SessionKey, personId: PersonId) {
  const { rows } = await sql<{ id: QuestionId; asked: boolean; voted: boolean; reported: boolean }>`
    SELECT q.id, q.person_id IS NOT DISTINCT FROM ${personId}::uuid AS asked,
      EXISTS (SELECT FROM live.question_vote v WHERE v.question_id = q.id AND v.person_id = ${personId}) AS voted,
      EXISTS (SELECT FROM live.question_report r WHERE r.question_id = q.id AND r.person_id = ${personId}) AS reported
    FROM live.question q WHERE q.edition_id = ${editionId} AND q.session_code = ${code}`.execute(db);
  const marked = (mark: 'asked' | 'voted' | 'reported') =>
    new Set(rows.filter((row) => row[mark]).map(({ id }) => id));
  return { asked: marked('asked'), voted: marked('voted'), reported: marked('reported') };
}

/** Questions of somebody to a session that are neither answered nor hidden. */
export async function countOpenQuestions(
  tx: Tx,
  { editionId, code }: SessionKey,
  personId: PersonId,
): Promise<number> {
  const { n } = await liveTables(tx)
    .selectFrom('live.question')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .where('person_id', '=', personId)
    .where('state', 'in', ['new', 'approved'])
    .executeTakeFirstOrThrow();
  return n;
}

/** Writes a question; one with the same id is there already and stays as it is. */
export async function insertQuestion(
  tx: Tx,
  key: SessionKey,
  question: Pick<StoredQuestion, 'id' | 'isAnonymous' | 'text' | 'state' | 'askedAt'> & {
    readonly personId: PersonId;
  },
): Promise<void> {
  await liveTables(tx)
    .insertInto('live.question')
    .values({
      ...{ id: question.id, edition_id: key.editionId, session_code: key.code, person_id: question.personId },
      ...{ is_anonymous: question.isAnonymous, text: question.text, state: question.state },
      asked_at: question.askedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** One question of a session, locked against others who decide on it; `null` if it is none of this session. */
export async function lockQuestion(tx: Tx, key: SessionKey, id: QuestionId) {
  const row = await liveTables(tx)
    .selectFrom('live.question')
    .select(['person_id', 'state', 'is_reviewed'])
    .where('id', '=', id)
    .where('edition_id', '=', key.editionId)
    .where('session_code', '=', key.code)
    .forUpdate()
    .executeTakeFirst();
  return row ? { personId: row.person_id, state: row.state, isReviewed: row.is_reviewed } : null;
}

/** Says where a question stands from now on; `isReviewed`: by somebody who looked at it. */
export async function setQuestionState(
  tx: Tx,
  id: QuestionId,
  to: { readonly state: QuestionState; readonly isReviewed: boolean },
): Promise<void> {
  await liveTables(tx)
    .updateTable('live.question')
    .set({ state: to.state, is_reviewed: to.isReviewed })
    .where('id', '=', id)
    .execute();
}

/** Takes a question out for good. */
export async function removeQuestion(tx: Tx, id: QuestionId): Promise<void> {
  await liveTables(tx).deleteFrom('live.question').where('id', '=', id).execute();
}

/** One person's vote: there or not, however often it is said. */
export async function setVote(
  db: Db,
  vote: { readonly id: QuestionId; readonly personId: PersonId; readonly now: InstantText },
  isOn: boolean,
): Promise<void> {
  const { id, personId, now } = vote;
  if (isOn)
    await sql`INSERT INTO live.question_vote (question_id, person_id, voted_at) VALUES (${id}, ${personId}, ${now})
      ON CONFLICT DO NOTHING`.execute(db);
  else
    await liveTables(db)
      .deleteFrom('live.question_vote')
      .where('question_id', '=', id)
      .where('person_id', '=', personId)
      .execute();
}

/** Notes a report; true if there are so many now that the question must be looked at. */
export async function insertReport(
  tx: Tx,
  report: { readonly id: QuestionId; readonly personId: PersonId; readonly now: InstantText },
): Promise<boolean> {
  const { id, personId, now } = report;
  await sql`INSERT INTO live.question_report (question_id, person_id, reported_at) VALUES (${id}, ${personId}, ${now})
    ON CONFLICT DO NOTHING`.execute(tx);
  const { n } = await liveTables(tx)
    .selectFrom('live.question_report')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('question_id', '=', id)
    .executeTakeFirstOrThrow();
  return n >= reportsThatHide;
}

/** How many questions of a session all may read. */
export async function countShownQuestions(db: Db, { editionId, code }: SessionKey): Promise<number> {
  const { n } = await liveTables(db)
    .selectFrom('live.question')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .where('state', 'in', ['approved', 'answered'])
    .executeTakeFirstOrThrow();
  return n;
}
