import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../../../testing/built-pages.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type Actor, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
let page: string;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
  page = `/${at.shown.slug}/sessions/TALK01/materials`;
}, 150_000);
afterAll(() => database?.close());

const pdf = '%PDF-1.7\n<script>alert(1)</script>';
async function put(as: Actor, fields: Readonly<Record<string, string>>, file = ''): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([file], '발표 "1".pdf', { type: 'text/html' }));
  return at.ask(page, { as, method: 'POST', body });
}
const read = async (path: string, as: Actor = 'anonymous') => (await at.ask(path, { as })).text();

test('a file is put on by a form, only ever saved, and shown at once to whom it is for', async () => {
  const before = await read(page.replace('/materials', ''));
  expect(before).not.toContain('/materials/');
  const answer = await put('programme', { audience: 'everybody', licence: 'CC-BY-SA-4.0' }, pdf);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${page}?put`]);
  for (const path of [page, page.replace('/materials', '')]) {
    const shown = await read(path);
    expect(shown).toContain('CC BY-SA 4.0');
    const file = /href="([^"]*\/materials\/[^"]+)"/.exec(shown)?.[1] ?? '';
    const saved = await at.ask(file);
    expect(await saved.text()).toBe(pdf);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%EB%B0%9C/);
    expect(saved.headers.get('content-security-policy')).toContain('sandbox');
  }
  expect(await read(`/${at.shown.slug}/schedule.json`)).toContain(`${page}/`);
});

test('what is for those who take part is in no page or export of others', async () => {
  const secret = 'https://slides.example/for-attending';
  expect((await put('owner', { title: 'Notes', url: secret, audience: 'attending' })).status).toBe(303);
  expect(await read(page, 'attendee')).toContain(secret);
  for (const path of [page, page.replace('/materials', '')])
    for (const as of ['anonymous', 'nobody special'] as const) {
      expect(await read(path, as)).toContain('Notes');
      expect(await read(path, as)).not.toContain(secret);
    }
  for (const format of ['schedule.json', 'schedule.xml', 'schedule.csv', 'kept.json'])
    expect(await read(`/${at.shown.slug}/${format}`, 'attendee')).not.toContain(secret);
  const refused = await put('attendee', { title: 'Mine', url: secret });
  expect(refused.status).toBe(403);
  expect((await put('owner', { title: 'Two', url: secret }, pdf)).status).toBe(400);
});
