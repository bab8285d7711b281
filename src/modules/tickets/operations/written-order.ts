import type { Claim } from '#capacity/server';
import type { TicketId } from '../../../kernel/ids.ts';
import { codeFrom } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { StoredAnswer } from '../queries/answers.ts';
import { emailKey, type Known } from '../rules/claim-request.ts';
import type { Order, Ticket } from '../rules/order.ts';
import { questionsFor } from '../rules/placing.ts';
import type { Quote, QuotedLine } from '../rules/quote.ts';
import type { ShopOf } from '../rules/shop.ts';
import type { OrderWish } from '../rules/wish.ts';

type Written = {
  readonly order: Order;
  readonly tickets: readonly Ticket[];
  readonly answers: readonly StoredAnswer[];
};

/** A wish that was granted, as rows: the order, a ticket for each line with its claim, and what its holders answered. */
export function writtenOrder(
  house: Pick<House, 'newId' | 'chance'>,
  given: {
    readonly wish: OrderWish;
    readonly quote: Quote;
    readonly shop: ShopOf;
    /** Own claims of the basket, in the order of the lines. */
    readonly claims: readonly Pick<Claim, 'id' | 'expiresAt'>[];
    readonly known: Known;
    readonly now: InstantText;
  },
): Written {
  const { wish, quote, shop, now } = given;
  const { buyer, orderId, editionId } = wish;
  const named = buyer ?? wish.contact ?? { name: '', email: '' };
  const ids = quote.lines.map(() => house.newId<TicketId>());
  const isSettled = buyer !== null && quote.total === 0;
  const order: Order = {
    ...{ id: orderId, editionId, code: codeFrom(house.chance(6)), locale: wish.locale },
    state: buyer === null ? 'basket' : isSettled ? 'paid' : 'placed',
    personId: buyer?.personId ?? null,
    name: named.name.trim(),
    email: emailKey(named.email),
    currency: shop.currency,
    total: quote.total,
    paid: 0,
    kept: 0,
    method: buyer === null ? null : isSettled ? 'free' : buyer.method,
    voucherId: quote.voucher?.id ?? null,
    company: buyer?.company ?? null,
    accepted: buyer?.accepted ?? [],
    expiresAt: isSettled ? null : (given.claims[0]?.expiresAt ?? null),
    createdAt: now,
    placedAt: buyer === null ? null : now,
    settledAt: isSettled ? now : null,
  };
  const tickets = quote.lines.map((line, at) => ticketOf(given, line, at, ids));
  const answers = quote.lines.flatMap((line, at) => answersOf(shop, line, ids[at]));
  return { order, tickets, answers };
}

function ticketOf(
  { wish, claims, known }: Parameters<typeof writtenOrder>[1],
  line: QuotedLine,
  at: number,
  ids: readonly TicketId[],
): Ticket {
  const [id, claim] = [ids[at], claims[at]];
  if (!id || !claim) throw new Error('Every line has its claim.');
  const { holder } = line.wish;
  return {
    ...{ id, orderId: wish.orderId, editionId: wish.editionId, number: at + 1, claimId: claim.id },
    ...{ productId: line.product.id, variation: line.wish.variation, price: line.price, tax: line.tax },
    taxRate: line.product.taxRate,
    partOf: line.partOf === null ? null : (ids[line.partOf] ?? null),
    voucherId: line.voucher?.id ?? null,
    reduction: line.reduction,
    holderName: holder?.name.trim() ?? '',
    holderEmail: holder ? emailKey(holder.email) : '',
    holderPersonId: holder ? (known.get(emailKey(holder.email)) ?? null) : null,
    serial: 1,
    isCancelled: false,
    isBlocked: false,
  };
}

/** Answers to what is asked of this product, each kept until the end of the day that its question names. */
export function answersOf(
  shop: ShopOf,
  { wish, product }: QuotedLine,
  ticketId: TicketId | undefined,
): readonly StoredAnswer[] {
  if (!ticketId) return [];
  return questionsFor(shop.questions, product.id).flatMap(({ id, expiresOn }) => {
    const value = wish.answers.find(({ question }) => question === id)?.value.trim();
    return value
      ? [{ ticketId, question: id, value, expiresAt: minutesAfter(`${expiresOn}T00:00:00Z`, 36 * 60) }]
      : [];
  });
}
