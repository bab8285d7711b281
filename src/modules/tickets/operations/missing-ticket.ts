import { refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { readHeldBefore } from '../queries/held-before.ts';
import type { StoredOrder } from '../queries/orders.ts';
import { roleVouchers } from '../queries/role-rules.ts';
import type { Ticket } from '../rules/order.ts';
import type { Catalogue } from '../rules/quote.ts';
import type { Holder } from '../rules/wish.ts';

/** Tickets that are about to leave their holder. */
export type MovedTickets = {
  readonly order: StoredOrder;
  readonly catalogue: Catalogue;
  readonly going: readonly Ticket[];
  /** The one of them that it is about, as it was. */
  readonly former: Ticket;
};

/** Whoever gets something that needs a ticket must have one; whoever hands one on must not leave something behind that needs it. */
export async function missingTicket(
  tx: Tx,
  holder: Holder,
  { order, catalogue, going, former }: MovedTickets,
) {
  // What a role gave is for whoever has the role.
  if ((await roleVouchers(tx, order.editionId, going)).size > 0) return refuse('belongs-to-role');
  const products = [...catalogue.products.values()];
  const gone = new Set(going.map(({ productId }) => productId));
  const needed = [...new Set(products.flatMap(({ needs }) => needs))];
  const own = { name: former.holderName, email: former.holderEmail };
  const before = await readHeldBefore(
    tx,
    [order.editionId],
    [...needed, ...products.map(({ id }) => id)],
    [holder.email, own.email].filter(Boolean),
  );
  for (const { productId } of going) {
    const { needs = [], id } = catalogue.products.get(productId) ?? {};
    if (needs.length > 0 && !needs.some((each) => gone.has(each) || before(holder, each)))
      return refuse('needs-ticket', { details: { product: String(id) } });
  }
  if (!own.email) return null;
  const kept = products.filter(({ id }) => !gone.has(id) && before(own, id));
  const left = kept.find(
    ({ needs }) =>
      needs.some((each) => gone.has(each)) && !needs.some((each) => kept.some(({ id }) => id === each)),
  );
  return left ? refuse('still-needed', { details: { product: left.id } }) : null;
}
