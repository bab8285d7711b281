import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { findChange, updateChange } from '../queries/changes.ts';
import { lockOrders } from '../queries/lock-orders.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { listOrders } from '../queries/orders.ts';
import { listPaymentsNamed } from '../queries/payments.ts';
import { lockStatementLines, updateStatementLine } from '../queries/statement-lines.ts';
import { lineName, type StatementLineId } from '../rules/statement-entry.ts';
import { recordRefund } from './refunds.ts';

/**
 * Takes a wrong booking back: each payment of the line gets a row that reverses it, nothing is deleted, and the line is work again. An order
 * that was settled by it keeps its places, since its holders did nothing wrong, and owes again.
 */
export async function undoLine(
  house: House,
  viewer: Viewer,
  { editionId, lineId }: { readonly editionId: EditionId; readonly lineId: StatementLineId },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'already-sent'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing<Outcome<null, 'not-found' | 'already-sent'>>(house.db, async (tx) => {
    const [entry] = await lockStatementLines(tx, editionId, [lineId]);
    if (entry?.state !== 'booked') return refuse('not-found');
    const prefix = `${lineName(entry.line.key)}${entry.bookings}:`;
    const payments = await listPaymentsNamed(tx, editionId, prefix);
    await lockOrders(tx, [...new Set(payments.map(({ orderId }) => orderId))]);
    for (const payment of payments.filter(({ kind }) => kind === 'payment')) {
      const [order] = await listOrders(tx, [payment.orderId]);
      // Money that was sent back already cannot be taken from the order a second time.
      if (!order || order.paid < payment.amount) return refuse('already-sent');
      const { amount, id: ofPaymentId } = payment;
      const by = { byPersonId: actorOf(viewer), byTeam: true };
      await recordRefund(tx, house, order, {
        ...{ method: 'transfer', state: 'done', amount, ofPaymentId, note: 'undone', ...by },
        outsideId: `${payment.outsideId}:undone`,
      });
      const change = await findChange(tx, order.id);
      if (change) await updateChange(tx, { ...change, received: Math.max(0, change.received - amount) });
      const at = house.clock.now();
      await insertOrderActs(tx, [{ orderId: order.id, at, act: 'payment-undone', ...by, facts: { amount } }]);
      const act = 'tickets.order-changed' as const;
      await recordAct(tx, { at, editionId, personId: by.byPersonId, act, subject: order.code, facts: {} });
    }
    await updateStatementLine(tx, { ...entry, state: 'open' }, { paymentId: null, now: house.clock.now() });
    return done(null);
  });
}
