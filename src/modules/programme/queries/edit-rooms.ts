import type { EditionId, RoomId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { RoomInput } from '../rules/part-input.ts';
import type { Room } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

/** A room with its id and its place among the others. */
export async function findRoomEntry(
  db: Db,
  editionId: EditionId,
  code: string,
): Promise<{ id: RoomId; room: Room; position: number } | undefined> {
  const row = await programmeTables(db)
    .selectFrom('programme.room')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, capacity, floor, description, accessibility, pin_x: x, pin_y: y } = row;
  const pin = x === null || y === null ? null : { x, y };
  return {
    id: row.id,
    room: { code: row.code, name, capacity, floor, description, accessibility, pin },
    position: row.position,
  };
}

function columnsOf(room: RoomInput) {
  const { name, capacity, floor, description, accessibility, pin } = room;
  return { name, capacity, floor, description, accessibility, pin_x: pin?.x ?? null, pin_y: pin?.y ?? null };
}

/** Writes a new room, after all others unless a place is given. */
export async function insertRoom(
  tx: Tx,
  given: {
    readonly id: RoomId;
    readonly editionId: EditionId;
    readonly room: Room;
    readonly position: number | null;
  },
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programme.room')
    .values((row) => ({
      id: given.id,
      edition_id: given.editionId,
      code: given.room.code,
      ...columnsOf(given.room),
      position:
        given.position ??
        row
          .selectFrom('programme.room')
          .where('edition_id', '=', given.editionId)
          .select((last) => last.fn.coalesce(last(last.fn.max('position'), '+', 1), last.lit(0)).as('next')),
    }))
    .execute();
}

/** Overwrites what is said of a room. */
export async function updateRoomRow(tx: Tx, id: RoomId, room: RoomInput): Promise<void> {
  await programmeTables(tx).updateTable('programme.room').set(columnsOf(room)).where('id', '=', id).execute();
}

/** Takes a room out; what stood in it keeps its time. */
export async function deleteRoom(tx: Tx, id: RoomId): Promise<void> {
  await programmeTables(tx).deleteFrom('programme.room').where('id', '=', id).execute();
}
