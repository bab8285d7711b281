import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator, type Viewer } from '#people';
import { deleteAccount, insertPerson } from '#people/server';
import { must } from '../../../../testing/editions.ts';
import { aListing, changeListing } from '../../../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import {
  endIntentCalendar,
  exportMyIntents,
  findIntent,
  findIntentCalendar,
  listIntents,
  makeIntentCalendar,
  mergeListings,
  remindOfDeadlines,
  setIntent,
  setReminders,
  stopReminders,
} from '../server.ts';
import { directoryTables } from '../tables.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

type Signed = { readonly viewer: Viewer; readonly id: PersonId; readonly email: string };

async function somebody(locale: Locale = 'en'): Promise<Signed> {
  const id = house.newId<PersonId>();
  const email = `${id}@example.org`;
  await database.db.transaction().execute((tx) => insertPerson(tx, { id, name: 'Ana', email, locale }));
  return { id, email, viewer: { kind: 'person', personId: id, via: 'session', steward: false, grants: [] } };
}

const inDays = (days: number) => minutesAfter(house.clock.now(), days * 24 * 60);
const lettersTo = (email: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .select(['subject', 'body_text', 'headers'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
/** The house's clock is moved for as long as the work takes. */
async function later<Value>(days: number, work: () => Promise<Value>): Promise<Value> {
  house.clock.setOffset(days * 86_400_000);
  try {
    return await work();
  } finally {
    house.clock.setOffset(0);
  }
}

describe('what somebody does with an edition', () => {
  test('is said, changed and taken back by themselves, and seen by nobody else', async () => {
    const [ana, ben] = [await somebody(), await somebody()];
    const { id: listingId } = await aListing(house, { name: 'Wings 2028' });
    must(await setIntent(house, ana.viewer, { listingId, intent: 'maybe' }));
    must(await setIntent(house, ana.viewer, { listingId, intent: 'going' }));
    expect(await findIntent(house.db, ana.id, listingId)).toBe('going');
    expect(await listIntents(house.db, ben.id)).toEqual([]);
    must(await setIntent(house, ana.viewer, { listingId, intent: null }));
    expect(await findIntent(house.db, ana.id, listingId)).toBeNull();
  });

  test('needs a person at their own browser and an edition that is shown', async () => {
    const ana = await somebody();
    const hidden = await aListing(house, {}, { isShown: false });
    const shown = await aListing(house);
    const say = (viewer: Viewer, listingId: ListingId) =>
      setIntent(house, viewer, { listingId, intent: 'going' });
    expect(await say(anonymous, shown.id)).toEqual({ ok: false, refusal: { code: 'not-signed-in' } });
    expect(await say({ ...ana.viewer, via: 'token' } as Viewer, shown.id)).toMatchObject({ ok: false });
    expect(await say(ana.viewer, hidden.id)).toEqual({ ok: false, refusal: { code: 'not-found' } });
  });

  test('goes along where two editions are found to be one', async () => {
    const [ana, ben] = [await somebody(), await somebody()];
    const [one, other] = [await aListing(house), await aListing(house)];
    must(await setIntent(house, ana.viewer, { listingId: one.id, intent: 'going' }));
    must(await setIntent(house, ben.viewer, { listingId: one.id, intent: 'maybe' }));
    must(await setIntent(house, ben.viewer, { listingId: other.id, intent: 'speaking' }));
    must(await mergeListings(house, operator, { from: one.id, into: other.id }));
    const seen = async (person: Signed) =>
      (await listIntents(house.db, person.id)).map(({ listing, intent }) => [listing.id, intent]);
    expect(await seen(ana)).toEqual([[other.id, 'going']]);
    expect(await seen(ben)).toEqual([[other.id, 'speaking']]);
  });

  test('stands in the export, is read with one query, and goes with the account', async () => {
    const ana = await somebody();
    for (const [day, intent] of (['going', 'maybe', 'speaking'] as const).entries()) {
      const { id } = await aListing(house, { name: intent, startsOn: `2028-09-0${day + 1}` });
      must(await setIntent(house, ana.viewer, { listingId: id, intent }));
    }
    database.takeQueries();
    expect(await listIntents(house.db, ana.id)).toHaveLength(3);
    expect(database.takeQueries()).toHaveLength(1);
    expect(must(await exportMyIntents(house, ana.viewer))).toMatchObject({
      conferences: [
        { name: 'going', conference: 'Harbour Days', startsOn: '2028-09-01', intent: 'going' },
        { intent: 'maybe' },
        { intent: 'speaking' },
      ],
      reminders: [7, 1],
      hasPrivateCalendar: false,
    });
    must(await makeIntentCalendar(house, ana.viewer));
    must(await setReminders(house, ana.viewer, { days: [1] }));
    must(await deleteAccount(house, ana.viewer, { email: ana.email }));
    const left = await Promise.all(
      (['intent', 'intent_reminder', 'intent_calendar'] as const).map((table) =>
        directoryTables(house.db)
          .selectFrom(`directory.${table}`)
          .select('person_id')
          .where('person_id', '=', ana.id)
          .execute(),
      ),
    );
    expect(left).toEqual([[], [], []]);
  });
});

describe('a private calendar', () => {
  test('is read by its address only, until a new one is made or it is ended', async () => {
    const ana = await somebody('ko');
    const { id: listingId } = await aListing(house, { name: 'In the calendar' });
    must(await setIntent(house, ana.viewer, { listingId, intent: 'going' }));
    const first = must(await makeIntentCalendar(house, ana.viewer));
    const found = await findIntentCalendar(house, first);
    expect([found?.locale, found?.intents.map(({ listing }) => listing.name)]).toEqual([
      'ko',
      ['In the calendar'],
    ]);
    const second = must(await makeIntentCalendar(house, ana.viewer));
    expect(await findIntentCalendar(house, first)).toBeNull();
    expect(await findIntentCalendar(house, second)).not.toBeNull();
    must(await endIntentCalendar(house, ana.viewer));
    expect(await findIntentCalendar(house, second)).toBeNull();
    expect(await findIntentCalendar(house, 'x'.repeat(27))).toBeNull();
    expect(await makeIntentCalendar(house, anonymous)).toMatchObject({ ok: false });
  });
});

describe('reminders', () => {
  test('come a week and a day before each deadline, once each, whoever asks at the same time', async () => {
    const ana = await somebody();
    const { id: listingId } = await aListing(house, {
      ...{ name: 'Wings 2028', callClosesAt: inDays(20), callUrl: 'https://example.org/call' },
      aidClosesAt: inDays(40),
    });
    must(await setIntent(house, ana.viewer, { listingId, intent: 'maybe' }));
    expect(await remindOfDeadlines(house)).toBe(0);
    const sent = await later(14, () =>
      Promise.all([remindOfDeadlines(house), remindOfDeadlines(house), remindOfDeadlines(house)]),
    );
    expect(sent.toSorted()).toEqual([0, 0, 1]);
    expect(await later(15, () => remindOfDeadlines(house))).toBe(0);
    expect(await later(19.5, () => remindOfDeadlines(house))).toBe(1);
    expect(await later(20.5, () => remindOfDeadlines(house))).toBe(0);
    expect(await later(34, () => remindOfDeadlines(house))).toBe(1);
    const letters = await lettersTo(ana.email);
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Wings 2028: the call closes in 6 days',
      'Wings 2028: the call closes in one day',
      'Wings 2028: apply for aid within 6 days',
    ]);
    expect(letters[0]?.body_text).toContain('https://example.org/call');
    expect(letters[0]?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  });

  test('follow a deadline that is moved, in the person’s language', async () => {
    const ana = await somebody('ko');
    const listing = await aListing(house, { name: '날개 2028', earlyBirdEndsAt: inDays(10) });
    must(await setIntent(house, ana.viewer, { listingId: listing.id, intent: 'going' }));
    expect(await later(4, () => remindOfDeadlines(house))).toBe(1);
    await changeListing(house, listing, { earlyBirdEndsAt: inDays(30) });
    expect(await later(9.5, () => remindOfDeadlines(house))).toBe(0);
    expect(await later(24, () => remindOfDeadlines(house))).toBe(1);
    expect((await lettersTo(ana.email)).map(({ subject }) => subject)).toEqual([
      '날개 2028: 조기 할인 마감 6일 전',
      '날개 2028: 조기 할인 마감 6일 전',
    ]);
  });

  test('are for those who chose them, and end with one click of their own link', async () => {
    const [ana, ben] = [await somebody(), await somebody()];
    const { id: listingId } = await aListing(house, { name: 'Two', aidClosesAt: inDays(10) });
    for (const { viewer } of [ana, ben]) must(await setIntent(house, viewer, { listingId, intent: 'going' }));
    must(await setReminders(house, ben.viewer, { days: [1, 3] }));
    expect(await later(4, () => remindOfDeadlines(house))).toBe(1);
    const [letter] = await lettersTo(ana.email);
    const token = decodeURIComponent(/reminders\?stop=([^\s>]+)/.exec(letter?.body_text ?? '')?.[1] ?? '');
    expect(await stopReminders(house, token.replace(/.$/, 'x'))).toMatchObject({ ok: false });
    expect(await stopReminders(house, token.replace(ana.id, ben.id))).toMatchObject({ ok: false });
    must(await stopReminders(house, token));
    must(await stopReminders(house, token));
    expect(await later(9.5, () => remindOfDeadlines(house))).toBe(1);
    expect([await lettersTo(ana.email), await lettersTo(ben.email)]).toMatchObject([[{}], [{}]]);
  });

  test('do not come for what was cancelled or taken back', async () => {
    const ana = await somebody();
    const cancelled = await aListing(house, { aidClosesAt: inDays(10), state: 'cancelled' });
    const takenBack = await aListing(house, { aidClosesAt: inDays(10) });
    for (const { id } of [cancelled, takenBack])
      must(await setIntent(house, ana.viewer, { listingId: id, intent: 'going' }));
    must(await setIntent(house, ana.viewer, { listingId: takenBack.id, intent: null }));
    expect(await later(9.5, () => remindOfDeadlines(house))).toBe(0);
  });
});
