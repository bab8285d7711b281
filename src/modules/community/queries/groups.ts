import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Group, GroupId, GroupWords } from '../rules/group.ts';
import { communityTables } from '../tables.ts';

function groups(db: Db) {
  return communityTables(db).selectFrom('community.group').selectAll('community.group');
}

function groupOf(row: Awaited<ReturnType<ReturnType<typeof groups>['execute']>>[number]): Group {
  const { id, slug, state, name, about, languages, links, joining, invitation, reason } = row;
  return {
    ...{ id, slug, state, name, about, languages, links, joining, invitation, reason },
    ...{ editionId: row.edition_id, forWhom: row.for_whom },
  };
}

export async function findGroup(db: Db, slug: string): Promise<Group | null> {
  const row = await groups(db).where('slug', '=', slug).executeTakeFirst();
  return row ? groupOf(row) : null;
}

export async function findGroupById(db: Db, id: GroupId): Promise<Group | null> {
  const row = await groups(db).where('id', '=', id).executeTakeFirst();
  return row ? groupOf(row) : null;
}

/** The same with its lock: members, meet-ups and messages of one group change one after the other. */
export async function lockGroup(tx: Tx, slug: string): Promise<Group | null> {
  const row = await groups(tx).where('slug', '=', slug).forUpdate().executeTakeFirst();
  return row ? groupOf(row) : null;
}

/** All that are open, by name, no more of each than where it belongs; with an edition those that will be there. */
export async function listOpenGroups(
  db: Db,
  editionId?: EditionId,
): Promise<readonly Pick<Group, 'id' | 'editionId'>[]> {
  const rows = await communityTables(db)
    .selectFrom('community.group as g')
    .select(['g.id', 'g.edition_id'])
    .where('g.state', '=', 'open')
    .$if(editionId !== undefined, (query) =>
      query.where('g.id', 'in', (at) =>
        at
          .selectFrom('community.group_at')
          .select('group_id')
          .where('edition_id', '=', editionId as EditionId)
          .where('is_off', '=', false),
      ),
    )
    .orderBy('g.name')
    .orderBy('g.id')
    .execute();
  return rows.map(({ id, edition_id }) => ({ id, editionId: edition_id }));
}

/** These groups, by name. */
export async function listGroupsById(db: Db, ids: readonly GroupId[]): Promise<readonly Group[]> {
  if (ids.length === 0) return [];
  return (await groups(db).where('id', 'in', ids).orderBy('name').orderBy('id').execute()).map(groupOf);
}

/** Everything that the team of an edition looks after, and whatever else wants to be there; by name. */
export async function listGroupsFor(
  db: Db,
  editionId: EditionId,
): Promise<readonly (Group & { readonly isAt: boolean; readonly isOff: boolean })[]> {
  const rows = await groups(db)
    .leftJoin('community.group_at as at', (join) =>
      join.onRef('at.group_id', '=', 'community.group.id').on('at.edition_id', '=', editionId),
    )
    .select(['at.edition_id as at_edition', 'at.is_off'])
    .where((where) =>
      where.or([
        where('community.group.edition_id', '=', editionId),
        where.and([where('at.edition_id', 'is not', null), where('community.group.state', '=', 'open')]),
      ]),
    )
    .orderBy('community.group.name')
    .orderBy('community.group.id')
    .execute();
  return rows.map((row) => ({
    ...groupOf(row),
    ...{ isAt: row.at_edition !== null, isOff: row.is_off ?? false },
  }));
}

/** Writes a new group; false if its address is taken, or it was sent before. */
export async function insertGroup(tx: Tx, group: Group, now: InstantText): Promise<boolean> {
  const { id, slug, state, name, about, joining, invitation } = group;
  const { numInsertedOrUpdatedRows: n } = await communityTables(tx)
    .insertInto('community.group')
    .values({
      ...{ id, slug, state, name, about, joining, invitation, changed_at: now },
      ...{ edition_id: group.editionId, for_whom: group.forWhom },
      ...{ languages: json(group.languages), links: json(group.links) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (n ?? 0n) > 0n;
}

export async function updateGroup(
  tx: Tx,
  id: GroupId,
  change: Partial<Pick<Group, 'state' | 'reason' | 'invitation'>> & { readonly words?: GroupWords },
  now: InstantText,
): Promise<void> {
  const { words, ...rest } = change;
  await communityTables(tx)
    .updateTable('community.group')
    .set({
      ...rest,
      changed_at: now,
      ...(words && {
        ...{ name: words.name, about: words.about, for_whom: words.forWhom, joining: words.joining },
        ...{ languages: json(words.languages), links: json(words.links) },
      }),
    })
    .where('id', '=', id)
    .execute();
}

/** Suggestions of a person that wait for a team. */
export async function countWaitingOf(db: Db, personId: PersonId): Promise<number> {
  const { n } = await communityTables(db)
    .selectFrom('community.group as g')
    .innerJoin('community.group_member as m', 'm.group_id', 'g.id')
    .select((row) => row.fn.countAll<string>().as('n'))
    .where('g.state', '=', 'suggested')
    .where('m.person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** How many wait for the team of an edition. */
export async function countWaitingGroups(db: Db, editionId: EditionId): Promise<number> {
  const { n } = await communityTables(db)
    .selectFrom('community.group')
    .select((row) => row.fn.countAll<string>().as('n'))
    .where('state', '=', 'suggested')
    .where('edition_id', '=', editionId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Where groups will be, and where a team took them off. */
export async function listGroupsAt(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<readonly { readonly groupId: GroupId; readonly editionId: EditionId; readonly isOff: boolean }[]> {
  if (groupIds.length === 0) return [];
  const rows = await communityTables(db)
    .selectFrom('community.group_at')
    .selectAll()
    .where('group_id', 'in', groupIds)
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, editionId: row.edition_id, isOff: row.is_off }));
}

/** Puts a group at an edition; one that was taken off stays so unless said otherwise. */
export async function writeGroupAt(tx: Tx, id: GroupId, editionId: EditionId, isOff = false): Promise<void> {
  await communityTables(tx)
    .insertInto('community.group_at')
    .values({ group_id: id, edition_id: editionId, is_off: isOff })
    .onConflict((conflict) => conflict.columns(['group_id', 'edition_id']).doUpdateSet({ is_off: isOff }))
    .execute();
}

export async function removeGroupAt(tx: Tx, id: GroupId, editionId: EditionId): Promise<void> {
  await communityTables(tx)
    .deleteFrom('community.group_at')
    .where('group_id', '=', id)
    .where('edition_id', '=', editionId)
    .execute();
}
