import { type Pool, type PoolUse, unused } from '#capacity';
import { listPoolsOf, readUse } from '#capacity/server';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { nextPrice, type Product, priceAt } from '../rules/product.ts';
import { isFor } from '../rules/quote.ts';
import { type SaleState, saleState } from '../rules/sale-state.ts';
import type { ShopOf } from '../rules/shop.ts';
import { readVoucherCode, reducedPrice, type Voucher } from '../rules/voucher.ts';

/** A product as it can be bought now; `before` is its price without the voucher, if that is another. */
export type ProductOffer = {
  readonly product: Product;
  readonly pool: Pool;
  readonly state: SaleState;
  readonly price: number;
  readonly before: number | null;
  /** The price that comes after this one. */
  readonly next: ReturnType<typeof nextPrice>;
  /** Price and state of each variation, by its id. */
  readonly variations: ReadonlyMap<string, { readonly price: number; readonly state: SaleState }>;
};

export type ShopView = {
  readonly shop: ShopOf;
  readonly offers: readonly ProductOffer[];
  /** The voucher that was asked with, if there is one of that code for now; the reader is told if not. */
  readonly voucher: Voucher | null;
};

/** What an edition sells at this moment, to whoever has the code; `null` if it has no shop. Four queries, however many products. */
export async function viewShop(
  house: House,
  input: { readonly editionId: EditionId; readonly voucherCode?: string },
): Promise<ShopView | null> {
  const code = readVoucherCode(input.voucherCode ?? '');
  const catalogue = (await readCatalogues(house.db, [input.editionId], code ? [code] : [])).get(
    input.editionId,
  );
  if (!catalogue) return null;
  const now = house.clock.now();
  const found = catalogue.vouchers.get(code) ?? null;
  const voucher = found && isValid(found, now) ? found : null;
  const pools = new Map((await listPoolsOf(house.db, input.editionId)).map((pool) => [pool.id, pool]));
  const use = await readUse(house.db, [...pools.keys()], now);
  const visible = [...catalogue.products.values()].filter(
    (product) => !product.isArchived && (!product.isHidden || (voucher !== null && isFor(voucher, product))),
  );
  const stateOf = (poolId: PoolId, from: Voucher | null) =>
    saleState(poolLine(poolId, pools, use, from), now);
  const offers = visible.flatMap((product): ProductOffer[] => {
    const pool = pools.get(product.poolId);
    if (!pool) return [];
    const own = voucher && isFor(voucher, product) ? voucher : null;
    const priceOf = (variation: string | null) => {
      const full = priceAt(product, now, variation);
      return own ? reducedPrice(full, own.price) : full;
    };
    const [price, full] = [priceOf(null), priceAt(product, now)];
    const variations = product.variations.map(
      ({ id, poolId }) => [id, { price: priceOf(id), state: stateOf(poolId ?? pool.id, own) }] as const,
    );
    const before = price === full ? null : full;
    return [
      {
        product,
        pool,
        state: stateOf(pool.id, own),
        price,
        before,
        next: nextPrice(product, now),
        variations: new Map(variations),
      },
    ];
  });
  return { shop: catalogue.shop, offers, voucher };
}

/** Whether a code counts now for whoever types it: what a role gives is no such code. */
function isValid({ isArchived, role, validFrom, validUntil }: Voucher, now: string): boolean {
  return (
    !isArchived && role === null && (!validFrom || now >= validFrom) && (!validUntil || now < validUntil)
  );
}

/** A pool with all that it is nested in; to a voucher's holder what is set aside for it is free. */
export function poolLine(
  poolId: PoolId,
  pools: ReadonlyMap<PoolId, Pool>,
  use: ReadonlyMap<PoolId, PoolUse>,
  voucher: Voucher | null,
) {
  const pool = pools.get(poolId);
  return [poolId, ...(pool?.ancestors ?? [])].flatMap((id) => {
    const each = pools.get(id);
    const taken = use.get(id) ?? unused;
    if (!each) return [];
    const setAside = new Map([...taken.setAside].filter(([aside]) => aside !== voucher?.setAsideId));
    return [{ pool: each, use: { ...taken, setAside } }];
  });
}
