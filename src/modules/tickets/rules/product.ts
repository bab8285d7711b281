import type { EditionId, PoolId, ProductId } from '../../../kernel/ids.ts';
import { inLocale, type Locale, type LocalisedText } from '../../../kernel/locale.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';

export const productKinds = [
  'ticket',
  'seat',
  'sprint',
  'childcare',
  'social',
  'merchandise',
  'donation',
] as const;
export type ProductKind = (typeof productKinds)[number];

/** A price that holds until a moment: early birds; the first whose moment has not come counts. */
export type PriceStep = { readonly until: InstantText; readonly price: number };

/** A size or a kind of the same product, maybe with its own price and its own number of units. */
export type Variation = {
  readonly id: string;
  readonly name: LocalisedText;
  readonly price: number | null;
  readonly poolId: PoolId | null;
};

/** What a product says. How many there are, when they are sold and how many one person may have, its pool says. */
export type ProductContent = {
  readonly kind: ProductKind;
  readonly name: LocalisedText;
  readonly about: LocalisedText;
  /** In minor units of the shop's currency, tax included. */
  readonly price: number;
  readonly steps: readonly PriceStep[];
  /** The buyer names the price, from here on; `price` is what we suggest. `null`: the price is the price. */
  readonly least: number | null;
  /** Hundredths of a per cent. */
  readonly taxRate: number;
  readonly variations: readonly Variation[];
  /** The holder must have one of these, in this order or from before. */
  readonly needs: readonly ProductId[];
  /** What comes with it, each as a ticket of its own that costs nothing more. */
  readonly includes: readonly ProductId[];
  /** Seen and sold only with a voucher that names it. */
  readonly isHidden: boolean;
  /** Days on which its holder is let in; `null`: it is no admission. */
  readonly admits: { readonly from: DateText; readonly until: DateText } | null;
  /** The code of the session whose seat it is. */
  readonly sessionCode: string | null;
};

export type Product = ProductContent & {
  readonly id: ProductId;
  /** Its own within the edition, 0 to 16383: how tickets' tokens name it. */
  readonly number: number;
  readonly editionId: EditionId;
  readonly poolId: PoolId;
  readonly isArchived: boolean;
};

/** What a product costs at a moment, before vouchers. */
export function priceAt(
  product: Pick<ProductContent, 'price' | 'steps' | 'variations'>,
  now: InstantText,
  variation: string | null = null,
): number {
  const own = product.variations.find(({ id }) => id === variation)?.price;
  if (own != null) return own;
  return stepsFrom(product, now)[0]?.price ?? product.price;
}

/** Until when the price of this moment holds, and which comes then; `null` where it stays. */
export function nextPrice(
  product: Pick<ProductContent, 'price' | 'steps'>,
  now: InstantText,
): { readonly from: InstantText; readonly price: number } | null {
  const [step, next] = stepsFrom(product, now);
  return step ? { from: step.until, price: next?.price ?? product.price } : null;
}

function stepsFrom({ steps }: Pick<ProductContent, 'steps'>, now: InstantText): readonly PriceStep[] {
  return steps.filter(({ until }) => now < until).toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/** The part of a price that is tax, at a rate in hundredths of a per cent; half a unit counts as one. */
export function taxIn(price: number, taxRate: number): number {
  // Both factors are far below 2^53 together: prices end at 10^12, rates at 10^4.
  return Number(
    (BigInt(price) * BigInt(taxRate) * 2n + BigInt(10_000 + taxRate)) / (2n * BigInt(10_000 + taxRate)),
  );
}

/** What pools, refusals and the audit call a product or a variation. */
export function productName({ name }: { readonly name: LocalisedText }): string {
  return inLocale(name, 'en')?.text ?? '';
}

/** A product's name with its kind or size, in the reader's language as far as it is written in it. */
export function fullName(
  { name, variations }: Pick<Product, 'name' | 'variations'>,
  variation: string | null,
  locale: Locale,
): string {
  const names = [name, ...variations.flatMap((each) => (each.id === variation ? [each.name] : []))];
  return names.flatMap((each) => inLocale(each, locale)?.text ?? []).join(', ');
}
