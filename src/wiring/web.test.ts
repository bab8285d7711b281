import '../../testing/as-in-production.ts';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getEdition, setEditionPicture, updateEdition } from '#directory/server';
import { operator } from '#people';
import { createAuth, createOneClickSignIn, findPersonByEmail } from '#people/server';
import { builtPages } from '../../testing/built-pages.ts';
import { must } from '../../testing/editions.ts';
import { noTimePasses } from '../../testing/no-time-passes.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { type TestWeb, webForTests } from '../../testing/web-for-tests.ts';
import { openDatabase } from '../platform/database/database.ts';
import { createVersions } from '../platform/versions.ts';
import { addAddresses } from './addresses.ts';
import { listen } from './listen.ts';
import { createWeb } from './web.ts';

/** What every request goes through: addresses, methods, limits, headers, kept pages, the log. */
let database: TestDatabase;
let house: TestHouse;
let at: TestWeb;
let edition: string;
let styles: string;

beforeAll(async () => {
  const built = await builtPages();
  database = await testDatabase();
  const versions = createVersions(database.db, 100);
  house = testHouse(database.db, { METRICS_TOKEN: 'a-secret-of-the-scraper' }, { versions });
  at = await webForTests(house, built);
  edition = `/${at.shown.slug}`;
  styles = [...built.staticFiles.keys()].find((path) => path.endsWith('.css')) ?? '';
}, 150_000);
afterAll(() => database?.close());

/** Lets what this process knows of versions grow old. */
const settle = () => wait(120);
const statusOf = async (path: string, asking = {}) => (await at.ask(path, asking)).status;

describe('odd addresses', () => {
  test.each([
    ['a lonely percent sign', '/%', 400],
    ['bytes that are no UTF-8', '/%ff', 400],
    ['a NUL', '/a%00b', 400],
    ['a backslash', '/%5cevil.example', 400],
    ['a very long path', `/${'a'.repeat(3_000)}`, 414],
    [
      'ten thousand parameters',
      `/?${Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join('&')}`,
      414,
    ],
    ['an unknown edition', '/nowhere-at-all', 404],
    ['an unknown depth', '/nowhere/at/all', 404],
    ['a picture sign', '/%F0%9F%8F%9B', 404],
    ['a name of JavaScript', '/__proto__', 404],
    ['another one', '/constructor/schedule', 404],
    ['a way out of the folder', '/../../etc/passwd', 404],
    ['one from the files', '/assets/../../package.json', 404],
    ['one that is encoded', '/assets/%2e%2e%2fpackage.json', 404],
  ])('%s is answered calmly', async (_, path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  test.each([
    ['/x/', '/x'],
    ['//evil.example/', '/evil.example'],
    ['//evil.example//a', '/evil.example/a'],
    ['///evil.example?x=//y', '/evil.example?x=//y'],
  ])('%s leads to one slash, never to another site', async (path, to) => {
    const answer = await at.ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, to]);
    expect(await statusOf(path, { method: 'POST' })).toBe(404);
  });

  test('a language is switched on this site only', async () => {
    const answer = await at.ask('/sign-in?next=//evil.example&lang=ko');
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2F%2Fevil.example');
    expect(answer.headers.get('set-cookie')).toContain('hallway_lang=ko; Path=/;');
  });

  test('a made-up host never ends in a page', async () => {
    const request = new Request(`http://evil.example${edition}/sessions`, {
      headers: { host: 'evil.example' },
    });
    const answer = await at.web.fetch(request, { incoming: { socket: { remoteAddress: '10.9.9.9' } } });
    expect(await answer.text()).not.toContain('evil.example');
  });
});

describe('methods', () => {
  test('are GET, HEAD and POST; others are refused by name', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await at.ask(edition, { method });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([
        method,
        405,
        'GET, HEAD, POST, OPTIONS',
      ]);
    }
    expect(await statusOf(edition, { method: 'OPTIONS' })).toBe(204);
  });

  test('HEAD says what GET would, without the body', async () => {
    for (const path of [edition, `${edition}/schedule.xml`, '/healthz', '/conferences.json', '/robots.txt']) {
      const [got, head] = [await at.ask(path), await at.ask(path, { method: 'HEAD' })];
      expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
        got.status,
        got.headers.get('content-type'),
        '',
      ]);
    }
  });
});

