import type { Product, ProductContent } from './product.ts';
import { dearest } from './quote.ts';

export type ProductProblem =
  | 'name-empty'
  | 'text-too-long'
  | 'price-not-valid'
  | 'tax-not-valid'
  | 'step-not-valid'
  | 'variation-incomplete'
  | 'needs-unknown'
  | 'needs-itself'
  | 'includes-bundle'
  | 'dates-not-valid'
  | 'capacity-not-valid'
  | 'window-not-valid';

type Problem = { readonly code: ProductProblem; readonly field: string };

/** The first thing wrong with a product, among the others of its edition, and in which field; `null` if nothing is. */
export function productProblem(
  product: Pick<Product, 'id'> & ProductContent,
  others: readonly Product[],
): Problem | null {
  if (Object.keys(product.name).length === 0) return { code: 'name-empty', field: 'name' };
  if (JSON.stringify(product).length > 20_000) return { code: 'text-too-long', field: 'about' };
  return priceProblem(product) ?? linkProblem(product, others) ?? daysProblem(product);
}

function priceProblem({ price, least, taxRate, steps, variations }: ProductContent): Problem | null {
  if (!isPrice(price)) return { code: 'price-not-valid', field: 'price' };
  if (least !== null && !(isPrice(least) && least <= price))
    return { code: 'price-not-valid', field: 'least' };
  if (!Number.isSafeInteger(taxRate) || taxRate < 0 || taxRate > 10_000)
    return { code: 'tax-not-valid', field: 'taxRate' };
  if (steps.some((step) => !isPrice(step.price) || Number.isNaN(Date.parse(step.until))))
    return { code: 'step-not-valid', field: 'steps' };
  const isIncomplete = variations.some(
    ({ id, name, price: own }) => !id || Object.keys(name).length === 0 || (own !== null && !isPrice(own)),
  );
  return isIncomplete || new Set(variations.map(({ id }) => id)).size < variations.length
    ? { code: 'variation-incomplete', field: 'variations' }
    : null;
}

function linkProblem(
  { id, needs, includes }: Pick<Product, 'id' | 'needs' | 'includes'>,
  others: readonly Product[],
): Problem | null {
  if (needs.includes(id) || includes.includes(id)) return { code: 'needs-itself', field: 'needs' };
  const known = new Map(others.map((other) => [other.id, other]));
  if ([...needs, ...includes].some((one) => !known.has(one)))
    return { code: 'needs-unknown', field: 'needs' };
  const isNested = includes.some(
    (one) => (known.get(one)?.includes.length ?? 0) > 0 || (known.get(one)?.variations.length ?? 0) > 0,
  );
  return isNested ? { code: 'includes-bundle', field: 'includes' } : null;
}

function daysProblem({ admits }: ProductContent): Problem | null {
  const shape = /^\d{4}-\d{2}-\d{2}$/;
  const isValid =
    !admits || (shape.test(admits.from) && shape.test(admits.until) && admits.from <= admits.until);
  return isValid ? null : { code: 'dates-not-valid', field: 'admits' };
}

function isPrice(price: number): boolean {
  return Number.isSafeInteger(price) && price >= 0 && price <= dearest;
}

/** How many there are, when they are sold, and how many one person may have. */
export type SaleTerms = {
  /** `null`: no end. */
  readonly capacity: number | null;
  readonly mostEach: number | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly hasWaitlist: boolean;
};

/** The terms of what has a number at the most: everybody may take of it, at any time. */
export const openTerms = { mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false } as const;

/** What is wrong with them; `null` if nothing is. */
export function termsProblem({ capacity, mostEach, opensAt, closesAt }: SaleTerms): Problem | null {
  const isCount = (value: number, least: number) =>
    Number.isSafeInteger(value) && value >= least && value <= 1_000_000;
  if (capacity !== null && !isCount(capacity, 0)) return { code: 'capacity-not-valid', field: 'capacity' };
  if (mostEach !== null && !isCount(mostEach, 1)) return { code: 'capacity-not-valid', field: 'mostEach' };
  return opensAt && closesAt && closesAt <= opensAt ? { code: 'window-not-valid', field: 'closesAt' } : null;
}
