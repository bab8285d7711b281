import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator, type Viewer } from '#people';
import { anEdition, must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import { someone } from '../../../testing/viewers.ts';
import type { EditionId } from '../../kernel/ids.ts';
import { mostStars, usableCodes } from './index.ts';
import {
  changeStars,
  countStars,
  exportMyAgenda,
  findStarsByToken,
  forgetPersonInLive,
  listStars,
  openLooseStarCalendar,
  openStarCalendar,
  removeLooseLists,
} from './server.ts';
import { liveTables } from './tables.ts';

let database: TestDatabase;
let house: TestHouse;
let editionId: EditionId;
let elsewhere: EditionId;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
  editionId = (await anEdition(house)).id;
  elsewhere = (await anEdition(house)).id;
});
afterAll(() => database.close());

const caller = '192.0.2.1';
const change = (
  viewer: Viewer,
  add: readonly string[],
  remove: readonly string[] = [],
  edition = editionId,
) => changeStars(house, viewer, { editionId: edition, add, remove });
const numbered = (count: number, prefix = 'S') => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe('codes', () => {
  test('that no session can have are left out, the rest is there once', () => {
    expect(usableCodes(['AB12', 'AB12', '발표', 'a_b-c', '', 'a b', '../x', 'a.b', 'x'.repeat(61)])).toEqual([
      ...['AB12', '발표', 'a_b-c'],
    ]);
    fc.assert(
      fc.property(fc.array(fc.string()), (codes) => {
        const usable = usableCodes(codes);
        expect(usableCodes(usable)).toEqual(usable);
      }),
    );
  });
});

describe('stars', () => {
  test('are set, kept, taken off, and joined to what the account has', async () => {
    const viewer = someone();
    expect(must(await change(viewer, ['B', 'A', 'B']))).toEqual(['A', 'B']);
    expect(must(await change(viewer, ['C', 'A']))).toEqual(['A', 'B', 'C']);
    expect(must(await change(viewer, [], ['B', 'never']))).toEqual(['A', 'C']);
    expect(must(await change(viewer, ['A'], ['A']))).toEqual(['A', 'C']);
    expect(await listStars(house.db, editionId, viewer.personId)).toEqual(['A', 'C']);
  });

  test('belong to one person in one edition', async () => {
    const [one, other] = [someone(), someone()];
    must(await change(one, ['MINE']));
    must(await change(one, ['THERE'], [], elsewhere));
    must(await change(other, ['THEIRS']));
    expect(await listStars(house.db, editionId, one.personId)).toEqual(['MINE']);
    expect(await listStars(house.db, elsewhere, one.personId)).toEqual(['THERE']);
    expect(await listStars(house.db, editionId, other.personId)).toEqual(['THEIRS']);
  });

  test('are for people who are signed in', async () => {
    const refused = { ok: false, refusal: { code: 'not-signed-in' } };
    for (const viewer of [anonymous, operator]) {
      expect(await change(viewer, ['A'])).toEqual(refused);
      expect(await openStarCalendar(house, viewer, { editionId, renew: false })).toEqual(refused);
    }
  });

  test('set from several devices at the same moment are all there', async () => {
    const viewer = someone();
    await Promise.all(
      numbered(12).map((code, n) => change(viewer, [code, `T${n % 3}`], n % 2 ? ['T9'] : [])),
    );
    expect(await listStars(house.db, editionId, viewer.personId)).toEqual(
      [...numbered(12), 'T0', 'T1', 'T2'].sort(),
    );
  });

  test('are never more than a list holds, however often one asks and from how many devices', async () => {
    const viewer = someone();
    must(await change(viewer, numbered(mostStars - 5)));
    await Promise.all([change(viewer, numbered(4, 'X')), change(viewer, numbered(4, 'Y'))]);
    expect(await listStars(house.db, editionId, viewer.personId)).toHaveLength(mostStars);
    expect(must(await change(viewer, ['LATE']))).not.toContain('LATE');
    expect(must(await change(viewer, ['LATE'], ['S0']))).toContain('LATE');
  });

  test('are handed out to their person in whole, of all editions, and to nobody else', async () => {
    const viewer = someone();
    must(await change(viewer, ['B', 'A']));
    must(await change(viewer, ['C'], [], elsewhere));
    const { stars } = must(await exportMyAgenda(house, viewer));
    expect(stars.map(({ session }) => session).sort()).toEqual(['A', 'B', 'C']);
    expect(must(await exportMyAgenda(house, someone()))).toMatchObject({ stars: [], own: [], notes: [] });
    expect(await exportMyAgenda(house, anonymous)).toMatchObject({ ok: false });
  });

  test('are counted over everybody, people and browsers', async () => {
    const { id } = await anEdition(house);
    must(await change(someone(), ['A', 'B'], [], id));
    must(await change(someone(), ['A'], [], id));
    await openLooseStarCalendar(house, { editionId: id, codes: ['A'], token: null, caller });
    expect(await countStars(house.db, id)).toEqual(
      new Map([
        ['A', 3],
        ['B', 1],
      ]),
    );
  });

  test('of a person who leaves are forgotten, and only theirs', async () => {
    const [one, other] = [someone(), someone()];
    for (const viewer of [one, other]) must(await change(viewer, ['A']));
    await forgetPersonInLive(house.db, one.personId);
    expect([
      await listStars(house.db, editionId, one.personId),
      await listStars(house.db, editionId, other.personId),
    ]).toEqual([[], ['A']]);
  });
});

