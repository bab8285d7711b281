import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Group, GroupId, GroupMember, GroupMemberId } from '../rules/group.ts';
import { communityTables } from '../tables.ts';

function members(db: Db) {
  return communityTables(db).selectFrom('community.group_member').selectAll();
}

function memberOf(row: Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]): GroupMember {
  const { id, state, shown } = row;
  return {
    ...{ id, state, shown, personId: row.person_id },
    ...{ isContact: row.is_contact, isOffered: row.is_offered, isMuted: row.is_muted },
  };
}

/** Everybody of a group in whatever way, the first first. */
export async function listMembers(db: Db, groupId: GroupId): Promise<readonly GroupMember[]> {
  const rows = await members(db).where('group_id', '=', groupId).orderBy('since').orderBy('id').execute();
  return rows.map(memberOf);
}

export async function findMember(db: Db, groupId: GroupId, personId: PersonId): Promise<GroupMember | null> {
  const row = await members(db)
    .where('group_id', '=', groupId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? memberOf(row) : null;
}

export async function findMemberById(
  db: Db,
  groupId: GroupId,
  id: GroupMemberId,
): Promise<GroupMember | null> {
  const row = await members(db).where('group_id', '=', groupId).where('id', '=', id).executeTakeFirst();
  return row ? memberOf(row) : null;
}

/** Writes somebody's part in a group; whoever has one already keeps its id. */
export async function writeMember(
  tx: Tx,
  groupId: GroupId,
  member: GroupMember,
  now: InstantText,
): Promise<void> {
  const { id, personId, state, shown } = member;
  const said = { state, shown, is_contact: member.isContact, is_offered: member.isOffered };
  await communityTables(tx)
    .insertInto('community.group_member')
    .values({ id, group_id: groupId, person_id: personId, ...said, is_muted: member.isMuted, since: now })
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'person_id']).doUpdateSet({ ...said, is_muted: member.isMuted }),
    )
    .execute();
}

export async function removeMember(tx: Tx, id: GroupMemberId): Promise<void> {
  await communityTables(tx).deleteFrom('community.group_member').where('id', '=', id).execute();
}

/** How many are in each of these groups. */
export async function countMembers(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<ReadonlyMap<GroupId, number>> {
  if (groupIds.length === 0) return new Map();
  const rows = await communityTables(db)
    .selectFrom('community.group_member')
    .select((row) => ['group_id', row.fn.countAll<string>().as('n')])
    .where('group_id', 'in', groupIds)
    .where('state', '=', 'in')
    .groupBy('group_id')
    .execute();
  return new Map(rows.map((row) => [row.group_id, Number(row.n)]));
}

/** Groups in which a person has a part, with that part; by name. */
export async function listGroupsOf(
  db: Db,
  personId: PersonId,
): Promise<
  readonly (GroupMember & { readonly groupId: GroupId } & Pick<Group, 'slug' | 'name' | 'editionId'> & {
      readonly groupState: Group['state'];
    })[]
> {
  const rows = await communityTables(db)
    .selectFrom('community.group_member as m')
    .innerJoin('community.group as g', 'g.id', 'm.group_id')
    .selectAll('m')
    .select(['g.slug', 'g.name', 'g.edition_id', 'g.state as group_state'])
    .where('m.person_id', '=', personId)
    .orderBy('g.name')
    .orderBy('g.id')
    .execute();
  return rows.map((row) => ({
    ...memberOf(row),
    ...{ groupId: row.group_id, slug: row.slug, name: row.name },
    ...{ editionId: row.edition_id, groupState: row.group_state },
  }));
}
