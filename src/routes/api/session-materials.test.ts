import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MaterialId } from '#live';
import { putMaterial } from '#live/server';
import { operator } from '#people';
import { must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type Ask, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
let base: string;

beforeAll(async () => {
  database = await testDatabase();
  const build = () => Promise.reject(new Error('The API needs no page.'));
  at = await webForTests(testHouse(database.db), { staticFiles: new Map(), build, scriptUrl: () => '' });
  base = `/api/v1/editions/${at.shown.slug}/sessions`;
});
afterAll(() => database?.close());

const read = async (path: string, asking: Ask = {}) => (await at.ask(path, asking)).json();
const put = async (title: string, more: { audience: 'everybody' | 'attending'; isFile?: boolean }) => {
  const id = at.house.newId<MaterialId>();
  const file = more.isFile ? { name: 'slides.pdf', bytes: Buffer.from('%PDF-1.7\n') } : null;
  const url = file ? '' : `https://slides.example/${title}`;
  const material = { title, url, file, audience: more.audience, licence: 'CC-BY-4.0' as const };
  must(await putMaterial(at.house, operator, { editionId: at.shown.id, code: 'TALK01', id, material }));
  return id;
};

test('a session comes with what everybody may open, and with nothing else, whoever asks', async () => {
  const before = await at.ask(`${base}/TALK01`);
  expect((await before.clone().json()).materials).toEqual([]);
  await put('open', { audience: 'everybody' });
  const id = await put('file', { audience: 'everybody', isFile: true });
  await put('secret', { audience: 'attending' });
  await put('secret-file', { audience: 'attending', isFile: true });
  const licence = 'CC-BY-4.0';
  const materials = [
    { kind: 'link', title: 'open', url: 'https://slides.example/open', file: null, licence },
    {
      ...{ kind: 'file', title: 'file', licence, file: { name: 'slides.pdf', bytes: 9 } },
      url: `http://localhost:3000/${at.shown.slug}/sessions/TALK01/materials/${id}`,
    },
  ];
  const keys = [...at.keys.shown.values()].map((key) => ({ headers: { authorization: `Bearer ${key}` } }));
  for (const asking of [{}, { as: 'attendee' as const }, ...keys]) {
    const one = await read(`${base}/TALK01`, asking);
    expect(one.materials).toEqual(materials);
    const { items } = await read(base, asking);
    expect(items.map((each: { materials: unknown }) => each.materials)).toEqual([materials, [], []]);
    expect(JSON.stringify([one, items])).not.toContain('secret');
  }
  const headers = { 'if-none-match': before.headers.get('etag') ?? '' };
  expect((await at.ask(`${base}/TALK01`, { headers })).status).toBe(200);
});

test('materials of a page of sessions are one query', async () => {
  for (const limit of [1, 3]) {
    database.takeQueries();
    await read(`${base}?limit=${limit}`);
    expect(database.takeQueries().filter((sql) => sql.includes('"live"."material"')).length).toBe(1);
  }
});
