import { confirmInstead } from '#capacity/server';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { type PendingChange, removeChange, updateChange } from '../queries/changes.ts';
import { lockTickets, type StoredOrder } from '../queries/orders.ts';
import { basketOf } from '../rules/order.ts';
import { endChange } from './end-change.ts';
import { writeChangedTicket } from './write-changed-ticket.ts';

/** What came of money for a change: `excess` is what it was too much. */
export type Received = {
  readonly order: StoredOrder;
  readonly result: 'changed' | 'owes' | 'too-late';
  readonly excess: number;
};

/**
 * Counts money that came, `amount`, for the change that an order waits for, with the order locked, and carries it out as soon as there is
 * enough: the new place for good, the former one to others. Where the time was over and the new place is gone, the ticket stays what it is
 * and all that came for the change goes back.
 */
export async function receiveForChange(
  tx: Tx,
  house: House,
  order: StoredOrder,
  { change, amount }: { readonly change: PendingChange; readonly amount: number },
): Promise<Received> {
  const received = change.received + amount;
  const ticket = (await lockTickets(tx, order.id)).find(({ id }) => id === change.ticketId);
  if (!ticket) throw new Error('A ticket that is gone takes its change along.');
  const more = change.price - ticket.price;
  if (received < more) {
    await updateChange(tx, { ...change, received });
    return { order, result: 'owes', excess: 0 };
  }
  const made = await confirmInstead(tx, house, {
    ...{ basketId: change.id, into: basketOf(order.id), instead: ticket.claimId },
  });
  if (!made.ok) {
    await endChange(tx, house, order, { ...change, received }, { byPersonId: null, byTeam: false });
    return { order, result: 'too-late', excess: 0 };
  }
  await removeChange(tx, order.id);
  const after = { ...order, total: order.total + more };
  const { productId, variation, price } = change;
  const questions = (await readCatalogues(tx, [order.editionId])).get(order.editionId)?.shop.questions ?? [];
  await writeChangedTicket(tx, house, {
    ...{ order: after, ticket, productId, variation, price, claimId: made.value.id, questions },
    byPersonId: null,
  });
  return { order: after, result: 'changed', excess: received - more };
}
