import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type Role, roles } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

export type NewGrant = {
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly grantedBy: PersonId | null;
  readonly grantedAt: InstantText;
};

/** Gives a role; false if the person had it. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<boolean> {
  const made = await peopleTables(tx)
    .insertInto('people.role_grant')
    .values({
      edition_id: grant.editionId,
      person_id: grant.personId,
      role: grant.role,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Takes a role; false if the person did not have it. */
export async function removeGrant(
  tx: Tx,
  editionId: EditionId,
  personId: PersonId,
  role: Role,
): Promise<boolean> {
  const gone = await peopleTables(tx)
    .deleteFrom('people.role_grant')
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** The edition's owners, locked until the transaction ends, so that two owners cannot both leave. */
export async function lockOwners(tx: Tx, editionId: EditionId): Promise<PersonId[]> {
  const rows = await peopleTables(tx)
    .selectFrom('people.role_grant')
    .select('person_id')
    .where('edition_id', '=', editionId)
    .where('role', '=', 'owner')
    .orderBy('person_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

/** Editions that have no owner but this one. */
export async function listEditionsOwnedAlone(tx: Tx, personId: PersonId): Promise<EditionId[]> {
  const tables = peopleTables(tx);
  const own = await tables
    .selectFrom('people.role_grant')
    .select('edition_id')
    .where('person_id', '=', personId)
    .where('role', '=', 'owner')
    .orderBy('edition_id')
    .execute();
  const alone: EditionId[] = [];
  for (const { edition_id } of own)
    if ((await lockOwners(tx, edition_id)).length === 1) alone.push(edition_id);
  return alone;
}

export type TeamMember = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

const teamRoles = roles.filter((role) => !['sponsor', 'speaker', 'attendee'].includes(role));

/** Everyone with a role in the team, the mightiest first. */
export async function listTeamMembers(db: Db, editionId: EditionId): Promise<TeamMember[]> {
  const rows = await peopleTables(db)
    .selectFrom('people.role_grant as grant')
    .innerJoin('people.person as person', 'person.id', 'grant.person_id')
    .select(['person.id', 'person.name', 'person.email', 'grant.role'])
    .where('grant.edition_id', '=', editionId)
    .where('grant.role', 'in', teamRoles)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  const members = new Map<PersonId, TeamMember>();
  for (const row of rows) {
    const held = [...(members.get(row.id)?.roles ?? []), row.role];
    members.set(row.id, {
      personId: row.id,
      name: row.name,
      email: row.email,
      roles: roles.filter((role) => held.includes(role)),
    });
  }
  const rank = (member: TeamMember) => Math.min(...member.roles.map((role) => roles.indexOf(role)));
  return [...members.values()].sort((a, b) => rank(a) - rank(b));
}

/** Everyone with a role in an edition, once for each. */
export async function listPeopleInRoles(
  db: Db,
  editionId: EditionId,
): Promise<
  readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
    readonly role: Role;
  }[]
> {
  return peopleTables(db)
    .selectFrom('people.role_grant as grant')
    .innerJoin('people.person as person', 'person.id', 'grant.person_id')
    .select(['person.id as personId', 'person.name', 'person.email', 'person.locale', 'grant.role'])
    .where('grant.edition_id', '=', editionId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** The roles of a person in one edition, as the database has them now. */
export async function listRoles(db: Db, editionId: EditionId, personId: PersonId): Promise<Role[]> {
  const rows = await peopleTables(db)
    .selectFrom('people.role_grant')
    .select('role')
    .where('edition_id', '=', editionId)
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => row.role);
}

/** Every role of a person, with the day since when. */
export function listGrantsOf(db: Db, personId: PersonId) {
  return peopleTables(db)
    .selectFrom('people.role_grant')
    .select(['edition_id as editionId', 'role', 'granted_at as since'])
    .where('person_id', '=', personId)
    .orderBy('granted_at')
    .execute();
}
