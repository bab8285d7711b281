import type { OrderId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { closeCardSessions, findCardSession, noteCardMessage } from '../queries/card-sessions.ts';
import { lockOrder, type StoredOrder } from '../queries/orders.ts';
import { findCardPayment, findPayment } from '../queries/payments.ts';
import { type CardNews, type CardStep, decideCardNews } from '../rules/card-message.ts';
import type { CardSession } from '../rules/card-session.ts';
import type { Payment } from '../rules/payment.ts';
import { bookPayment } from './book-payment.ts';
import { cardCompanyOf } from './card-company.ts';
import { recordRefund, startRefund, turnRefund } from './refunds.ts';

type Told = Exclude<CardNews, { readonly kind: 'nothing' }>;

/**
 * Does what follows from a message of the card company, or from its answer to a question, in one transaction; a message that was heeded
 * before does nothing. A refund of a payment that we have not heard of yet is asked about first, so that money comes before it goes.
 */
export async function heedCardNews(
  house: House,
  news: CardNews,
  messageId: string | null = null,
): Promise<void> {
  if (news.kind === 'sent-back' && !(await findCardPayment(house.db, news.paymentId))) {
    const paid = await cardCompanyOf(house)?.lookAtPayment(news.paymentId);
    if (paid?.kind === 'paid') await heedCardNews(house, paid);
  }
  await house.db.transaction().execute(async (tx) => {
    if (messageId !== null && !(await noteCardMessage(tx, messageId, house.clock.now()))) return;
    if (news.kind !== 'nothing') await heed(tx, house, news);
  });
}

async function heed(tx: Tx, house: House, news: Told): Promise<void> {
  const orderId = await orderIdOf(tx, news);
  const order = orderId && (await lockOrder(tx, orderId));
  if (!order) {
    // Another shop may use the same account; its messages come here too.
    house.log.info('cards.not-ours', { kind: news.kind });
    return;
  }
  const books = await readBooks(tx, news);
  const steps = decideCardNews(news, {
    session: books.session,
    isPaymentKnown: books.payment !== null,
    refund: books.refund,
  });
  let now = order;
  for (const step of steps) now = await take(tx, house, { step, news, order: now, ...books });
}

async function orderIdOf(tx: Tx, news: Told): Promise<OrderId | null> {
  if (news.kind === 'sent-back') return (await findCardPayment(tx, news.paymentId))?.orderId ?? null;
  if (news.orderId) return news.orderId;
  return news.sessionId ? ((await findCardSession(tx, news.sessionId))?.orderId ?? null) : null;
}

type Books = {
  readonly session: CardSession | null;
  readonly payment: Payment | null;
  readonly refund: Payment | null;
};

/** What stands in the books, read under the order's lock. */
async function readBooks(tx: Tx, news: Told): Promise<Books> {
  const isSentBack = news.kind === 'sent-back';
  const own = isSentBack && news.ownId ? await findPayment(tx, news.ownId) : null;
  return {
    session: !isSentBack && news.sessionId ? await findCardSession(tx, news.sessionId) : null,
    payment: news.kind === 'ended' ? null : await findCardPayment(tx, news.paymentId),
    refund:
      own?.kind === 'refund' && (own.outsideId === null || (isSentBack && own.outsideId === news.outsideId))
        ? own
        : isSentBack
          ? await findCardPayment(tx, news.outsideId)
          : null,
  };
}

type Taking = Books & { readonly step: CardStep; readonly news: Told; readonly order: StoredOrder };

async function take(
  tx: Tx,
  house: House,
  { step, news, order, session, payment, refund }: Taking,
): Promise<StoredOrder> {
  switch (step.do) {
    case 'book':
      return news.kind === 'paid' ? book(tx, house, order, news) : order;
    case 'close-session':
      if (session) await closeCardSessions(tx, [session.id], step.state);
      return order;
    case 'ask-for-payment':
      // Asked before, outside the transaction; without an answer the order would not have been found.
      return order;
    case 'write-refund': {
      if (news.kind !== 'sent-back') return order;
      const { amount, outsideId, isDispute } = news;
      const given = { method: 'card', state: step.state, amount, outsideId, byPersonId: null } as const;
      const note = isDispute ? 'dispute' : '';
      const rest = { ofPaymentId: payment?.id ?? null, note, byTeam: false };
      return recordRefund(tx, house, order, { ...given, ...rest });
    }
    case 'turn-refund':
      if (news.kind !== 'sent-back' || !refund) return order;
      return turnRefund(tx, house, order, refund, { state: step.state, outsideId: news.outsideId });
  }
}

/** Books what was paid. What is more than the order costs goes back by itself; so does what came too late, by the event's reaction. */
async function book(
  tx: Tx,
  house: House,
  order: StoredOrder,
  news: Extract<CardNews, { kind: 'paid' }>,
): Promise<StoredOrder> {
  const { amount, currency, paymentId: outsideId } = news;
  const given = { orderId: order.id, method: 'card', amount, currency, outsideId, note: '' } as const;
  const booked = await bookPayment(tx, house, { ...given, byPersonId: null, byTeam: false });
  if (!booked.ok) {
    house.log.error('cards.not-booked', { order: order.code, code: booked.refusal.code });
    return order;
  }
  const after = await lockOrder(tx, order.id);
  if (!after) return order;
  const row = booked.value.excess > 0 ? await findCardPayment(tx, outsideId) : null;
  if (!row) return after;
  // Nobody is surprised by a refund that fails here: the team sees what is too much on the order.
  await startRefund(tx, house, {
    ...{ order: after, amount: booked.value.excess, of: row, note: 'too-much' },
    ...{ byPersonId: null, byTeam: false },
  });
  return after;
}
