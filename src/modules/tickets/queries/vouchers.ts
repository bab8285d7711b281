import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Voucher, VoucherContent } from '../rules/voucher.ts';
import { ticketsTables } from '../tables.ts';

/** Writes new vouchers; false, with nothing written, if one of their codes is taken. */
export async function insertVouchers(
  tx: Tx,
  vouchers: readonly Voucher[],
  now: InstantText,
): Promise<boolean> {
  const result = await ticketsTables(tx)
    .insertInto('tickets.voucher')
    .values(vouchers.map((voucher) => ({ ...rowOf(voucher), created_at: now })))
    .onConflict((conflict) => conflict.constraint('voucher_code').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === BigInt(vouchers.length);
}

/** Writes what a voucher says now. */
export async function updateVoucher(tx: Tx, voucher: Voucher): Promise<void> {
  const { id, edition_id: _, code: __, ...row } = rowOf(voucher);
  await ticketsTables(tx).updateTable('tickets.voucher').set(row).where('id', '=', id).execute();
}

function rowOf(voucher: Voucher) {
  const { id, editionId, code, usesPoolId, budgetPoolId, setAsideId, isArchived, role, ...content } = voucher;
  return {
    ...{ id, code, role, edition_id: editionId, uses_pool_id: usesPoolId, budget_pool_id: budgetPoolId },
    ...{ set_aside_id: setAsideId, is_archived: isArchived },
    content: json(content satisfies VoucherContent),
  };
}
