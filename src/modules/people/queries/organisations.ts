import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { MemberRole } from '../rules/organisation.ts';
import { peopleTables } from '../tables.ts';

export type Organisation = { readonly id: OrganisationId; readonly slug: string; readonly name: string };
export type Member = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
};

/** Makes an organisation; false if its slug is taken. */
export async function insertOrganisation(
  tx: Tx,
  organisation: Organisation & { readonly createdAt: InstantText },
): Promise<boolean> {
  const { id, slug, name, createdAt } = organisation;
  const made = await peopleTables(tx)
    .insertInto('people.organisation')
    .values({ id, slug, name, created_at: createdAt })
    .onConflict((conflict) => conflict.constraint('organisation_slug_once').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Adds a member; who is one already keeps their role. */
export async function insertMember(
  tx: Tx,
  member: {
    readonly organisationId: OrganisationId;
    readonly personId: PersonId;
    readonly role: MemberRole;
    readonly joinedAt: InstantText;
  },
): Promise<void> {
  await peopleTables(tx)
    .insertInto('people.membership')
    .values({
      organisation_id: member.organisationId,
      person_id: member.personId,
      role: member.role,
      joined_at: member.joinedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The organisation with this slug. */
export async function findOrganisation(db: Db, slug: string): Promise<Organisation | null> {
  const row = await peopleTables(db)
    .selectFrom('people.organisation')
    .select(['id', 'slug', 'name'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** The person's role in an organisation; `null` for no member. */
export async function findMemberRole(
  db: Db,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<MemberRole | null> {
  const row = await peopleTables(db)
    .selectFrom('people.membership')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Members with their addresses, by name. */
export async function listMembers(db: Db, organisationId: OrganisationId): Promise<Member[]> {
  return peopleTables(db)
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.name', 'person.email', 'membership.role'])
    .where('membership.organisation_id', '=', organisationId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** The organisation's owners, locked until the transaction ends, so that two owners cannot both leave. */
export async function lockOrganisationOwners(tx: Tx, organisationId: OrganisationId): Promise<PersonId[]> {
  const rows = await peopleTables(tx)
    .selectFrom('people.membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .orderBy('person_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

/** Organisations of a person, by name. */
export async function listOrganisationsOf(
  db: Db,
  personId: PersonId,
): Promise<(Organisation & { role: MemberRole })[]> {
  return peopleTables(db)
    .selectFrom('people.membership as membership')
    .innerJoin('people.organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.name', 'membership.role'])
    .where('membership.person_id', '=', personId)
    .orderBy('organisation.name')
    .execute();
}

/** Gives a member another role. */
export async function updateMemberRole(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
  role: MemberRole,
): Promise<void> {
  await peopleTables(tx)
    .updateTable('people.membership')
    .set({ role })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

/** Removes a member. */
export async function deleteMember(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  await peopleTables(tx)
    .deleteFrom('people.membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}
