import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anonymous, operator, type Viewer } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { saveProduct, setUpShop, takeOrders } from '#tickets/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody, someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import { arrangeRemoteRoom, followRemotely, readRemoteRooms } from './remote-rooms.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let slug: string;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
beforeEach(async () => {
  ({ id: editionId, slug } = await anEdition(house));
  must(await replaceProgramme(house, operator, { editionId, programme: smallProgramme() }));
  must(await releaseTimetable(house, operator, { editionId, name: 'First', note: null }));
  // In the middle of the talk in the hall.
  house.clock.setOffset(Date.parse('2027-05-14T08:10:00Z') - Date.now());
});
afterAll(() => database.close());

const links = { stream: 'https://stream.example/hall', chat: '', captions: 'https://captions.example/hall' };
const arrange = (viewer: Viewer, more: object = {}) =>
  arrangeRemoteRoom(house, viewer, {
    ...{ editionId, room: 'hall', ...links, audience: 'attending', minutesBefore: 10 },
    ...more,
  });
const seenBy = async (viewer: Viewer) => (await followRemotely(house, viewer, editionId))?.('TALK01') ?? null;

test('links are shown to those for whom they are, and to nobody before anything was arranged', async () => {
  expect(await followRemotely(house, operator, editionId)).toBe(null);
  const owner = someone('owner', editionId);
  must(await arrange(owner));
  const open = { state: 'open', stream: links.stream, chat: null, captions: links.captions };
  expect(await seenBy(someone('attendee', editionId))).toEqual(open);
  for (const viewer of [anonymous, someone(), someone('owner', editionId, { via: 'token' })])
    expect(await seenBy(viewer)).toEqual({ state: 'for-attending' });
  must(await arrange(owner, { audience: 'everybody' }));
  expect(await seenBy(anonymous)).toEqual(open);
  must(await arrange(owner, { stream: '', captions: '' }));
  expect(await seenBy(anonymous)).toBe(null);
});

test('a ticket that lets in on a day opens what is for those who take part, an online one also what is for these', async () => {
  const [onsite, online] = [await someoneWithTicket(true), await someoneWithTicket(false)];
  for (const audience of ['attending', 'online'] as const) {
    must(await arrange(operator, { audience }));
    expect(await seenBy(online)).toMatchObject({ state: 'open' });
    expect((await seenBy(onsite))?.state).toBe(audience === 'online' ? 'for-online' : 'open');
    expect(await seenBy(someone())).toEqual({ state: `for-${audience}` });
    expect(await seenBy(someone('volunteer-lead', editionId))).toMatchObject({ state: 'open' });
  }
});

/** Somebody with an account whose address stands on a paid ticket, which lets in on a day or on none. */
async function someoneWithTicket(isDay: boolean): Promise<Viewer> {
  const viewer = someone();
  const email = `${viewer.personId}@example.org`;
  await database.db
    .transaction()
    .execute((tx) =>
      insertPerson(tx, { id: viewer.personId, name: 'Kim', email, locale: 'ko', steward: false }),
    );
  must(await setUpShop(house, operator, { editionId, slug, changes: { isOpen: true } }));
  const made = await saveProduct(house, operator, {
    ...{ editionId, slug, id: null },
    product: {
      ...{ kind: 'ticket', name: { en: 'P' }, about: {}, price: 0, steps: [], least: null, taxRate: 0 },
      ...{ variations: [], needs: [], includes: [], isHidden: false, sessionCode: null },
      admits: isDay ? { from: '2027-05-14', until: '2027-05-15' } : null,
    },
    terms: { capacity: 50, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
  });
  const holder = { name: 'Kim', email: email.toUpperCase() };
  const line = { productId: must(made).id, variation: null, price: null, holder, answers: [] };
  const ordered = await house.batches.run(takeOrders, {
    house,
    wish: {
      ...{ orderId: house.newId<OrderId>(), editionId, locale: 'ko', lines: [line], voucherCode: '' },
      expectedTotal: 0,
      buyer: { ...holder, personId: null, company: null, method: null, accepted: [] },
    },
  });
  expect(ordered).toMatchObject({ ok: true });
  return viewer;
}

test('owners and organisers arrange them, nobody else', async () => {
  for (const [who, viewer] of Object.entries(everybody(editionId))) {
    const may = ['owner', 'organiser'].includes(who);
    const tries = [await arrange(viewer), await readRemoteRooms(house, viewer, editionId)];
    expect([who, ...tries.map(({ ok }) => ok)]).toEqual([who, may, may]);
  }
  expect(await arrange(operator, { room: 'cellar' })).toMatchObject({ refusal: { code: 'room-unknown' } });
  expect(await arrange(operator, { chat: 'http://a.example' })).toMatchObject({
    refusal: { code: 'link-not-https', field: 'chat' },
  });
});
