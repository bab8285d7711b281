import '../../../testing/as-in-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeRemoteRoom } from '#live/server';
import { operator } from '#people';
import { builtPages } from '../../../testing/built-pages.ts';
import { must } from '../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { testHouse } from '../../../testing/test-house.ts';
import { type Actor, type TestWeb, webForTests } from '../../../testing/web-for-tests.ts';

let database: TestDatabase;
let at: TestWeb;
let home: string;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  at = await webForTests(testHouse(database.db), built);
  home = `/${at.shown.slug}`;
  const links = { stream: 'https://stream.example/hall', chat: '', captions: '' };
  const arranged = { editionId: at.shown.id, room: 'hall', ...links, minutesBefore: 10 };
  must(await arrangeRemoteRoom(at.house, operator, { ...arranged, audience: 'attending' }));
  // In the middle of the talk in the hall.
  at.house.clock.setOffset(Date.parse('2027-05-14T08:10:00Z') - Date.now());
}, 150_000);
afterAll(() => database?.close());

const read = async (path: string, as: Actor = 'anonymous', cookie = '') =>
  (await at.ask(`${home}${path}`, { as, headers: { cookie } })).text();

test('the link of a stream stands in pages of those for whom it is, and in no other', async () => {
  for (const path of ['/remote', '/sessions/TALK01']) {
    expect(await read(path, 'attendee')).toContain('https://stream.example/hall');
    for (const as of ['anonymous', 'nobody special', 'owner elsewhere'] as const)
      expect(await read(path, as)).not.toContain('stream.example');
  }
  for (const path of ['/now', '/schedule', '/kept.json', '/schedule.json'])
    for (const as of ['anonymous', 'attendee'] as const)
      expect(await read(path, as)).not.toContain('stream.example');
});

test('times are in the zone that a reader keeps, and never in that of another', async () => {
  const start = /dateTime="2027-05-14T08:00:00Z">([^<]+)</i;
  const shown = async (cookie?: string) => start.exec(await read('/remote', 'anonymous', cookie))?.[1];
  const there = await shown('hallway_zone=Asia/Seoul');
  expect(there).toBe('17:00');
  for (let round = 0; round < 2; round += 1) {
    expect(await shown()).not.toBe(there);
    expect(await shown('hallway_zone=Asia/Seoul')).toBe(there);
  }
});
