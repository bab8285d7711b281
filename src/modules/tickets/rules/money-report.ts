import type { ProductId } from '../../../kernel/ids.ts';
import type { Moved } from './refund.ts';

export const exportKinds = ['orders', 'tickets', 'payments', 'answers'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Money that came and money that went back, in minor units. */
export type InAndOut = { readonly came: number; readonly went: number };

/** What of the money that is here belongs to a product at a tax rate; `tax` is the part of `amount` that is tax. */
export type ProductMoney = {
  readonly productId: ProductId;
  /** Hundredths of a per cent. */
  readonly taxRate: number;
  readonly tickets: number;
  readonly amount: number;
  readonly tax: number;
};

/**
 * Money of an edition, to the minor unit: what came less what went back is the sum over ways to pay, over months, and over products with
 * what is `beyond` their prices and what is `onAccount`.
 */
export type MoneyReport = {
  readonly byMethod: readonly (InAndOut & { readonly method: Moved['method'] })[];
  /** `2027-05`, as a clock in the edition's zone has it. */
  readonly byMonth: readonly (InAndOut & { readonly month: string })[];
  readonly byProduct: readonly ProductMoney[];
  /** On orders that are settled, above the prices of their tickets: fees that were kept, and what was paid too much. */
  readonly beyond: number;
  /** On orders that are not settled, cancelled or over. */
  readonly onAccount: number;
  /** Refunds on their way; still part of what is here. */
  readonly pending: number;
};
