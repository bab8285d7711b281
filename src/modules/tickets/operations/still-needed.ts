import type { ProductId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type HeldByAddress, listHeldByAddress } from '../queries/held-by.ts';
import type { Ticket } from '../rules/order.ts';
import type { Catalogue } from '../rules/quote.ts';

/**
 * What stands against tickets that their holders are about to have no more, or another product instead: something else of theirs needs one
 * of them (`still-needed`), or what they get needs something that they would not have (`needs-ticket`); `null` if nothing does. The tickets
 * are locked: whoever gets something that needs one of them waits.
 */
export async function stillNeeded(
  tx: Tx,
  catalogue: Pick<Catalogue, 'products' | 'shop'>,
  going: readonly Ticket[],
  instead: ProductId | null = null,
) {
  const held = await listHeldByAddress(
    tx,
    catalogue.shop.editionId,
    going.map(({ holderEmail }) => holderEmail),
  );
  const gone = new Set<string>(going.map(({ id }) => id));
  const needsOf = (id: ProductId) => catalogue.products.get(id)?.needs ?? [];
  for (const own of Map.groupBy(held, ({ email }) => email).values()) {
    const left = own.filter(({ id }) => !gone.has(id)).map(({ productId }) => productId);
    const has = new Set(instead ? [...left, instead] : left);
    const lost = lostBy(own, gone, has);
    const isMissing = (id: ProductId) => needsOf(id).length > 0 && !needsOf(id).some((need) => has.has(need));
    if (instead && isMissing(instead)) return refuse('needs-ticket', { details: { product: instead } });
    const stays = left.find((id) => isMissing(id) && needsOf(id).some((need) => lost.has(need)));
    if (stays) return refuse('still-needed', { details: { product: stays } });
  }
  return null;
}

/** Products of which somebody has none any more. */
function lostBy(
  own: readonly HeldByAddress[],
  gone: ReadonlySet<string>,
  has: ReadonlySet<ProductId>,
): ReadonlySet<ProductId> {
  return new Set(own.flatMap(({ id, productId }) => (gone.has(id) && !has.has(productId) ? productId : [])));
}
