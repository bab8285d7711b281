import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import { listAnswers } from '../queries/answers.ts';
import { listTickets } from '../queries/orders.ts';
import type { Ticket } from '../rules/order.ts';
import { editionTag, readTicketToken } from '../rules/ticket-token.ts';
import { aBuyer, aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { handOnTicket } from './hand-on-ticket.ts';
import { openTicket, ticketKey } from './order-keys.ts';
import { readTicket } from './read-ticket.ts';
import { signingKeysOf } from './signing-keys.ts';
import { verifyWithNode } from './ticket-keys.ts';
import { ticketTokenOf } from './ticket-token-of.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const until = '2100-01-01T00:00:00Z';
let names = 0;
/** A shop where everything is free, with a ticket, an evening that needs one, and ana's order of both. */
async function anOrder(transfersUntil: string | null = until) {
  const shop = await aShop(house, {
    transfersUntil,
    questions: [
      {
        ...{ id: 'diet', label: { en: 'Diet' }, kind: 'text', choices: [], isRequired: false },
        ...{ purpose: { en: 'Lunch' }, expiresOn: '2100-01-01', productIds: [] },
      },
    ],
  });
  const product = await aProduct(house, shop, {
    price: 0,
    mostEach: 1,
    admits: { from: '2027-05-14', until: '2027-05-15' },
  });
  const evening = await aProduct(house, shop, { price: 0, kind: 'social', needs: [product.id] });
  names += 1;
  const name = `ana${names}`;
  const lines = [
    aLine(product.id, name, { answers: [{ question: 'diet', value: 'no fish' }] }),
    aLine(evening.id, name),
  ];
  const answer = await order(house, aWish(house, shop.editionId, lines, { buyer: aBuyer(name) }));
  if (!answer.ok) throw new Error(answer.refusal.code);
  const [ticket, second] = await listTickets(house.db, { orderIds: [answer.value.order.id] });
  if (!ticket || !second) throw new Error('Two were ordered.');
  return { shop, product, evening, order: answer.value.order, ticket, second };
}
const give = (ticket: Ticket, name: string) =>
  handOnTicket(house, {
    ...{ ticketId: ticket.id, serial: ticket.serial, byPersonId: null, byTeam: false },
    holder: { name, email: `${name}@example.org` },
  });
const lettersTo = async (email: string) =>
  (
    await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('key')
      .where('recipient', '=', email)
      .execute()
  ).map(({ key }) => key.split(':')[0]);

describe('a ticket that changes hands', () => {
  test('takes along what needs it, opens with another key, forgets what was answered, and both holders are told', async () => {
    const { shop, ticket, second } = await anOrder();
    const { editionId } = shop;
    const key = await ticketKey(house, ticket.id, ticket.serial);
    const link = { editionId, ticket: ticket.id, key };
    expect(await openTicket(house, link)).not.toBeNull();
    expect(await give(ticket, 'ben')).toMatchObject({ ok: true, value: { handing: 'transferred' } });
    expect(await openTicket(house, link)).toBeNull();
    const after = await listTickets(house.db, { ids: [ticket.id, second.id] });
    expect(after.map(({ holderName, holderEmail, serial }) => [holderName, holderEmail, serial])).toEqual([
      ['ben', 'ben@example.org', 2],
      ['ben', 'ben@example.org', 2],
    ]);
    expect(await listAnswers(house.db, [ticket.id])).toEqual([]);
    expect(await lettersTo(ticket.holderEmail)).toEqual(['tickets.transferred']);
    expect(await lettersTo('ben@example.org')).toEqual(['tickets.ticket']);
  });

  test('keeps its key and its holder’s answers when only a name is mended', async () => {
    const { ticket } = await anOrder(null);
    const holder = { name: 'Ána', email: ticket.holderEmail };
    const mended = await handOnTicket(house, {
      ...{ ticketId: ticket.id, serial: 1, holder, byPersonId: null, byTeam: false },
    });
    expect(mended).toMatchObject({
      ok: true,
      value: { handing: 'corrected', ticket: { holderName: 'Ána', serial: 1 } },
    });
    expect(await listAnswers(house.db, [ticket.id])).toHaveLength(1);
  });

  test('goes to one of two who get it at the same moment', async () => {
    const { ticket } = await anOrder();
    const codes = (await Promise.all([give(ticket, 'eve'), give(ticket, 'dan')])).map((answer) =>
      answer.ok ? 'given' : answer.refusal.code,
    );
    expect(codes.toSorted()).toEqual(['given', 'ticket-unknown']);
  });

  test('is refused when its time is over, to whoever has one already, and without the ticket that it needs', async () => {
    const closed = await anOrder('2020-01-01T00:00:00Z');
    expect(codeOfGiving(await give(closed.ticket, 'ben'))).toBe('transfers-over');
    const { shop, product, ticket, second } = await anOrder();
    expect(codeOfGiving(await give(second, 'stranger'))).toBe('needs-ticket');
    expect(codeOf(await order(house, aWish(house, shop.editionId, [aLine(product.id, 'cleo')])))).toBe(
      'taken',
    );
    expect(codeOfGiving(await give(ticket, 'cleo'))).toBe('limit-per-person');
    const [same] = await listTickets(house.db, { ids: [ticket.id] });
    expect(same).toEqual(ticket);
    expect(codeOfGiving(await give(second, 'cleo'))).toBe('given');
    // What ana has left needs nothing any more.
    expect(codeOfGiving(await give(ticket, 'fay'))).toBe('given');
  });
});

const codeOfGiving = (answer: Awaited<ReturnType<typeof give>>) =>
  answer.ok ? 'given' : answer.refusal.code;

test('a ticket’s code is signed with the edition’s key, which is made once however many ask first', async () => {
  const { shop, ticket, product } = await anOrder();
  const houses = [1, 2, 3, 4].map(() => testHouse(house.db));
  const keys = await Promise.all(houses.map((each) => signingKeysOf(each, shop.editionId)));
  expect(new Set(keys.map(({ privateKey }) => privateKey)).size).toBe(1);
  const view = await readTicket(house, ticket.id);
  const token = view && (await ticketTokenOf(house, view));
  const read = await readTicketToken(token ?? '', {
    tag: editionTag(shop.editionId),
    verify: verifyWithNode(keys[0]?.publicKey ?? ''),
  });
  expect(read).toMatchObject({
    ok: true,
    value: {
      ...{ ticketId: ticket.id, product: product.number, seats: [] },
      validFrom: '2027-05-13T22:00:00Z',
      validUntil: '2027-05-16T03:00:00Z',
    },
  });
});
