import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Feedback } from '../rules/feedback.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** What was said of a session, without who said it. */
export function listFeedback(db: Db, { editionId, code }: SessionKey): Promise<Feedback[]> {
  return liveTables(db)
    .selectFrom('live.feedback')
    .select(['score', 'text'])
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .execute();
}

/** What somebody said of a session. */
export async function findFeedbackOf(
  db: Db,
  { editionId, code }: SessionKey,
  personId: PersonId,
): Promise<Feedback | null> {
  const row = await liveTables(db)
    .selectFrom('live.feedback')
    .select(['score', 'text'])
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what somebody says of a session over what they said before. */
export async function setFeedback(
  tx: Tx,
  key: SessionKey,
  feedback: Feedback & { readonly id: string; readonly personId: PersonId },
  now: InstantText,
): Promise<void> {
  const { id, personId, score, text } = feedback;
  await liveTables(tx)
    .insertInto('live.feedback')
    .values({
      ...{ id, edition_id: key.editionId, session_code: key.code, person_id: personId },
      ...{ score, text, said_at: now },
    })
    .onConflict((conflict) => conflict.constraint('feedback_once').doUpdateSet({ score, text, said_at: now }))
    .execute();
}
