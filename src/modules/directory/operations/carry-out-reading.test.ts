import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import tar from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { listActs } from '../../../platform/audit.ts';
import { isPublicAddress } from '../../../platform/http/public-address.ts';
import { createSafeFetch } from '../../../platform/http/safe-fetch.ts';
import { findRun, forgetOldRuns, listLeftRuns, type RunId } from '../queries/runs.ts';
import { findSource } from '../queries/sources.ts';
import { askForDueReadings, askForReading } from './ask-for-reading.ts';
import { carryOutReading } from './carry-out-reading.ts';
import { addSource, askToRemoveSource, changeSource } from './change-sources.ts';
import { findKeptSource, listKeptSources } from './list-desk.ts';
import { fillPlaces, takeStarter } from './prepare-catalogue.ts';
import { takeFiles } from './take-files.ts';

let database: TestDatabase;
let house: TestHouse;
let server: Server;
let origin = '';
/** What the server has at a path; `null` answers 503. */
const served = new Map<string, { body: string | Buffer; etag?: string } | null>();
const asked: { path: string; ifNoneMatch: string | undefined }[] = [];

beforeAll(async () => {
  database = await testDatabase();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, ifNoneMatch: request.headers['if-none-match'] });
    const found = served.get(path);
    if (!found) return response.writeHead(found === null ? 503 : 404).end();
    if (found.etag && request.headers['if-none-match'] === found.etag) return response.writeHead(304).end();
    response.writeHead(200, found.etag ? { etag: found.etag } : {}).end(found.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://lists.test:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});
beforeEach(async () => {
  house = testHouse(database.db);
  asked.length = 0;
  served.clear();
  await sql`TRUNCATE directory.source, directory.listing, directory.conference, directory.place CASCADE`.execute(
    database.db,
  );
});

// Stands for the internet: `lists.test` is this machine's server, everything else is as in real life.
const fetch = createSafeFetch({
  resolve: async (name) => [{ address: name === 'inside.test' ? '10.0.0.7' : '127.0.0.1', family: 4 }],
  allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
});
const brno = { latitude: 49.2, longitude: 16.6, zone: 'Europe/Prague', population: 380_000 };
const openPlaces = () => ({ placeOf: () => brno, zoneAt: () => brno.zone });
const tools = { fetch, openPlaces };

const row = (name: string, startDate: string) => ({
  name,
  url: `https://${name.toLowerCase().replace(/\W+/g, '')}.example/`,
  startDate,
  endDate: startDate,
  city: 'Brno',
  country: 'Czechia',
});
const json = (...rows: object[]) => JSON.stringify(rows);
const dayOf = (at: number) => new Date(Date.UTC(2031, 0, 1 + at)).toISOString().slice(0, 10);
/** Editions whose names have nothing in common. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    row(`${createHash('md5').update(String(at)).digest('base64').replace(/\W|\d/g, '')} Conf`, dayOf(at)),
  );
const changes = { name: 'Small list', page: null, licence: null, refreshHours: 24 };

async function countListings(): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM directory.listing`.execute(
    database.db,
  );
  return rows[0]?.n ?? -1;
}
async function lastRun(slug: string) {
  const found = must(await findKeptSource(house, operator, slug));
  return found?.source.last ?? null;
}
async function readAt(addresses: readonly string[]): Promise<string> {
  const source = must(await addSource(house, operator, { ...changes, addresses }, fetch));
  const run = await lastRun(source.slug);
  await carryOutReading(house, run?.id ?? ('' as RunId), tools);
  return source.slug;
}

describe('a list at an address', () => {
  test('is recognised, read, and the same again is not even fetched', async () => {
    served.set('/2031/python.json', { body: json(row('Oak Conf', '2031-05-02')), etag: '"1"' });
    const slug = await readAt([`${origin}/2031/python.json`]);
    expect(await findSource(database.db, slug)).toMatchObject({ kind: 'confs-tech', name: 'Small list' });
    expect(await lastRun(slug)).toMatchObject({ state: 'done', done: 1, total: 1, report: { added: 1 } });
    asked.length = 0;
    const again = must(await askForReading(house, operator, { slug }));
    await carryOutReading(house, again, tools);
    expect(asked).toEqual([{ path: '/2031/python.json', ifNoneMatch: '"1"' }]);
    expect(await findRun(database.db, again)).toMatchObject({
      state: 'done',
      note: 'unchanged',
      report: null,
    });
  });

  test('of several files is read whole as soon as one of them is new', async () => {
    const yaml = (name: string) =>
      `- conference: ${name}\n  year: 2031\n  start: 2031-05-02\n  end: 2031-05-03\n`;
    served.set('/a.yml', { body: yaml('Elm Days'), etag: '"a"' });
    served.set('/b.yml', { body: yaml('Fir Forum'), etag: '"b"' });
    const slug = await readAt([`${origin}/a.yml`, `${origin}/b.yml`]);
    expect(await lastRun(slug)).toMatchObject({ report: { records: 2, added: 2 } });
    served.set('/b.yml', { body: yaml('Fir Forum') + yaml('Ash Meeting'), etag: '"b2"' });
    await carryOutReading(house, must(await askForReading(house, operator, { slug })), tools);
    expect(await lastRun(slug)).toMatchObject({ report: { records: 3, added: 1, unchanged: 2, gone: 0 } });
  });

  test('comes out of an archive that holds other things too', async () => {
    const pack = tar.pack();
    pack.entry({ name: 'data-main/package.json' }, '{"name":"data"}');
    pack.entry({ name: 'data-main/conferences/2031/python.json' }, json(row('Oak Conf', '2031-05-02')));
    pack.entry({ name: 'data-main/conferences/2031/data.json' }, json(row('Oak Conf', '2031-05-02')));
    pack.finalize();
    const chunks: Buffer[] = [];
    for await (const chunk of pack as AsyncIterable<Buffer>) chunks.push(chunk);
    served.set('/main.tar.gz', { body: gzipSync(Buffer.concat(chunks)) });
    const slug = await readAt([`${origin}/main.tar.gz`]);
    expect(await lastRun(slug)).toMatchObject({ report: { records: 1, added: 1, problemCount: 0 } });
  });

  test('is refused where it is private, no list, or of several formats, before anything is written', async () => {
    served.set('/page', { body: '<html></html>' });
    served.set('/a.json', { body: json(row('Oak Conf', '2031-05-02')) });
    served.set('/b.ics', { body: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' });
    const code = async (...addresses: string[]) => {
      const added = await addSource(house, operator, { ...changes, addresses }, fetch);
      return added.ok ? 'added' : added.refusal.code;
    };
    expect(await code('http://inside.test/list.json')).toBe('private-address');
    expect(await code('http://169.254.169.254/')).toBe('private-address');
    expect(await code(`${origin}/page`)).toBe('not-a-list');
    expect(await code(`${origin}/none`)).toBe('http-status');
    expect(await code(`${origin}/a.json`, `${origin}/b.ics`)).toBe('several-lists');
    expect(await code('file:///etc/passwd')).toBe('link-not-usable');
    expect(await code()).toBe('address-empty');
    expect(must(await listKeptSources(house, operator)).filter(({ isOffered }) => !isOffered)).toEqual([]);
  });

  test('that cannot be had is tried again later, and everything read before stays', async () => {
    served.set('/a.json', { body: json(row('Oak Conf', '2031-05-02')) });
    const slug = await readAt([`${origin}/a.json`]);
    served.set('/a.json', null);
    await carryOutReading(house, must(await askForReading(house, operator, { slug })), tools);
    const source = must(await findKeptSource(house, operator, slug))?.source;
    expect(source?.last).toMatchObject({ state: 'failed', note: 'http-status' });
    expect(source?.lastReport).toMatchObject({ report: { added: 1 } });
    expect(await countListings()).toBe(1);
    expect(must(await askForDueReadings(house, operator))).toEqual([]);
    house.clock.setOffset(16 * 60_000);
    expect(must(await askForDueReadings(house, operator)).map(({ source: due }) => due.slug)).toEqual([slug]);
  });
});

describe('a reading', () => {
  const files = (rows: readonly object[]) => [{ path: '2031/python.json', text: JSON.stringify(rows) }];
  const take = async (rows: readonly object[], isWhole = true) => {
    const taken = must(await takeFiles(house, operator, { files: files(rows), isWhole }));
    return taken.asked[0]?.run ?? ('' as RunId);
  };

  test('that is stopped in the middle is given back, and the next process ends it without doubling anything', async () => {
    const run = await take(many(600));
    const stopping = new AbortController();
    const reading = carryOutReading(house, run, { ...tools, signal: stopping.signal });
    while ((await countListings()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    stopping.abort();
    await reading;
    expect(await findRun(database.db, run)).toMatchObject({ state: 'waiting' });
    const before = await countListings();
    expect(before).toBeGreaterThan(0);
    expect(before % 250).toBe(0);
    await carryOutReading(house, run, tools);
    expect(await findRun(database.db, run)).toMatchObject({ state: 'done', done: 600, total: 600 });
    expect(await countListings()).toBe(600);
  });

  test('whose process died is found, and taken up by somebody else', async () => {
    const run = await take(many(3));
    await sql`UPDATE directory.source_run SET state = 'running', seen_at = now() WHERE id = ${run}`.execute(
      database.db,
    );
    await carryOutReading(house, run, tools);
    expect(await findRun(database.db, run)).toMatchObject({ state: 'running' });
    expect(await listLeftRuns(database.db)).toEqual([]);
    await sql`UPDATE directory.source_run SET seen_at = now() - interval '3 minutes'`.execute(database.db);
    expect(await listLeftRuns(database.db)).toEqual([run]);
    await carryOutReading(house, run, tools);
    expect(await findRun(database.db, run)).toMatchObject({ state: 'done', report: { added: 3 } });
    const { rows } = await sql`SELECT files FROM directory.source_run`.execute(database.db);
    expect(rows).toEqual([{ files: null }]);
  });

  test('is the only one of its source, however many ask at once', async () => {
    await take(many(1));
    const source = await findSource(database.db, 'confs-tech');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => askForReading(house, operator, { slug: 'confs-tech' })),
    );
    expect(answers.map((answer) => answer.ok || answer.refusal.code)).toEqual(
      Array(8).fill('reading-under-way'),
    );
    const many_ = await Promise.all(
      Array.from({ length: 8 }, () => askForReading(house, operator, { slug: 'python-deadlines' })),
    );
    expect(many_.filter(({ ok }) => ok)).toHaveLength(1);
    expect(source?.refreshHours).toBeNull();
  });

  test('by two processes at once is done by one', async () => {
    const run = await take(many(20));
    await Promise.all([carryOutReading(house, run, tools), carryOutReading(house, run, tools)]);
    expect(await findRun(database.db, run)).toMatchObject({
      state: 'done',
      report: { added: 20, unchanged: 0 },
    });
  });

  test('of a part drops nothing; of the whole list, what it no longer has', async () => {
    await carryOutReading(house, await take(many(10)), tools);
    house.clock.setOffset(5_000);
    await carryOutReading(house, await take(many(2), false), tools);
    expect(await lastRun('confs-tech')).toMatchObject({ report: { records: 2, gone: 0 } });
    house.clock.setOffset(10_000);
    await carryOutReading(house, await take(many(8)), tools);
    expect(await lastRun('confs-tech')).toMatchObject({ report: { records: 8, gone: 2 } });
    expect(must(await findKeptSource(house, operator, 'confs-tech'))?.source.records).toBe(8);
  });

  test('is forgotten after a while, but for the last good one and what came after', async () => {
    for (const count of [1, 2, 3]) await carryOutReading(house, await take(many(count)), tools);
    await sql`UPDATE directory.source_run SET asked_at = asked_at - make_interval(secs => done * -10),
      ended_at = now() - interval '40 days'`.execute(database.db);
    expect(await forgetOldRuns(database.db, new Date(Date.now() - 30 * 86_400_000))).toBe(2);
    expect(await lastRun('confs-tech')).toMatchObject({ total: 3 });
  });
});

describe('files by hand', () => {
  const ics = (name: string) =>
    `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${name}\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Oak Conf 2031\r\n` +
    'DTSTART;VALUE=DATE:20310502\r\nDTEND;VALUE=DATE:20310504\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

  test('are sorted by the list that they are of, each a source of its own', async () => {
    const taken = must(
      await takeFiles(house, operator, {
        files: [
          { path: 'a.ics', text: ics('Trees\\, all of them') },
          { path: '2031/python.json', text: json(row('Oak Conf', '2031-05-02')) },
          { path: 'readme.txt', text: 'hello' },
        ],
        isWhole: true,
      }),
    );
    expect(taken.others).toEqual(['readme.txt']);
    expect(taken.asked.map(({ source }) => [source.slug, source.name, source.kind])).toEqual([
      ['trees-all-of-them', 'Trees, all of them', 'calendar'],
      ['confs-tech', 'confs.tech', 'confs-tech'],
    ]);
  });

  test('go to the source that was named, unless that is of another format', async () => {
    const one = { files: [{ path: 'a.ics', text: ics('Trees') }], isWhole: true, source: 'Our calendar' };
    const taken = must(await takeFiles(house, operator, one));
    expect(taken.asked[0]?.source).toMatchObject({ slug: 'our-calendar', kind: 'calendar' });
    const other = { ...one, files: [{ path: 'b.json', text: json(row('Elm', '2031-01-01')) }] };
    expect(await takeFiles(house, operator, other)).toMatchObject({ refusal: { code: 'other-list' } });
    const both = { ...one, files: [...one.files, ...other.files], source: 'New' };
    expect(await takeFiles(house, operator, both)).toMatchObject({ refusal: { code: 'several-lists' } });
    const none = { ...one, files: [{ path: 'x', text: 'x' }] };
    expect(await takeFiles(house, operator, none)).toMatchObject({ refusal: { code: 'not-a-list' } });
  });
});

describe('sources', () => {
  test('are changed and kept by stewards only', async () => {
    const input = { ...changes, addresses: [] };
    const answers = [
      await listKeptSources(house, anonymous),
      await findKeptSource(house, anonymous, 'x'),
      await addSource(house, anonymous, input, fetch),
      await changeSource(house, anonymous, { ...input, slug: 'x' }),
      await askToRemoveSource(house, anonymous, { slug: 'x' }),
      await askForReading(house, anonymous, { slug: 'confs-tech' }),
      await askForDueReadings(house, anonymous),
      await takeFiles(house, anonymous, { files: [], isWhole: true }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))).toEqual(
      answers.map(() => 'not-allowed'),
    );
  });

  test('have names of their own, usable addresses and whole hours', async () => {
    served.set('/a.json', { body: json(row('Oak Conf', '2031-05-02')) });
    const slug = await readAt([`${origin}/a.json`]);
    const change = async (more: object) => {
      const answer = await changeSource(house, operator, { ...changes, addresses: [], slug, ...more });
      return answer.ok ? 'saved' : answer.refusal.code;
    };
    expect(await change({ name: ' ' })).toBe('name-empty');
    expect(await change({ refreshHours: Number('x') })).toBe('hours-not-usable');
    expect(await change({ refreshHours: 0 })).toBe('hours-not-usable');
    expect(await change({ page: 'javascript:alert(1)' })).toBe('link-not-usable');
    expect(await change({ slug: 'hosted' })).toBe('not-found');
    expect(await change({ name: 'Trees', refreshHours: 12 })).toBe('saved');
    expect(await findSource(database.db, slug)).toMatchObject({
      name: 'Trees',
      addresses: [],
      refreshHours: 12,
    });
    const again = { ...changes, name: 'trees', addresses: [`${origin}/a.json`] };
    expect(await addSource(house, operator, again, fetch)).toMatchObject({ refusal: { code: 'name-taken' } });
  });

  test('are removed with what they alone state; what others state too stays as those state it', async () => {
    served.set('/a.json', { body: json(row('Oak Conf', '2031-05-02'), row('Elm Conf', '2031-06-02')) });
    served.set('/b.json', { body: json({ ...row('Oak Conf', '2031-05-02'), city: 'Brno', locales: 'CS' }) });
    const one = await readAt([`${origin}/a.json`]);
    const other = must(
      await addSource(house, operator, { ...changes, name: 'Other', addresses: [`${origin}/b.json`] }, fetch),
    ).slug;
    await carryOutReading(house, (await lastRun(other))?.id ?? ('' as RunId), tools);
    expect(await countListings()).toBe(2);
    const removal = must(await askToRemoveSource(house, operator, { slug: one }));
    await carryOutReading(house, removal, tools);
    expect(await findSource(database.db, one)).toBeUndefined();
    const { rows } = await sql`SELECT facts ->> 'name' AS name, facts -> 'languages' AS languages,
      (SELECT count(*)::int FROM directory.conference) AS conferences FROM directory.listing`.execute(
      database.db,
    );
    expect(rows).toEqual([{ name: 'Oak Conf', languages: ['cs'], conferences: 1 }]);
  });
});

test('what stewards do with lists is written down; what the clock does is not', async () => {
  const began = (await listActs(database.db, null, { limit: 1 }))[0]?.id ?? 0;
  served.set('/a.json', { body: json(row('Oak Conf', '2031-05-02')) });
  const { slug } = must(
    await addSource(house, operator, { ...changes, name: 'Oaks', addresses: [`${origin}/a.json`] }, fetch),
  );
  const end = async () => carryOutReading(house, (await lastRun(slug))?.id ?? ('' as RunId), tools);
  await end();
  must(
    await changeSource(house, operator, { ...changes, name: 'Trees', addresses: [`${origin}/a.json`], slug }),
  );
  must(await askForReading(house, operator, { slug }));
  await end();
  const files = [{ path: 'a.json', text: json(row('Elm Conf', '2031-06-02')) }];
  must(await takeFiles(house, operator, { files, source: slug, isWhole: false }));
  await end();
  must(await askForDueReadings(house, operator));
  must(await askToRemoveSource(house, operator, { slug }));
  const acts = (await listActs(database.db, null, { limit: 20 })).filter(({ id }) => id > began).reverse();
  expect(acts.map(({ act, subject, facts }) => [act, subject, facts.n])).toEqual([
    ['directory.source-added', 'Oaks', undefined],
    ['directory.source-changed', 'Trees', undefined],
    ['directory.source-reading-asked', 'Trees', undefined],
    ['directory.source-files-taken', 'Trees', 1],
    ['directory.source-removal-asked', 'Trees', undefined],
  ]);
});

describe('the beginning of a catalogue', () => {
  test('is the starter list, once; not beside lists, and not again when it was removed', async () => {
    await sql`DELETE FROM platform.setting WHERE key = 'directory.starter'`.execute(database.db);
    expect(await takeStarter(house)).toBe(true);
    expect(await takeStarter(house)).toBe(false);
    const count = await countListings();
    expect(count).toBeGreaterThan(150);
    await sql`UPDATE platform.setting SET value = '{"version": 0}' WHERE key = 'directory.starter'`.execute(
      database.db,
    );
    expect(await takeStarter(house)).toBe(true);
    expect(await countListings()).toBe(count);
    await carryOutReading(house, must(await askToRemoveSource(house, operator, { slug: 'starter' })), tools);
    expect(await countListings()).toBe(0);
    await sql`UPDATE platform.setting SET value = '{"version": 0}' WHERE key = 'directory.starter'`.execute(
      database.db,
    );
    expect(await takeStarter(house)).toBe(false);
    await sql`DELETE FROM platform.setting WHERE key = 'directory.starter'`.execute(database.db);
    must(await askForReading(house, operator, { slug: 'confs-tech' }));
    expect(await takeStarter(house)).toBe(false);
  });

  test('has places, filled once', async () => {
    const place = {
      id: 1,
      name: 'Brno',
      region: null,
      country: 'CZ',
      latitude: 49,
      longitude: 16,
      zone: null,
      people: 9,
    };
    expect(await fillPlaces(house, async () => [place])).toBe(true);
    expect(await fillPlaces(house, async () => Promise.reject(new Error('asked twice')))).toBe(false);
  });
});
