import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPools, listEntitlements } from '#capacity/server';
import { operator } from '#people';
import { insertGrant, insertPerson, revokeRole } from '#people/server';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId, OrderId, PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Voucher } from '../rules/voucher.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { bookPayment } from './book-payment.ts';
import { changeVoucher } from './change-voucher.ts';
import { followRoles } from './follow-roles.ts';
import { removeEditionSales } from './forget-in-tickets.ts';
import { handOnTicket } from './hand-on-ticket.ts';
import { nameInRole, takeOutOfRole } from './name-in-role.ts';
import { placeHeldOrder } from './place-held.ts';
import { saveRoleRule } from './save-role-rule.ts';
import { viewOwnGifts } from './view-own-gifts.ts';
import { viewRoles } from './view-roles.ts';
import { viewShop } from './view-shop.ts';
import { viewVouchers } from './view-vouchers.ts';

let database: TestDatabase;
let tills: readonly [TestHouse, TestHouse];
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  tills = [testHouse(database.db), testHouse(database.db)];
  house = tills[0];
}, 60_000);
afterAll(() => database?.close());

type Person = { readonly id: PersonId; readonly name: string; readonly email: string };
async function aPerson(name = `p${house.newId<string>().slice(0, 8)}`): Promise<Person> {
  const [id, email] = [house.newId<PersonId>(), `${name}@example.org`];
  await house.db.transaction().execute((tx) => insertPerson(tx, { id, name, email, locale: 'ko' }));
  return { id, name, email };
}
const speak = async (editionId: EditionId, { id: personId }: Person) => {
  const grant = {
    editionId,
    personId,
    role: 'speaker' as const,
    grantedBy: null,
    grantedAt: house.clock.now(),
  };
  await house.db.transaction().execute((tx) => insertGrant(tx, grant));
  await followRoles(house, editionId);
};
const stop = async (editionId: EditionId, { id: personId }: Person) => {
  must(
    await revokeRole(house, someone(null, undefined, { personId }), { editionId, personId, role: 'speaker' }),
  );
  await followRoles(house, editionId);
};
async function aSale(said: Partial<Parameters<typeof saveRoleRule>[2]> = {}, capacity: number | null = null) {
  const shop = await aShop(house);
  const { editionId } = shop;
  const product = await aProduct(house, shop, { capacity });
  const rule = must(
    await saveRoleRule(house, operator, {
      ...{
        editionId,
        role: 'speaker',
        productId: product.id,
        price: { kind: 'set', price: 0 },
        aside: 0,
        ...said,
      },
    }),
  );
  return { shop, editionId, product, rule };
}
const orderNow = async (id: OrderId) => (await listOrders(house.db, [id]))[0];
type Sale = Awaited<ReturnType<typeof aSale>>;
const wishOf = ({ editionId, product, rule }: Sale, person: Person, voucher: Voucher = rule) =>
  aWish(house, editionId, [aLine(product.id, person.name)], {
    ...{
      voucherCode: voucher.code,
      byPerson: person.id,
      buyer: aBuyer(person.name, { personId: person.id }),
    },
  });
const take = (sale: Sale, person: Person, at: TestHouse = house) => order(at, wishOf(sale, person));
const giftsOf = ({ editionId }: Sale, { id: personId, email }: Pick<Person, 'id' | 'email'>) =>
  viewOwnGifts(house, { editionId, personId, email });

