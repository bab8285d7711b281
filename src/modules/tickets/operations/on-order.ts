import { actorOf, type Viewer } from '#people';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertOrderActs, type OrderAct } from '../queries/order-acts.ts';
import { lockOrder, type StoredOrder } from '../queries/orders.ts';

/** An order of an edition that the team works on. */
export type OrderPlace = { readonly editionId: EditionId; readonly orderId: OrderId };

type AuditCode =
  | 'tickets.payment-booked'
  | 'tickets.order-cancelled'
  | 'tickets.order-refunded'
  | 'tickets.order-changed';

/**
 * Runs what the team does to an order in one transaction with the order locked, and writes it into the audit log; a refusal leaves all as
 * it was. The caller has checked who asks; an order of another edition is not found.
 */
export function onOrder<Value, Code extends string>(
  house: House,
  viewer: Viewer,
  { editionId, orderId, audit }: OrderPlace & { readonly audit: AuditCode },
  work: (tx: Tx, order: StoredOrder) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | 'not-found'>> {
  return allOrNothing<Outcome<Value, Code | 'not-found'>>(house.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || order.editionId !== editionId) return refuse('not-found');
    const outcome = await work(tx, order);
    if (!outcome.ok) return outcome;
    const at = house.clock.now();
    await recordAct(tx, {
      ...{ at, editionId, act: audit, subject: order.code, facts: {} },
      personId: actorOf(viewer),
    });
    return outcome;
  });
}

/** Writes into an order's history what the team did. */
export function teamAct(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { orderId, act, facts }: Pick<OrderAct, 'orderId' | 'act' | 'facts'>,
): Promise<void> {
  const at = house.clock.now();
  return insertOrderActs(tx, [{ orderId, at, act, facts, byPersonId: actorOf(viewer), byTeam: true }]);
}
