import { extendHolds } from '#capacity/server';
import type { OrderId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertCardSession, listCardSessions, nameCardSession } from '../queries/card-sessions.ts';
import { findChange, type PendingChange, updateChange } from '../queries/changes.ts';
import { listTickets, lockOrder, type StoredOrder, updateOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import {
  type CardDue,
  type CardPlan,
  type CardSession,
  type CardSessionId,
  cardDueOf,
  planCardPayment,
} from '../rules/card-session.ts';
import { basketOf } from '../rules/order.ts';
import { cardCompanyOf } from './card-company.ts';

export type CardPaymentCode =
  | 'order-unknown'
  | 'order-ended'
  | 'sold-out'
  | 'nothing-owed'
  | 'on-its-way-back'
  | 'no-cards'
  | 'company-away';

/**
 * Opens a page of the card company for what the order still owes, and answers with its address; clicking twice leads to the same page.
 * The places are kept until the page has ended; those of an order whose time was over are got again first, or it is refused before any
 * money moves. The caller has shown the order's key.
 */
export async function payByCard(
  house: House,
  input: {
    readonly orderId: OrderId;
    readonly description: string;
    readonly backUrl: string;
    readonly cancelUrl: string;
  },
): Promise<Outcome<{ readonly url: string }, CardPaymentCode>> {
  const company = cardCompanyOf(house);
  if (!company) return refuse('no-cards');
  const planned = await allOrNothing<Outcome<Planned, CardPaymentCode>>(house.db, (tx) =>
    planAndHold(tx, house, input.orderId),
  );
  if (!planned.ok) return planned;
  const { order, session } = planned.value;
  if (session.url) return done({ url: session.url });
  const { email, locale } = order;
  const { description, backUrl, cancelUrl } = input;
  try {
    const opened = await company.open({ session, description, email, locale, backUrl, cancelUrl });
    await nameCardSession(house.db, session.id, opened);
    return done({ url: opened.url });
  } catch (error) {
    house.log.error('cards.no-page', { error: error instanceof Error ? error.message : String(error) });
    return refuse('company-away');
  }
}

type Planned = { readonly order: StoredOrder; readonly session: CardSession };

async function planAndHold(
  tx: Tx,
  house: House,
  orderId: OrderId,
): Promise<Outcome<Planned, CardPaymentCode>> {
  const order = await lockOrder(tx, orderId);
  if (!order) return refuse('order-unknown');
  const sessions = await listCardSessions(tx, order.id);
  const payments = await listPayments(tx, [order.id]);
  const goingBack = payments.reduce(
    (sum, { kind, state, amount }) => sum + (kind === 'refund' && state === 'pending' ? amount : 0),
    0,
  );
  const change = order.state === 'paid' ? await findChange(tx, order.id) : null;
  const due = cardDueOf(order, change && (await dueOfChange(tx, change)));
  const plan = planCardPayment(order, due, sessions, { now: house.clock.now(), goingBack });
  if (plan.kind === 'refused') return refuse(plan.code);
  if (plan.kind === 'again') return done({ order, session: plan.session });
  return holdForNew(tx, house, { order, change, due, plan });
}

/** What is still owed of a change. */
export async function dueOfChange(db: Db, change: PendingChange): Promise<CardDue> {
  const [ticket] = await listTickets(db, { ids: [change.ticketId] });
  const { price, received, askedAt, expiresAt } = change;
  return { owed: ticket ? price - ticket.price - received : 0, since: askedAt, keptUntil: expiresAt };
}

type Holding = {
  readonly order: StoredOrder;
  readonly change: PendingChange | null;
  readonly due: CardDue;
  readonly plan: Extract<CardPlan, { kind: 'new' }>;
};

async function holdForNew(
  tx: Tx,
  house: House,
  { order, change, due, plan }: Holding,
): Promise<Outcome<Planned, CardPaymentCode>> {
  const { expiresAt, heldUntil } = plan;
  if (due.keptUntil === null || due.keptUntil < heldUntil) {
    const kept = await extendHolds(tx, house, change?.id ?? basketOf(order.id), heldUntil);
    if (!kept.ok)
      return kept.refusal.code === 'sold-out' ? refuse('sold-out', kept.refusal) : refuse('order-ended');
    if (change) await updateChange(tx, { ...change, expiresAt: heldUntil });
    else await updateOrder(tx, { ...order, expiresAt: heldUntil });
  }
  const session: CardSession = {
    ...{ id: house.newId<CardSessionId>(), editionId: order.editionId, orderId: order.id },
    ...{ outsideId: null, url: null, amount: due.owed, currency: order.currency },
    ...{ state: 'open', createdAt: house.clock.now(), expiresAt },
  };
  await insertCardSession(tx, session);
  return done({ order, session });
}
