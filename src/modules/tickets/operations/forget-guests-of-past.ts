import { forgetGuests } from '#capacity/server';
import { listEditionIdsEndedBefore } from '#directory/server';
import type { House } from '../../../platform/house.ts';
import { deleteGuestsOf } from '../queries/guests.ts';

/**
 * Forgets, some time after an edition's last day, who waited, entered a ballot or was named for a role there, and whose addresses claims
 * were kept under: there is nothing to write to them any more. Answers with how many rows that were.
 */
export async function forgetGuestsOfPast(house: House, endedBefore: Date): Promise<number> {
  const editionIds = await listEditionIdsEndedBefore(house.db, endedBefore.toISOString().slice(0, 10));
  return house.db.transaction().execute(async (tx) => {
    const rows = await deleteGuestsOf(tx, editionIds);
    return rows + (await forgetGuests(tx, editionIds, Buffer.from(house.chance(16)).toString('hex')));
  });
}
