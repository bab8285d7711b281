import { mayOrganise, type Viewer } from '#people';
import type { EditionId, PoolId, ProductId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { insertProduct, listProducts, lockOrMakeShop, updateProduct } from '../queries/catalogue.ts';
import type { Product, ProductContent, Variation } from '../rules/product.ts';
import {
  openTerms,
  type ProductProblem,
  productProblem,
  type SaleTerms,
  termsProblem,
} from '../rules/product-problem.ts';
import { followWaitingRoom } from './follow-waiting-room.ts';
import { poolsFor, type VariationInput } from './product-pools.ts';
import { readProductSheet } from './read-product-sheet.ts';
import { recordProduct } from './record-product.ts';
import { seatTime } from './seat-time.ts';

export type ProductInput = {
  readonly editionId: EditionId;
  readonly slug: string;
  /** `null`: a new one, which comes last. */
  readonly id: ProductId | null;
  readonly revision?: string;
  readonly product: Omit<ProductContent, 'variations'> & { readonly variations: readonly VariationInput[] };
  readonly terms: SaleTerms;
  /** The pool that this one's units are part of ("people in the building"); said once, when the product is made. */
  readonly within?: PoolId | null;
};
export type ProductCode =
  | ProductProblem
  | 'not-allowed'
  | 'not-found'
  | 'edited-meanwhile'
  | 'session-unknown';

/** Writes a product with its pool. A shop that is not there yet is made, closed. */
export async function saveProduct(
  house: House,
  viewer: Viewer,
  input: ProductInput,
): Promise<Outcome<Product, ProductCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const time = await seatTime(house, editionId, input.product.sessionCode);
  if (time === undefined) return refuse('session-unknown', { field: 'sessionCode' });
  return allOrNothing<Outcome<Product, ProductCode>>(house.db, async (tx) => {
    const now = house.clock.now();
    const shop = await lockOrMakeShop(tx, editionId, now);
    const others = await listProducts(tx, editionId);
    const before = others.find(({ id }) => id === input.id) ?? null;
    if (input.id !== null && !before) return refuse('not-found');
    if (before && isStale(input.revision, await readProductSheet(tx, before)))
      return refuse('edited-meanwhile');
    const id = before?.id ?? house.newId<ProductId>();
    const problem =
      termsProblem(input.terms) ??
      variationProblem(input.product.variations) ??
      productProblem(
        { ...input.product, id, variations: input.product.variations.map(withoutCapacity) },
        others,
      );
    if (problem) return refuse(problem.code, { field: problem.field });
    const product: Product = {
      ...input.product,
      ...(await poolsFor(tx, house, input, before, time)),
      id,
      editionId,
      number: before?.number ?? Math.max(-1, ...others.map(({ number }) => number)) + 1,
      isArchived: before?.isArchived ?? false,
    };
    await (before ? updateProduct(tx, product, now) : insertProduct(tx, product, now));
    if (shop.waitingRoom) await followWaitingRoom(tx, house, shop);
    await recordProduct(tx, house, viewer, input, 'tickets.product-saved', product);
    return done(product);
  });
}

/** A size has a number of its own, or none. */
function variationProblem(variations: readonly VariationInput[]) {
  const isWrong = variations.some(({ capacity }) => termsProblem({ ...openTerms, capacity }) !== null);
  return isWrong ? ({ code: 'capacity-not-valid', field: 'variations' } as const) : null;
}

function withoutCapacity({ capacity: _, ...variation }: VariationInput): Variation {
  return { ...variation, poolId: null };
}
