import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { deleteRoom, upsertRoom } from '../queries/waiting-rooms.ts';
import type { RoundId, WaitingRoomRule } from '../rules/waiting-room.ts';

/**
 * Puts a waiting room in front of an edition's sale, changes its rule, or takes it away (`null`). Who waits keeps the place, unless the
 * opening moves: then everybody comes anew. Throws if a number of the rule is below 1. The caller has checked who asks.
 */
export async function setWaitingRoom(
  tx: Tx,
  { clock, newId }: Pick<House, 'clock' | 'newId'>,
  { editionId, rule }: { readonly editionId: EditionId; readonly rule: WaitingRoomRule | null },
): Promise<void> {
  if (rule) await upsertRoom(tx, { editionId, rule, round: newId<RoundId>() }, clock.now());
  else await deleteRoom(tx, editionId);
}
