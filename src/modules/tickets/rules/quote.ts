import type { PoolId, ProductId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { type Product, priceAt, taxIn } from './product.ts';
import type { ShopOf } from './shop.ts';
import { readVoucherCode, reducedPrice, type Voucher } from './voucher.ts';
import type { LineWish, OrderWish } from './wish.ts';

/** Everything that an edition sells, as it stands at the moment of the decision. */
export type Catalogue = {
  readonly shop: ShopOf;
  readonly products: ReadonlyMap<ProductId, Product>;
  /** By code. */
  readonly vouchers: ReadonlyMap<string, Voucher>;
};

/** One ticket that will be, with its price. */
export type QuotedLine = {
  readonly wish: LineWish;
  readonly product: Product;
  readonly price: number;
  readonly tax: number;
  readonly voucher: Voucher | null;
  /** What the voucher took off, in minor units. */
  readonly reduction: number;
  readonly poolId: PoolId;
  /** Index of the line of the bundle that brought it. */
  readonly partOf: number | null;
};

export type Quote = {
  readonly lines: readonly QuotedLine[];
  readonly total: number;
  readonly voucher: Voucher | null;
};

export const quoteCodes = [
  'shop-closed',
  'order-empty',
  'order-too-large',
  'product-unknown',
  'variation-missing',
  'price-not-valid',
  'price-changed',
  'voucher-unknown',
  'voucher-not-yet',
  'voucher-over',
  'voucher-not-for-this',
] as const;
export type QuoteCode = (typeof quoteCodes)[number];
type Refused = ReturnType<typeof refuse<QuoteCode>>;

/** Tickets in one order, at most: more than one table of people is an agreement with the team. */
export const mostLines = 50;
/** The dearest that one ticket can be, in minor units. */
export const dearest = 10_000_000_000;

/** What a wish costs now; decides nothing about how much there is. */
export function quoteOrder(
  catalogue: Catalogue,
  wish: OrderWish,
  now: InstantText,
): Outcome<Quote, QuoteCode> {
  if (!catalogue.shop.isOpen) return refuse('shop-closed');
  if (wish.lines.length === 0) return refuse('order-empty');
  if (wish.lines.length > mostLines) return refuse('order-too-large', { details: { most: mostLines } });
  const code = readVoucherCode(wish.voucherCode);
  const voucher = code ? (catalogue.vouchers.get(code) ?? null) : null;
  const wrong = code ? voucherRefusal(voucher, wish, now) : null;
  if (wrong) return wrong;
  const lines: QuotedLine[] = [];
  for (const line of wish.lines) {
    const quoted = quoteLine(catalogue, line, voucher, now);
    if (!quoted.ok) return quoted;
    const partOf = lines.push(quoted.value) - 1;
    lines.push(...includedLines(catalogue, quoted.value, partOf));
  }
  if (voucher && !lines.some((line) => line.voucher))
    return refuse('voucher-not-for-this', { field: 'voucher' });
  const total = lines.reduce((sum, { price }) => sum + price, 0);
  if (wish.expectedTotal !== null && wish.expectedTotal !== total)
    return refuse('price-changed', { details: { total, expected: wish.expectedTotal } });
  return done({ lines, total, voucher });
}

function voucherRefusal(voucher: Voucher | null, { byPerson }: OrderWish, now: InstantText): Refused | null {
  const field = 'voucher';
  // What a role gives is no code that one types.
  const isOthers = voucher?.role && !byPerson;
  if (!voucher || voucher.isArchived || isOthers) return refuse('voucher-unknown', { field });
  const { validFrom, validUntil } = voucher;
  if (validFrom && now < validFrom) return refuse('voucher-not-yet', { field, details: { validFrom } });
  if (validUntil && now >= validUntil) return refuse('voucher-over', { field, details: { validUntil } });
  return null;
}

/** Whether a voucher is for a product: one that names none is for all that everybody sees. */
export function isFor(
  voucher: Pick<Voucher, 'productIds'>,
  product: Pick<Product, 'id' | 'isHidden'>,
): boolean {
  return voucher.productIds.length === 0 ? !product.isHidden : voucher.productIds.includes(product.id);
}

function quoteLine(
  { products }: Catalogue,
  wish: LineWish,
  code: Voucher | null,
  now: InstantText,
): Outcome<QuotedLine, QuoteCode> {
  const product = products.get(wish.productId);
  const voucher = code && product && isFor(code, product) ? code : null;
  // What is hidden is not there for whoever has no code.
  if (!product || product.isArchived || (product.isHidden && !voucher))
    return refuse('product-unknown', { details: { product: wish.productId } });
  const variation = product.variations.find(({ id }) => id === wish.variation);
  if (!variation && (wish.variation !== null || product.variations.length > 0))
    return refuse('variation-missing', { details: { product: product.id } });
  const full = namedPrice(product, wish, now);
  if (full === null)
    return refuse('price-not-valid', { details: { product: product.id, least: product.least ?? 0 } });
  const price = voucher ? reducedPrice(full, voucher.price) : full;
  return done({
    ...{ wish, product, price, voucher },
    tax: taxIn(price, product.taxRate),
    reduction: full - price,
    poolId: variation?.poolId ?? product.poolId,
    partOf: null,
  });
}

/** The price before vouchers; `null` where the buyer names one that cannot be. */
function namedPrice(product: Product, { price, variation }: LineWish, now: InstantText): number | null {
  if (price === null) return priceAt(product, now, variation);
  const isValid =
    product.least !== null && Number.isSafeInteger(price) && price >= product.least && price <= dearest;
  return isValid ? price : null;
}

function includedLines({ products }: Catalogue, bundle: QuotedLine, partOf: number): readonly QuotedLine[] {
  return bundle.product.includes.flatMap((id): QuotedLine[] => {
    const product = products.get(id);
    if (!product) return [];
    const wish: LineWish = { ...bundle.wish, productId: id, variation: null, price: null, answers: [] };
    return [{ wish, product, price: 0, tax: 0, voucher: null, reduction: 0, poolId: product.poolId, partOf }];
  });
}
