import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { PollCounts, PollId, PollOption, PollState, StoredPoll } from '../rules/polls.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** A session's polls in the order in which they were made, without their counts. */
export async function listPolls(db: Db, { editionId, code }: SessionKey): Promise<StoredPoll[]> {
  const polls = await liveTables(db)
    .selectFrom('live.poll')
    .select(['id', 'title', 'is_multiple', 'state'])
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const options = await optionsOf(
    db,
    polls.map(({ id }) => id),
  );
  return polls.map(({ id, title, is_multiple, state }) => ({
    ...{ id, title, state, isMultiple: is_multiple },
    options: options.filter(({ pollId }) => pollId === id).map(({ pollId: _, ...option }) => option),
  }));
}

async function optionsOf(
  db: Db,
  ids: readonly PollId[],
): Promise<(PollOption & { readonly pollId: PollId })[]> {
  if (ids.length === 0) return [];
  const rows = await liveTables(db)
    .selectFrom('live.poll_option')
    .select(['poll_id', 'number', 'text', 'is_key'])
    .where('poll_id', 'in', ids)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    pollId: row.poll_id,
    number: row.number,
    text: row.text,
    isKey: row.is_key,
  }));
}

/** Counts of these polls; the caller has seen that they are revealed. */
export async function countAnswers(db: Db, ids: readonly PollId[]): Promise<ReadonlyMap<PollId, PollCounts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ poll_id: PollId; number: number; n: number; people: number }>`
    SELECT o.poll_id, o.number,
      o.former_answers + (SELECT count(*) FROM live.poll_answer a WHERE a.poll_id = o.poll_id AND o.number = ANY (a.numbers))::int AS n,
      p.former_people + (SELECT count(*) FROM live.poll_answer a WHERE a.poll_id = o.poll_id)::int AS people
    FROM live.poll_option o JOIN live.poll p ON p.id = o.poll_id WHERE o.poll_id = ANY (${ids})`.execute(db);
  return new Map(
    ids.map((id) => {
      const own = rows.filter(({ poll_id }) => poll_id === id);
      const byOption = new Map(own.map(({ number, n }) => [number, n]));
      return [id, { byOption, people: own[0]?.people ?? 0 }];
    }),
  );
}

/** What somebody answered in a session's polls. */
export async function listOwnAnswers(
  db: Db,
  { editionId, code }: SessionKey,
  personId: PersonId,
): Promise<ReadonlyMap<PollId, readonly number[]>> {
  const rows = await liveTables(db)
    .selectFrom('live.poll_answer as a')
    .innerJoin('live.poll as p', 'p.id', 'a.poll_id')
    .select(['a.poll_id', 'a.numbers'])
    .where('p.edition_id', '=', editionId)
    .where('p.session_code', '=', code)
    .where('a.person_id', '=', personId)
    .execute();
  return new Map(rows.map(({ poll_id, numbers }) => [poll_id, numbers]));
}

/** Writes a new poll with its options; one with the same id is there already and stays as it is. */
export async function insertPoll(
  tx: Tx,
  key: SessionKey,
  poll: StoredPoll,
  made: { readonly personId: PersonId | null; readonly now: InstantText },
): Promise<void> {
  const { id, title, isMultiple, state, options } = poll;
  const result = await liveTables(tx)
    .insertInto('live.poll')
    .values({
      ...{ id, edition_id: key.editionId, session_code: key.code },
      ...{ title, is_multiple: isMultiple, state, made_at: made.now, person_id: made.personId },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return;
  await liveTables(tx)
    .insertInto('live.poll_option')
    .values(options.map(({ number, text, isKey }) => ({ poll_id: id, number, text, is_key: isKey })))
    .execute();
}

/** A poll of a session with its options, locked: `to answer` lets many answer at once but nobody turn it meanwhile. */
export async function lockPoll(
  tx: Tx,
  { editionId, code }: SessionKey,
  id: PollId,
  to: 'answer' | 'turn',
): Promise<StoredPoll | null> {
  const found = liveTables(tx)
    .selectFrom('live.poll')
    .select(['id', 'title', 'is_multiple', 'state'])
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code);
  const row = await (to === 'turn' ? found.forUpdate() : found.forShare()).executeTakeFirst();
  if (!row) return null;
  const { title, is_multiple, state } = row;
  return { id, title, state, isMultiple: is_multiple, options: await optionsOf(tx, [id]) };
}

export async function setPollState(tx: Tx, id: PollId, state: PollState): Promise<void> {
  await liveTables(tx).updateTable('live.poll').set({ state }).where('id', '=', id).execute();
}

export async function removePoll(tx: Tx, id: PollId): Promise<void> {
  await liveTables(tx).deleteFrom('live.poll').where('id', '=', id).execute();
}

/** Writes somebody's one answer over the one before; nothing chosen takes it back. */
export async function setAnswer(
  tx: Tx,
  answer: { readonly id: PollId; readonly personId: PersonId; readonly now: InstantText },
  numbers: readonly number[],
): Promise<void> {
  const { id, personId, now } = answer;
  if (numbers.length === 0) {
    await liveTables(tx)
      .deleteFrom('live.poll_answer')
      .where('poll_id', '=', id)
      .where('person_id', '=', personId)
      .execute();
    return;
  }
  const values = { numbers: [...numbers], answered_at: now };
  await liveTables(tx)
    .insertInto('live.poll_answer')
    .values({ poll_id: id, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['poll_id', 'person_id']).doUpdateSet(values))
    .execute();
}
