import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { peopleTables } from '../tables.ts';

/** The hash of the person's password; `null` if they have none. */
export async function findPasswordHash(db: Db, personId: PersonId): Promise<string | null> {
  const row = await peopleTables(db)
    .selectFrom('people.account')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

/** Keeps a password's hash, over the one that was there. */
export async function insertPasswordAccount(tx: Tx, personId: PersonId, hash: string): Promise<void> {
  await peopleTables(tx)
    .insertInto('people.account')
    .values({ person_id: personId, provider_id: 'credential', account_id: personId, password: hash })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash }))
    .execute();
}
