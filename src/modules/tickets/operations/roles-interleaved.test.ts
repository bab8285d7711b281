import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools, listEntitlements, readUse } from '#capacity/server';
import { operator } from '#people';
import { insertGrant, insertPerson, revokeRole } from '#people/server';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { EditionId, PersonId, ProductId } from '../../../kernel/ids.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { createLog } from '../../../platform/log.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listVouchers } from '../queries/catalogue.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listTicketsByRules } from '../queries/role-rules.ts';
import { claimantsOf, isHeldBy } from '../rules/in-role.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { changeVoucher } from './change-voucher.ts';
import { followRoles } from './follow-roles.ts';
import { giveBackOrder } from './give-back-order.ts';
import { nameInRole, takeOutOfRole } from './name-in-role.ts';
import { peopleInRoles } from './people-in-roles.ts';
import { saveRoleRule } from './save-role-rule.ts';

let database: TestDatabase;
/** Two processes over one database. */
let houses: readonly TestHouse[];
beforeAll(async () => {
  database = await testDatabase();
  const log = createLog(() => undefined);
  const other = openDatabase({ url: database.url, connections: 5, log, slowMs: 60_000 });
  houses = [testHouse(database.db), testHouse(other)];
});
afterAll(async () => {
  await houses[1]?.db.destroy();
  await database.close();
});

const kinds = [
  'win',
  'lose',
  'name',
  'unname',
  'take',
  'take',
  'give-back',
  'follow',
  'rule',
  'end-rule',
  'again',
] as const;
type Step = {
  readonly kind: (typeof kinds)[number];
  readonly who: number;
  readonly till: number;
  readonly role: 'speaker' | 'volunteer';
};
const step: fc.Arbitrary<Step> = fc.record({
  ...{ kind: fc.constantFrom(...kinds), who: fc.nat({ max: 2 }), till: fc.nat({ max: 1 }) },
  role: fc.constantFrom('speaker', 'volunteer'),
});

type Person = { readonly id: PersonId; readonly name: string; readonly email: string };
type World = {
  readonly editionId: EditionId;
  readonly productId: ProductId;
  readonly people: readonly Person[];
};

async function aWorld(house: TestHouse): Promise<World> {
  const shop = await aShop(house);
  const { id: productId } = await aProduct(house, shop, { capacity: 3 });
  const people = await Promise.all(
    [0, 1, 2].map(async (at): Promise<Person> => {
      const name = `p${at}-${house.newId<string>().slice(0, 8)}`;
      const [id, email] = [house.newId<PersonId>(), `${name}@example.org`];
      await house.db.transaction().execute((tx) => insertPerson(tx, { id, name, email, locale: 'en' }));
      return { id, name, email };
    }),
  );
  return { editionId: shop.editionId, productId, people };
}

const rulesOf = async (house: TestHouse, { editionId }: World) =>
  (await listVouchers(house.db, [editionId])).filter(
    ({ role }) => role === 'volunteer' || role === 'speaker',
  );

/** What was refused is refused: only exceptions are mistakes. */
async function run(house: TestHouse, world: World, { kind, who, role }: Step): Promise<void> {
  const { editionId, productId, people } = world;
  const person = people[who];
  if (!person) throw new Error('There are three.');
  const rule = (await rulesOf(house, world)).find((each) => each.role === role);
  const grant = { editionId, personId: person.id, role: 'speaker' as const };
  const own = someone(null, undefined, { personId: person.id });
  if (kind === 'win')
    await house.db
      .transaction()
      .execute((tx) => insertGrant(tx, { ...grant, grantedBy: null, grantedAt: house.clock.now() }));
  else if (kind === 'lose') await revokeRole(house, own, grant);
  else if (kind === 'name')
    await nameInRole(house, operator, {
      ...{ editionId, role: 'volunteer', locale: 'en' },
      people: [{ email: person.email, name: person.name, speakerCode: null }],
    });
  else if (kind === 'unname')
    await takeOutOfRole(house, operator, { editionId, role: 'volunteer', email: person.email });
  else if (kind === 'follow') await followRoles(house, editionId);
  else if (kind === 'rule')
    await saveRoleRule(house, operator, {
      ...{ editionId, role, productId, price: { kind: 'set', price: 0 }, aside: 1 },
    });
  else if (kind === 'end-rule' || kind === 'again') {
    if (rule)
      await changeVoucher(house, operator, {
        editionId,
        id: rule.id,
        changes: { isArchived: kind === 'end-rule' },
      });
  } else if (kind === 'give-back') {
    const [found] = rule
      ? await listTicketsByRules(house.db, [rule.id], { personId: person.id, email: person.email })
      : [];
    if (found) await giveBackOrder(house, { orderId: found.orderId, byPersonId: person.id });
  } else
    await order(
      house,
      aWish(house, editionId, [aLine(productId, person.name)], {
        ...{
          voucherCode: rule?.code ?? '',
          byPerson: person.id,
          buyer: aBuyer(person.name, { personId: person.id }),
        },
      }),
    );
}

test('in whatever order roles are won and lost, rules set and ended, and tickets taken, in two processes, who has the role has what it gives, and nobody else', async () => {
  const [house, other] = houses;
  if (!house || !other) throw new Error('There are two.');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
      async (rounds) => {
        const world = await aWorld(house);
        for (const steps of rounds) {
          await Promise.all(steps.map((each) => run(each.till === 0 ? house : other, world, each)));
          await Promise.all(houses.map((each) => followRoles(each, world.editionId)));
          await expectAgreement(house, world);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 240_000);

async function expectAgreement(house: TestHouse, world: World): Promise<void> {
  const now = house.clock.now();
  const people = await peopleInRoles(house, world.editionId);
  const entitled = await listEntitlements(house.db, { editionId: world.editionId });
  for (const rule of await rulesOf(house, world)) {
    const inRole = people.filter(({ role }) => role === rule.role);
    const own = entitled.filter(({ gift }) => gift.kind === 'discount' && gift.key === rule.id);
    const expected = rule.isArchived ? [] : inRole;
    expect(own).toHaveLength(expected.length);
    for (const person of expected)
      expect(own.some(({ claimant }) => claimantsOf(person).includes(claimant))).toBe(true);
    const found = await listTicketsByRules(house.db, [rule.id]);
    const tickets = await listTickets(house.db, { ids: found.map(({ id }) => id) });
    for (const ticket of tickets) expect(isHeldBy(ticket, inRole)).toBe(true);
    expect(new Set(tickets.map(({ holderEmail }) => holderEmail)).size).toBe(tickets.length);
    const use = await readUse(house.db, [rule.usesPoolId], now);
    expect(use.get(rule.usesPoolId)?.confirmed ?? 0).toBe(tickets.length);
    const orders = await listOrders(house.db, [...new Set(found.map(({ orderId }) => orderId))]);
    expect(orders.every(({ state, total }) => state === 'paid' && total === 0)).toBe(true);
  }
  expect(await auditPools(house.db, now)).toEqual([]);
  expect(await auditOrders(house.db)).toEqual([]);
}