describe('too much', () => {
  test('a form that is far too large is refused, told its length or not', async () => {
    const body = `text=${'x'.repeat(3 * 1024 * 1024)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await statusOf(`${edition}/tell-me`, { method: 'POST', headers, body })).toBe(413);
    const told = { ...headers, 'content-length': String(body.length) };
    expect(await statusOf(`${edition}/tell-me`, { method: 'POST', headers: told, body: 'x=1' })).toBe(413);
    expect(await statusOf(`${edition}/manage/import`, { method: 'POST', headers, body })).toBe(413);
  });

  test('requests of one address that cost work, whatever they say of where they come from', async () => {
    const from = '198.51.100.20';
    const ask = (index: number) => {
      const headers = { 'x-forwarded-for': `203.0.113.${index % 250}`, 'accept-language': 'zh-CN' };
      return at.ask(`/files/${index}`, { from, headers });
    };
    const answers = await noTimePasses(() =>
      Promise.all(Array.from({ length: 360 }, (_, index) => ask(index))),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.text()).toContain('秒后重试');
    // What costs nothing still works from there, and so does everything from elsewhere and for who is signed in.
    await at.ask(`${edition}/rooms`);
    expect(await statusOf(`${edition}/rooms`, { from })).toBe(200);
    expect(await statusOf('/healthz', { from })).toBe(200);
    expect(await statusOf('/me', { from, as: 'attendee' })).toBe(200);
    expect(await statusOf('/files/1', { from: '198.51.100.21' })).toBe(404);
  });
});

describe('headers of every kind of answer', () => {
  test.each([
    ['a page', () => edition],
    ['a page of the team', () => `${edition}/manage`],
    ['an export', () => `${edition}/schedule.json`],
    ['the API', () => '/api/v1/editions'],
    ['a problem of the API', () => '/api/v1/nothing'],
    ['a missing page', () => '/nowhere'],
    ['a bad address', () => '/%ff'],
    ['a redirect', () => '/x/'],
    ['a text for crawlers', () => '/robots.txt'],
    ['a built file', () => styles],
    ['sign-in', () => '/api/auth/nothing'],
  ])('%s', async (_, path) => {
    const { headers } = await at.ask(path(), { as: 'owner' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
  });
});

describe('other sites', () => {
  test('cannot send a form in somebody’s name', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://other.example' };
    const body = new URLSearchParams({ title: 'Taken over' });
    for (const path of [`${edition}/manage/settings?index`, '/me/profile', '/api/auth/sign-out']) {
      expect(await statusOf(path, { as: 'owner', method: 'POST', headers, body })).toBe(403);
    }
  });
});

describe('cookies', () => {
  test('of a sign-in are bound to this host, and out of reach of scripts and other sites', async () => {
    const secure = testHouse(database.db, { ORIGIN: 'https://conf.example.org', HALLWAY_MODE: 'rehearsal' });
    const auth = await createAuth(secure);
    const person = await findPersonByEmail(database.db, 'attendee@example.org');
    const path = person && (await createOneClickSignIn(secure, person.id));
    const answer = await auth.handler(new Request(`https://conf.example.org${path}`), {
      clientAddress: '10.1.1.1',
    });
    const lines = answer.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-hallway\./);
      for (const flag of [/; Secure/i, /; HttpOnly/i, /; Path=\/(;|$)/i, /; SameSite=(Lax|Strict)/i])
        expect(line).toMatch(flag);
      expect(line).not.toMatch(/; Domain=/i);
    }
  });
});

