import { changePool, changeSetAside, freeSetAside, lockPools, makePool } from '#capacity/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId, VoucherId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts, listVouchers, lockShop } from '../queries/catalogue.ts';
import { updateVoucher } from '../queries/vouchers.ts';
import type { Product } from '../rules/product.ts';
import type { Voucher } from '../rules/voucher.ts';
import { type VoucherTerms, voucherProblem } from '../rules/voucher-problem.ts';
import type { VoucherCode } from './make-vouchers.ts';
import { budgetPoolOf } from './voucher-pools.ts';

/** What of a voucher can change: its products stay where places are kept for it. */
export type VoucherChanges = Partial<VoucherTerms> & {
  readonly note?: string;
  readonly isArchived?: boolean;
};

/**
 * Changes a voucher. Uses and budget may be lowered below what is used: nobody loses anything by it, nothing more is given. A voucher that
 * is taken back keeps nothing set aside beyond what is claimed of it, and gets as much again when it is given again.
 */
export async function changeVoucher(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: VoucherId; readonly changes: VoucherChanges },
): Promise<Outcome<Voucher, VoucherCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, changes } = input;
  return allOrNothing<Outcome<Voucher, VoucherCode>>(house.db, async (tx) => {
    await lockShop(tx, editionId);
    const [before] = await listVouchers(tx, [editionId], { ids: [input.id] });
    if (!before) return refuse('not-found');
    const { uses, budget, aside, ...content } = changes;
    const checked = { ...before, ...content, uses: uses ?? null, budget: budget ?? null, aside: aside ?? 0 };
    const products = await listProducts(tx, editionId);
    const wrong = voucherProblem(checked, products);
    if (wrong) return refuse(wrong.code, { field: wrong.field });
    // All at once and before anything is changed: what is set aside is of a pool that buyers lock together with the voucher's own.
    await lockPools(tx, poolsOf(before, products));
    if (uses !== undefined) await changePool(tx, before.usesPoolId, { capacity: uses });
    const budgetPoolId = await budgetPool(tx, house, before, budget);
    const kept = await changeAside(tx, house, before, changes);
    if (!kept) return refuse('not-so-many-free', { field: 'aside' });
    const after: Voucher = { ...before, ...content, ...kept, budgetPoolId };
    await updateVoucher(tx, after);
    if (after.role) await house.outbox.announce(tx, { name: 'tickets.roles-changed', editionId, facts: {} });
    const [at, personId, subject] = [house.clock.now(), actorOf(viewer), before.role ?? before.code];
    await recordAct(tx, { at, editionId, personId, act: 'tickets.voucher-changed', subject, facts: {} });
    return done(after);
  });
}

function poolsOf({ usesPoolId, budgetPoolId, productIds }: Voucher, products: readonly Product[]) {
  const keeping = products.find(({ id }) => id === productIds[0]);
  return [usesPoolId, budgetPoolId, keeping?.poolId].flatMap((id) => id ?? []);
}

/** Changes how many places are kept, and answers with what the voucher says of it; `null` where there are not so many. */
async function changeAside(
  tx: Tx,
  house: House,
  { setAsideId, ...before }: Voucher,
  { aside, isArchived = before.isArchived }: VoucherChanges,
): Promise<Pick<Voucher, 'asideBefore'> | null> {
  if (!setAsideId || (before.isArchived && isArchived)) return {};
  if (isArchived) {
    const freed = await freeSetAside(tx, house, setAsideId);
    return freed.ok ? { asideBefore: freed.value } : {};
  }
  const units = aside ?? (before.isArchived ? before.asideBefore : undefined);
  if (units === undefined) return {};
  const kept = await changeSetAside(tx, house, { id: setAsideId, units });
  return kept.ok ? {} : null;
}

async function budgetPool(tx: Tx, house: House, before: Voucher, budget?: number | null) {
  const { budgetPoolId } = before;
  if (budget === undefined) return budgetPoolId;
  if (budgetPoolId) await changePool(tx, budgetPoolId, { capacity: budget });
  else if (budget !== null) return makePool(tx, house, budgetPoolOf(before, budget));
  return budgetPoolId;
}
