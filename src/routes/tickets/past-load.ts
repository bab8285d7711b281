import type { Order, OrderActCode } from '#tickets';
import { listOrderActs, listPayments } from '#tickets/server';
import { dateIn } from '../../kernel/time.ts';
import { dateSpan, momentWords, priceWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';

/** Money that goes back, and how far it is. */
export type BackView = {
  readonly sum: string;
  readonly state: 'pending' | 'done' | 'failed';
  readonly way: 'card' | 'transfer';
  readonly day: string;
  readonly why: 'too-late' | 'too-much' | null;
};

/** Something that happened to an order. */
export type ActView = {
  readonly key: string;
  readonly act: OrderActCode;
  readonly at: string;
  readonly when: string;
};

/** What happened to an order, as its buyer sees it: notes are the team's own, and so are bookings that were wrong. */
export async function loadPast(
  { house, locale }: RequestHouse,
  order: Order,
  zone: string,
): Promise<{ readonly back: readonly BackView[]; readonly acts: readonly ActView[] }> {
  const payments = await listPayments(house.db, [order.id]);
  const acts = await listOrderActs(house.db, order.id);
  const refunds = payments.filter(({ kind, note }) => kind === 'refund' && note !== 'undone');
  return {
    back: refunds.map(({ amount, state, method, at, note }) => ({
      ...{ state, sum: priceWords(amount, order.currency, locale) },
      way: method === 'card' ? 'card' : 'transfer',
      day: dateSpan(dateIn(at, zone), dateIn(at, zone), locale),
      why: method === 'card' && (note === 'too-late' || note === 'too-much') ? note : null,
    })),
    acts: acts.flatMap(({ act, at }, number) =>
      act === 'noted' ? [] : [{ key: String(number), act, at, when: momentWords(at, zone, locale) }],
    ),
  };
}
