import { releasePart } from '#capacity/server';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange } from '../queries/changes.ts';
import { basketOf, type Order, type Ticket } from '../rules/order.ts';
import { endChange } from './end-change.ts';
import { voucherUnits } from './voucher-units.ts';

/** What tickets took beside their places, which somebody else has now: uses and budget of their vouchers, and the place of a change that one of them waits for. */
export async function freeBesides(
  tx: Tx,
  house: House,
  order: Order,
  ended: readonly Ticket[],
): Promise<void> {
  const change = await findChange(tx, order.id);
  if (change && ended.some(({ id }) => id === change.ticketId))
    await endChange(tx, house, order, change, { byPersonId: null, byTeam: false });
  const fewer = await voucherUnits(tx, order.editionId, ended);
  if (fewer.length > 0)
    await releasePart(tx, house, { basketId: basketOf(order.id), ids: [], fewer }, 'cancelled');
}
