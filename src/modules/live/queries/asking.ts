import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type AskingRules, usualAsking } from '../rules/questions.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** What an edition's organisers decided of questions; else the usual. */
export async function readAsking(db: Db, editionId: EditionId): Promise<AskingRules> {
  const row = await liveTables(db)
    .selectFrom('live.asking')
    .selectAll()
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row ? { allowsAnonymous: row.allows_anonymous, isModerated: row.is_moderated } : usualAsking;
}

export async function writeAsking(tx: Tx, editionId: EditionId, rules: AskingRules): Promise<void> {
  const values = { allows_anonymous: rules.allowsAnonymous, is_moderated: rules.isModerated };
  await liveTables(tx)
    .insertInto('live.asking')
    .values({ edition_id: editionId, ...values })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(values))
    .execute();
}

/** Whether a session's questions were opened or closed by hand; `null` if they follow the clock. */
export async function findOpened(db: Db, { editionId, code }: SessionKey): Promise<boolean | null> {
  const row = await liveTables(db)
    .selectFrom('live.session_asking')
    .select('is_open')
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .executeTakeFirst();
  return row?.is_open ?? null;
}

/** Opens or closes a session's questions by hand; `null` lets them follow the clock again. */
export async function setOpened(
  tx: Tx,
  { editionId, code }: SessionKey,
  isOpen: boolean | null,
): Promise<void> {
  await liveTables(tx)
    .deleteFrom('live.session_asking')
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .execute();
  if (isOpen === null) return;
  await liveTables(tx)
    .insertInto('live.session_asking')
    .values({ edition_id: editionId, session_code: code, is_open: isOpen })
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'session_code']).doUpdateSet({ is_open: isOpen }),
    )
    .execute();
}

/** Who chairs a session. */
export async function listChairs(db: Db, { editionId, code }: SessionKey): Promise<PersonId[]> {
  const rows = await liveTables(db)
    .selectFrom('live.chair')
    .select('person_id')
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Codes of the sessions that somebody chairs in an edition. */
export async function listChaired(db: Db, editionId: EditionId, personId: PersonId): Promise<string[]> {
  const rows = await liveTables(db)
    .selectFrom('live.chair')
    .select('session_code')
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ session_code }) => session_code);
}

/** Names somebody as a session's chair, or takes it back; twice is once. */
export async function setChair(
  tx: Tx,
  { editionId, code }: SessionKey,
  personId: PersonId,
  isChair: boolean,
): Promise<void> {
  if (isChair)
    await liveTables(tx)
      .insertInto('live.chair')
      .values({ edition_id: editionId, session_code: code, person_id: personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await liveTables(tx)
      .deleteFrom('live.chair')
      .where('edition_id', '=', editionId)
      .where('session_code', '=', code)
      .where('person_id', '=', personId)
      .execute();
}
