import { type EntitledRole, entitledRoles } from '#capacity';
import { actorOf, mayOrganise, type Viewer } from '#people';
import { codeFrom, type EditionId, type ProductId, type VoucherId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts, listVouchers, lockShop } from '../queries/catalogue.ts';
import { insertVouchers } from '../queries/vouchers.ts';
import type { Voucher, VoucherPrice } from '../rules/voucher.ts';
import { type VoucherProblem, voucherProblem } from '../rules/voucher-problem.ts';
import { makeVoucherPools } from './voucher-pools.ts';

export type RoleRuleCode = VoucherProblem | 'not-allowed' | 'not-found' | 'not-so-many-free' | 'rule-there';

/**
 * Says what whoever has a role gets: one of a product, at another price, out of places that are kept for them if there are such. Everybody
 * who is in the role already gets it as well. A rule is changed and ended as a voucher is (`changeVoucher`).
 */
export async function saveRoleRule(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly role: EntitledRole;
    readonly productId: ProductId;
    readonly price: VoucherPrice;
    /** Places that are kept for the role; 0: none. */
    readonly aside: number;
  },
): Promise<Outcome<Voucher, RoleRuleCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, role, productId, price, aside } = input;
  if (!entitledRoles.includes(role)) return refuse('not-found');
  return allOrNothing<Outcome<Voucher, RoleRuleCode>>(house.db, async (tx) => {
    if (!(await lockShop(tx, editionId))) return refuse('not-found');
    const products = await listProducts(tx, editionId);
    const always = { productIds: [productId], validFrom: null, validUntil: null };
    const terms = { ...always, price, aside, uses: null, budget: null };
    const wrong = voucherProblem(terms, products);
    if (wrong) return refuse(wrong.code, { field: wrong.field });
    const rules = await listVouchers(tx, [editionId]);
    if (rules.some((each) => each.role === role && !each.isArchived && each.productIds.includes(productId)))
      return refuse('rule-there', { field: 'product' });
    const code = `ROLE-${codeFrom(house.chance(12), 12)}`;
    const of = { editionId, terms, codes: [code], mostEach: 1 };
    const [pools] = (await makeVoucherPools(tx, house, of, products)) ?? [];
    if (!pools) return refuse('not-so-many-free', { field: 'aside' });
    const rule: Voucher = {
      ...{ ...always, ...pools, id: house.newId<VoucherId>(), editionId, code },
      ...{ note: '', price, role, isArchived: false },
    };
    const at = house.clock.now();
    if (!(await insertVouchers(tx, [rule], at))) return refuse('code-taken');
    const personId = actorOf(viewer);
    await recordAct(tx, { at, editionId, personId, act: 'tickets.role-rule-made', subject: role, facts: {} });
    await house.outbox.announce(tx, { name: 'tickets.roles-changed', editionId, facts: {} });
    return done(rule);
  });
}
