import type { Product } from './product.ts';
import { dearest } from './quote.ts';
import type { VoucherContent, VoucherPrice } from './voucher.ts';

export type VoucherProblem =
  | 'codes-missing'
  | 'codes-too-many'
  | 'code-not-valid'
  | 'code-taken'
  | 'voucher-price-not-valid'
  | 'uses-not-valid'
  | 'budget-not-valid'
  | 'aside-needs-product'
  | 'product-gone'
  | 'window-not-valid';

/** Vouchers that can be made at once. */
const mostVouchers = 500;

/** What vouchers are worth, and how often. */
export type VoucherTerms = Omit<VoucherContent, 'note'> & {
  /** Tickets that one code can change; `null`: no end. */
  readonly uses: number | null;
  /** What one code can take off in all, in minor units; `null`: no end. */
  readonly budget: number | null;
  /** Places that are kept for each code; 0: none. */
  readonly aside: number;
};

/** What is wrong with vouchers that are to be made or changed; `null` if nothing is. */
export function voucherProblem(
  terms: VoucherTerms,
  products: readonly Product[],
): { readonly code: VoucherProblem; readonly field: string } | null {
  const { price, uses, budget, aside, productIds, validFrom, validUntil } = terms;
  if (!isPrice(price)) return { code: 'voucher-price-not-valid', field: 'value' };
  if (uses !== null && !isCount(uses, 1, 1_000_000)) return { code: 'uses-not-valid', field: 'uses' };
  if (budget !== null && !isCount(budget, 1, dearest)) return { code: 'budget-not-valid', field: 'budget' };
  const named = productIds.map((id) => products.find((product) => product.id === id));
  if (named.some((product) => !product)) return { code: 'product-gone', field: 'productIds' };
  if (!isCount(aside, 0, 100_000)) return { code: 'uses-not-valid', field: 'aside' };
  const [only] = named;
  const canKeep = named.length === 1 && only?.variations.every(({ poolId }) => poolId === null);
  if (aside > 0 && !canKeep) return { code: 'aside-needs-product', field: 'aside' };
  return validFrom && validUntil && validUntil <= validFrom
    ? { code: 'window-not-valid', field: 'validUntil' }
    : null;
}

/** What is wrong with codes, as `readVoucherCode` made them; `null` if nothing is. */
export function codesProblem(codes: readonly string[]): { code: VoucherProblem; field: string } | null {
  const field = 'codes';
  if (codes.length === 0) return { code: 'codes-missing', field };
  if (codes.length > mostVouchers) return { code: 'codes-too-many', field };
  if (!codes.every((code) => /^[A-Z0-9][A-Z0-9_-]{2,39}$/.test(code)))
    return { code: 'code-not-valid', field };
  return new Set(codes).size < codes.length ? { code: 'code-taken', field } : null;
}

function isPrice(price: VoucherPrice): boolean {
  switch (price.kind) {
    case 'none':
      return true;
    case 'set':
      return isCount(price.price, 0, dearest);
    case 'less':
      return isCount(price.amount, 1, dearest);
    case 'share':
      return isCount(price.rate, 1, 10_000);
  }
}

function isCount(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
