import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Listing, readListingSearch } from '#directory';
import {
  askForDigest,
  editDigest,
  endDigest,
  forgetAddress,
  forgetOldDigests,
  listDigestsTo,
  openDigest,
  startDigest,
} from '#directory/server';
import { must } from '../../testing/editions.ts';
import { aListing, changeListing } from '../../testing/listings.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import type { Id, SourceId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { insertFactChanges } from '../modules/directory/queries/record-rows.ts';
import { ensureSource } from '../modules/directory/queries/sources.ts';
import { directoryTables } from '../modules/directory/tables.ts';
import { createClock } from '../platform/clock.ts';
import { platformTables } from '../platform/database/tables.ts';
import { mailDigests } from './digests.ts';

let database: TestDatabase;
let house: TestHouse;
/** A Tuesday. */
const start = Date.parse('2031-03-04T12:00:00Z');
const hour = 3_600_000;
const clock = createClock(() => start);

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db, {}, { clock });
});
beforeEach(async () => {
  clock.setOffset(0);
  await directoryTables(house.db).deleteFrom('directory.digest').execute();
});
afterAll(() => database.close());

let asked = 0;
const newAddress = () => `${crypto.randomUUID()}@example.org`;
const searchOf = (text: string) => readListingSearch(new URLSearchParams(text));
function ask(email: string, search: string, more: { locale?: Locale; caller?: string } = {}) {
  asked += 1;
  const { locale = 'en', caller = `192.0.${asked >> 8}.${asked & 255}` } = more;
  return askForDigest(house, { email, search: searchOf(search), filters: 'Python', locale, caller });
}
const lettersTo = (email: string) =>
  platformTables(house.db)
    .selectFrom('platform.letter')
    .select(['subject', 'body_text', 'body_html', 'headers', 'confidential'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
const tokenIn = (text: string | undefined) => /\/digests\/(\S+)/.exec(text ?? '')?.[1] ?? '';
async function agreed(search: string, locale: Locale = 'en') {
  const email = newAddress();
  must(await ask(email, search, { locale }));
  const token = tokenIn((await lettersTo(email))[0]?.body_text);
  must(await startDigest(house, token));
  return { email, token, weekly: async () => (await lettersTo(email)).slice(1) };
}
const toMonday = () => clock.setOffset(Date.parse('2031-03-10T07:05:00Z') - start);
let series = 0;
const listed = (facts: Parameters<typeof aListing>[1]) => {
  series += 1;
  return aListing(
    house,
    { startsOn: '2031-09-01', endsOn: '2031-09-02', ...facts },
    { conference: `Series ${series}` },
  );
};
async function noteChange(listing: Listing, field: 'city', before: string, after: string) {
  await house.db.transaction().execute(async (tx) => {
    const at = {
      id: house.newId<SourceId & Id<'source'>>(),
      slug: 'a-list',
      name: 'A list',
      kind: 'calendar' as const,
    };
    const source = await ensureSource(tx, at, clock.now());
    await insertFactChanges(
      tx,
      [{ listingId: listing.id, sourceId: source.id, field, before, after }],
      clock.now(),
    );
  });
}

describe('an address that asks for a list', () => {
  test('agrees by a button behind its link, and ends with one click', async () => {
    const email = newAddress();
    must(await ask(` ${email.toUpperCase()} `, 'topic=python&country=de', { locale: 'ko' }));
    const [letter] = await lettersTo(email);
    expect([letter?.confidential, letter?.subject]).toEqual([true, expect.stringMatching(/[가-힣]/)]);
    const token = tokenIn(letter?.body_text);
    expect(await openDigest(house, token)).toMatchObject({
      ...{ email, locale: 'ko', search: 'country=DE&topic=python', confirmedAt: null },
    });
    must(await startDigest(house, token));
    must(await startDigest(house, token));
    expect((await openDigest(house, token))?.confirmedAt).toBe('2031-03-04T12:00:00Z');
    must(await endDigest(house, token));
    must(await endDigest(house, token));
    expect(await openDigest(house, token)).toBeNull();
  });

  test('is not told whether it is known, and gets no second letter', async () => {
    const { email } = await agreed('topic=python');
    expect(await ask(email, 'topic=python')).toEqual({ ok: true, value: null });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  test('is refused what is no address, and what is too much', async () => {
    expect(await ask('nobody', '')).toMatchObject({ refusal: { code: 'email-not-usable', field: 'email' } });
    const email = newAddress();
    const answers = [];
    for (let at = 0; at < 6; at += 1) answers.push(await ask(email, `q=word${at}`));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    const many = [];
    for (let at = 0; at < 11; at += 1) many.push(await ask(newAddress(), '', { caller: '198.51.100.7' }));
    expect(many.at(-1)).toMatchObject({ refusal: { code: 'too-many' } });
  });

  test('gets at most twenty lists', async () => {
    const { email } = await agreed('q=first');
    const tables = directoryTables(house.db);
    await tables
      .insertInto('directory.digest')
      .values(
        Array.from({ length: 19 }, (_, at) => ({
          ...{ id: crypto.randomUUID(), email, locale: 'en', search: `q=${at}` },
          created_at: clock.now(),
          confirmed_at: clock.now(),
        })),
      )
      .execute();
    must(await ask(email, 'q=one+more'));
    const token = tokenIn((await lettersTo(email)).at(-1)?.body_text);
    expect(await startDigest(house, token)).toMatchObject({ refusal: { code: 'enough-digests' } });
  });

  test('changes its filters and language, never into a list that it has', async () => {
    const { email, token } = await agreed('topic=python');
    must(await editDigest(house, token, { search: searchOf('topic=web'), locale: 'zh-Hans' }));
    expect(await openDigest(house, token)).toMatchObject({ search: 'topic=web', locale: 'zh-Hans' });
    must(await ask(email, 'topic=data'));
    const other = tokenIn((await lettersTo(email)).at(-1)?.body_text);
    expect(await editDigest(house, other, { search: searchOf('topic=web'), locale: 'en' })).toMatchObject({
      refusal: { code: 'twice' },
    });
  });

  test('does nothing by a forged link', async () => {
    const { token } = await agreed('topic=python');
    const forged = `${token.slice(0, -4)}AAAA`;
    expect(await openDigest(house, forged)).toBeNull();
    for (const act of [startDigest, endDigest])
      expect(await act(house, forged)).toMatchObject({ refusal: { code: 'link-not-valid' } });
  });
});

describe('on Monday', () => {
  test('the list is mailed once: what is new, calls that close, what changed', async () => {
    const topic = `t${crypto.randomUUID().slice(0, 8)}`;
    const before = { topics: [topic] };
    const closing = await listed({ ...before, name: 'Closing', callClosesAt: '2031-03-20T11:59:59Z' });
    const moving = await listed({ ...before, name: 'Moving <b>', city: 'Lyon' });
    await listed({ ...before, name: 'Quiet' });
    clock.setOffset(hour);
    const { weekly } = await agreed(`topic=${topic}`);
    clock.setOffset(30 * hour);
    await listed({ ...before, name: 'Fresh' });
    await listed({ topics: ['other'], name: 'Elsewhere' });
    await changeListing(house, moving, { city: 'Nantes' });
    await noteChange(moving, 'city', 'Lyon', 'Nantes');
    await noteChange(closing, 'city', 'Rome', 'Milan');

    expect(await mailDigests(house)).toBe(0);
    toMonday();
    const counts = await Promise.all([mailDigests(house), mailDigests(house)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    const [letter, ...none] = await weekly();
    expect(none).toEqual([]);
    expect(letter?.subject).toBe(`1 new conference, 1 call closes soon, 1 change: ${topic}`);
    const text = letter?.body_text ?? '';
    for (const part of ['Fresh', 'Closing', 'Call closes: 19 March 2031', 'Moving <b>', 'Lyon → Nantes'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Quiet|Elsewhere|Milan/);
    expect(letter?.body_html).toContain('Moving &lt;b&gt;');
    const link = `${house.config.origin}/digests/${tokenIn(text)}`;
    expect(letter?.headers).toEqual({
      'List-Unsubscribe': `<${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  test('nothing goes out if nothing is new', async () => {
    const topic = `t${crypto.randomUUID().slice(0, 8)}`;
    await listed({ topics: [topic], name: 'Quiet' });
    clock.setOffset(hour);
    const { weekly, token } = await agreed(`topic=${topic}`);
    toMonday();
    expect(await mailDigests(house)).toBe(0);
    expect([await weekly(), (await openDigest(house, token))?.sentAt]).toEqual([[], clock.now()]);
  });

  test.each(['ko', 'zh-Hans'] as const)('the letter speaks the reader’s language: %s', async (locale) => {
    const topic = `t${crypto.randomUUID().slice(0, 8)}`;
    const { weekly } = await agreed(`topic=${topic}`, locale);
    clock.setOffset(hour);
    await listed({ topics: [topic], name: 'Fresh', callClosesAt: '2031-06-01T10:00:00Z' });
    toMonday();
    expect(await mailDigests(house)).toBe(1);
    const [letter] = await weekly();
    const script = locale === 'ko' ? /[가-힣]/ : /[\u4e00-\u9fff]/;
    expect([letter?.subject, letter?.body_html?.includes(`lang="${locale}"`)]).toEqual([
      expect.stringMatching(script),
      true,
    ]);
  });
});

describe('what is kept of an address', () => {
  test('is forgotten seven days after it was asked and did not agree', async () => {
    const email = newAddress();
    must(await ask(email, 'topic=python'));
    const { email: other } = await agreed('topic=python');
    const inDays = (days: number) => new Date(start + days * 24 * hour).toISOString();
    expect([
      await forgetOldDigests(house.db, inDays(6.9)),
      await forgetOldDigests(house.db, inDays(7.1)),
    ]).toEqual([0, 1]);
    expect([await listDigestsTo(house.db, email), (await listDigestsTo(house.db, other)).length]).toEqual([
      [],
      1,
    ]);
  });

  test('goes with the account of whoever owns it', async () => {
    const { email } = await agreed('topic=python');
    expect(await listDigestsTo(house.db, email)).toMatchObject([{ search: 'topic=python', locale: 'en' }]);
    await forgetAddress(house.db, email);
    expect(await listDigestsTo(house.db, email)).toEqual([]);
  });
});
