import type { FileId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { carefulVisibility, type Profile } from '../rules/profile.ts';
import { peopleTables } from '../tables.ts';

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly steward: boolean;
};

const personColumns = ['id', 'name', 'email', 'locale', 'steward'] as const;

/** True as soon as somebody is there; until then only the first organiser can come in. */
export async function isSetUp(db: Db): Promise<boolean> {
  const row = await peopleTables(db).selectFrom('people.person').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The person with this address (lower case), if there is one. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await peopleTables(db)
    .selectFrom('people.person')
    .select(personColumns)
    .where('email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

/** The person, if they are still here. */
export async function findPerson(db: Db, id: PersonId): Promise<Person | null> {
  const row = await peopleTables(db)
    .selectFrom('people.person')
    .select(personColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export type NewPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly steward?: boolean;
  readonly firstOrganiser?: boolean;
};

/** Adds a person; false if the address, or the place of the first organiser, is taken. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<boolean> {
  const made = await peopleTables(tx)
    .insertInto('people.person')
    .values({
      id: person.id,
      name: person.name,
      email: person.email,
      email_verified: true,
      locale: person.locale,
      steward: person.steward ?? false,
      first_organiser: person.firstOrganiser ?? false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** What the person says of themselves, with who may see it. */
export async function findProfile(db: Db, id: PersonId): Promise<Profile | null> {
  const [profile] = await listProfiles(db, [id]);
  return profile ?? null;
}

/** Profiles of these people in one query; who is gone is left out. */
export async function listProfiles(
  db: Db,
  ids: readonly PersonId[],
): Promise<(Profile & { readonly personId: PersonId })[]> {
  if (!ids.length) return [];
  const rows = await peopleTables(db)
    .selectFrom('people.person')
    .select(['id', 'name', 'pronouns', 'photo_id', 'headline', 'links', 'languages', 'visibility'])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    pronouns: row.pronouns,
    photo: row.photo_id,
    headline: row.headline,
    links: row.links,
    languages: row.languages,
    visibility: { ...carefulVisibility, ...row.visibility },
  }));
}

/** Puts another picture (or none) in a profile and answers with the old one, which the caller removes. */
export async function replacePhoto(tx: Tx, id: PersonId, photo: FileId | null): Promise<FileId | null> {
  const tables = peopleTables(tx);
  const before = await tables
    .selectFrom('people.person')
    .select('photo_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  await tables.updateTable('people.person').set({ photo_id: photo }).where('id', '=', id).execute();
  return before?.photo_id ?? null;
}
