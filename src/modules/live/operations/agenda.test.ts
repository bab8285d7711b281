import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator } from '#people';
import { insertPerson } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { saveProduct, setUpShop, takeOrders } from '#tickets/server';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { someone } from '../../../../testing/viewers.ts';
import { smallProgramme } from '../../../../testing/web-for-tests.ts';
import type { EditionId, OrderId, PersonId } from '../../../kernel/ids.ts';
import type { OwnItemId } from '../rules/own-item.ts';
import { findStarsByToken, openStarCalendar } from './calendar-address.ts';
import { calendarOf } from './calendar-of.ts';
import { changeStars } from './change-stars.ts';
import { exportMyAgenda } from './export-my-agenda.ts';
import { forgetPersonInLive } from './forget-in-live.ts';
import { dropOwnItem, saveOwnItem } from './own-items.ts';
import { readAgenda } from './read-agenda.ts';
import { findShareToken, readSharedAgenda, shareAgenda } from './share-agenda.ts';

let database: TestDatabase;
let house: TestHouse;
let edition: { readonly id: EditionId; readonly slug: string };
let viewer: ReturnType<typeof someone>;
let owner: { readonly personId: PersonId; readonly email: string };
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  edition = await anEdition(house);
  const programme = smallProgramme();
  must(await replaceProgramme(house, operator, { editionId: edition.id, programme }));
  must(await releaseTimetable(house, operator, { editionId: edition.id, name: 'First', note: null }));
});
beforeEach(async () => {
  viewer = someone();
  owner = { personId: viewer.personId, email: `${viewer.personId}@example.org` };
  await database.db.transaction().execute((tx) =>
    insertPerson(tx, {
      id: owner.personId,
      name: 'Min-ji Kim',
      email: owner.email,
      locale: 'ko',
      steward: false,
    }),
  );
});
afterAll(() => database.close());

const dinner = {
  title: ' Dinner ',
  place: 'Harbour',
  start: '2027-05-14T18:00:00Z',
  end: '2027-05-14T20:00:00Z',
};
const save = (changes = {}, who: Parameters<typeof saveOwnItem>[1] = viewer) =>
  saveOwnItem(house, who, { editionId: edition.id, id: house.newId<OwnItemId>(), ...dinner, ...changes });
const entries = async () => (await readAgenda(house, edition.id, owner)).entries;

describe('an agenda', () => {
  test('has stars, seats, talks that one gives and things of one’s own', async () => {
    const { id: editionId, slug } = edition;
    must(await changeStars(house, viewer, { editionId, add: ['TALK02', 'GONE'], remove: [] }));
    must(await save());
    must(await setUpShop(house, operator, { editionId, slug, changes: { isOpen: true } }));
    const seat = must(
      await saveProduct(house, operator, {
        ...{ editionId, slug, id: null },
        product: {
          ...{ kind: 'seat', name: { en: 'Seat' }, about: {}, price: 0, steps: [], least: null, taxRate: 0 },
          ...{ variations: [], needs: [], includes: [], isHidden: false, admits: null, sessionCode: 'LATER' },
        },
        terms: { capacity: 5, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
      }),
    );
    // Ordered without an account, under the person's address in other letters.
    const holder = { name: 'Kim', email: owner.email.toUpperCase() };
    const line = { productId: seat.id, variation: null, price: null, holder, answers: [] };
    const ordered = await house.batches.run(takeOrders, {
      house,
      wish: {
        ...{ orderId: house.newId<OrderId>(), editionId, locale: 'en', lines: [line] },
        ...{ voucherCode: '', expectedTotal: 0 },
        buyer: { ...holder, personId: null, company: null, method: null, accepted: [] },
      },
    });
    expect(ordered).toMatchObject({ ok: true });
    await sql`UPDATE programme.speaker SET person_id = ${owner.personId} WHERE edition_id = ${editionId} AND code = (
      SELECT speaker_code FROM (SELECT code AS speaker_code FROM programme.speaker WHERE edition_id = ${editionId} ORDER BY code LIMIT 1) s)`.execute(
      database.db,
    );
    const found = (await entries()).map(({ key, own, reasons }) => [own?.title ?? key, reasons]);
    expect(found).toContainEqual(['Dinner', ['own']]);
    expect(found.some(([key, reasons]) => key === 'TALK02' && reasons?.includes('starred'))).toBe(true);
    expect(found).toContainEqual(['LATER', ['seat']]);
    expect(found.some(([, reasons]) => reasons?.includes('giving'))).toBe(true);
    expect(found.map(([key]) => key)).not.toContain('GONE');
  });

  test('of somebody else stays empty', async () => {
    must(await save());
    const stranger = { personId: house.newId<PersonId>(), email: 'stranger@example.org' };
    expect((await readAgenda(house, edition.id, stranger)).entries).toEqual([]);
  });
});

describe('a thing of one’s own', () => {
  test('is kept once, however often it is sent, and changed and taken out by its person only', async () => {
    const id = house.newId<OwnItemId>();
    await Promise.all([save({ id }), save({ id }), save({ id })]);
    expect(await entries()).toHaveLength(1);
    const stranger = someone();
    expect(await save({ id, title: 'Taken over' }, stranger)).toMatchObject({
      refusal: { code: 'item-unknown' },
    });
    must(await dropOwnItem(house, stranger, { editionId: edition.id, id }));
    expect((await entries())[0]?.own).toMatchObject({ title: 'Dinner', place: 'Harbour' });
    must(await save({ id, title: 'Late dinner' }));
    const [changed] = await entries();
    expect(changed?.own?.title).toBe('Late dinner');
    expect(changed?.own?.revision).toBeGreaterThan(0);
    must(await dropOwnItem(house, viewer, { editionId: edition.id, id }));
    must(await dropOwnItem(house, viewer, { editionId: edition.id, id }));
    expect(await entries()).toEqual([]);
  });

  test('that was changed in two places at once stays in both forms, whatever comes first and however often', async () => {
    const id = must(await save());
    const changes = ['From the phone', 'From the laptop', 'From the laptop'];
    await Promise.all(changes.map((title) => save({ id, title, base: 0 })));
    for (const title of changes) must(await save({ id, title, base: 0 }));
    const titles = (await entries()).map(({ own }) => own?.title);
    expect(titles.toSorted()).toEqual(['From the laptop', 'From the phone']);
    // Taking out what was changed elsewhere meanwhile does nothing.
    must(await dropOwnItem(house, viewer, { editionId: edition.id, id, base: 0 }));
    expect(await entries()).toHaveLength(2);
    must(await dropOwnItem(house, viewer, { editionId: edition.id, id, base: 1 }));
    expect(await entries()).toHaveLength(1);
  });

  test('is refused with what to do', async () => {
    const refusals = [
      [{ title: '  ' }, 'title-missing'],
      [{ title: '가'.repeat(121) }, 'title-too-long'],
      [{ place: 'x'.repeat(121) }, 'place-too-long'],
      [{ start: null }, 'time-not-valid'],
      [{ end: undefined }, 'time-not-valid'],
      [{ end: dinner.start }, 'end-before-start'],
      [{ start: '2026-05-14T18:00:00Z' }, 'too-far-away'],
      [{ end: '2028-05-14T18:00:00Z' }, 'too-far-away'],
    ] as const;
    for (const [changes, code] of refusals) expect(await save(changes)).toMatchObject({ refusal: { code } });
    expect(await entries()).toEqual([]);
    for (const who of [anonymous, someone('attendee', edition.id, { via: 'token' })])
      expect(await save({}, who)).toMatchObject({ refusal: { code: 'not-signed-in' } });
  });

  test('is one of a hundred at most, also when many come at once', async () => {
    const saved = await Promise.all(Array.from({ length: 110 }, () => save()));
    expect(saved.filter(({ ok }) => ok)).toHaveLength(100);
    expect(saved.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'too-many-items' } });
  });

  test('is handed out to its person and goes with them', async () => {
    must(await save());
    expect(must(await exportMyAgenda(house, viewer)).own).toMatchObject([{ title: 'Dinner' }]);
    await forgetPersonInLive(house.db, owner.personId);
    expect(await entries()).toEqual([]);
  });
});

