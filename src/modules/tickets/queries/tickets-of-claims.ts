import type { ClaimId, OrderId, TicketId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** Which tickets stand for these claims, in the order of their orders' keys. */
export async function listTicketsOfClaims(
  db: Db,
  claimIds: readonly ClaimId[],
): Promise<readonly { readonly ticketId: TicketId; readonly orderId: OrderId }[]> {
  if (claimIds.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket')
    .select(['id', 'order_id'])
    .where('claim_id', 'in', claimIds)
    .orderBy('order_id')
    .execute();
  return rows.map((row) => ({ ticketId: row.id, orderId: row.order_id }));
}
