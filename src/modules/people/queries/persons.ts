import type { FileId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import { carefulVisibility, type Profile, type ProfileInput, profileFields } from '../rules/profile.ts';
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

/** Who has an account under these addresses (lower case), by address. */
export async function findPersonsByEmail(
  db: Db,
  emails: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (emails.length === 0) return new Map();
  const rows = await peopleTables(db)
    .selectFrom('people.person')
    .select(['id', 'email'])
    .where('email', 'in', emails)
    .execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
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

/** Those of these people who are still here, by name. */
export async function listPersons(db: Db, ids: readonly PersonId[]): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  return peopleTables(db)
    .selectFrom('people.person')
    .select(personColumns)
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute();
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

/** Writes what a person says of themselves, tidied; the picture apart. */
export async function writeProfile(
  tx: Tx,
  id: PersonId,
  input: ProfileInput & { readonly locale: Locale },
  now: InstantText,
): Promise<void> {
  const visibility = Object.fromEntries(profileFields.map((field) => [field, input.visibility[field]]));
  await peopleTables(tx)
    .updateTable('people.person')
    .set({
      name: input.name.trim(),
      pronouns: input.pronouns.trim(),
      headline: input.headline.trim(),
      links: json(input.links),
      languages: json(input.languages),
      visibility: json(visibility),
      locale: input.locale,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Removes a person with all that hangs on them here, and what stands under their address. */
export async function removePerson(tx: Tx, person: Person): Promise<void> {
  const tables = peopleTables(tx);
  await tables.deleteFrom('people.invitation').where('email', '=', person.email).execute();
  const value = JSON.stringify({ email: person.email });
  await tables.deleteFrom('people.verification').where('value', '=', value).execute();
  await tables.deleteFrom('people.person').where('id', '=', person.id).execute();
}

/** The person's passkeys by name, without their keys. */
export function listPasskeys(db: Db, id: PersonId) {
  return peopleTables(db)
    .selectFrom('people.passkey')
    .select(['id', 'name', 'created_at as since'])
    .where('person_id', '=', id)
    .orderBy('created_at')
    .execute();
}

/** Removes a passkey of this person; false if it is not there. */
export async function deletePasskey(db: Db, personId: PersonId, id: string): Promise<boolean> {
  const gone = await peopleTables(db)
    .deleteFrom('people.passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
