import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPools, forgetClaimant } from '#capacity/server';
import { getEdition } from '#directory/server';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { listAnswers, removeExpiredAnswers } from '../queries/answers.ts';
import { auditOrders } from '../queries/audit-orders.ts';
import { listInvoices } from '../queries/invoices.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { hasBooks, removeOldBaskets } from '../queries/personal.ts';
import { claimantOfEmail } from '../rules/claim-request.ts';
import { claimantsOf } from '../rules/in-role.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { bookPayment } from './book-payment.ts';
import { exportMyTickets } from './export-my-tickets.ts';
import { forgetGuestsOfPast } from './forget-guests-of-past.ts';
import { forgetPersonInTickets, removeEditionSales } from './forget-in-tickets.ts';
import { issueInvoice } from './issue-invoice.ts';
import { joinForProduct } from './join-waitlist.ts';
import { nameInRole } from './name-in-role.ts';
import { readMyTickets } from './read-my-tickets.ts';
import { sendLostLinks } from './send-lost-links.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

async function aPerson(name: string): Promise<PersonId> {
  const id = house.newId<PersonId>();
  const email = `${name}@example.org`;
  await house.db
    .transaction()
    .execute((tx) =>
      insertPerson(tx, { id, name, email, locale: 'en', steward: false, firstOrganiser: false }),
    );
  return id;
}
/** A paid and invoiced order of two tickets, the buyer's own and ben's, with an answer. */
async function paid(name: string, personId: PersonId | null) {
  const questions = [
    {
      ...{ id: 'diet', label: { en: 'Diet' }, kind: 'text' as const, choices: [], isRequired: false },
      ...{ purpose: { en: 'Lunch' }, expiresOn: '2100-01-01', productIds: [] },
    },
  ];
  const shop = await aShop(house, { questions });
  const product = await aProduct(house, shop);
  const lines = [
    aLine(product.id, name, { answers: [{ question: 'diet', value: 'no fish' }] }),
    aLine(product.id, 'ben'),
  ];
  const answer = await order(
    house,
    aWish(house, shop.editionId, lines, { buyer: aBuyer(name, { personId }) }),
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { id, total, currency } = answer.value.order;
  await house.db.transaction().execute((tx) =>
    bookPayment(tx, house, {
      ...{ orderId: id, amount: total, currency, method: 'transfer', outsideId: null, note: '' },
      ...{ byPersonId: null, byTeam: true },
    }),
  );
  await issueInvoice(house, id);
  return { shop, id };
}
const lettersTo = (email: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .select('body_text')
    .where('recipient', '=', email)
    .execute();

test('one’s orders and tickets are found by account and by address, and can be taken along', async () => {
  const personId = await aPerson('kim');
  const own = await paid('kim', personId);
  const byAddress = await paid('kim', null);
  const viewer = someone(null, undefined, { personId });
  const mine = must(await readMyTickets(house, viewer));
  expect(mine.map(({ orders, tickets }) => [orders.length, tickets.length])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  const exported = must(await exportMyTickets(house, viewer));
  expect(exported).toMatchObject({ answers: [{ value: 'no fish' }, { value: 'no fish' }] });
  const text = JSON.stringify(exported);
  expect([text.includes(own.id), text.includes(byAddress.id), text.includes('digest')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('who deletes their account goes from orders and tickets, which are given back; money and invoices stay', async () => {
  const personId = await aPerson('lea');
  const { id } = await paid('lea', personId);
  await forgetPersonInTickets(house, { personId, email: '' });
  await forgetPersonInTickets(house, { personId, email: '' });
  const [after] = await listOrders(house.db, [id]);
  expect(after).toMatchObject({
    name: '',
    email: '',
    personId: null,
    state: 'paid',
    total: 10_000,
    paid: 20_000,
  });
  const tickets = await listTickets(house.db, { orderIds: [id] });
  expect(
    tickets.map(({ holderName, holderEmail, isCancelled }) => [holderName, holderEmail, isCancelled]),
  ).toEqual([
    ['', '', true],
    ['ben', 'ben@example.org', false],
  ]);
  expect(
    await listAnswers(
      house.db,
      tickets.map((ticket) => ticket.id),
    ),
  ).toEqual([]);
  expect((await listInvoices(house.db, { orderIds: [id] }))[0]?.document.buyer.name).toBe('lea');
  expect(await auditOrders(house.db)).toEqual([]);
});

/** Everything that a guest may leave: a paid order, a wait, a name for a role. */
async function aGuest(name: string) {
  const made = await paid(name, null);
  const full = await aProduct(house, made.shop, { capacity: 0, hasWaitlist: true });
  const email = `${name}@example.org`;
  must(
    await joinForProduct(house, {
      ...{ editionId: made.shop.editionId, productId: full.id, also: [], units: 1, maySplit: false },
      ...{ name, email, locale: 'en', caller: '198.51.100.9' },
    }),
  );
  const people = [{ email, name, speakerCode: null }];
  const { editionId } = made.shop;
  must(await nameInRole(house, operator, { editionId, role: 'volunteer', locale: 'en', people }));
  return { ...made, email };
}
const left = async (email: string) => {
  const claimant = claimantOfEmail(email);
  const { rows } = await sql<{ n: number }>`SELECT (
      (SELECT count(*) FROM tickets.waiter WHERE email = ${email}) + (SELECT count(*) FROM tickets.role_person WHERE email = ${email})
      + (SELECT count(*) FROM capacity.claim WHERE claimant = ${claimant}) + (SELECT count(*) FROM capacity.waiting WHERE claimant = ${claimant})
      + (SELECT count(*) FROM capacity.basket WHERE claimant = ${claimant}))::int AS n`.execute(house.db);
  return rows[0]?.n;
};

test('what stands under the address of who leaves goes too: orders as a guest, waits, roles and claims', async () => {
  const personId = await aPerson('tom');
  const { id, email } = await aGuest('tom');
  expect(must(await exportMyTickets(house, someone(null, undefined, { personId })))).toMatchObject({
    waits: [{ email }],
    roles: [{ email, role: 'volunteer' }],
    ballots: [],
  });
  await forgetPersonInTickets(house, { personId, email });
  for (const claimant of claimantsOf({ personId, email }))
    await house.db.transaction().execute((tx) => forgetClaimant(tx, house, claimant));
  expect(await left(email)).toBe(0);
  const tickets = await listTickets(house.db, { orderIds: [id] });
  expect(tickets.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
  expect([await auditOrders(house.db), await auditPools(house.db, house.clock.now())]).toEqual([[], []]);
});

test('a month after the last day nobody knows any more who waited or was named, and places stay counted', async () => {
  const { email, id } = await aGuest('uwe');
  expect(await left(email)).toBeGreaterThan(2);
  await forgetGuestsOfPast(house, new Date('2027-05-15T12:00:00Z'));
  expect(await left(email)).toBeGreaterThan(2);
  await forgetGuestsOfPast(house, new Date('2027-05-16T12:00:00Z'));
  await forgetGuestsOfPast(house, new Date('2027-05-16T12:00:00Z'));
  expect(await left(email)).toBe(0);
  expect((await listOrders(house.db, [id]))[0]?.state).toBe('paid');
  expect([await auditOrders(house.db), await auditPools(house.db, house.clock.now())]).toEqual([[], []]);
});

test('links come by mail, to the address only, and a letter goes out where there are none', async () => {
  const { shop } = await paid('noa', null);
  const edition = await getEdition(house.db, shop.editionId);
  const ask = (email: string, clientAddress = '198.51.100.7') =>
    sendLostLinks(house, edition, { email, locale: 'en', clientAddress });
  expect([await ask('noa@example.org'), await ask('nobody@example.org')]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  const found = (await lettersTo('noa@example.org')).find(({ body_text }) => body_text.includes('links'));
  expect(found?.body_text.match(/\/(orders|my-ticket)\//g)).toEqual(['/orders/', '/my-ticket/']);
  const [none] = await lettersTo('nobody@example.org');
  expect(none?.body_text).not.toContain('/orders/');
  for (let n = 0; n < 2; n += 1) await ask('noa@example.org');
  expect(await ask('noa@example.org')).toMatchObject({ refusal: { code: 'too-many' } });
});

test('answers go when their purpose is over, baskets that nobody placed after a week', async () => {
  const { shop, id } = await paid('ora', null);
  const product = await aProduct(house, shop);
  const held = await order(house, aWish(house, shop.editionId, [aLine(product.id, null)], { buyer: null }));
  if (!held.ok) throw new Error(held.refusal.code);
  expect(await removeOldBaskets(house.db, new Date(Date.now()))).toBe(0);
  expect(await removeOldBaskets(house.db, new Date(Date.now() + 86_400_000))).toBeGreaterThan(0);
  expect(await listOrders(house.db, [held.value.order.id])).toEqual([]);
  expect(await removeExpiredAnswers(house.db, '2100-02-01T00:00:00Z')).toBeGreaterThan(0);
  const tickets = await listTickets(house.db, { orderIds: [id] });
  expect(
    await listAnswers(
      house.db,
      tickets.map((ticket) => ticket.id),
    ),
  ).toEqual([]);
});

test('of an edition that is removed nothing is left', async () => {
  const { shop, id } = await paid('pia', null);
  expect(await hasBooks(house.db, shop.editionId)).toBe(true);
  await removeEditionSales(house, shop.editionId);
  expect([await hasBooks(house.db, shop.editionId), await listOrders(house.db, [id])]).toEqual([false, []]);
});
