import { isStillOffered } from '#capacity';
import { listBaskets, listWaiting, placesInLine } from '#capacity/server';
import type { ProductId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts } from '../queries/catalogue.ts';
import type { Waiter } from '../queries/waiters.ts';
import type { Order } from '../rules/order.ts';
import { type Product, priceAt } from '../rules/product.ts';
import { findOfferOrder } from './answer-offer.ts';

/** Where somebody stands; `over` is an offer whose clock ran out, whether or not that was written down. */
export type WaitStanding = 'waiting' | 'offered' | 'over' | 'taken' | 'left';

export type WaitView = {
  readonly waiter: Waiter;
  readonly standing: WaitStanding;
  readonly joinedAt: InstantText;
  readonly units: number;
  readonly maySplit: boolean;
  /** What would do, the dearest first, with how many stand before. */
  readonly products: readonly { readonly product: Product; readonly before: number }[];
  readonly offer: {
    readonly productId: ProductId;
    readonly units: number;
    readonly price: number;
    readonly until: InstantText;
  } | null;
  /** What came of an offer. */
  readonly order: Order | null;
};

/** Where somebody stands on a waitlist; `null` where the entry was forgotten. */
export async function viewWait(house: House, waiter: Waiter): Promise<WaitView | null> {
  const [entry] = await listWaiting(house.db, { ids: [waiter.waitingId] });
  if (!entry) return null;
  const now = house.clock.now();
  const all = await listProducts(house.db, waiter.editionId);
  const places =
    entry.state === 'waiting'
      ? await house.db.transaction().execute((tx) => placesInLine(tx, entry))
      : new Map();
  const products = entry.poolIds.flatMap((poolId) => {
    const product = all.find((each) => each.poolId === poolId);
    return product ? [{ product, before: places.get(poolId) ?? 0 }] : [];
  });
  const [basket] = entry.basketId ? await listBaskets(house.db, [entry.basketId]) : [];
  const isOffered = entry.state === 'offered' && basket && isStillOffered(basket.claims, now);
  const claim = isOffered ? basket.claims.find(({ viaId }) => viaId === null) : undefined;
  const offered = claim && all.find(({ poolId }) => poolId === claim.poolId);
  return {
    ...{ waiter, products, joinedAt: entry.joinedAt, units: entry.units, maySplit: entry.maySplit },
    standing: entry.state === 'offered' && !isOffered ? 'over' : entry.state,
    offer:
      claim?.expiresAt && offered
        ? {
            productId: offered.id,
            units: claim.units,
            price: priceAt(offered, now) * claim.units,
            until: claim.expiresAt,
          }
        : null,
    order: entry.state === 'offered' ? null : await findOfferOrder(house, waiter),
  };
}
