import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { type StoredOrder, updateOrder } from '../queries/orders.ts';
import { insertPayment, listPayments, updatePayment } from '../queries/payments.ts';
import { isForward, paidChange } from '../rules/card-message.ts';
import type { Order } from '../rules/order.ts';
import { cardParts, type Payment, type PaymentId, type RefundSource } from '../rules/payment.ts';
import { refundParts } from '../rules/refund.ts';

/*
 * Money that goes back, with the order locked by the caller. `startRefund`: we send it, and somebody carries it out. `recordRefund`: the bank
 * or the card company tells that it went. `turnRefund`: how one of either kind stands now.
 */

type By = { readonly byPersonId: PersonId | null; readonly byTeam: boolean };

/** Rows of refunds; where the parts are their own, `outsideId` is what it is called outside. */
function refundRow(
  house: House,
  { id: orderId, editionId, currency }: Pick<Order, 'id' | 'editionId' | 'currency'>,
  said: RefundSource & Pick<Payment, 'state' | 'outsideId' | 'note' | 'byPersonId'>,
): Payment {
  return {
    ...said,
    id: house.newId<PaymentId>(),
    editionId,
    orderId,
    kind: 'refund',
    currency,
    at: house.clock.now(),
  };
}

/**
 * Sends money of an order back: a pending refund for each way on which it came, until the card company or the treasurer says that it went;
 * `of` names one payment that goes back instead. Never more goes back than came. Announces `tickets.refund-started`.
 */
export async function startRefund(
  tx: Tx,
  house: House,
  input: By & {
    readonly order: Order;
    readonly amount: number;
    readonly note: string;
    readonly of?: Pick<Payment, 'id' | 'method'>;
  },
): Promise<Outcome<readonly Payment[], 'amount-not-valid'>> {
  const { order, amount, note, of, byPersonId, byTeam } = input;
  const payments = await listPayments(tx, [order.id]);
  const byWay = refundParts(payments, amount);
  if (!byWay) return refuse('amount-not-valid', { field: 'amount' });
  const parts: readonly RefundSource[] = of
    ? [{ method: of.method, amount, ofPaymentId: of.id }]
    : byWay.flatMap((part): readonly RefundSource[] =>
        part.method === 'card' ? cardParts(payments, part.amount) : [{ ...part, ofPaymentId: null }],
      );
  const refunds = parts.map((part) =>
    refundRow(house, order, { ...part, state: 'pending', outsideId: null, note, byPersonId }),
  );
  for (const refund of refunds) await insertPayment(tx, refund);
  const act = { orderId: order.id, at: house.clock.now(), act: 'refunded' as const, byPersonId, byTeam };
  await insertOrderActs(tx, [{ ...act, facts: { amount, state: 'pending' } }]);
  await house.outbox.announce(tx, {
    name: 'tickets.refund-started',
    editionId: order.editionId,
    facts: { orderId: order.id, paymentIds: refunds.map(({ id }) => id) },
  });
  return done(refunds);
}

/** What somebody outside tells of money that went back. */
export type ToldRefund = By &
  RefundSource &
  Pick<Payment, 'state' | 'note'> & {
    readonly outsideId: string;
  };

/**
 * Writes a refund that the bank or the card company tells of, and answers with the order as it is then. Only what is done lowers what was
 * paid. The same `outsideId` counts once.
 */
export async function recordRefund(
  tx: Tx,
  house: House,
  order: StoredOrder,
  { byTeam, ...told }: ToldRefund,
): Promise<StoredOrder> {
  const refund = refundRow(house, order, told);
  if (!(await insertPayment(tx, refund))) return order;
  const after = await movePaid(tx, order, paidChange(null, told.state, told.amount));
  // A booking that was wrong is taken back here; nobody was sent anything.
  if (told.state !== 'pending' && told.note !== 'undone')
    await tellFinished(tx, house, refund, { ...told, byTeam });
  return after;
}

/**
 * Says how a refund stands now, and answers with the order as it is then. Forward only: what was done may fail, nothing goes the other way;
 * the same twice is once.
 */
export async function turnRefund(
  tx: Tx,
  house: House,
  order: StoredOrder,
  refund: Payment,
  to: Partial<By> & {
    readonly state: Payment['state'];
    readonly outsideId?: string;
    readonly note?: string;
  },
): Promise<StoredOrder> {
  const isNew = isForward(refund.state, to.state);
  const isNamed = to.outsideId !== undefined && refund.outsideId === null;
  if (!isNew && !isNamed) return order;
  const state = isNew ? to.state : refund.state;
  await updatePayment(tx, refund.id, {
    state,
    now: house.clock.now(),
    ...(isNamed && { outsideId: to.outsideId }),
    ...(to.note !== undefined && { note: to.note }),
  });
  if (!isNew) return order;
  const { byPersonId = null, byTeam = false } = to;
  await tellFinished(tx, house, refund, { state, byPersonId, byTeam });
  return movePaid(tx, order, paidChange(refund.state, state, refund.amount));
}

async function movePaid(tx: Tx, order: StoredOrder, change: number): Promise<StoredOrder> {
  if (change === 0) return order;
  const after = { ...order, paid: order.paid + change };
  await updateOrder(tx, after);
  return after;
}

async function tellFinished(
  tx: Tx,
  house: House,
  refund: Payment,
  { state, byPersonId, byTeam }: By & Pick<Payment, 'state'>,
): Promise<void> {
  const { orderId, editionId, amount } = refund;
  const at = house.clock.now();
  await insertOrderActs(tx, [{ orderId, at, act: 'refunded', byPersonId, byTeam, facts: { amount, state } }]);
  await house.outbox.announce(tx, {
    name: 'tickets.refund-finished',
    editionId,
    facts: { orderId, paymentId: refund.id, state },
  });
}
