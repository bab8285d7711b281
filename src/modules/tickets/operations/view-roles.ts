import type { EntitledRole } from '#capacity';
import { listEntitlements } from '#capacity/server';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listRolePersons, type RolePerson } from '../queries/role-persons.ts';
import { listTicketsByRules } from '../queries/role-rules.ts';
import { type InRole, isHeldBy } from '../rules/in-role.ts';
import { standingOf } from '../rules/order.ts';
import { peopleInRoles, speakersWithoutAddress } from './people-in-roles.ts';
import { type VoucherUse, viewVouchers } from './view-vouchers.ts';

/** What a role gives, and who has it; `taken` are those who took theirs, `waiting` those who may. */
export type RoleRuleView = VoucherUse & {
  readonly role: EntitledRole;
  readonly productId: ProductId | null;
  readonly taken: number;
  readonly waiting: number;
};

export type RolesView = {
  readonly rules: readonly RoleRuleView[];
  readonly people: readonly InRole[];
  readonly named: readonly RolePerson[];
  readonly withoutAddress: readonly { readonly code: string; readonly name: string }[];
};

/** What roles of an edition give, who is in them, and of which speakers nobody knows an address. */
export async function viewRoles(house: House, editionId: EditionId): Promise<RolesView> {
  const { db } = house;
  const now = house.clock.now();
  const uses = await viewVouchers(db, editionId, now, ({ role }) => role !== null);
  const people = await peopleInRoles(house, editionId);
  const found = await listTicketsByRules(
    db,
    uses.map(({ voucher }) => voucher.id),
  );
  const orders = new Map(
    (await listOrders(db, [...new Set(found.map(({ orderId }) => orderId))])).map((order) => [
      order.id,
      order,
    ]),
  );
  const tickets = (await listTickets(db, { ids: found.map(({ id }) => id) })).filter(({ orderId }) => {
    const order = orders.get(orderId);
    return order && standingOf(order, now) !== 'lapsed';
  });
  const entitled = await listEntitlements(db, { editionId });
  return {
    people,
    named: await listRolePersons(db, editionId),
    withoutAddress: await speakersWithoutAddress(house, editionId),
    rules: uses.flatMap((use): RoleRuleView[] => {
      const { id, role, productIds } = use.voucher;
      if (!role) return [];
      const own = tickets.filter(({ voucherId }) => voucherId === id);
      const having = entitled.filter(({ gift }) => gift.kind === 'discount' && gift.key === id).length;
      const inRole = people.filter((person) => person.role === role);
      const taken = inRole.filter((person) => own.some((ticket) => isHeldBy(ticket, [person]))).length;
      return [
        {
          ...use,
          role,
          productId: productIds[0] ?? null,
          taken: own.length,
          waiting: Math.max(0, having - taken),
        },
      ];
    }),
  };
}
