import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type StoredAnswer, writeAnswers } from '../queries/answers.ts';
import { insertOrderActs, type OrderAct } from '../queries/order-acts.ts';
import { insertOrders, type StoredOrder, updateOrder, updateTickets } from '../queries/orders.ts';
import type { Order, Ticket } from '../rules/order.ts';

/** An order with all that hangs on it. */
export type WrittenOrder = {
  readonly order: StoredOrder;
  readonly tickets: readonly Ticket[];
  readonly answers: readonly StoredAnswer[];
};

/** Writes new orders and announces those that are placed. */
export async function writeOrders(
  tx: Tx,
  house: House,
  written: readonly WrittenOrder[],
  now: InstantText,
): Promise<void> {
  await insertOrders(tx, {
    orders: written.map(({ order }) => order),
    tickets: written.flatMap(({ tickets }) => tickets),
    acts: written.map(({ order }) => actOf(order, now)),
  });
  await writeAnswers(
    tx,
    written.flatMap(({ answers }) => answers),
  );
  const placed = written.filter(({ order }) => order.state !== 'basket');
  await house.outbox.announce(tx, ...placed.map(({ order }) => orderEvent(order)));
}

/** Writes an order that was held and is placed now, and announces it. */
export async function writePlacedOrder(
  tx: Tx,
  house: House,
  { order, tickets, answers }: WrittenOrder,
): Promise<void> {
  await updateOrder(tx, order);
  await updateTickets(tx, tickets);
  await writeAnswers(tx, answers);
  await insertOrderActs(tx, [actOf(order, house.clock.now())]);
  await house.outbox.announce(tx, orderEvent(order));
}

function actOf(order: Order, at: InstantText): OrderAct {
  const act = order.state === 'basket' ? 'held' : order.state === 'paid' ? 'settled' : 'placed';
  const { id: orderId, personId: byPersonId, total } = order;
  return { orderId, at, act, byPersonId, byTeam: false, facts: { total } };
}

/** What others hear of an order: `tickets.order-placed` while money is owed, `tickets.order-settled` when none is. */
export function orderEvent(order: Pick<Order, 'id' | 'editionId' | 'state'>) {
  const name = order.state === 'paid' ? 'tickets.order-settled' : 'tickets.order-placed';
  return { name, editionId: order.editionId, facts: { orderId: order.id } };
}
