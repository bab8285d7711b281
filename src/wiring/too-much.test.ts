import '../../testing/as-in-production.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type Actor, type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { TooBusy } from '../platform/work-queue.ts';

let database: TestDatabase;
/** Whether the reader of pictures has too much to do. */
let isBusy = false;
let house: TestHouse;
let at: TestWeb;
beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  house = testHouse(database.db);
  const files: FileStore = {
    ...house.files,
    savePicture: (...given) => (isBusy ? Promise.reject(new TooBusy(7)) : house.files.savePicture(...given)),
  };
  at = await webForTests({ ...house, files }, built);
}, 150_000);
afterAll(() => database?.close());

const plain = { 'content-type': 'application/x-www-form-urlencoded' };
const kilobyte = 1024;
const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');
const post = async (path: string, body: string | FormData, as?: Actor) => {
  const headers = typeof body === 'string' ? plain : {};
  const answer = await at.ask(path, { method: 'POST', headers, body, as });
  return { status: answer.status, text: await answer.text() };
};
const inParts = (count: number) => {
  const form = new FormData();
  for (let index = 0; index < count; index += 1) form.append(`f${index}`, '1');
  return form;
};

describe('a form without files', () => {
  const places = () =>
    [
      [`/${at.shown.slug}/tell-me`, undefined],
      [`/${at.shown.slug}/stars`, 'attendee'],
      ['/me/data', 'attendee'],
      ['/sign-in', undefined],
    ] as const;

  test('of more than 256 KB is refused, told its length or not', async () => {
    for (const [path, as] of places()) {
      const { status, text } = await post(path, `text=${'x'.repeat(257 * kilobyte)}`, as);
      expect([path, status]).toEqual([path, 413]);
      expect(text).toContain('256 KB');
      const headers = { ...plain, 'content-length': String(257 * kilobyte) };
      expect((await at.ask(path, { method: 'POST', headers, body: 'x=1', as })).status).toBe(413);
    }
  });

  test('of more than 2,000 fields is refused, in one piece or in parts', async () => {
    for (const [path, as] of places()) {
      for (const body of [fields(2_001), inParts(2_001)]) {
        const { status, text } = await post(path, body, as);
        expect([path, status]).toEqual([path, 413]);
        expect(text).toMatch(/2,000|256 KB/);
      }
    }
  });

  test('that is not as large goes on to its page', async () => {
    for (const [path, as] of places()) {
      expect((await post(path, fields(2_000), as)).status).not.toBe(413);
      expect((await post(path, `text=${'x'.repeat(200 * kilobyte)}`, as)).status).not.toBe(413);
    }
  });

  test('is said to be too large in the reader’s language', async () => {
    const headers = { ...plain, 'accept-language': 'ko' };
    const asking = { method: 'POST', headers, body: fields(2_001) };
    const answer = await at.ask(`/${at.shown.slug}/tell-me`, asking);
    expect(await answer.text()).toContain('칸');
  });
});

describe('a form of the organisers', () => {
  const page = () => `/${at.shown.slug}/manage/sessions`;

  test('holds long texts and a tick for each session of a large programme', async () => {
    expect((await post(page(), `text=${'x'.repeat(kilobyte * kilobyte)}`, 'owner')).status).not.toBe(413);
    expect((await post(page(), fields(9_000), 'owner')).status).not.toBe(413);
  });

  test('is refused beyond 2 MB or 10,000 fields', async () => {
    expect((await post(page(), `text=${'x'.repeat(3 * kilobyte * kilobyte)}`, 'owner')).status).toBe(413);
    expect((await post(page(), fields(10_001), 'owner')).status).toBe(413);
    expect((await post(page(), inParts(10_001), 'owner')).status).toBe(413);
  });

  test('with a file may have 30 MB, a profile 10 MB', async () => {
    const withFile = (name: string, megabytes: number) => {
      const form = new FormData();
      form.append('act', 'picture');
      form.append(name, new Blob([new Uint8Array(megabytes * kilobyte * kilobyte)]), 'photo.png');
      return form;
    };
    expect(
      (await post(`/${at.shown.slug}/manage/speakers/ANA`, withFile('picture', 25), 'owner')).status,
    ).toBe(400);
    expect(
      (await post(`/${at.shown.slug}/manage/speakers/ANA`, withFile('picture', 31), 'owner')).status,
    ).toBe(413);
    expect((await post('/me/profile', withFile('photo', 9), 'attendee')).status).not.toBe(413);
    expect((await post('/me/profile', withFile('photo', 11), 'attendee')).status).toBe(413);
  });

  test('is small for whoever is not signed in', async () => {
    expect((await post(page(), `text=${'x'.repeat(257 * kilobyte)}`)).status).toBe(413);
  });
});

describe('more work than can be done', () => {
  test('with an uploaded picture is answered by 503 and when to come again, and is no failure of ours', async () => {
    isBusy = true;
    const form = new FormData();
    form.append('act', 'picture');
    form.append('picture', new Blob([new Uint8Array(9)]), 'a.png');
    const before = house.lines.length;
    const path = `/${at.shown.slug}/manage/speakers/ANA`;
    const answer = await at.ask(path, { method: 'POST', body: form, as: 'owner' });
    isBusy = false;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('7 s');
    expect(house.lines.slice(before).filter((line) => line.includes('page-failed'))).toEqual([]);
  });

  test('with pictures of links is answered by 503, and done when there is room again', async () => {
    const paths = ['TALK01', 'TALK02', 'LATER'].map((code) => `/${at.shown.slug}/sessions/${code}/card.png`);
    const cards = await Promise.all([...paths, `/${at.shown.slug}/card.png`].map((path) => at.ask(path)));
    expect(cards.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
