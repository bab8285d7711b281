import type { Claimant, ClaimRefusal } from '#capacity';
import { takeClaims } from '#capacity/server';
import type { BasketId, OrderId, PersonId, ProductId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertChange } from '../queries/changes.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import type { StoredOrder } from '../queries/orders.ts';
import type { ChangeCode, ChangeTerms } from '../rules/change-terms.ts';
import { payableMinutes, type Ticket } from '../rules/order.ts';
import type { Catalogue } from '../rules/quote.ts';
import type { PayMethod } from '../rules/shop.ts';
import { methodsHere } from './card-company.ts';

export type ChangeTicketCode =
  | ChangeCode
  | ClaimRefusal
  | 'order-unknown'
  | 'shop-closed'
  | 'terms-changed'
  | 'change-pending'
  | 'still-needed'
  | 'needs-ticket'
  | 'offered-on'
  | 'method-missing';

/** `to-pay`: the new place is held until the difference has arrived. */
export type ChangeAnswer = Outcome<'changed' | 'to-pay', ChangeTicketCode>;

export type ChangeInput = {
  readonly orderId: OrderId;
  readonly ticketId: TicketId;
  readonly productId: ProductId;
  readonly variation: string | null;
  /** What the page promised: minor units to pay, below zero what goes back. */
  readonly seen: number;
  /** How a difference is paid, for an order that cost nothing; others are paid as before while the shop offers that way. */
  readonly method: PayMethod | null;
  readonly byPersonId: PersonId | null;
};

export type Change = {
  readonly order: StoredOrder;
  readonly catalogue: Catalogue;
  readonly ticket: Ticket;
  readonly terms: ChangeTerms;
  /** Whose the place is. */
  readonly claimant: Claimant;
};

/** The pool of what is wanted. */
export function poolOf({ catalogue }: Change, { productId, variation }: ChangeInput) {
  const product = catalogue.products.get(productId);
  if (!product) throw new Error('The terms were of a product that is there.');
  return product.variations.find(({ id }) => id === variation)?.poolId ?? product.poolId;
}

/** Holds the new place until the difference has arrived. */
export async function holdChange(
  tx: Tx,
  house: House,
  input: ChangeInput,
  change: Change,
): Promise<Outcome<'to-pay', ChangeTicketCode>> {
  const { order, catalogue, ticket, terms, claimant } = change;
  const offered = methodsHere(house, catalogue.shop);
  const method = [order.method, input.method].find((each) => offered.some((one) => one === each));
  if (!method || method === 'free' || (method === 'invoice' && !order.company?.name))
    return refuse('method-missing', { field: 'method' });
  const now = house.clock.now();
  const expiresAt = minutesAfter(now, payableMinutes(method, catalogue.shop.paymentDays));
  const id = house.newId<BasketId>();
  const wanted = [{ poolId: poolOf(change, input), units: 1 }];
  const [held] = await takeClaims(tx, house, [
    { basketId: id, editionId: order.editionId, claimant, wanted, heldUntil: expiresAt },
  ]);
  if (!held?.ok) return held ?? refuse('pool-unknown');
  const { productId, variation, byPersonId } = input;
  const { id: orderId } = order;
  const { price, more: amount } = terms;
  await insertChange(tx, {
    ...{ id, orderId, ticketId: ticket.id, productId, variation, price, method, received: 0 },
    ...{ askedAt: now, expiresAt },
  });
  const facts = { number: ticket.number, to: productId, amount };
  await insertOrderActs(tx, [{ orderId, at: now, act: 'change-asked', byPersonId, byTeam: false, facts }]);
  return done('to-pay');
}
