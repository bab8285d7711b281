import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Role } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

export type TokenFacts = {
  readonly id: string;
  readonly name: string;
  readonly editionId: EditionId;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedOn: string | null;
};

/** Keeps a token by its hash. */
export async function insertToken(
  tx: Tx,
  token: {
    readonly id: string;
    readonly hash: string;
    readonly personId: PersonId;
    readonly editionId: EditionId;
    readonly role: Role;
    readonly name: string;
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  await peopleTables(tx)
    .insertInto('people.token')
    .values({
      id: token.id,
      token_hash: token.hash,
      person_id: token.personId,
      edition_id: token.editionId,
      role: token.role,
      name: token.name,
      created_at: new Date().toISOString(),
      expires_at: token.expiresAt?.toISOString() ?? null,
    })
    .execute();
}

/** The person's tokens that still work, the newest first. */
export async function listTokensOf(db: Db, personId: PersonId): Promise<TokenFacts[]> {
  const rows = await peopleTables(db)
    .selectFrom('people.token')
    .select(['id', 'name', 'edition_id', 'role', 'created_at', 'expires_at', 'last_used_on'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    editionId: row.edition_id,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  }));
}

/** Ends a token of this person; its edition, or `null` if there is no such token. */
export async function revokeTokenOf(tx: Tx, personId: PersonId, id: string): Promise<EditionId | null> {
  const row = await peopleTables(tx)
    .updateTable('people.token')
    .set({ revoked_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('edition_id')
    .executeTakeFirst();
  return row?.edition_id ?? null;
}

export type TokenOwner = {
  readonly personId: PersonId;
  readonly editionId: EditionId;
  readonly role: Role;
  /** The roles that the maker has in the edition now. */
  readonly roles: readonly Role[];
};

/** Whose working token has this hash; notes the day of use. One query, and a second one once a day. */
export async function findTokenOwner(db: Db, hash: string): Promise<TokenOwner | null> {
  const row = await peopleTables(db)
    .selectFrom('people.token as token')
    .select(['token.id', 'token.person_id', 'token.edition_id', 'token.role', 'token.last_used_on'])
    .select(
      sql<Role[]>`(select coalesce(json_agg(role), '[]') from people.role_grant
        where person_id = token.person_id and edition_id = token.edition_id)`.as('roles'),
    )
    .where('token.token_hash', '=', hash)
    .where('token.revoked_at', 'is', null)
    .where((expression) =>
      expression.or([
        expression('token.expires_at', 'is', null),
        expression('token.expires_at', '>', new Date()),
      ]),
    )
    .executeTakeFirst();
  if (!row) return null;
  const today = new Date().toISOString().slice(0, 10);
  if (row.last_used_on !== today) {
    await peopleTables(db)
      .updateTable('people.token')
      .set({ last_used_on: today })
      .where('id', '=', row.id)
      .execute();
  }
  return { personId: row.person_id, editionId: row.edition_id, role: row.role, roles: row.roles };
}