describe('what a role gives', () => {
  test('is for whoever has it, also from before the rule, once, however often and at once they take it', async () => {
    const shop = await aShop(house);
    const product = await aProduct(house, shop);
    const [ana, bo] = [await aPerson(), await aPerson()];
    await speak(shop.editionId, ana);
    const rule = must(
      await saveRoleRule(house, operator, {
        ...{ editionId: shop.editionId, role: 'speaker', productId: product.id },
        ...{ price: { kind: 'set', price: 0 }, aside: 0 },
      }),
    );
    const sale: Sale = { shop, editionId: shop.editionId, product, rule };
    expect(codeOf(await take(sale, ana))).toBe('not-in-role');
    await followRoles(house, shop.editionId);
    expect(await giftsOf(sale, bo)).toEqual([]);
    expect(await giftsOf(sale, ana)).toMatchObject([
      { role: 'speaker', price: 0, before: 10_000, order: null },
    ]);
    expect(codeOf(await take(sale, bo))).toBe('not-in-role');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => take(sale, ana, tills[at % 2 === 0 ? 0 : 1])),
    );
    expect(answers.map(codeOf).sort()).toEqual([...Array(7).fill('role-taken'), 'taken'].sort());
    expect((await giftsOf(sale, ana))[0]?.order?.state).toBe('paid');
    const letters = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('subject')
      .where('key', 'like', 'tickets.entitled:%')
      .execute();
    expect(letters.filter(({ subject }) => subject.includes('받으실'))).toHaveLength(letters.length);
  });

  test('is no code: a stranger who learns it, or the address of a speaker, gets nothing by it', async () => {
    const sale = await aSale();
    const [ana, eve] = [await aPerson(), await aPerson()];
    await speak(sale.editionId, ana);
    const { byPerson: _, ...guest } = wishOf(sale, ana);
    expect(codeOf(await order(house, guest))).toBe('voucher-unknown');
    expect(codeOf(await order(house, { ...wishOf(sale, ana), byPerson: eve.id }))).toBe('not-in-role');
    const unnamed = aWish(house, sale.editionId, [aLine(sale.product.id, null)], {
      voucherCode: sale.rule.code,
      byPerson: ana.id,
      buyer: null,
    });
    expect(codeOf(await order(house, unnamed))).toBe('not-in-role');
    expect(
      (await viewShop(house, { editionId: sale.editionId, voucherCode: sale.rule.code }))?.voucher,
    ).toBeNull();
    expect(await viewVouchers(house.db, sale.editionId, house.clock.now())).toEqual([]);
  });

  test('ends with the role: before it was taken there is nothing to take, after it the ticket is taken back and its place is free', async () => {
    const sale = await aSale({ aside: 1 }, 1);
    const [ana, bo] = [await aPerson(), await aPerson()];
    for (const person of [ana, bo]) await speak(sale.editionId, person);
    const taken = must(await take(sale, ana)).order;
    expect(codeOf(await take(sale, bo))).toBe('sold-out');
    await stop(sale.editionId, ana);
    expect((await orderNow(taken.id))?.state).toBe('cancelled');
    expect(await giftsOf(sale, ana)).toEqual([]);
    expect(codeOf(await take(sale, ana))).toBe('not-in-role');
    expect(codeOf(await take(sale, bo))).toBe('taken');
    await speak(sale.editionId, ana);
    expect(codeOf(await take(sale, ana))).toBe('sold-out');
    expect([await auditPools(house.db, house.clock.now()), await auditOrders(house.db)]).toEqual([[], []]);
  });

  test('leaves what else was bought with it, and what was paid for it goes back', async () => {
    const sale = await aSale({ price: { kind: 'share', rate: 5000 } });
    const shirt = await aProduct(house, sale.shop, { kind: 'merchandise', price: 2000 });
    const ana = await aPerson();
    await speak(sale.editionId, ana);
    const wish = wishOf(sale, ana);
    const placed = must(
      await order(house, { ...wish, lines: [...wish.lines, aLine(shirt.id, ana.name)] }),
    ).order;
    expect(placed.total).toBe(7000);
    await house.db.transaction().execute((tx) =>
      bookPayment(tx, house, {
        ...{
          orderId: placed.id,
          amount: 7000,
          currency: 'EUR',
          method: 'transfer',
          outsideId: null,
          note: '',
        },
        ...{ byPersonId: null, byTeam: true },
      }),
    );
    await stop(sale.editionId, ana);
    const after = await orderNow(placed.id);
    expect([after?.state, after?.total]).toEqual(['paid', 2000]);
    const tickets = await listTickets(house.db, { orderIds: [placed.id] });
    expect(tickets.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    const refunds = (await listPayments(house.db, [placed.id])).filter(({ kind }) => kind === 'refund');
    expect(refunds).toMatchObject([{ amount: 5000, state: 'pending' }]);
    await followRoles(house, sale.editionId);
    expect((await listPayments(house.db, [placed.id])).length).toBe(2);
  });

  test('is for whom it was given: it is neither placed nor handed on for somebody else', async () => {
    const sale = await aSale();
    const ana = await aPerson();
    await speak(sale.editionId, ana);
    const held = must(await order(house, { ...wishOf(sale, ana), buyer: null })).order;
    must(
      await placeHeldOrder(house, {
        ...{ orderId: held.id, buyer: aBuyer('eve') },
        lines: [{ number: 1, holder: { name: 'eve', email: 'eve@example.org' }, answers: [] }],
      }),
    );
    const [ticket] = await listTickets(house.db, { orderIds: [held.id] });
    expect([ticket?.holderEmail, ticket?.holderPersonId]).toEqual([ana.email, ana.id]);
    const given = await handOnTicket(house, {
      ...{ ticketId: ticket?.id ?? house.newId(), serial: 1, byPersonId: null, byTeam: true },
      holder: { name: 'eve', email: 'eve@example.org' },
    });
    expect(given).toMatchObject({ refusal: { code: 'belongs-to-role' } });
  });

  test('waits under an address for an account, and stays the same when there is one', async () => {
    const sale = await aSale({ role: 'volunteer' });
    const { editionId } = sale;
    const email = `${house.newId<string>()}@example.org`;
    const people = [{ email: ` ${email.toUpperCase()} `, name: 'Gus', speakerCode: null }];
    must(await nameInRole(house, operator, { editionId, role: 'volunteer', locale: 'en', people }));
    await followRoles(house, editionId);
    const before = await listEntitlements(house.db, { editionId });
    expect(before).toHaveLength(1);
    const gus: Person = { id: house.newId<PersonId>(), name: email.split('@')[0] ?? '', email };
    await house.db.transaction().execute((tx) => insertPerson(tx, { ...gus, locale: 'en' }));
    await followRoles(house, editionId);
    expect(await listEntitlements(house.db, { editionId })).toEqual(before);
    const taken = must(await take(sale, gus)).order;
    expect((await viewRoles(house, editionId)).rules).toMatchObject([{ taken: 1, waiting: 0 }]);
    must(await takeOutOfRole(house, operator, { editionId, role: 'volunteer', email }));
    await followRoles(house, editionId);
    expect((await orderNow(taken.id))?.state).toBe('cancelled');
  });

  test('is given no more when the team says so, and whoever took theirs keeps it', async () => {
    const sale = await aSale();
    const [ana, bo] = [await aPerson(), await aPerson()];
    for (const person of [ana, bo]) await speak(sale.editionId, person);
    const taken = must(await take(sale, ana)).order;
    const turn = async (isArchived: boolean) => {
      must(
        await changeVoucher(house, operator, {
          editionId: sale.editionId,
          id: sale.rule.id,
          changes: { isArchived },
        }),
      );
      await followRoles(house, sale.editionId);
    };
    await turn(true);
    expect(codeOf(await take(sale, bo))).toBe('voucher-unknown');
    expect((await orderNow(taken.id))?.state).toBe('paid');
    await turn(false);
    expect(codeOf(await take(sale, bo))).toBe('taken');
  });

  test('is set by owners and organisers alone, once for a product', async () => {
    const sale = await aSale();
    const { editionId, product } = sale;
    const rule = {
      editionId,
      role: 'speaker',
      productId: product.id,
      price: { kind: 'none' },
      aside: 0,
    } as const;
    expect(await saveRoleRule(house, operator, rule)).toMatchObject({ refusal: { code: 'rule-there' } });
    const people = [{ email: 'x@example.org', name: 'X', speakerCode: null }];
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const allowed = ['owner', 'organiser', 'owner by token'].includes(who);
      const outcomes = [
        await saveRoleRule(house, viewer, rule),
        await nameInRole(house, viewer, { editionId, role: 'grantee', locale: 'en', people }),
        await takeOutOfRole(house, viewer, { editionId, role: 'grantee', email: 'x@example.org' }),
      ];
      expect([who, outcomes.map((each) => (each.ok ? 'done' : each.refusal.code))]).toEqual([
        who,
        allowed ? ['rule-there', 'done', 'done'] : ['not-allowed', 'not-allowed', 'not-allowed'],
      ]);
    }
    expect(
      await nameInRole(house, operator, { editionId, role: 'speaker', locale: 'en', people }),
    ).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  test('goes with the edition', async () => {
    const sale = await aSale({ role: 'volunteer' });
    const { editionId } = sale;
    const people = [{ email: 'y@example.org', name: 'Y', speakerCode: null }];
    must(await nameInRole(house, operator, { editionId, role: 'volunteer', locale: 'en', people }));
    await removeEditionSales(house, editionId);
    await followRoles(house, editionId);
    expect(await viewRoles(house, editionId)).toMatchObject({ rules: [], named: [] });
  });
});
