import type { TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { goingAlong } from './handing-on.ts';
import type { Order, Ticket } from './order.ts';
import type { Catalogue } from './quote.ts';
import { feeOf } from './refund.ts';
import type { Shop } from './shop.ts';

/** What giving tickets back comes to, in minor units: what they cost, what the team keeps of it, what goes back. */
export type ReturnTerms = { readonly sum: number; readonly fee: number; readonly back: number };

export type ReturnCode = 'ticket-ended' | 'order-not-paid' | 'comes-with-another' | 'return-over';

/**
 * What tickets come to that go back together, by the rules of the shop; what cost nothing may be given back at any time. `there` is the
 * money of the order that has not gone back and is not on its way: no more can go back. With the last tickets all of it goes, but the fee.
 */
function returnTerms(
  going: readonly Pick<Ticket, 'price' | 'isBlocked'>[],
  at: {
    readonly order: Pick<Order, 'state' | 'kept'>;
    readonly shop: Pick<Shop, 'cancelling'>;
    readonly now: InstantText;
    readonly there: number;
    /** Nothing of the order is left after it. */
    readonly isLast: boolean;
  },
): Outcome<ReturnTerms, ReturnCode> {
  if (going.length === 0 || going.some(({ isBlocked }) => isBlocked)) return refuse('ticket-ended');
  if (at.order.state !== 'paid') return refuse('order-not-paid');
  const sum = going.reduce((total, { price }) => total + price, 0);
  if (sum === 0) return done({ sum, fee: 0, back: 0 });
  const { cancelling } = at.shop;
  if (!cancelling || (cancelling.until !== null && cancelling.until <= at.now)) return refuse('return-over');
  const fee = feeOf(cancelling, sum, going.filter(({ price }) => price > 0).length);
  const there = Math.max(0, at.there - at.order.kept);
  return done({ sum, fee, back: at.isLast ? Math.max(0, there - fee) : Math.min(sum - fee, there) });
}

/** Tickets that would go back together, and what they come to. */
export type Return = {
  readonly going: readonly Ticket[];
  readonly terms: Outcome<ReturnTerms, ReturnCode>;
};

/** What giving tickets back comes to: with what came with them, and what their holders have in the same order that needs them. */
export function returnOf(
  {
    order,
    tickets,
    catalogue,
    there,
    now,
  }: {
    readonly order: Order;
    readonly tickets: readonly Ticket[];
    readonly catalogue: Pick<Catalogue, 'products' | 'shop'>;
    readonly there: number;
    readonly now: InstantText;
  },
  ticketIds: readonly TicketId[] | 'all',
): Return {
  const live = tickets.filter(({ isCancelled }) => !isCancelled);
  const asked = live.filter(({ id }) => ticketIds === 'all' || ticketIds.includes(id));
  const chosen = new Set(asked.flatMap((ticket) => goingAlong(ticket, tickets, catalogue)));
  const going = live.filter((ticket) => chosen.has(ticket));
  // What came with another ticket goes with that one, or not at all.
  const isPart = going.some(({ partOf }) => partOf !== null && !going.some(({ id }) => id === partOf));
  if (isPart) return { going, terms: refuse('comes-with-another') };
  const isLast = going.length === live.length;
  return { going, terms: returnTerms(going, { order, shop: catalogue.shop, now, there, isLast }) };
}
