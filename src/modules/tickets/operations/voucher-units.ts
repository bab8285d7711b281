import type { FewerUnits } from '#capacity/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { listVouchers } from '../queries/catalogue.ts';
import type { Ticket } from '../rules/order.ts';

/** What tickets used of their vouchers: a use for each, and what it cost the budget. Both are there again for others with the ticket. */
export async function voucherUnits(
  tx: Tx,
  editionId: EditionId,
  tickets: readonly Ticket[],
): Promise<readonly FewerUnits[]> {
  const ids = [...new Set(tickets.flatMap(({ voucherId }) => voucherId ?? []))];
  if (ids.length === 0) return [];
  return (await listVouchers(tx, [editionId], { ids })).flatMap(({ id, usesPoolId, budgetPoolId }) => {
    const own = tickets.filter(({ voucherId }) => voucherId === id);
    const reduction = own.reduce((sum, ticket) => sum + ticket.reduction, 0);
    const uses = { poolId: usesPoolId, units: own.length };
    return budgetPoolId && reduction > 0 ? [uses, { poolId: budgetPoolId, units: reduction }] : [uses];
  });
}
