import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Order, Ticket } from './order.ts';
import { questionsFor } from './placing.ts';
import { type Product, priceAt } from './product.ts';
import { feeOf } from './refund.ts';
import type { Shop } from './shop.ts';

/** What changing a ticket comes to: `more` to pay first, or `back` with a fee kept; both 0 where the price is the same. */
export type ChangeTerms = {
  readonly price: number;
  readonly more: number;
  readonly back: number;
  readonly fee: number;
};

export type ChangeCode =
  | 'ticket-ended'
  | 'order-not-paid'
  | 'comes-with-another'
  | 'voucher-in-use'
  | 'product-unknown'
  | 'variation-missing'
  | 'return-over';

/**
 * Whether a ticket may become another product, and what that costs. It must be of the same kind, taxed alike and ask nothing more; seats of
 * sessions are swapped instead, bundles and what was had with a voucher the team changes. What becomes cheaper goes by the rules for giving
 * back; `there` is the money of the order that is not on its way back.
 */
export function changeTerms(
  ticket: Ticket,
  to: { readonly product: Product; readonly variation: string | null },
  at: {
    readonly order: Pick<Order, 'state' | 'kept'>;
    readonly before: Product;
    readonly shop: Pick<Shop, 'cancelling' | 'questions'>;
    readonly now: InstantText;
    readonly there: number;
  },
): Outcome<ChangeTerms, ChangeCode> {
  const { product, variation } = to;
  const { before, order, shop, now } = at;
  if (ticket.isCancelled || ticket.isBlocked) return refuse('ticket-ended');
  if (order.state !== 'paid') return refuse('order-not-paid');
  if (ticket.partOf !== null || before.includes.length > 0 || product.includes.length > 0)
    return refuse('comes-with-another');
  if (ticket.voucherId !== null) return refuse('voucher-in-use');
  const isSame = product.id === before.id && variation === ticket.variation;
  if (isSame || !isOffered(product) || !isAlike(ticket, before, product) || asksMore(shop, before, product))
    return refuse('product-unknown');
  const isChosen =
    variation === null
      ? product.variations.length === 0
      : product.variations.some(({ id }) => id === variation);
  if (!isChosen) return refuse('variation-missing');
  const price = priceAt(product, now, variation);
  if (price >= ticket.price) return done({ price, more: price - ticket.price, back: 0, fee: 0 });
  const { cancelling } = shop;
  if (!cancelling || (cancelling.until !== null && cancelling.until <= now)) return refuse('return-over');
  const less = ticket.price - price;
  // Nothing is given back: what is kept for each ticket that is, is not kept here.
  const fee = feeOf({ ...cancelling, feeEach: 0 }, less, 1);
  return done({ price, more: 0, back: Math.min(less - fee, Math.max(0, at.there - order.kept)), fee });
}

function isOffered({ isArchived, isHidden, least }: Product): boolean {
  return !isArchived && !isHidden && least === null;
}

function isAlike(ticket: Ticket, before: Product, product: Product): boolean {
  return (
    product.kind === before.kind &&
    product.taxRate === before.taxRate &&
    ticket.taxRate === product.taxRate &&
    product.sessionCode === null &&
    before.sessionCode === null &&
    before.least === null
  );
}

function asksMore({ questions }: Pick<Shop, 'questions'>, before: Product, product: Product): boolean {
  const known = questionsFor(questions, before.id);
  return questionsFor(questions, product.id).some((each) => each.isRequired && !known.includes(each));
}
