import type { EditionId, RoomId, SessionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Slot } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

/** Puts a session into a slot of the working timetable, whether it had one or not. */
export async function writePlacement(
  tx: Tx,
  id: SessionId,
  slot: Slot,
  rooms: ReadonlyMap<string, RoomId>,
): Promise<void> {
  const tables = programmeTables(tx);
  const times = { starts_at: slot.start, ends_at: slot.end };
  await tables
    .insertInto('programme.placement')
    .values({ session_id: id, ...times })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(times))
    .execute();
  await tables.deleteFrom('programme.placement_room').where('session_id', '=', id).execute();
  const rows = slot.rooms.flatMap((code, position) => {
    const roomId = rooms.get(code);
    return roomId ? [{ session_id: id, room_id: roomId, position }] : [];
  });
  if (rows.length > 0) await tables.insertInto('programme.placement_room').values(rows).execute();
}

/** Takes a session out of the working timetable. */
export async function removePlacement(tx: Tx, id: SessionId): Promise<void> {
  await programmeTables(tx).deleteFrom('programme.placement').where('session_id', '=', id).execute();
}

/** Which sessions stand in a room, and as which of their rooms. */
export async function listPlacedIn(tx: Tx, roomId: RoomId): Promise<{ code: string; position: number }[]> {
  return programmeTables(tx)
    .selectFrom('programme.placement_room as pr')
    .innerJoin('programme.session as s', 's.id', 'pr.session_id')
    .select(['s.code', 'pr.position'])
    .where('pr.room_id', '=', roomId)
    .orderBy('s.code')
    .execute();
}

/** Gives sessions that are placed a room back. */
export async function returnRoom(
  tx: Tx,
  editionId: EditionId,
  roomId: RoomId,
  places: readonly { readonly code: string; readonly position: number }[],
): Promise<void> {
  if (places.length === 0) return;
  const tables = programmeTables(tx);
  const rows = await tables
    .selectFrom('programme.placement as p')
    .innerJoin('programme.session as s', 's.id', 'p.session_id')
    .select(['s.id', 's.code'])
    .where('s.edition_id', '=', editionId)
    .where(
      's.code',
      'in',
      places.map((place) => place.code),
    )
    .execute();
  const positions = new Map(places.map((place) => [place.code, place.position]));
  if (rows.length === 0) return;
  await tables
    .insertInto('programme.placement_room')
    .values(
      rows.map((row) => ({ session_id: row.id, room_id: roomId, position: positions.get(row.code) ?? 0 })),
    )
    .onConflict((conflict) => conflict.columns(['session_id', 'room_id']).doNothing())
    .execute();
}
