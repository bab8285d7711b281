import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { GroupId, MeetUp, MeetUpId } from '../rules/group.ts';
import { communityTables } from '../tables.ts';

function meetUps(db: Db) {
  return communityTables(db).selectFrom('community.meet_up').selectAll();
}

function meetUpOf(row: Awaited<ReturnType<ReturnType<typeof meetUps>['execute']>>[number]): MeetUp {
  const { id, title, place, revision } = row;
  return {
    ...{ id, title, place, revision, groupId: row.group_id, editionId: row.edition_id },
    ...{ start: momentText(row.starts_at), end: momentText(row.ends_at) },
  };
}

/** Meet-ups of these groups, the first to come first. */
export async function listMeetUps(db: Db, groupIds: readonly GroupId[]): Promise<readonly MeetUp[]> {
  if (groupIds.length === 0) return [];
  const rows = await meetUps(db)
    .where('group_id', 'in', groupIds)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(meetUpOf);
}

export async function findMeetUp(db: Db, id: MeetUpId): Promise<MeetUp | null> {
  const row = await meetUps(db).where('id', '=', id).executeTakeFirst();
  return row ? meetUpOf(row) : null;
}

/** Meet-ups that begin by then, of whose time nobody was reminded; the first to come first. */
export async function listMeetUpsToRemind(
  db: Db,
  { now, until }: { readonly now: InstantText; readonly until: InstantText },
): Promise<readonly MeetUp[]> {
  const rows = await meetUps(db)
    .where('starts_at', '>', new Date(now))
    .where('starts_at', '<=', new Date(until))
    .where((where) =>
      where.or([where('reminded_for', 'is', null), where('reminded_for', '!=', where.ref('starts_at'))]),
    )
    .orderBy('starts_at')
    .limit(200)
    .execute();
  return rows.map(meetUpOf);
}

/** Notes that those who come were reminded of a meet-up at the time that it had. */
export async function noteMeetUpReminded(db: Db, { id, start }: Pick<MeetUp, 'id' | 'start'>): Promise<void> {
  await communityTables(db)
    .updateTable('community.meet_up')
    .set({ reminded_for: start })
    .where('id', '=', id)
    .execute();
}

/** Writes a new meet-up, or changes the one with this id in this group. */
export async function writeMeetUp(tx: Tx, meetUp: MeetUp): Promise<void> {
  const { id, title, place, revision, start, end } = meetUp;
  const said = { title, place, revision, starts_at: start, ends_at: end };
  await communityTables(tx)
    .insertInto('community.meet_up')
    .values({ id, group_id: meetUp.groupId, edition_id: meetUp.editionId, ...said })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(said).where('community.meet_up.group_id', '=', meetUp.groupId),
    )
    .execute();
}

export async function removeMeetUp(tx: Tx, id: MeetUpId): Promise<void> {
  await communityTables(tx).deleteFrom('community.meet_up').where('id', '=', id).execute();
}

/** Who goes to each of these meet-ups. */
export async function listGoing(
  db: Db,
  ids: readonly MeetUpId[],
): Promise<ReadonlyMap<MeetUpId, readonly PersonId[]>> {
  if (ids.length === 0) return new Map();
  const rows = await communityTables(db)
    .selectFrom('community.meet_up_person')
    .selectAll()
    .where('meet_up_id', 'in', ids)
    .orderBy('person_id')
    .execute();
  const byId = Map.groupBy(rows, (row) => row.meet_up_id);
  return new Map([...byId].map(([id, all]) => [id, all.map((row) => row.person_id)]));
}

/** Writes that somebody goes to a meet-up, or does not; twice is once. */
export async function writeGoing(tx: Tx, id: MeetUpId, personId: PersonId, goes: boolean): Promise<void> {
  const tables = communityTables(tx);
  if (goes) {
    await tables
      .insertInto('community.meet_up_person')
      .values({ meet_up_id: id, person_id: personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tables
    .deleteFrom('community.meet_up_person')
    .where('meet_up_id', '=', id)
    .where('person_id', '=', personId)
    .execute();
}
