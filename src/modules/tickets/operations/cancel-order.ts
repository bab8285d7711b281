import { offerPlaces, releaseClaims } from '#capacity/server';
import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange } from '../queries/changes.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { listTickets, lockOrder, type StoredOrder, updateOrder, updateTickets } from '../queries/orders.ts';
import { basketOf, type Order } from '../rules/order.ts';
import { forgetChange } from './end-change.ts';

/**
 * Gives everything of an order back, in the caller's transaction: its places are free and offered to those who wait, its tickets admit
 * nobody. What was paid stays on the order until it is sent back. Cancelling twice is cancelling once.
 */
export async function cancelOrder(
  tx: Tx,
  house: House,
  input: {
    readonly orderId: OrderId;
    readonly byPersonId: PersonId | null;
    readonly byTeam: boolean;
    readonly reason: string;
    /** What the team keeps of it then; as before if left out. */
    readonly kept?: number;
  },
): Promise<Outcome<Order, 'order-unknown'>> {
  const order = await lockOrder(tx, input.orderId);
  if (!order) return refuse('order-unknown');
  if (order.state === 'cancelled') return done(order);
  const tickets = await listTickets(tx, { orderIds: [order.id] });
  // Tickets before pools, as whoever needs one of them locks them.
  await updateTickets(
    tx,
    tickets.map((ticket) => ({ ...ticket, isCancelled: true })),
  );
  const change = await findChange(tx, order.id);
  const basketIds = [basketOf(order.id), ...(change ? [change.id] : [])];
  const freed = await releaseClaims(tx, house, { basketIds }, 'cancelled');
  await offerPlaces(tx, house, freed);
  const { byPersonId, byTeam, reason, kept = order.kept } = input;
  const after: StoredOrder = { ...order, state: 'cancelled', expiresAt: null, kept };
  await updateOrder(tx, after);
  if (change) await forgetChange(tx, house, after, change, { byPersonId, byTeam });
  const at = house.clock.now();
  await insertOrderActs(tx, [
    { orderId: order.id, at, act: 'cancelled', byPersonId, byTeam, facts: { reason } },
  ]);
  await house.outbox.announce(tx, {
    name: 'tickets.order-cancelled',
    editionId: order.editionId,
    facts: { orderId: order.id },
  });
  return done(after);
}
