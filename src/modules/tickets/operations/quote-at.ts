import { done, refuse } from '../../../kernel/refusal.ts';
import { emailKey } from '../rules/claim-request.ts';
import { claimantsOf } from '../rules/in-role.ts';
import type { OrderAnswer } from '../rules/order-answer.ts';
import { placingRefusal } from '../rules/placing.ts';
import { type Catalogue, type Quote, quoteOrder } from '../rules/quote.ts';
import { digestOf, type OrderWish } from '../rules/wish.ts';
import { methodsHere } from './card-company.ts';
import type { OpenTill } from './open-till.ts';

/** An answer that needs no claims, or the price of what claims are asked for. */
export type Quoted =
  | { readonly kind: 'answer'; readonly answer: OrderAnswer }
  | {
      readonly kind: 'quote';
      readonly wish: OrderWish;
      readonly quote: Quote;
      readonly catalogue: Catalogue;
    };

/** What an order costs, or why it cannot be; decides nothing about how much there is. */
export function quoteAt(till: OpenTill, wish: OrderWish): Quoted {
  const answer = (given: OrderAnswer): Quoted => ({ kind: 'answer', answer: given });
  const before = till.before.get(wish.orderId);
  const digest = digestOf(wish);
  if (before)
    return answer(
      before.digest === digest ? done({ order: before, isNew: false }) : refuse('key-used-otherwise'),
    );
  const catalogue = till.catalogues.get(wish.editionId);
  if (!catalogue) return answer(refuse('shop-closed'));
  const quote = quoteOrder(catalogue, wish, till.now);
  if (!quote.ok) return answer(quote);
  if (!isEntitled(till, wish, quote.value)) return answer(refuse('not-in-role', { field: 'voucher' }));
  const shop = { ...catalogue.shop, methods: methodsHere(till.house, catalogue.shop) };
  const wrong = wish.buyer && placingRefusal(shop, quote.value, wish.buyer, till.heldBefore);
  if (wrong) return answer(wrong);
  return { kind: 'quote', wish, quote: quote.value, catalogue };
}

/** Whether each line that a role pays for is for whoever is signed in, and they have what the role gives. */
function isEntitled(till: OpenTill, wish: OrderWish, { voucher, lines }: Quote): boolean {
  if (!voucher?.role) return true;
  const { byPerson = null, editionId } = wish;
  return lines.every(({ voucher: own, wish: { holder } }) => {
    if (!own) return true;
    if (!holder || !byPerson || till.known.get(emailKey(holder.email)) !== byPerson) return false;
    const keys = claimantsOf({ personId: byPerson, email: holder.email });
    return till.entitled.some(
      ({ claimant, gift, ...each }) =>
        each.editionId === editionId &&
        gift.kind === 'discount' &&
        gift.key === voucher.id &&
        keys.includes(claimant),
    );
  });
}
