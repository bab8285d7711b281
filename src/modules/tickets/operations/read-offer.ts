import { isStillOffered } from '#capacity';
import { listBaskets, listWaiting } from '#capacity/server';
import type { BasketId, OrderId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { readHeldBefore } from '../queries/held-before.ts';
import type { Waiter } from '../queries/waiters.ts';
import { placingRefusal } from '../rules/placing.ts';
import { quoteOrder } from '../rules/quote.ts';
import type { Buyer, OrderWish } from '../rules/wish.ts';

type Offer = NonNullable<Awaited<ReturnType<typeof readOffer>>>;

/** What is offered with its price now; `null` where nothing is, or what is offered is not sold any more. */
export async function readOffer(tx: Tx, house: House, waiter: Waiter) {
  const [entry] = await listWaiting(tx, { ids: [waiter.waitingId] });
  const [basket] = entry?.basketId ? await listBaskets(tx, [entry.basketId]) : [];
  const now = house.clock.now();
  const claim = basket?.claims.find(({ viaId }) => viaId === null);
  if (entry?.state !== 'offered' || !basket || !claim?.expiresAt || !isStillOffered(basket.claims, now))
    return null;
  const catalogue = (await readCatalogues(tx, [waiter.editionId])).get(waiter.editionId);
  const product = [...(catalogue?.products.values() ?? [])].find(({ poolId }) => poolId === claim.poolId);
  if (!catalogue || !product) return null;
  const contact = contactOf(waiter);
  const holder = claim.units === 1 ? contact : null;
  const line = { productId: product.id, variation: null, price: null, holder, answers: [] };
  const wish: OrderWish = {
    ...{ orderId: orderOf(basket.id), editionId: waiter.editionId, locale: waiter.locale, voucherCode: '' },
    ...{ lines: Array.from({ length: claim.units }, () => line), expectedTotal: null, buyer: null, contact },
  };
  const quote = quoteOrder(catalogue, wish, now);
  if (!quote.ok) return null;
  const { claimant } = entry;
  return { catalogue, wish, quote: quote.value, claimant, now, expiresAt: claim.expiresAt };
}

/** Whether nothing is left to ask or to pay. */
export async function canSettle(tx: Tx, { catalogue, quote, wish }: Offer, buyer: Buyer): Promise<boolean> {
  if (quote.total > 0 || wish.lines.length > 1) return false;
  const needed = quote.lines.flatMap(({ product }) => product.needs);
  const heldBefore = await readHeldBefore(tx, [wish.editionId], needed, [buyer.email]);
  return placingRefusal(catalogue.shop, quote, buyer, heldBefore) === null;
}

/** Who waits, as a buyer or a holder. */
export function contactOf({ name, email }: Waiter) {
  return { name, email };
}

/** The offer's key becomes the order's: its claims are found under it. */
export function orderOf(basketId: BasketId): OrderId {
  return basketId as string as OrderId;
}
