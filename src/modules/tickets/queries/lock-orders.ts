import type { OrderId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** Locks orders until the transaction ends, in the order of their keys, as everybody who locks more than one. */
export async function lockOrders(tx: Tx, ids: readonly OrderId[]): Promise<void> {
  if (ids.length === 0) return;
  await ticketsTables(tx)
    .selectFrom('tickets.order')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}
