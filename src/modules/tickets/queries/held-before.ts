import { sql } from 'kysely';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { emailKey } from '../rules/claim-request.ts';
import type { HeldBefore } from '../rules/placing.ts';
import { ticketsTables } from '../tables.ts';

/**
 * Who of these holders has which of these products already, in an order that is paid or waits for its payment. The rows stay locked
 * against cancelling until the transaction ends, so that what somebody needs cannot go while they get what needs it.
 */
export async function readHeldBefore(
  tx: Tx,
  editionIds: readonly EditionId[],
  productIds: readonly ProductId[],
  emails: readonly string[],
): Promise<HeldBefore> {
  if (productIds.length === 0 || emails.length === 0) return () => false;
  const rows = await ticketsTables(tx)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .select(['t.product_id', 't.holder_email'])
    .where('t.edition_id', 'in', editionIds)
    .where('t.product_id', 'in', productIds)
    .where(sql<string>`lower(t.holder_email)`, 'in', emails.map(emailKey))
    .where('t.is_cancelled', '=', false)
    .where('o.state', 'in', ['placed', 'paid'])
    .orderBy('t.id')
    .forShare('t')
    .execute();
  const held = new Set(rows.map((row) => `${row.product_id} ${emailKey(row.holder_email)}`));
  return (holder, productId) => holder !== null && held.has(`${productId} ${emailKey(holder.email)}`);
}
