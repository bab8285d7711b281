import '../../testing/as-in-production.ts';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { updateEdition } from '#directory/server';
import { operator } from '#people';
import { createAuth } from '#people/server';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type Actor, smallProgramme, type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import type { LiveWord } from '../platform/live/event-text.ts';
import type { LiveChange } from '../platform/live/live-change.ts';
import { pruneLiveEvents, tellLive } from '../platform/live/live-events.ts';
import { addAddresses } from './addresses.ts';
import { listen } from './listen.ts';
import type { PagesBuild } from './pages-build.ts';
import { createWeb } from './web.ts';

let database: TestDatabase;
let built: PagesBuild;
let house: TestHouse;
let at: TestWeb;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  built = await builtPages();
  database = await testDatabase();
  house = testHouse(database.db);
  at = await webForTests(house, built);
  server = await listen(at.web, { port: 0, host: '127.0.0.1' });
}, 150_000);
afterAll(async () => {
  await server?.close();
  await database?.close();
});

type Heard = LiveWord & { readonly id: string | null };
type Stream = {
  readonly status: number;
  readonly headers: Headers;
  readonly heard: readonly Heard[];
  /** What was heard but how things stand. */
  changes(): string[];
  isOver(): boolean;
  cut(): void;
};

/** Another process over the same database, with settings of its own. */
async function another(settings: Readonly<Record<string, string>> = {}): Promise<number> {
  const beside = testHouse(database.db, settings);
  const auth = await createAuth(beside);
  const web = createWeb({ house: beside, auth, proxies: [], ...built, mode: 'production', addAddresses });
  const own = await listen(web, { port: 0, host: '127.0.0.1' });
  onTestFinished(own.close);
  return own.port;
}

/** Opens a stream, which is cut when the test ends. */
async function open(
  path: string,
  asking: { readonly as?: Actor; readonly since?: string | null | undefined; readonly port?: number } = {},
): Promise<Stream> {
  const ends = new AbortController();
  const headers = new Headers({ cookie: (asking.as && at.cookies.get(asking.as)) ?? '' });
  if (asking.since) headers.set('last-event-id', asking.since);
  const url = `http://127.0.0.1:${asking.port ?? server.port}${path}`;
  const answer = await fetch(url, { headers, signal: ends.signal });
  const heard: Heard[] = [];
  let isOver = false;
  const read = async () => {
    let text = '';
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) heard.push({ ...JSON.parse(data), id: /^id: (.*)$/m.exec(event)?.[1] ?? null });
      }
    }
  };
  read().then(
    () => {
      isOver = true;
    },
    () => {
      isOver = true;
    },
  );
  const cut = () => ends.abort();
  onTestFinished(cut);
  if (answer.status === 200)
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind).join()).toMatch(/hello|resync/));
  return {
    ...{ status: answer.status, headers: answer.headers, heard, cut },
    changes: () =>
      heard.filter(({ kind }) => !['hello', 'beat'].includes(kind)).map(({ kind, of }) => `${kind} ${of}`),
    isOver: () => isOver,
  };
}

const live = (slug = at.shown.slug) => `/${slug}/live`;
const tell = (change: Omit<LiveChange, 'editionId'>, editionId: string = at.shown.id) =>
  house.db.transaction().execute((tx) => tellLive(tx, { editionId, ...change }));

