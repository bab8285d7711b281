import { confirmBasket, offerPlaces, releasePart } from '#capacity/server';
import type { PersonId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange } from '../queries/changes.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { listTickets, type StoredOrder, updateOrder, updateTickets } from '../queries/orders.ts';
import { basketOf, type Order, type Ticket } from '../rules/order.ts';
import { cancelOrder } from './cancel-order.ts';
import { forgetChange } from './end-change.ts';
import { voucherUnits } from './voucher-units.ts';
import { orderEvent } from './write-orders.ts';

export type CancelTicketsCode = 'not-found' | 'order-unknown' | 'places-changed';

/**
 * Gives single tickets of an order back, in the caller's transaction with the order locked, each with what came with it: their places are
 * free and offered to those who wait, uses and budget of their vouchers too, the order costs less by their prices, and one that is paid in
 * full by that is settled. What was paid stays on the order until it is sent back. All of them together are the order.
 */
export async function cancelTickets(
  tx: Tx,
  house: House,
  input: {
    readonly order: StoredOrder;
    readonly ticketIds: readonly TicketId[];
    readonly reason: string;
    readonly byPersonId: PersonId | null;
    readonly byTeam: boolean;
  },
): Promise<Outcome<Order, CancelTicketsCode>> {
  const { order, reason, byPersonId, byTeam } = input;
  const live = (await listTickets(tx, { orderIds: [order.id] })).filter(({ isCancelled }) => !isCancelled);
  const asked = new Set(input.ticketIds);
  const chosen = live.filter(({ id, partOf }) => asked.has(id) || (partOf !== null && asked.has(partOf)));
  if (chosen.length === 0 || order.state === 'cancelled') return refuse('not-found');
  if (chosen.length === live.length) {
    const { kept } = order;
    return cancelOrder(tx, house, { orderId: order.id, byPersonId, byTeam, reason, kept });
  }
  // Tickets before pools, as whoever needs one of them locks them.
  await updateTickets(
    tx,
    chosen.map((ticket) => ({ ...ticket, isCancelled: true })),
  );
  const freed = await freePlaces(tx, house, order, chosen);
  if (!freed) return refuse('places-changed');
  const after = await settledIfPaid(tx, house, {
    ...order,
    total: order.total - chosen.reduce((sum, { price }) => sum + price, 0),
  });
  await updateOrder(tx, after);
  await tellOf(tx, house, { ...input, chosen, after });
  return done(after);
}

/** Gives places back and offers them; with them the place of a change that one of the tickets waits for. False: they are not the order's. */
async function freePlaces(
  tx: Tx,
  house: House,
  order: StoredOrder,
  chosen: readonly Ticket[],
): Promise<boolean> {
  const change = await findChange(tx, order.id);
  const ended = change && chosen.some(({ id }) => id === change.ticketId) ? change : null;
  const freed = await releasePart(
    tx,
    house,
    {
      ...{ basketId: basketOf(order.id), ids: chosen.map(({ claimId }) => claimId), also: ended?.id },
      fewer: await voucherUnits(tx, order.editionId, chosen),
    },
    'cancelled',
  );
  if (!freed.ok) return false;
  await offerPlaces(tx, house, freed.value);
  if (ended) await forgetChange(tx, house, order, ended, { byPersonId: null, byTeam: false });
  return true;
}

/** What is left may be paid already: then its places are for good. */
async function settledIfPaid(tx: Tx, house: House, order: StoredOrder): Promise<StoredOrder> {
  if (order.state !== 'placed' || order.paid < order.total) return order;
  const kept = await confirmBasket(tx, house, basketOf(order.id));
  return kept.ok ? { ...order, state: 'paid', expiresAt: null, settledAt: house.clock.now() } : order;
}

/** Writes down what was given back, and announces it. */
async function tellOf(
  tx: Tx,
  house: House,
  told: Parameters<typeof cancelTickets>[2] & {
    readonly chosen: readonly Ticket[];
    readonly after: StoredOrder;
  },
): Promise<void> {
  const { order, chosen, after, reason, byPersonId, byTeam } = told;
  const at = house.clock.now();
  const by = { orderId: order.id, at, byPersonId, byTeam };
  const numbers = chosen.map(({ number }) => number).join(', ');
  await insertOrderActs(tx, [
    { ...by, act: 'ticket-cancelled', facts: { numbers, reason } },
    ...(after.state === order.state
      ? []
      : [{ ...by, act: 'settled' as const, facts: { total: after.total } }]),
  ]);
  await house.outbox.announce(
    tx,
    {
      name: 'tickets.tickets-cancelled',
      editionId: order.editionId,
      facts: { orderId: order.id, ticketIds: chosen.map(({ id }) => id) },
    },
    ...(after.state === order.state ? [] : [orderEvent(after)]),
  );
}
