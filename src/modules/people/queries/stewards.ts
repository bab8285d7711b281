import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { peopleTables } from '../tables.ts';
import type { Person } from './persons.ts';

/** All stewards in order of their ids; with `lock` nobody else changes them until the transaction ends. */
export async function selectStewards(
  db: Db,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Person[]> {
  return peopleTables(db)
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'locale', 'steward'])
    .where('steward', '=', true)
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
}

/** Makes or unmakes a steward. */
export async function setSteward(tx: Tx, id: PersonId, steward: boolean): Promise<void> {
  await peopleTables(tx).updateTable('people.person').set({ steward }).where('id', '=', id).execute();
}