describe('a stream', () => {
  test('says how things stand, then what changes, with headers that let it through', async () => {
    const stream = await open(live());
    expect([stream.status, stream.heard.map(({ kind, of }) => [kind, of])]).toEqual([200, [['hello', '1']]]);
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const { sessions, ...rest } = smallProgramme();
    const programme = {
      ...rest,
      sessions: sessions.map((each) => ({ ...each, title: `New: ${each.title}` })),
    };
    must(await replaceProgramme(house, operator, { editionId: at.shown.id, programme }));
    must(await releaseTimetable(house, operator, { editionId: at.shown.id, name: 'Second', note: null }));
    await vi.waitFor(() => expect(stream.changes()).toEqual(['release 2']));
    const later = await open(live());
    expect(later.heard[0]).toMatchObject({ kind: 'hello', of: '2' });
  });

  test('hears of its own edition only, and of the sessions that it names', async () => {
    const [all, one] = [await open(live()), await open(`${live()}?for=TALK01...%00.${'x'.repeat(50)}`)];
    await tell({ kind: 'session', subject: 'TALK02' });
    await tell({ kind: 'room', subject: 'X' }, at.hidden.id);
    await tell({ kind: 'session', subject: 'TALK01' });
    await tell({ kind: 'notices', subject: '1' });
    await tell({ kind: 'room', subject: 'TALK02' });
    await vi.waitFor(() => expect(one.changes()).toEqual(['session TALK01', 'room TALK02']));
    await vi.waitFor(() => expect(all.changes()).toEqual(['room TALK02']));
  });

  test('misses nothing of transactions that commit in another order than they began', async () => {
    const stream = await open(live());
    const { promise: held, resolve: commit } = Promise.withResolvers<void>();
    const slow = house.db.transaction().execute(async (tx) => {
      await tellLive(tx, { editionId: at.shown.id, kind: 'room', subject: 'SLOW' });
      await held;
    });
    await vi.waitFor(async () =>
      expect(database.takeQueries().some((sql) => sql.includes('insert into "platform"."live_event"'))).toBe(
        true,
      ),
    );
    await tell({ kind: 'room', subject: 'QUICK' });
    await vi.waitFor(() => expect(stream.changes()).toEqual(['room QUICK']));
    // Whoever goes away now comes back with a position before the one that is still missing.
    const gone = await open(live(), { since: stream.heard.at(-1)?.id });
    const since = gone.heard.at(-1)?.id;
    gone.cut();
    commit();
    await slow;
    await vi.waitFor(() => expect(stream.changes()).toEqual(['room QUICK', 'room SLOW']));
    for (const port of [server.port, await another()]) {
      const back = await open(live(), { since, port });
      await vi.waitFor(() => expect(back.changes()).toContain('room SLOW'));
    }
  });

  test('goes on where it was cut, here or at another process; too far back all is new', async () => {
    const first = await open(live());
    first.cut();
    await tell({ kind: 'room', subject: 'A' });
    await tell({ kind: 'room', subject: 'A' });
    await tell({ kind: 'announcement', subject: 'B' });
    const since = first.heard[0]?.id;
    for (const port of [server.port, await another()]) {
      const back = await open(live(), { since, port });
      await vi.waitFor(() => expect([...new Set(back.changes())]).toEqual(['room A', 'announcement B']));
    }
    // As if an hour had gone.
    await sql`UPDATE platform.live_event SET at = now() - interval '2 hours'`.execute(house.db);
    expect(await pruneLiveEvents(house.db)).toBeGreaterThan(0);
    const port = await another();
    expect((await open(live(), { since, port })).heard[0]).toMatchObject({ kind: 'resync' });
    expect((await open(`${live()}?since=${since}`, { port })).heard[0]).toMatchObject({ kind: 'resync' });
    expect((await open(live(), { since: 'x', port })).heard[0]).toMatchObject({ kind: 'hello' });
  });

  test('is written once for all, and nothing is read while nobody listens', async () => {
    const port = await another();
    database.takeQueries();
    await wait(500);
    const reads = () =>
      database.takeQueries().filter((sql) => sql.includes('"platform"."live_event"')).length;
    const quiet = reads();
    await Promise.all(Array.from({ length: 20 }, () => open(live(), { port })));
    await wait(600);
    const busy = reads();
    expect(busy - quiet).toBeLessThan(12);
  });
});

describe('nobody gets one', () => {
  test('of an edition that is not public to them, or is not there', async () => {
    const hidden = live(at.hidden.slug);
    for (const as of ['anonymous', 'nobody special', 'steward', 'owner elsewhere'] as const)
      expect([as, (await open(hidden, { as })).status]).toEqual([as, 404]);
    expect((await open(hidden, { as: 'volunteer-lead' })).status).toBe(200);
    expect((await open('/nowhere/live')).status).toBe(404);
    expect((await open('/%ff/live')).status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${server.port}${live()}`, { method: 'HEAD' })).status).toBe(404);
  });

  test('any more when the edition is hidden', async () => {
    const stream = await open(live());
    const show = (isPublic: boolean) =>
      updateEdition(house, operator, { editionId: at.shown.id, changes: { isPublic } });
    must(await show(false));
    await vi.waitFor(() => expect(stream.isOver()).toBe(true), 9_000);
    expect((await open(live())).status).toBe(404);
    must(await show(true));
    expect((await open(live())).status).toBe(200);
  }, 15_000);

  test('when there are too many, of one address sooner; told when to come again', async () => {
    const port = await another({ LIVE_STREAMS: '4' });
    const streams = [await open(live(), { port }), await open(live(), { port })];
    const third = await open(live(), { port });
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30']);
    streams[0]?.cut();
    await vi.waitFor(async () => expect((await open(live(), { port })).status).not.toBe(503));
    const none = await another({ LIVE_STREAMS: '0' });
    expect((await open(live(), { port: none })).status).toBe(503);
  });

  test('by a second request on the same connection, or after Hallway was asked to end', async () => {
    const asked = `GET ${live()} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const socket = connect(server.port, '127.0.0.1', () => socket.write(asked));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.once('data', () => socket.write(asked));
    await ended;
    const port = await another();
    const stream = await open(live(), { port });
    expect(stream.isOver()).toBe(false);
  });
});

describe('an end in good order', () => {
  test('ends all streams at once', async () => {
    const beside = testHouse(database.db);
    const auth = await createAuth(beside);
    const web = createWeb({ house: beside, auth, proxies: [], ...built, mode: 'production', addAddresses });
    const own = await listen(web, { port: 0, host: '127.0.0.1' });
    const stream = await open(live(), { port: own.port });
    const began = performance.now();
    await own.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await vi.waitFor(() => expect(stream.isOver()).toBe(true));
  });
});
