import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditPools, listPools } from '#capacity/server';
import { operator } from '#people';
import { insertPerson } from '#people/server';
import type { Programme } from '#programme';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { listTickets } from '../queries/orders.ts';
import { listHeldBy } from '../queries/seats-of.ts';
import type { Product } from '../rules/product.ts';
import { aLine, aProduct, aShop, aWish, codeOf, order } from '../tickets.fixture.ts';
import { cancelOrder } from './cancel-order.ts';
import { followTimetable } from './follow-timetable.ts';
import { placeHeldOrder } from './place-held.ts';
import { swapSeat } from './swap-seat.ts';
import { viewSeat } from './view-seat.ts';

type Reader = { readonly personId: PersonId; readonly email: string };
let database: TestDatabase;
let house: TestHouse;
let shop: Awaited<ReturnType<typeof aShop>>;
let reader: Reader;
let [one, same, later]: Product[] = [];
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(
    database.db,
    {},
    { clock: { now: () => '2027-02-01T10:00:00Z', offsetMs: 0, setOffset: () => undefined } },
  );
});
afterAll(() => database.close());

const moved = (programme: Programme, code: string, start: string, end: string): Programme => ({
  ...programme,
  sessions: programme.sessions.map((session) =>
    session.code === code && session.slot ? { ...session, slot: { ...session.slot, start, end } } : session,
  ),
});
async function release(programme: Programme, name: string): Promise<void> {
  must(await replaceProgramme(house, operator, { editionId: shop.editionId, programme }));
  must(await releaseTimetable(house, operator, { editionId: shop.editionId, name, note: null }));
}
/** TALK01 is Ana's at 8:00; TALK02 is at the same time here, and LATER an hour after. */
function timetable(): Programme {
  const small = smallProgramme();
  const start = '2027-05-14T08:00:00Z';
  const together = moved(small, 'TALK02', start, '2027-05-14T08:30:00Z');
  const [first] = together.sessions;
  const hall = first?.slot
    ? { ...first.slot, start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z' }
    : null;
  const sessions = together.sessions.map((session) =>
    session.code === 'LATER' ? { ...session, slot: hall } : session,
  );
  return { ...together, sessions };
}
beforeEach(async () => {
  shop = await aShop(house);
  await release(timetable(), 'First');
  const seat = (sessionCode: string, rest = {}) =>
    aProduct(house, shop, {
      kind: 'seat',
      price: 0,
      capacity: 5,
      mostEach: 1,
      name: { en: sessionCode },
      sessionCode,
      ...rest,
    });
  [one, same, later] = [await seat('TALK01'), await seat('TALK02'), await seat('LATER')];
  const personId = house.newId<PersonId>();
  reader = { personId, email: `${personId}@example.org` };
  await database.db
    .transaction()
    .execute((tx) =>
      insertPerson(tx, { id: personId, name: 'Reader', email: reader.email, locale: 'en', steward: false }),
    );
});

const given = (product: Product | undefined): Product => {
  if (!product) throw new Error('There is no such seat.');
  return product;
};
const take = (product: Product | undefined, rest = {}) => {
  const holder = { name: 'Reader', email: reader.email };
  return order(house, aWish(house, shop.editionId, [aLine(given(product).id, 'x', { holder, ...rest })]));
};
const speaks = (code: string) =>
  sql`UPDATE programme.speaker SET person_id = ${reader.personId} WHERE edition_id = ${shop.editionId} AND code = ${code}`.execute(
    database.db,
  );
const swap = async (from: Product | undefined, to: Product | undefined) => {
  const held = await listHeldBy(database.db, shop.editionId, reader);
  const ticketId = held.find(({ productId }) => productId === from?.id)?.ticketId ?? house.newId();
  return swapSeat(house, reader, { editionId: shop.editionId, ticketId, productId: given(to).id });
};
const look = (sessionCode: string) => viewSeat(house, { editionId: shop.editionId, sessionCode, reader });

describe('seats of sessions', () => {
  test('a seat at the time of another is refused, shown with what stands against it, and can be swapped once', async () => {
    expect(codeOf(await take(one))).toBe('taken');
    expect(await take(same)).toMatchObject({
      refusal: { code: 'clashes-with', details: { other: 'TALK01' } },
    });
    expect((await look('TALK02'))?.clash).toMatchObject({ what: 'TALK01', seat: { productId: one?.id } });
    const swapped = await swap(one, same);
    expect(swapped).toMatchObject({ ok: true, value: { productId: same?.id } });
    expect((await listHeldBy(database.db, shop.editionId, reader)).map(({ productId }) => productId)).toEqual(
      [same?.id],
    );
    expect((await look('TALK01'))?.offer.state).toMatchObject({ free: 5 });
    expect((await look('TALK02'))?.own).not.toBeNull();
    const again = swapped.ok
      ? await swapSeat(house, reader, { editionId: shop.editionId, ...swapped.value })
      : swapped;
    expect(again).toEqual(swapped);
    // What was swapped for goes back with its order.
    const { orderId } = swapped.ok ? swapped.value : { orderId: house.newId() as never };
    await database.db
      .transaction()
      .execute((tx) => cancelOrder(tx, house, { orderId, byPersonId: null, byTeam: true, reason: '' }));
    expect((await look('TALK02'))?.offer.state).toMatchObject({ free: 5 });
    expect(await auditPools(database.db, house.clock.now())).toEqual([]);
  });

  test('a swap locks the ticket before the pools, as everybody does', async () => {
    await take(one);
    const swapped = await database.db.transaction().execute(async (tx) => {
      // Somebody gets what needs this ticket: they have its row, and want the pools next.
      await sql`SELECT FROM tickets.ticket WHERE product_id = ${one?.id ?? null} FOR SHARE`.execute(tx);
      const swapping = swap(one, same);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await sql`SELECT FROM capacity.pool WHERE id = ${given(one).poolId} FOR UPDATE NOWAIT`.execute(tx);
      return { swapping };
    });
    expect(await swapped.swapping).toMatchObject({ ok: true });
  });

  test('a swap is refused, and everything stays, where the other is sold out, clashes with a third, or costs something else', async () => {
    const dear = await aProduct(house, shop, {
      kind: 'seat',
      price: 500,
      name: { en: 'Dear' },
      sessionCode: 'LATER',
    });
    const full = await aProduct(house, shop, {
      kind: 'seat',
      price: 0,
      capacity: 0,
      taxRate: 1900,
      sessionCode: 'LATER',
    });
    await take(one);
    expect(await swap(one, dear)).toMatchObject({ refusal: { code: 'price-differs' } });
    expect(await swap(one, full)).toMatchObject({ refusal: { code: 'sold-out' } });
    await take(later);
    expect(await swap(later, same)).toMatchObject({ refusal: { code: 'clashes-with' } });
    const stranger = { personId: house.newId<PersonId>(), email: 'stranger@example.org' };
    const [held] = await listHeldBy(database.db, shop.editionId, reader);
    expect(
      await swapSeat(house, stranger, {
        ...{ editionId: shop.editionId, ticketId: held?.ticketId ?? house.newId() },
        productId: given(same).id,
      }),
    ).toMatchObject({ refusal: { code: 'ticket-unknown' } });
    expect(await listHeldBy(database.db, shop.editionId, reader)).toHaveLength(2);
  });

  test('somebody who gives a talk then has no seat there, ordered at once or named later', async () => {
    await speaks('ANA');
    expect((await look('TALK02'))?.clash).toMatchObject({ what: 'Parsers in a harbour', seat: null });
    expect(await take(same)).toMatchObject({
      refusal: { code: 'clashes-with', details: { other: 'Parsers in a harbour' } },
    });
    const wish = aWish(house, shop.editionId, [aLine(given(same).id, null)], { buyer: null });
    const held = await order(house, wish);
    if (!held.ok) throw new Error(held.refusal.code);
    const [ticket] = await listTickets(database.db, { orderIds: [wish.orderId] });
    const named = await placeHeldOrder(house, {
      orderId: wish.orderId,
      buyer: { personId: null, name: 'R', email: reader.email, company: null, method: null, accepted: [] },
      lines: [{ number: ticket?.number ?? 1, holder: { name: 'R', email: reader.email }, answers: [] }],
    });
    expect(named).toMatchObject({ refusal: { code: 'clashes-with' } });
    expect(codeOf(await take(later))).toBe('taken');
  });

  test('seats follow the timetable that is released anew', async () => {
    const end = '2027-05-14T12:00:00Z';
    await release(moved(timetable(), 'TALK02', '2027-05-14T11:00:00Z', end), 'Second');
    expect(await followTimetable(house, shop.editionId)).toBe(1);
    expect(await followTimetable(house, shop.editionId)).toBe(0);
    const [pool] = await listPools(database.db, [given(same).poolId]);
    expect(pool?.time).toMatchObject({ start: '2027-05-14T11:00:00Z', end });
    await take(one);
    expect(codeOf(await take(same))).toBe('taken');
  });
});
