import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { createSafeFetch, safeFetch } from './safe-fetch.ts';

const asked: IncomingMessage[] = [];
let server: Server;
let port = 0;
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/plain': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', etag: '"1"' }).end('hello'),
  '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
  '/brotli': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('hello')),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  '/broken-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
  '/long': (_, response) => response.writeHead(200).end(Buffer.alloc(200_000)),
  '/endless': (_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(10_000)), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/slow': () => undefined,
  '/drip': (_, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/missing': (_, response) => response.writeHead(404).end('no'),
  '/hop': (_, response) => response.writeHead(302, { location: '/plain' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: `http://other.test:${port}/plain` }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/inside-name': (_, response) =>
    response.writeHead(307, { location: `http://inside.test:${port}/plain` }).end(),
  '/metadata': (_, response) =>
    response.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// Stands for the internet: `outside.test` and `other.test` are this machine's server, everything else is as in real life.
const fetchHere = createSafeFetch({
  resolve: async (name) => [{ address: name === 'inside.test' ? '10.0.0.7' : '127.0.0.1', family: 4 }],
  allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
});
const limits = { maxBytes: 100_000, timeoutMs: 2_000 };
const get = (path: string, more: { headers?: Record<string, string>; timeoutMs?: number } = {}) =>
  fetchHere(`http://outside.test:${port}${path}`, { ...limits, ...more });
const codeOf = async (answer: ReturnType<typeof safeFetch>) => {
  const outcome = await answer;
  return outcome.ok ? 'ok' : outcome.refusal.code;
};

test('a body is read whole, with where it came from and what it is', async () => {
  expect(await get('/plain')).toEqual({
    ok: true,
    value: {
      url: `http://outside.test:${port}/plain`,
      status: 200,
      contentType: 'text/plain',
      etag: '"1"',
      lastModified: null,
      bytes: Buffer.from('hello'),
    },
  });
});

test.each(['/gzip', '/brotli', '/hop'])('%s is followed or unfolded', async (path) => {
  const outcome = await get(path);
  expect(outcome.ok && Buffer.from(outcome.value.bytes).toString()).toBe('hello');
});

test.each([
  ['/bomb', 'too-large'],
  ['/long', 'too-large'],
  ['/endless', 'too-large'],
  ['/broken-gzip', 'not-reachable'],
  ['/cut', 'not-reachable'],
  ['/missing', 'http-status'],
  ['/round', 'not-reachable'],
  ['/inside', 'private-address'],
  ['/inside-name', 'private-address'],
  ['/metadata', 'private-address'],
  ['/file', 'bad-address'],
])('%s is refused as %s', async (path, code) => {
  expect(await codeOf(get(path))).toBe(code);
});

test.each(['/slow', '/drip'])('%s ends at the time limit', async (path) => {
  const start = performance.now();
  expect(await codeOf(get(path, { timeoutMs: 300 }))).toBe('timed-out');
  expect(performance.now() - start).toBeLessThan(1_500);
});

test('own headers go to the first origin and not to where it redirects', async () => {
  asked.length = 0;
  await get('/away', { headers: { authorization: 'Bearer secret' } });
  expect(asked.map((request) => request.headers.authorization)).toEqual(['Bearer secret', undefined]);
});

test('a post is sent once and its redirect is not followed', async () => {
  const url = `http://outside.test:${port}/hop`;
  const post = { body: '{}', contentType: 'application/json' };
  expect(await codeOf(fetchHere(url, { ...limits, post }))).toBe('http-status');
});

test('a name that is public when asked and private when asked again is never connected to', async () => {
  let times = 0;
  const rebinding = createSafeFetch({
    resolve: async () => [{ address: times++ === 0 ? '10.0.0.1' : '127.0.0.1', family: 4 }],
    allows: (address) => address === '127.0.0.1',
  });
  expect(await codeOf(rebinding(`http://rebind.test:${port}/plain`, limits))).toBe('private-address');
  expect(times).toBe(1);
});

test('one private address among public ones is enough to refuse a name', async () => {
  const mixed = createSafeFetch({
    resolve: async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ],
    allows: (address) => address === '127.0.0.1',
  });
  expect(await codeOf(mixed(`http://mixed.test:${port}/plain`, limits))).toBe('private-address');
});

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '0',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0x7f.1',
  '127.0.0.1.',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '169.254.169.254',
  '100.64.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '１２７.０.０.１',
  'localhost',
  'LOCALHOST',
  'localhost.',
])('the real thing refuses http://%s/', async (host) => {
  expect(await codeOf(safeFetch(`http://${host}:${port}/plain`, limits))).toBe('private-address');
});

test.each([
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'gopher://example.org/',
  'http://me:secret@example.org/',
  'http://example.org:22/',
  'http://example.org:25/',
  'http://',
  'example.org',
  '',
])('%s is no web address', async (url) => {
  expect(await codeOf(safeFetch(url, limits))).toBe('bad-address');
});

test('public addresses are public', () => {
  expect(['8.8.8.8', '151.101.0.223', '2606:4700::6810:84e5'].map(isPublicAddress)).toEqual([
    true,
    true,
    true,
  ]);
});
