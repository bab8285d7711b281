import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { type Product, productName } from '../rules/product.ts';

/** Writes a change of a product into the audit, and lets its pages be drawn anew. */
export async function recordProduct(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { editionId, slug }: { readonly editionId: EditionId; readonly slug: string },
  act: 'tickets.product-saved' | 'tickets.product-archived' | 'tickets.product-restored',
  product: Product,
): Promise<void> {
  const at = house.clock.now();
  await recordAct(tx, {
    at,
    editionId,
    personId: actorOf(viewer),
    act,
    subject: productName(product),
    facts: {},
  });
  await touchScope(tx, `edition:${slug}`);
}
