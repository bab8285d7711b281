import type { EntitledRole, Pool } from '#capacity';
import { listEntitlements, listPoolsOf, readUse } from '#capacity/server';
import type { EditionId, PersonId, VoucherId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { findShop, listProducts, listVouchers } from '../queries/catalogue.ts';
import { listOrders, listTickets, type StoredOrder } from '../queries/orders.ts';
import { listTicketsByRules } from '../queries/role-rules.ts';
import { claimantsOf } from '../rules/in-role.ts';
import { standingOf } from '../rules/order.ts';
import { type Product, priceAt } from '../rules/product.ts';
import { type SaleState, saleState } from '../rules/sale-state.ts';
import { reducedPrice, type Voucher } from '../rules/voucher.ts';
import { poolLine } from './view-shop.ts';

/** Something that a role of the reader's gives: what it costs them, and the order in which they have it. */
export type OwnGift = {
  readonly ruleId: VoucherId;
  readonly code: string;
  readonly role: EntitledRole;
  readonly product: Product;
  readonly currency: string;
  readonly isOpen: boolean;
  /** Without variation, and of each variation by its id, in minor units. */
  readonly price: number;
  readonly before: number;
  readonly variations: ReadonlyMap<string, { readonly price: number; readonly state: SaleState }>;
  readonly state: SaleState;
  /** Where they took it; it is paid, or waits for them to go on. */
  readonly order: StoredOrder | null;
};

/** What the reader's roles give them in an edition. One question for whom they give nothing. */
export async function viewOwnGifts(
  house: House,
  input: { readonly editionId: EditionId; readonly personId: PersonId; readonly email: string },
): Promise<readonly OwnGift[]> {
  const { db } = house;
  const { editionId } = input;
  const entitled = await listEntitlements(db, { editionId, claimants: claimantsOf(input) });
  const ids = entitled.flatMap(({ gift }) => (gift.kind === 'discount' ? [gift.key as VoucherId] : []));
  if (ids.length === 0) return [];
  const shop = await findShop(db, editionId);
  const rules = (await listVouchers(db, [editionId], { ids })).filter(({ isArchived }) => !isArchived);
  const products = new Map((await listProducts(db, editionId)).map((product) => [product.id, product]));
  const pools = new Map((await listPoolsOf(db, editionId)).map((pool) => [pool.id, pool]));
  const now = house.clock.now();
  const use = await readUse(db, [...pools.keys()], now);
  const orders = await ordersBy(house, input, ids);
  return rules.flatMap((rule): OwnGift[] => {
    const product = products.get(rule.productIds[0] ?? ('' as Product['id']));
    const { role } = rule;
    if (!shop || !role || !product || product.isArchived) return [];
    const stateOf = (poolId: Pool['id']) => saleState(poolLine(poolId, pools, use, rule), now);
    const priceOf = (variation: string | null) => reducedPrice(priceAt(product, now, variation), rule.price);
    return [
      {
        ...{ ruleId: rule.id, code: rule.code, role, product, isOpen: shop.isOpen, currency: shop.currency },
        ...{ price: priceOf(null), before: priceAt(product, now), state: stateOf(product.poolId) },
        variations: new Map(
          product.variations.map(({ id, poolId }) => [
            id,
            { price: priceOf(id), state: stateOf(poolId ?? product.poolId) },
          ]),
        ),
        order: orders.get(rule.id) ?? null,
      },
    ];
  });
}

/** In which order the reader has what each rule gives. */
async function ordersBy(
  house: House,
  reader: { readonly personId: PersonId; readonly email: string },
  ruleIds: readonly Voucher['id'][],
): Promise<ReadonlyMap<VoucherId, StoredOrder>> {
  const found = await listTicketsByRules(house.db, ruleIds, reader);
  const own = await listTickets(house.db, { ids: found.map(({ id }) => id) });
  const orders = await listOrders(house.db, [...new Set(own.map(({ orderId }) => orderId))]);
  const live = orders.filter((order) => standingOf(order, house.clock.now()) !== 'lapsed');
  return new Map(
    own.flatMap(({ voucherId, orderId }) => {
      const order = live.find(({ id }) => id === orderId);
      return voucherId && order ? [[voucherId, order] as const] : [];
    }),
  );
}