describe('a private calendar address', () => {
  const open = async (viewer: Viewer, renew = false) =>
    must(await openStarCalendar(house, viewer, { editionId, renew }));
  const read = async (token: string, edition = editionId) =>
    (await findStarsByToken(house, edition, token))?.codes ?? null;

  test('stays the same, follows the stars, and ends when it is renewed', async () => {
    const viewer = someone();
    const address = await open(viewer);
    expect(await open(viewer)).toBe(address);
    expect(await read(address)).toEqual([]);
    must(await change(viewer, ['A', 'B']));
    expect(await read(address)).toEqual(['A', 'B']);
    const renewed = await open(viewer, true);
    expect(renewed).not.toBe(address);
    expect([await read(address), await read(renewed)]).toEqual([null, ['A', 'B']]);
    expect(await listStars(house.db, editionId, viewer.personId)).toEqual(['A', 'B']);
  });

  test('opened twice at the same moment is one', async () => {
    const viewer = someone();
    expect(new Set(await Promise.all([open(viewer), open(viewer), open(viewer)])).size).toBe(1);
  });

  test('opens nothing when it is forged, of another edition, or of a list that is gone', async () => {
    const viewer = someone();
    const address = await open(viewer);
    const [id = '', serial = '', signature = ''] = address.split('.');
    const other = (await open(someone())).split('.');
    const forged = [
      '',
      '..',
      id,
      `${id}.${serial}`,
      `${id}.${serial}.`,
      `${id}.2.${signature}`,
      `${other[0]}.${serial}.${signature}`,
      `${address}x`,
      `${address}.`,
      address.slice(0, -1),
      `${id.toUpperCase()}.${serial}.${signature}`,
      `${id}.${serial}.${'é'.repeat(27)}`,
    ];
    for (const wrong of forged) expect(await read(wrong)).toBeNull();
    expect(await read(address, elsewhere)).toBeNull();
    await forgetPersonInLive(house.db, viewer.personId);
    expect(await read(address)).toBeNull();
  });

  test('of a browser is kept up by its token', async () => {
    const keep = async (codes: readonly string[], token: string | null, edition = editionId) =>
      must(await openLooseStarCalendar(house, { editionId: edition, codes, token, caller }));
    const address = await keep(['A', 'B', 'not a code'], null);
    expect(await read(address)).toEqual(['A', 'B']);
    expect(await keep(['B', 'C'], address)).toBe(address);
    expect(await read(address)).toEqual(['B', 'C']);
    await Promise.all([keep(['C'], address), keep(['D', 'E'], address), keep(['E', 'D'], address)]);
    expect(await keep([], address)).toBe(address);
    expect(await read(address)).toEqual([]);
    for (const [token, edition] of [
      ['forged', editionId],
      [address, elsewhere],
    ] as const) {
      expect(await keep(['X'], token, edition)).not.toBe(address);
    }
    expect(await read(address)).toEqual([]);
  });

  test('of a person cannot be written by whoever has it', async () => {
    const viewer = someone();
    must(await change(viewer, ['MINE']));
    const address = await open(viewer);
    const loose = must(
      await openLooseStarCalendar(house, { editionId, codes: ['THEIRS'], token: address, caller }),
    );
    expect(loose).not.toBe(address);
    expect(await listStars(house.db, editionId, viewer.personId)).toEqual(['MINE']);
  });

  test('of a browser is made only so often for one address, and one household has one', async () => {
    const from = (host: number, token: string | null) =>
      openLooseStarCalendar(house, {
        editionId,
        codes: ['A'],
        token,
        caller: `2001:db8:0:1::${host.toString(16)}`,
      });
    const first = must(await from(1, null));
    const asked = await Promise.all(Array.from({ length: 650 }, (_, host) => from(host + 2, null)));
    const refused = asked.filter((outcome) => !outcome.ok);
    expect(refused.length).toBeGreaterThan(30);
    expect(refused[0]).toMatchObject({ ok: false, refusal: { code: 'too-many' } });
    expect(must(await from(700, first))).toBe(first);
  });

  test('of a person is not for a program that has their key', async () => {
    const byKey = someone('attendee', editionId, { via: 'token' });
    const refused = { ok: false, refusal: { code: 'not-signed-in' } };
    expect(await openStarCalendar(house, byKey, { editionId, renew: true })).toEqual(refused);
    expect(await change(byKey, ['A'])).toEqual(refused);
  });

  test('of a browser is forgotten when nobody changed it for long, a person’s never', async () => {
    const own = await testDatabase();
    const there = testHouse(own.db);
    const { id } = await anEdition(there);
    const kept = async (token: string | null, codes = ['A']) =>
      must(await openLooseStarCalendar(there, { editionId: id, codes, token, caller }));
    const viewer = someone();
    there.clock.setOffset(-500 * 86_400_000);
    const [old, oldButUsed] = [await kept(null), await kept(null)];
    must(await changeStars(there, viewer, { editionId: id, add: ['A'], remove: [] }));
    there.clock.setOffset(0);
    await kept(oldButUsed, ['A', 'B']);
    expect(await removeLooseLists(own.db, new Date(Date.now() - 400 * 86_400_000))).toBe(1);
    expect(await findStarsByToken(there, id, old)).toBeNull();
    expect((await findStarsByToken(there, id, oldButUsed))?.codes).toEqual(['A', 'B']);
    expect(await listStars(own.db, id, viewer.personId)).toEqual(['A']);
    expect(await liveTables(own.db).selectFrom('live.star').select('session_code').execute()).toHaveLength(3);
    await own.close();
  });
});
