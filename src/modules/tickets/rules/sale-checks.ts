import { locales } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Product } from './product.ts';
import type { ShopOf } from './shop.ts';

export const saleChecks = [
  'no-products',
  'no-methods',
  'no-seller',
  'all-over',
  'no-rules',
  'no-cancelling',
  'no-limit',
  'no-tax',
  'not-translated',
] as const;
/** Something to settle before the sale opens; `isNeeded`: it cannot open without. */
export type SaleCheck = {
  readonly code: (typeof saleChecks)[number];
  readonly isNeeded: boolean;
  /** How many products it is about; 0 where it is about the shop. */
  readonly n: number;
};

/** What a product's pool says, as far as the checks go. */
export type CheckedProduct = Product & {
  readonly capacity: number | null;
  readonly isWithinLimit: boolean;
  readonly closesAt: InstantText | null;
};

/** What is still missing before the sale can be opened, what stops it first. */
export function checksBeforeOpening(
  shop: ShopOf | null,
  all: readonly CheckedProduct[],
  now: InstantText,
): readonly SaleCheck[] {
  const products = all.filter(({ isArchived }) => !isArchived);
  const dear = products.filter(({ price }) => price > 0);
  const count = (code: SaleCheck['code'], n: number, isNeeded = false) =>
    n > 0 ? [{ code, isNeeded, n }] : [];
  const say = (code: SaleCheck['code'], isMissing: boolean, isNeeded = false) =>
    isMissing ? [{ code, isNeeded, n: 0 }] : [];
  const admitting = products.filter(({ admits }) => admits !== null);
  return [
    ...say('no-products', products.length === 0, true),
    ...say('no-methods', dear.length > 0 && (shop?.methods.length ?? 0) === 0, true),
    ...say('no-seller', dear.length > 0 && !shop?.seller.name.trim(), true),
    ...say('all-over', products.length > 0 && products.every(({ closesAt }) => closesAt && closesAt <= now)),
    ...say('no-rules', (shop?.rules.length ?? 0) === 0),
    ...say('no-cancelling', dear.length > 0 && !shop?.cancelling),
    ...count('no-limit', admitting.filter((each) => each.capacity === null && !each.isWithinLimit).length),
    ...say('no-tax', dear.length > 0 && dear.every(({ taxRate }) => taxRate === 0)),
    ...count('not-translated', products.filter(({ name }) => !locales.every((one) => name[one])).length),
  ];
}

/** What is not settled yet before the books are closed; numbers of orders, or of what the name says. */
export type OpenEnds = {
  readonly unpaid: number;
  readonly toSendBack: number;
  readonly overpaid: number;
  readonly refundsPending: number;
  readonly statementLines: number;
  readonly unnamed: number;
};
