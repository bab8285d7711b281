import type { Pool } from '#capacity';
import type { InstantText } from '../../../kernel/time.ts';
import type { Product } from './product.ts';
import type { ShopOf } from './shop.ts';

export const saleStandings = [
  'archived',
  'shop-closed',
  'not-yet',
  'over',
  'sold-out',
  'code-only',
  'on-sale',
] as const;
/** Whether somebody can buy a product now, and the first reason why not; `at` is when that changes, where a clock changes it. */
export type SaleStanding = {
  readonly code: (typeof saleStandings)[number];
  readonly at: InstantText | null;
};

/** Where the sale of a product stands; `free` are units that can be claimed now. */
export function saleStandingOf(
  shop: Pick<ShopOf, 'isOpen'> | null,
  product: Pick<Product, 'isArchived' | 'isHidden'>,
  pool: Pick<Pool, 'opensAt' | 'closesAt'>,
  free: number,
  now: InstantText,
): SaleStanding {
  const { opensAt, closesAt } = pool;
  if (product.isArchived) return { code: 'archived', at: null };
  if (closesAt && now >= closesAt) return { code: 'over', at: closesAt };
  if (!shop?.isOpen) return { code: 'shop-closed', at: null };
  if (opensAt && now < opensAt) return { code: 'not-yet', at: opensAt };
  if (free <= 0) return { code: 'sold-out', at: null };
  return { code: product.isHidden ? 'code-only' : 'on-sale', at: closesAt };
}