describe('an agenda that is shared', () => {
  const share = (isShared: boolean) => shareAgenda(house, viewer, { editionId: edition.id, isShared });

  test('shows sessions and nothing of one’s own, until the link is ended for good', async () => {
    must(await changeStars(house, viewer, { editionId: edition.id, add: ['TALK02'], remove: [] }));
    must(await save());
    expect(await findShareToken(house, viewer, edition.id)).toBeNull();
    const token = must(await share(true)) ?? '';
    expect(must(await share(true))).toBe(token);
    const shown = await readSharedAgenda(house, edition.id, token);
    expect(shown?.name).toBe('Min-ji Kim');
    expect(shown?.agenda.entries.map(({ key }) => key)).toEqual(['TALK02']);
    expect(must(await share(false))).toBeNull();
    expect(await readSharedAgenda(house, edition.id, token)).toBeNull();
    const next = must(await share(true)) ?? '';
    expect(next).not.toBe(token);
    expect(await readSharedAgenda(house, edition.id, token)).toBeNull();
    expect(await readSharedAgenda(house, edition.id, next)).not.toBeNull();
  });

  test('is not opened by the address of the calendar, nor by another edition’s, nor the other way round', async () => {
    const calendar = must(await openStarCalendar(house, viewer, { editionId: edition.id, renew: false }));
    const token = must(await share(true)) ?? '';
    const elsewhere = await anEdition(house);
    expect(await readSharedAgenda(house, edition.id, calendar)).toBeNull();
    expect(await findStarsByToken(house, edition.id, token)).toBeNull();
    expect(await readSharedAgenda(house, elsewhere.id, token)).toBeNull();
    expect(await shareAgenda(house, anonymous, { editionId: edition.id, isShared: true })).toMatchObject({
      ok: false,
    });
  });
});

test('a calendar follows the whole agenda, also what left the programme', async () => {
  must(await changeStars(house, viewer, { editionId: edition.id, add: ['TALK02', 'GONE'], remove: [] }));
  must(await save());
  const token = must(await openStarCalendar(house, viewer, { editionId: edition.id, renew: false }));
  const list = await findStarsByToken(house, edition.id, token);
  if (!list) throw new Error('The address opens nothing.');
  const { codes, things } = await calendarOf(house, edition.id, list);
  expect([...codes].sort()).toEqual(['GONE', 'TALK02']);
  expect(things).toMatchObject([{ title: 'Dinner', sequence: 0 }]);
});