describe('kept pages', () => {
  test('are never somebody’s own, in either direction', async () => {
    const name = 'Test owner';
    const own = await at.ask(edition, { as: 'owner' });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(await own.text()).toContain(name);
    const anybody = await at.ask(edition);
    expect(await anybody.text()).not.toContain(name);
    expect(anybody.headers.get('set-cookie')).toBeNull();
    expect(await (await at.ask(edition, { as: 'owner' })).text()).toContain(name);
  });

  test('of a hidden edition are shown to nobody after its team looked', async () => {
    expect(await statusOf(`/${at.hidden.slug}`, { as: 'owner' })).toBe(200);
    expect(await statusOf(`/${at.hidden.slug}`)).toBe(404);
  });

  test('speak the reader’s language', async () => {
    const lang = async (headers: Record<string, string>) =>
      /<html lang="([\w-]+)"/.exec(await (await at.ask(edition, { headers })).text())?.[1];
    expect(await lang({ 'accept-language': 'ko' })).toBe('ko');
    expect(await lang({ 'accept-language': 'zh-CN' })).toBe('zh-Hans');
    expect(await lang({ 'accept-language': 'fr' })).toBe('en');
    expect(await lang({ 'accept-language': 'ko', cookie: 'hallway_lang=en' })).toBe('en');
    expect((await at.ask(edition)).headers.get('vary')).toBe('Accept-Encoding, Accept-Language, Cookie');
  });

  test('know zones apart', async () => {
    const page = async (zone: string) => (await at.ask(`${edition}/schedule?zone=${zone}`)).text();
    const [prague, seoul] = [await page('Europe/Prague'), await page('Asia/Seoul')];
    expect(prague).toContain('10:00');
    expect(seoul).toContain('17:00');
    expect(await page('Europe/Prague')).toBe(prague);
  });

  test('do not repeat what somebody hung onto the address', async () => {
    const text = async (query: string) => (await at.ask(`${edition}/schedule${query}`)).text();
    const plain = await text('');
    expect(await text('?utm_source=letter&fbclid=1')).toBe(plain);
    expect(await text('?mine=1')).not.toBe('');
    expect(plain).not.toContain('utm_source');
  });

  test('change with what they show, at once in this process', async () => {
    await at.ask(edition);
    must(await updateEdition(house, operator, { editionId: at.shown.id, changes: { name: 'Renamed 2027' } }));
    expect(await (await at.ask(edition)).text()).toContain('Renamed 2027');
  });

  test('spare the sending of what the reader has, encoding by encoding', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const first = await at.ask(edition, { headers });
    expect(first.headers.get('content-encoding')).toBe('br');
    const etag = first.headers.get('etag') ?? '';
    expect(await statusOf(edition, { headers: { ...headers, 'if-none-match': etag } })).toBe(304);
    expect(await statusOf(edition, { headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } })).toBe(
      200,
    );
    const never = await at.ask(edition, { headers: { 'accept-encoding': 'br;q=0, gzip' } });
    expect(never.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('the short way', () => {
  test('answers as the long way does', async () => {
    const server = await listen(at.web, { port: 0, host: '127.0.0.1' });
    try {
      const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
        fetch(`http://127.0.0.1:${server.port}${path}`, {
          method,
          headers: { connection: 'close', ...headers },
        });
      const shown = (answer: Response) => {
        const { date, 'x-request-id': id, connection, ...rest } = Object.fromEntries(answer.headers);
        expect([date, id, connection].every(Boolean)).toBe(true);
        return rest;
      };
      const long = await at.ask(`${edition}/speakers`, { headers: { 'accept-encoding': 'br' } });
      const page = `${edition}/speakers`;
      await settle();
      await ask(page);
      const quick = await ask(page, { 'accept-encoding': 'br' });
      const { 'keep-alive': _, 'transfer-encoding': __, ...headers } = shown(quick);
      const { 'x-request-id': ___, ...expected } = Object.fromEntries(long.headers);
      expect(headers).toEqual(expected);
      expect((await ask(page, {}, 'HEAD')).status).toBe(200);
      expect(await (await ask(page, {}, 'HEAD')).text()).toBe('');
      const known = await ask(page, {
        'accept-encoding': 'br',
        'if-none-match': quick.headers.get('etag') ?? '',
      });
      expect(known.status).toBe(304);
      const korean = await ask(page, { cookie: 'hallway_lang=ko' });
      expect(await korean.text()).toContain('<html lang="ko"');
    } finally {
      await server.close();
    }
  });

  test('leaves odd requests to the long way, which answers them', async () => {
    const server = await listen(at.web, { port: 0, host: '127.0.0.1' });
    try {
      const raw = (text: string) =>
        new Promise<string>((resolve, reject) => {
          const socket = connect(server.port, '127.0.0.1', () => socket.end(text));
          let answer = '';
          socket.on('data', (chunk) => {
            answer += String(chunk);
          });
          socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''));
          socket.on('error', reject);
        });
      expect(await raw('GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain(' 400 ');
      expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toContain(' 400 ');
      expect(await raw('GET / HTTP/1.1\r\nHost: ex ample\r\nConnection: close\r\n\r\n')).toContain(' 400 ');
      expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain(' 431 ');
    } finally {
      await server.close();
    }
  });
});

describe('the log', () => {
  test('names no person, no key and no query, also when something breaks', async () => {
    const before = house.lines.length;
    await at.ask('/sign-in?email=ana@example.org&token=very-secret');
    await at.ask('/api/v1/editions?q=ana@example.org', {
      headers: { authorization: 'Bearer hw_very-secret' },
    });
    const broken = await answerOfBroken();
    expect(broken.status).toBe(500);
    const written = house.lines.slice(before).join('\n');
    expect(written).toContain('web.crashed');
    expect(written).toContain(broken.headers.get('x-request-id') ?? 'no id');
    expect(written).not.toMatch(/very-secret|ana@example|example\.org/);
    expect(await broken.text()).not.toContain('secret');
  });
});

test('what is said before any page is reached is a page in a browser, in the reader’s language, and a sentence to a program', async () => {
  const said = 'This page takes forms only, and this was none. Open the page here and send its form.';
  const send = (accept: string, language: string) =>
    at.ask(`${edition}/stars`, {
      method: 'POST',
      headers: { accept, 'accept-language': language },
    });
  const plain = await send('*/*', 'en');
  expect([plain.status, plain.headers.get('content-type'), await plain.text()]).toEqual([
    415,
    'text/plain; charset=UTF-8',
    said,
  ]);
  const dressed = await send('text/html,*/*', 'en');
  const html = await dressed.text();
  expect([dressed.status, dressed.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8']);
  for (const part of [
    '<h1>That was not done</h1>',
    `<p>${said}</p>`,
    'if you go back',
    'href="/assets/root-',
  ])
    expect(html).toContain(part);
  expect(dressed.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(await (await send('text/html', 'ko')).text()).toContain('<h1>처리하지 못했습니다</h1>');
});

test('a database that cannot be reached turns page and API away for a moment, and says so', async () => {
  const db = openDatabase({
    url: 'postgresql://127.0.0.1:1/none',
    connections: 1,
    log: house.log,
    slowMs: 60_000,
  });
  const away = testHouse(db);
  const web = createWeb({
    ...(await builtPages()),
    house: away,
    auth: await createAuth(house),
    mode: 'production',
    proxies: [],
    addAddresses,
  });
  const incoming = { socket: { remoteAddress: '10.8.8.7' } };
  const asked = (path: string) => web.fetch(new Request(`http://localhost:3000${path}`), { incoming });
  for (const [path, type] of [
    ['/choose', 'text/plain; charset=UTF-8'],
    ['/api/v1/editions', 'application/problem+json; charset=utf-8'],
  ] as const) {
    const { status, headers } = await asked(path);
    expect([path, status, headers.get('retry-after'), headers.get('content-type')]).toEqual([
      path,
      503,
      '5',
      type,
    ]);
  }
  expect(away.lines.join()).toContain('database.out-of-service');
  await db.destroy();
});

async function answerOfBroken(): Promise<Response> {
  const web = createWeb({
    house,
    auth: await createAuth(house),
    proxies: [],
    staticFiles: new Map(),
    scriptUrl: () => '',
    mode: 'production',
    addAddresses: () => undefined,
    build: () =>
      Promise.reject(new Error('broke at /x?token=very-secret for ana@example.org, hw_very-secret')),
  });
  return web.fetch(new Request('http://localhost:3000/breaks?q=ana@example.org'), {
    incoming: { socket: { remoteAddress: '10.8.8.8' } },
  });
}

describe('metrics', () => {
  const ask = (remoteAddress: string, headers: Record<string, string> = {}, host = 'localhost:3000') =>
    at.web.fetch(new Request(`http://${host}/metrics`, { headers }), {
      incoming: { socket: { remoteAddress } },
    });

  test('are for this machine, asked directly, or for the token', async () => {
    expect((await ask('127.0.0.1')).status).toBe(200);
    expect((await ask('::ffff:127.0.0.1')).status).toBe(200);
    expect((await ask('127.0.0.1', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(404);
    expect((await ask('127.0.0.1', {}, 'conf.example.org')).status).toBe(404);
    expect((await ask('10.0.0.1')).status).toBe(404);
    expect((await ask('10.0.0.1', { authorization: 'Bearer wrong' })).status).toBe(401);
    const open = await ask('10.0.0.1', { authorization: 'Bearer a-secret-of-the-scraper' });
    expect(await open.text()).toContain('hallway_http_requests_total');
  });
});

describe('pictures', () => {
  test('are kept, say so, and count for nobody when asked again', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0f6b5c' } })
      .png()
      .toBuffer();
    must(await setEditionPicture(house, operator, { editionId: at.shown.id, which: 'logo', bytes }));
    const id = (await getEdition(house.db, at.shown.id)).logoFile;
    const from = '198.51.100.30';
    const first = await at.ask(`/files/${id}`, { from });
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const again = await Promise.all(Array.from({ length: 400 }, () => at.ask(`/files/${id}`, { from })));
    expect(again.filter(({ status }) => status !== 200)).toEqual([]);
    expect(again[0]?.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(await again[0]?.arrayBuffer()).toEqual(await first.arrayBuffer());
    const known = { 'if-none-match': again[0]?.headers.get('etag') ?? '' };
    expect(await statusOf(`/files/${id}`, { from, headers: known })).toBe(304);
  });
});
