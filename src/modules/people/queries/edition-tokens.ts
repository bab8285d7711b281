import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Role } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

export type EditionToken = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Who made it. */
  readonly by: string;
  readonly expiresAt: Date | null;
  readonly lastUsedOn: string | null;
};

/** Working tokens into an edition with their makers' names, the newest first. */
export async function listTokensInto(db: Db, editionId: EditionId): Promise<EditionToken[]> {
  return peopleTables(db)
    .selectFrom('people.token as token')
    .innerJoin('people.person as person', 'person.id', 'token.person_id')
    .select([
      'token.id',
      'token.name',
      'token.role',
      'person.name as by',
      'token.expires_at as expiresAt',
      'token.last_used_on as lastUsedOn',
    ])
    .where('token.edition_id', '=', editionId)
    .where('token.revoked_at', 'is', null)
    .orderBy('token.created_at', 'desc')
    .orderBy('token.id')
    .execute();
}

/** Ends a token into this edition; false if there is none. */
export async function revokeTokenInto(tx: Tx, editionId: EditionId, id: string): Promise<boolean> {
  const changed = await peopleTables(tx)
    .updateTable('people.token')
    .set({ revoked_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Forgets roles, keys and invitations of an edition that is gone. */
export async function removeTraces(tx: Tx, editionId: EditionId): Promise<void> {
  const tables = peopleTables(tx);
  await tables.deleteFrom('people.role_grant').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('people.token').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('people.invitation').where('edition_id', '=', editionId).execute();
}
