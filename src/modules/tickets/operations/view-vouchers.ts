import { listPools, listSetAsides, readUse } from '#capacity/server';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { listVouchers } from '../queries/catalogue.ts';
import type { Voucher } from '../rules/voucher.ts';

/** A voucher with how much of it is used; `most` is `null` where there is no end. */
export type VoucherUse = {
  readonly voucher: Voucher;
  readonly uses: { readonly used: number; readonly most: number | null };
  readonly budget: { readonly used: number; readonly most: number | null } | null;
  readonly aside: { readonly used: number; readonly most: number } | null;
};

/** Vouchers of an edition that people type, or others, the newest first, with their use; four questions, however many there are. */
export async function viewVouchers(
  db: Db,
  editionId: EditionId,
  now: InstantText,
  which: (voucher: Voucher) => boolean = ({ role }) => role === null,
): Promise<readonly VoucherUse[]> {
  const vouchers = (await listVouchers(db, [editionId])).filter(which);
  const ids = vouchers.flatMap(({ usesPoolId, budgetPoolId }) => [usesPoolId, budgetPoolId ?? []].flat());
  const pools = new Map((await listPools(db, ids)).map((pool) => [pool.id, pool]));
  const use = await readUse(db, ids, now, []);
  const asideIds = vouchers.flatMap(({ setAsideId }) => setAsideId ?? []);
  const asides = asideIds.length === 0 ? [] : await listSetAsides(db, { ids: asideIds }, now);
  const usedOf = (poolId: PoolId) => {
    const { confirmed = 0, held = 0 } = use.get(poolId) ?? {};
    return { used: confirmed + held, most: pools.get(poolId)?.capacity ?? null };
  };
  return vouchers.map((voucher) => {
    const aside = asides.find(({ id }) => id === voucher.setAsideId);
    return {
      voucher,
      uses: usedOf(voucher.usesPoolId),
      budget: voucher.budgetPoolId ? usedOf(voucher.budgetPoolId) : null,
      aside: aside ? { used: aside.claimed, most: aside.units } : null,
    };
  });
}
