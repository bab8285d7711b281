import { isEarned } from '#capacity';
import { endEntitlement, grantEntitlement, listEntitlements } from '#capacity/server';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listVouchers } from '../queries/catalogue.ts';
import { listTickets, lockOrder, lockTickets } from '../queries/orders.ts';
import { listEditionsWithRules, listTicketsByRules, lockRoleRules } from '../queries/role-rules.ts';
import { claimantsOf, type InRole, isHeldBy } from '../rules/in-role.ts';
import type { Ticket } from '../rules/order.ts';
import { type Given, type RoleRule, roleEnded, sourceOf, whyEnded } from '../rules/role-rule.ts';
import { cancelTickets } from './cancel-tickets.ts';
import { peopleInRoles } from './people-in-roles.ts';
import { startRefund } from './refunds.ts';
import { entitledLetters } from './role-letters.ts';

/**
 * Makes what people are entitled to in an edition what their roles earn at this moment: gives what is new and writes to them, ends what is
 * over with its reason, and takes back tickets of whoever lost the role, with what they paid. It looks at how things stand, not at what was
 * announced: in whatever order and however often it is called, the end is the same. A rule
 * that the team ended gives nothing more, and whoever took theirs keeps it.
 */
export async function followRoles(house: House, editionId: EditionId): Promise<void> {
  const lost = await house.db.transaction().execute(async (tx) => {
    const rules = await readRules(tx, editionId);
    if (rules.length === 0) return [];
    const people = await peopleInRoles({ ...house, db: tx }, editionId);
    const given = [];
    for (const rule of rules) given.push(...(await followRule(tx, house, rule, people)));
    await house.mail.post(tx, ...(await entitledLetters(house, tx, editionId, given)));
    return listLost(tx, rules, people);
  });
  // An order at a time: whoever has one locked may wait for pools that another one of these would hold.
  for (const orderId of lost) await takeBack(house, editionId, orderId);
}

/** The same for every edition in which roles give something: what no event tells of is followed too. */
export async function followAllRoles(house: House): Promise<void> {
  for (const editionId of await listEditionsWithRules(house.db)) await followRoles(house, editionId);
}

async function readRules(tx: Tx, editionId: EditionId): Promise<readonly RoleRule[]> {
  const ids = await lockRoleRules(tx, editionId);
  const rules = ids.length > 0 ? await listVouchers(tx, [editionId], { ids }) : [];
  return rules.flatMap((rule) => (rule.role ? [{ ...rule, role: rule.role }] : []));
}

async function followRule(
  tx: Tx,
  house: House,
  rule: RoleRule,
  people: readonly InRole[],
): Promise<readonly Given[]> {
  const { editionId, role } = rule;
  const source = sourceOf(rule);
  const earning = rule.isArchived
    ? []
    : people.filter((person) => isEarned({ role, leastHours: null }, { role: person.role }));
  const own = (await listEntitlements(tx, { editionId })).filter((each) => each.source === source);
  const having = new Set(own.map(({ claimant }) => claimant));
  const earned = new Set(earning.flatMap(claimantsOf));
  const because = whyEnded(rule);
  for (const { claimant } of own.filter((each) => !earned.has(each.claimant)))
    await endEntitlement(tx, house, { editionId, role, claimant, source, because });
  const given: Given[] = [];
  for (const person of earning) {
    const [claimant] = claimantsOf(person);
    if (!claimant || claimantsOf(person).some((each) => having.has(each))) continue;
    const gift = { kind: 'discount', key: rule.id } as const;
    const granted = await grantEntitlement(tx, house, { editionId, role, claimant, source, gift });
    if (!granted.ok) throw new Error(`A discount is never refused: ${granted.refusal.code}.`);
    given.push({ id: granted.value.id, rule, person });
  }
  return given;
}

/** Orders with a ticket of somebody who is not in the role any more. */
async function listLost(
  tx: Tx,
  rules: readonly RoleRule[],
  people: readonly InRole[],
): Promise<readonly OrderId[]> {
  const found = await listTicketsByRules(
    tx,
    rules.map(({ id }) => id),
  );
  const tickets = await listTickets(tx, { ids: found.map(({ id }) => id) });
  return [...new Set(lostOf(tickets, rules, people).map(({ orderId }) => orderId))].sort();
}

function lostOf(
  tickets: readonly Ticket[],
  rules: readonly RoleRule[],
  people: readonly InRole[],
): readonly Ticket[] {
  return tickets.filter((ticket) => {
    const rule = rules.find(({ id }) => id === ticket.voucherId);
    if (!rule || ticket.isCancelled) return false;
    return !isHeldBy(
      ticket,
      people.filter(({ role }) => role === rule.role),
    );
  });
}

/** Who came back into the role by now keeps what they have. */
async function takeBack(house: House, editionId: EditionId, orderId: OrderId): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const rules = await readRules(tx, editionId);
    const people = await peopleInRoles({ ...house, db: tx }, editionId);
    const order = await lockOrder(tx, orderId);
    if (!order) return;
    const lost = lostOf(await lockTickets(tx, orderId), rules, people);
    if (lost.length === 0 || order.state === 'cancelled') return;
    const by = { byPersonId: null, byTeam: false };
    const ticketIds = lost.map(({ id }) => id);
    const after = await cancelTickets(tx, house, { ...by, order, ticketIds, reason: roleEnded });
    if (!after.ok) throw new Error(`A ticket of a role that ended stays: ${after.refusal.code}.`);
    const paid = lost.reduce((sum, { price }) => sum + price, 0);
    // What is refused, because less came than that, the team sees among what has to go back.
    if (paid > 0 && order.state === 'paid')
      await startRefund(tx, house, { ...by, order: after.value, amount: paid, note: '' });
  });
}
