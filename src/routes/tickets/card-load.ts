import { cardDueOf, type Order } from '#tickets';
import { cardsHere, dueOfChange, findChange, listCardSessions, listPayments } from '#tickets/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { priceWords } from '../../texts/format.ts';

export type CardView = {
  readonly cards: 'real' | 'stand-in' | 'none';
  /** The order can be paid by card now. */
  readonly mayPay: boolean;
  /** A page of the card company is open: whoever comes back from it may have paid already. */
  readonly isOpen: boolean;
  readonly owed: string;
};

/** How an order, or a change that it waits for, stands with the card company; `null` where no card has to do with it. */
export async function loadCard(house: House, order: Order, locale: Locale): Promise<CardView | null> {
  const change = order.state === 'paid' ? await findChange(house.db, order.id) : null;
  if ((change ?? order).method !== 'card') return null;
  const payments = await listPayments(house.db, [order.id]);
  const sessions = await listCardSessions(house.db, order.id);
  const { owed } = cardDueOf(order, change && (await dueOfChange(house.db, change)));
  // Of a settled order other money may be on its way back.
  const isGoingBack =
    order.state === 'placed' && payments.some(({ kind, state }) => kind === 'refund' && state === 'pending');
  return {
    cards: cardsHere(house),
    mayPay: (order.state === 'placed' || change !== null) && owed > 0 && !isGoingBack,
    isOpen: sessions.some(({ state }) => state === 'open'),
    owed: priceWords(Math.max(0, owed), order.currency, locale),
  };
}
