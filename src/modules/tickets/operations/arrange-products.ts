import { mayOrganise, type Viewer } from '#people';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listProducts, lockShop, setProductOrder, updateProduct } from '../queries/catalogue.ts';
import type { Product } from '../rules/product.ts';
import { recordProduct } from './record-product.ts';

/** Takes a product out of sale, or back into it; what was sold stays. */
export async function archiveProduct(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly slug: string;
    readonly id: ProductId;
    readonly isArchived: boolean;
  },
): Promise<Outcome<Product, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    await lockShop(tx, input.editionId);
    const before = (await listProducts(tx, input.editionId)).find(({ id }) => id === input.id);
    if (!before) return refuse('not-found');
    const product = { ...before, isArchived: input.isArchived };
    await updateProduct(tx, product, house.clock.now());
    await recordProduct(
      tx,
      house,
      viewer,
      input,
      input.isArchived ? 'tickets.product-archived' : 'tickets.product-restored',
      product,
    );
    return done(product);
  });
}

/** Puts the products into this order; those that are not named come behind. */
export async function arrangeProducts(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly slug: string; readonly ids: readonly ProductId[] },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    await lockShop(tx, input.editionId);
    const all = (await listProducts(tx, input.editionId)).map(({ id }) => id);
    const named = input.ids.filter((id) => all.includes(id));
    await setProductOrder(tx, [...named, ...all.filter((id) => !named.includes(id))]);
    await touchScope(tx, `edition:${input.slug}`);
    return done(null);
  });
}
