import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { platformTables } from '../../../platform/database/tables.ts';
import {
  askToBeTold,
  confirmToBeTold,
  forgetOldSubscriptions,
  listAwaitedTopics,
  stopBeingTold,
  tellSubscribers,
  updateEdition,
} from '../server.ts';
import { directoryTables } from '../tables.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

let callers = 0;
const newAddress = () => `${crypto.randomUUID()}@example.org`;
function ask(
  editionId: EditionId,
  email: string,
  topics: readonly string[],
  more: { locale?: Locale; caller?: string } = {},
) {
  callers += 1;
  const { locale = 'en', caller = `192.0.2.${callers}` } = more;
  return askToBeTold(house, { editionId, email, topics, locale, caller });
}
const lettersTo = (email: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .select(['key', 'subject', 'body_text', 'headers'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
const tokenIn = (text: string | undefined, purpose: 'confirm' | 'stop') =>
  decodeURIComponent(new RegExp(`[?&]${purpose}=([^\\s>]+)`).exec(text ?? '')?.[1] ?? '');
const rowOf = (email: string) =>
  directoryTables(house.db)
    .selectFrom('directory.subscription')
    .select(['topics', 'told', 'confirmed_at', 'locale'])
    .where('email', '=', email)
    .executeTakeFirst();
async function agreed(editionId: EditionId, topics: readonly string[]): Promise<string> {
  const email = newAddress();
  must(await ask(editionId, email, topics));
  must(await confirmToBeTold(house, editionId, tokenIn((await lettersTo(email))[0]?.body_text, 'confirm')));
  return email;
}
const notValid = { ok: false, refusal: { code: 'link-not-valid' } };

describe('an address that asks to be told', () => {
  test('agrees by its link, is told once of each topic, in its language, and stops with one click', async () => {
    const edition = await anEdition(house, { isPublic: true });
    const email = newAddress();
    expect(
      await ask(edition.id, ` ${email.toUpperCase()} `, ['programme', 'call', 'gossip'], { locale: 'ko' }),
    ).toEqual({ ok: true, value: null });
    const [letter, ...none] = await lettersTo(email);
    expect([
      none,
      letter?.body_text.includes(`${house.config.origin}/${edition.slug}/tell-me?confirm=`),
    ]).toEqual([[], true]);
    expect(await tellSubscribers(house, edition.id, 'programme', '/x')).toBe(0);

    must(await confirmToBeTold(house, edition.id, tokenIn(letter?.body_text, 'confirm')));
    const tellAll = () => tellSubscribers(house, edition.id, 'programme', `/${edition.slug}/schedule`);
    const told = await Promise.all([tellAll(), tellAll(), tellAll()]);
    expect(told.reduce((sum, count) => sum + count)).toBe(1);
    expect(await tellSubscribers(house, edition.id, 'tickets', '/x')).toBe(0);
    const letters = (await lettersTo(email)).filter(({ key }) => key.startsWith('told:'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toMatch(/[가-힣]/);
    expect(letters[0]?.body_text).toContain(`${house.config.origin}/${edition.slug}/schedule`);
    const stop = tokenIn(letters[0]?.body_text, 'stop');
    expect(letters[0]?.headers).toEqual({
      'List-Unsubscribe': `<${house.config.origin}/subscriptions/stop?stop=${encodeURIComponent(stop)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });

    must(await stopBeingTold(house, stop));
    expect(await rowOf(email)).toBeUndefined();
    expect(await stopBeingTold(house, stop)).toEqual({ ok: true, value: null });
    expect(await tellSubscribers(house, edition.id, 'call', '/x')).toBe(0);
  });

  test('is refused with what is wrong', async () => {
    const { id } = await anEdition(house);
    expect(await ask(id, 'not an address', ['call'])).toEqual({
      ok: false,
      refusal: { code: 'email-not-usable', field: 'email' },
    });
    expect(await ask(id, newAddress(), ['gossip'])).toEqual({
      ok: false,
      refusal: { code: 'no-topic', field: 'topics' },
    });
  });

  test('may ask again before it agreed: the newest link counts, and so does an older one', async () => {
    const { id } = await anEdition(house);
    const email = newAddress();
    for (const topics of [['call'], ['tickets', 'programme']]) must(await ask(id, email, topics));
    const links = (await lettersTo(email)).map(({ body_text }) => tokenIn(body_text, 'confirm'));
    expect(new Set(links).size).toBe(2);
    for (const link of links) must(await confirmToBeTold(house, id, link));
    expect((await rowOf(email))?.topics.toSorted()).toEqual(['call', 'programme', 'tickets']);
  });
});

describe('an address that agreed', () => {
  test('keeps what it agreed to when anybody asks again; only its own link widens it', async () => {
    const { id } = await anEdition(house);
    const email = await agreed(id, ['call', 'tickets']);
    const before = await rowOf(email);
    must(await ask(id, email, ['programme'], { locale: 'zh-Hans' }));
    expect(await rowOf(email)).toEqual(before);
    const links = (await lettersTo(email)).map(({ body_text }) => tokenIn(body_text, 'confirm'));
    must(await confirmToBeTold(house, id, links.find((link) => link.includes('.programme.')) ?? ''));
    expect(await rowOf(email)).toEqual({ ...before, topics: ['call', 'tickets', 'programme'] });
  });

  test('gets no letter when somebody asks for what it has agreed to already', async () => {
    const { id } = await anEdition(house);
    const email = await agreed(id, ['call', 'programme']);
    expect(await ask(id, email, ['call'])).toEqual({ ok: true, value: null });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  test('is not told twice though it asks again after it was told', async () => {
    const { id } = await anEdition(house, { isPublic: true });
    const email = await agreed(id, ['call']);
    expect(await tellSubscribers(house, id, 'call', '/x')).toBe(1);
    must(await ask(id, email, ['call', 'tickets']));
    const links = (await lettersTo(email)).map(({ body_text }) => tokenIn(body_text, 'confirm'));
    must(await confirmToBeTold(house, id, links.find((link) => link.includes('.call_tickets.')) ?? ''));
    expect([
      await tellSubscribers(house, id, 'call', '/x'),
      await tellSubscribers(house, id, 'tickets', '/x'),
    ]).toEqual([0, 1]);
  });
});

describe('links', () => {
  test('that are forged, for something else, for another edition or another address do nothing', async () => {
    const [one, other] = [await anEdition(house), await anEdition(house)];
    const email = newAddress();
    must(await ask(one.id, email, ['call']));
    const token = tokenIn((await lettersTo(email))[0]?.body_text, 'confirm');
    const [id = '', topics = '', signature = ''] = token.split('.');
    const forged = [
      '',
      '.',
      id,
      `${id}.${topics}`,
      `${id}.${topics}.`,
      `${id}.call_tickets.${signature}`,
      `${crypto.randomUUID()}.${topics}.${signature}`,
      `${token}x`,
      token.slice(0, -1),
    ];
    for (const wrong of forged) expect(await confirmToBeTold(house, one.id, wrong)).toEqual(notValid);
    expect(await confirmToBeTold(house, other.id, token)).toEqual(notValid);
    for (const wrong of [token, id, `${id}.${signature}`, ''])
      expect(await stopBeingTold(house, wrong)).toEqual(notValid);
    expect(await rowOf(email)).toMatchObject({ confirmed_at: null });
    expect(await confirmToBeTold(house, one.id, token)).toEqual({ ok: true, value: null });
  });

  test('of an address that was forgotten are not valid any more', async () => {
    const { id } = await anEdition(house);
    const email = newAddress();
    must(await ask(id, email, ['call']));
    const token = tokenIn((await lettersTo(email))[0]?.body_text, 'confirm');
    await directoryTables(house.db).deleteFrom('directory.subscription').where('email', '=', email).execute();
    expect(await confirmToBeTold(house, id, token)).toEqual(notValid);
  });
});

describe('limits', () => {
  test('let one caller ask ten times an hour, for whatever address', async () => {
    const { id } = await anEdition(house);
    const outcomes = [];
    for (let n = 0; n < 11; n += 1)
      outcomes.push(await ask(id, newAddress(), ['call'], { caller: '198.51.100.7' }));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(outcomes[10]).toMatchObject({
      refusal: { code: 'too-many', field: 'email', details: { seconds: expect.any(Number) } },
    });
  });

  test('let an address get five letters a day, whoever asks and for whatever edition', async () => {
    const editions = [await anEdition(house), await anEdition(house)];
    const email = newAddress();
    const outcomes = [];
    for (let n = 0; n < 6; n += 1)
      outcomes.push(await ask((editions[n % 2] ?? editions[0])?.id as EditionId, email, ['call']));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    expect(await lettersTo(email)).toHaveLength(5);
  });
});

describe('addresses', () => {
  test('are forgotten two days after they asked without agreeing, and 30 days after the edition', async () => {
    const own = await testDatabase();
    const there = testHouse(own.db);
    const [running, over] = [await anEdition(there), await anEdition(there)];
    must(
      await updateEdition(there, operator, {
        editionId: over.id,
        changes: { startsOn: '2027-04-01', endsOn: '2027-04-02' },
      }),
    );
    const row = (edition_id: EditionId, email: string, created_at: string, confirmed_at: string | null) =>
      directoryTables(own.db)
        .insertInto('directory.subscription')
        .values({
          id: crypto.randomUUID(),
          edition_id,
          email,
          locale: 'en',
          topics: ['call'],
          told: [],
          created_at,
          confirmed_at,
        })
        .execute();
    await row(running.id, 'fresh@example.org', '2027-05-01T12:00:01Z', null);
    await row(running.id, 'stale@example.org', '2027-05-01T11:59:59Z', null);
    await row(running.id, 'agreed@example.org', '2026-05-01T00:00:00Z', '2026-05-01T00:01:00Z');
    await row(over.id, 'over@example.org', '2026-05-01T00:00:00Z', '2026-05-01T00:01:00Z');
    const left = async () =>
      (
        await directoryTables(own.db)
          .selectFrom('directory.subscription')
          .select('email')
          .orderBy('email')
          .execute()
      ).map(({ email }) => email.split('@')[0]);
    expect(await forgetOldSubscriptions(own.db, '2027-05-02T12:00:00Z')).toBe(0);
    expect(await listAwaitedTopics(own.db)).toHaveLength(2);
    expect(await forgetOldSubscriptions(own.db, '2027-05-03T12:00:00Z')).toBe(2);
    expect(await left()).toEqual(['agreed', 'fresh']);
    expect(await listAwaitedTopics(own.db)).toEqual([{ editionId: running.id, topic: 'call' }]);
    await own.close();
  });

  test('by the hundreds are told in a few queries each', async () => {
    const edition = await anEdition(house, { isPublic: true });
    await directoryTables(house.db)
      .insertInto('directory.subscription')
      .values(
        Array.from({ length: 250 }, (_, n) => ({
          id: crypto.randomUUID(),
          edition_id: edition.id,
          email: `many-${n}@example.org`,
          locale: 'en',
          topics: ['programme' as const],
          told: [],
          created_at: house.clock.now(),
          confirmed_at: house.clock.now(),
        })),
      )
      .execute();
    database.takeQueries();
    const [a, b] = await Promise.all([1, 2].map(() => tellSubscribers(house, edition.id, 'programme', '/x')));
    expect((a ?? 0) + (b ?? 0)).toBe(250);
    expect(database.takeQueries().length).toBeLessThan(2 * 250 + 50);
    const letters = await platformTables(house.db)
      .selectFrom('platform.letter')
      .select('recipient')
      .where('recipient', 'like', 'many-%')
      .execute();
    expect(new Set(letters.map(({ recipient }) => recipient)).size).toBe(250);
  });
});
