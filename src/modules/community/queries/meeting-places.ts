import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { PlaceUse } from '../rules/free-times.ts';
import type { MeetingPlace, MeetingPlaceId } from '../rules/meeting.ts';
import { communityTables } from '../tables.ts';

/** Places of an edition in which people can meet, by name. */
export async function listMeetingPlaces(db: Db, editionId: EditionId): Promise<readonly MeetingPlace[]> {
  const rows = await communityTables(db)
    .selectFrom('community.meeting_place')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, way: row.way, room: row.room, seats: row.seats, isOpen: row.is_open },
    ...{ opensAt: row.opens_at.slice(0, 5), closesAt: row.closes_at.slice(0, 5) },
  }));
}

/** The same with the quarters of an hour that are taken. */
export async function listPlaceUse(db: Db, editionId: EditionId): Promise<readonly PlaceUse[]> {
  const [places, quarters] = await Promise.all([
    listMeetingPlaces(db, editionId),
    communityTables(db)
      .selectFrom('community.place_quarter as q')
      .innerJoin('community.meeting_place as p', 'p.id', 'q.place_id')
      .select(['q.place_id', 'q.quarter'])
      .where('p.edition_id', '=', editionId)
      .execute(),
  ]);
  const byPlace = Map.groupBy(quarters, ({ place_id }) => place_id);
  return places.map((place) => ({
    ...place,
    taken: new Set((byPlace.get(place.id) ?? []).map(({ quarter }) => momentText(quarter))),
  }));
}

/** When these people have a meeting that was agreed. */
export async function listTakenQuarters(
  db: Db,
  persons: readonly PersonId[],
): Promise<ReadonlySet<InstantText>> {
  if (persons.length === 0) return new Set();
  const rows = await communityTables(db)
    .selectFrom('community.person_quarter')
    .select('quarter')
    .distinct()
    .where('person_id', 'in', persons)
    .execute();
  return new Set(rows.map(({ quarter }) => momentText(quarter)));
}

/** How many meetings that were agreed and are not over stand at each place. */
export async function countAtPlaces(
  db: Db,
  editionId: EditionId,
  now: InstantText,
): Promise<ReadonlyMap<MeetingPlaceId, number>> {
  const rows = await communityTables(db)
    .selectFrom('community.meeting')
    .select((row) => ['taken_place_id', row.fn.countAll<number>().as('n')])
    .where('edition_id', '=', editionId)
    .where('taken_place_id', 'is not', null)
    .where('ends_at', '>', new Date(now))
    .groupBy('taken_place_id')
    .execute();
  return new Map(rows.flatMap(({ taken_place_id: id, n }) => (id ? [[id, Number(n)] as const] : [])));
}

/** Writes a place: a new one, or the one with this id in this edition. False if another has its name or the id is another edition's. */
export async function writeMeetingPlace(
  tx: Tx,
  editionId: EditionId,
  { id, name, way, room, seats, opensAt, closesAt, isOpen }: MeetingPlace,
): Promise<boolean> {
  const written = { name, way, room, seats, opens_at: opensAt, closes_at: closesAt, is_open: isOpen };
  const tables = communityTables(tx);
  const twin = await tables
    .selectFrom('community.meeting_place')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (twin) return false;
  const result = await tables
    .insertInto('community.meeting_place')
    .values({ id, edition_id: editionId, ...written })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(written).where('community.meeting_place.edition_id', '=', editionId),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a place of this edition out. */
export async function removeMeetingPlace(tx: Tx, editionId: EditionId, id: MeetingPlaceId): Promise<void> {
  await communityTables(tx)
    .deleteFrom('community.meeting_place')
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .execute();
}
