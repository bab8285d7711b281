import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { RemoteRoom } from '../rules/remote.ts';
import { liveTables } from '../tables.ts';

/** How an edition's rooms are followed from elsewhere, by the room's code. */
export async function listRemoteRooms(
  db: Db,
  editionId: EditionId,
): Promise<ReadonlyMap<string, RemoteRoom>> {
  const rows = await liveTables(db)
    .selectFrom('live.remote_room')
    .selectAll()
    .where('edition_id', '=', editionId)
    .execute();
  return new Map(
    rows.map(({ room_code, stream, chat, captions, audience, minutes_before }) => [
      room_code,
      { stream, chat, captions, audience, minutesBefore: minutes_before },
    ]),
  );
}

/** Writes how a room is followed; one without links is taken out. */
export async function writeRemoteRoom(
  tx: Tx,
  { editionId, room }: { readonly editionId: EditionId; readonly room: string },
  remote: RemoteRoom,
): Promise<void> {
  const { stream, chat, captions, audience, minutesBefore } = remote;
  const values = { stream, chat, captions, audience, minutes_before: minutesBefore };
  if (!stream && !chat && !captions) {
    await liveTables(tx)
      .deleteFrom('live.remote_room')
      .where('edition_id', '=', editionId)
      .where('room_code', '=', room)
      .execute();
    return;
  }
  await liveTables(tx)
    .insertInto('live.remote_room')
    .values({ edition_id: editionId, room_code: room, ...values })
    .onConflict((conflict) => conflict.columns(['edition_id', 'room_code']).doUpdateSet(values))
    .execute();
}
