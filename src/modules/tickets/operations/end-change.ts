import { offerPlaces, releaseClaims } from '#capacity/server';
import type { OrderId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange, type PendingChange, removeChange } from '../queries/changes.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { lockOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order } from '../rules/order.ts';
import { refundable } from '../rules/refund.ts';
import { startRefund } from './refunds.ts';

type By = { readonly byPersonId: PersonId | null; readonly byTeam: boolean };

/** The buyer wants the ticket to stay what it is after all; twice is once. The caller has shown the order's key. */
export async function dropChange(
  house: House,
  { orderId, byPersonId }: { readonly orderId: OrderId; readonly byPersonId: PersonId | null },
): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const change = order && (await findChange(tx, order.id));
    if (change) await endChange(tx, house, order, change, { byPersonId, byTeam: false });
  });
}

/** Ends a change that waits for its money, with the order locked: its place goes to others, and what came for it goes back. */
export async function endChange(
  tx: Tx,
  house: House,
  order: Order,
  change: PendingChange,
  by: By,
): Promise<void> {
  const freed = await releaseClaims(tx, house, { basketId: change.id }, 'cancelled');
  await offerPlaces(tx, house, freed);
  await forgetChange(tx, house, order, change, by);
}

/** The same, where the caller gives the place back together with others. */
export async function forgetChange(
  tx: Tx,
  house: House,
  order: Order,
  change: PendingChange,
  by: By,
): Promise<void> {
  await removeChange(tx, order.id);
  const at = house.clock.now();
  await insertOrderActs(tx, [{ ...by, orderId: order.id, at, act: 'change-ended', facts: {} }]);
  const amount = Math.min(change.received, refundable(await listPayments(tx, [order.id])));
  if (amount > 0) await startRefund(tx, house, { ...by, order, amount, note: '' });
}
