import { sql } from 'kysely';
import type { FileId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Grant, Viewer } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

/** Who asks, with what the page's head shows of them; may be given wherever a `Viewer` is asked. */
export type Visitor =
  | Extract<Viewer, { kind: 'anonymous' }>
  | (Extract<Viewer, { kind: 'person' }> & {
      readonly name: string;
      readonly email: string;
      readonly locale: Locale;
      readonly photo: FileId | null;
      /** The sign-in of this browser. */
      readonly signInId: string;
    });

/** The person behind a sign-in's token, with all roles, in one query; `null` if it ended. */
export async function findVisitor(db: Db, tokenHash: string): Promise<Visitor | null> {
  const row = await peopleTables(db)
    .selectFrom('people.sign_in as sign_in')
    .innerJoin('people.person as person', 'person.id', 'sign_in.person_id')
    .select(['sign_in.id as sign_in_id', 'sign_in.last_used_on'])
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.locale',
      'person.photo_id',
      'person.steward',
    ])
    .select(
      sql<Grant[]>`(select coalesce(json_agg(json_build_object('editionId', edition_id, 'role', role)), '[]')
        from people.role_grant where person_id = person.id)`.as('grants'),
    )
    .where('sign_in.token_hash', '=', tokenHash)
    .where('sign_in.expires_at', '>', new Date())
    .executeTakeFirst();
  if (!row) return null;
  await noteUse(db, row.sign_in_id, row.last_used_on);
  return {
    kind: 'person',
    via: 'session',
    personId: row.id,
    steward: row.steward,
    grants: row.grants,
    name: row.name,
    email: row.email,
    locale: row.locale,
    photo: row.photo_id,
    signInId: row.sign_in_id,
  };
}

/** Once a day, not per page: a row that everybody writes on every page would cost more than it tells. */
async function noteUse(db: Db, signInId: string, lastUsedOn: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  if (lastUsedOn >= today) return;
  await peopleTables(db)
    .updateTable('people.sign_in')
    .set({ last_used_on: today })
    .where('id', '=', signInId)
    .execute();
}

export type SignIn = {
  readonly id: string;
  readonly device: string;
  readonly since: Date;
  readonly lastUsedOn: string;
};

/** The person's browsers that are signed in, the last used first. */
export async function listSignInsOf(db: Db, personId: PersonId): Promise<SignIn[]> {
  const rows = await peopleTables(db)
    .selectFrom('people.sign_in')
    .select(['id', 'device', 'created_at', 'last_used_on'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', new Date())
    .orderBy('last_used_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device ?? '',
    since: row.created_at,
    lastUsedOn: row.last_used_on,
  }));
}

/** When this sign-in of this person began; `null` if it ended or is another's. */
export async function findSignInStart(db: Db, personId: PersonId, signInId: string): Promise<Date | null> {
  const row = await peopleTables(db)
    .selectFrom('people.sign_in')
    .select('created_at')
    .where('id', '=', signInId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Ends sign-ins of a person: one, or all but one. Answers how many. */
export async function removeSignIns(
  db: Db,
  personId: PersonId,
  which: { readonly only: string } | { readonly except: string },
): Promise<number> {
  const gone = await peopleTables(db)
    .deleteFrom('people.sign_in')
    .where('person_id', '=', personId)
    .where('id', 'only' in which ? '=' : '<>', 'only' in which ? which.only : which.except)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
