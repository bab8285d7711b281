import { expect, test } from 'vitest';
import { CannotStart } from '../config.ts';
import { clientAddress, limitKey, readProxies } from './client-address.ts';

const proxies = readProxies(['10.0.0.0/8', '::1', '2001:db8:ffff::/48']);
const proxy = '10.0.0.1';

test.each<[string, string | undefined, Record<string, string>, string]>([
  ['nobody in between', '203.0.113.5', {}, '203.0.113.5'],
  [
    'headers of a stranger',
    '203.0.113.5',
    { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' },
    '203.0.113.5',
  ],
  ['a proxy that says nothing', proxy, {}, proxy],
  ['a proxy', proxy, { 'x-forwarded-for': '203.0.113.5' }, '203.0.113.5'],
  [
    'a stranger who wrote the header first',
    proxy,
    { 'x-forwarded-for': '1.1.1.1, 203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'a stranger who claims to be a proxy',
    proxy,
    { 'x-forwarded-for': '1.1.1.1, 10.0.0.9, 203.0.113.5' },
    '203.0.113.5',
  ],
  ['two proxies', proxy, { 'x-forwarded-for': '203.0.113.5, 10.0.0.2' }, '203.0.113.5'],
  ['proxies only', proxy, { 'x-forwarded-for': '10.0.0.3, 10.0.0.2' }, '10.0.0.3'],
  ['garbage from the proxy', proxy, { 'x-forwarded-for': '1.1.1.1, rubbish' }, proxy],
  ['garbage behind a second proxy', proxy, { 'x-forwarded-for': 'rubbish, 10.0.0.2' }, '10.0.0.2'],
  ['an empty header', proxy, { 'x-forwarded-for': '' }, proxy],
  ['empty parts', proxy, { 'x-forwarded-for': '203.0.113.5, ,' }, proxy],
  ['a port', proxy, { 'x-forwarded-for': '203.0.113.5:4711' }, '203.0.113.5'],
  ['brackets and a port', proxy, { 'x-forwarded-for': '[2001:db8::5]:4711' }, '2001:db8::5'],
  ['a zone', 'fe80::1%eth0', {}, 'fe80::1'],
  ['odd ways to write an address', proxy, { 'x-forwarded-for': '0x7f.1' }, proxy],
  ['octal', proxy, { 'x-forwarded-for': '0177.0.0.1' }, proxy],
  ['a mapped socket address', '::ffff:203.0.113.5', {}, '203.0.113.5'],
  ['a mapped proxy', '::ffff:10.0.0.1', { 'x-forwarded-for': '203.0.113.5' }, '203.0.113.5'],
  ['a mapped client', proxy, { 'x-forwarded-for': '::ffff:203.0.113.5' }, '203.0.113.5'],
  ['a long form', proxy, { 'x-forwarded-for': '2001:0DB8:0000::0005' }, '2001:db8::5'],
  ['a proxy over IPv6', '2001:db8:ffff::9', { 'x-forwarded-for': '203.0.113.5' }, '203.0.113.5'],
  ['the standard header', '::1', { forwarded: 'proto=https;for=203.0.113.5;by=10.0.0.1' }, '203.0.113.5'],
  ['the standard header, quoted', '::1', { forwarded: 'for=1.1.1.1, For="[2001:db8::5]:80"' }, '2001:db8::5'],
  ['the standard header, hidden', '::1', { forwarded: 'for=_hidden' }, '::1'],
  ['the standard header, unknown', '::1', { forwarded: 'for=unknown, for=10.0.0.2' }, '10.0.0.2'],
  [
    'the standard header, an open quote',
    '::1',
    { forwarded: 'for="1.1.1.1, for=203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'both headers that agree',
    proxy,
    { 'x-forwarded-for': '203.0.113.5', forwarded: 'for=203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'a stranger who adds the header that the proxy does not write',
    proxy,
    { 'x-forwarded-for': '203.0.113.5', forwarded: 'for=1.1.1.1' },
    proxy,
  ],
  [
    'the same the other way round',
    proxy,
    { 'x-forwarded-for': '1.1.1.1', forwarded: 'for=203.0.113.5' },
    proxy,
  ],
  [
    'other headers, which nobody believes',
    proxy,
    { 'x-real-ip': '1.1.1.1', 'true-client-ip': '1.1.1.1', 'cf-connecting-ip': '1.1.1.1' },
    proxy,
  ],
  ['a socket without address', undefined, { 'x-forwarded-for': '1.1.1.1' }, 'unknown'],
])('%s', (_, socket, headers, expected) => {
  expect(clientAddress(socket, new Headers(headers), proxies)).toBe(expected);
});

test('a header sent twice counts as one, the later behind', () => {
  const headers = new Headers();
  headers.append('x-forwarded-for', '1.1.1.1');
  headers.append('x-forwarded-for', '203.0.113.5');
  expect(clientAddress(proxy, headers, proxies)).toBe('203.0.113.5');
});

test('without trusted proxies no header is believed', () => {
  expect(clientAddress('127.0.0.1', new Headers({ 'x-forwarded-for': '1.1.1.1' }), [])).toBe('127.0.0.1');
});

test('limits count a household once', () => {
  expect(
    [
      '203.0.113.5',
      '2001:db8:1:2:3:4:5:6',
      '2001:db8:1:2::9',
      '2001:db8:1:3::9',
      '::ffff:203.0.113.5',
      'unknown',
    ].map(limitKey),
  ).toEqual([
    '203.0.113.5',
    '2001:db8:1:2::/64',
    '2001:db8:1:2::/64',
    '2001:db8:1:3::/64',
    '::ffff:203.0.113.5',
    'unknown',
  ]);
});

test.each(['10.0.0.0/33', 'proxy.example.org', '10.0.0.1/', '10.0.0.0/8/8', '10.0/8', '::1/129'])(
  'a start with the trusted proxy %s is refused',
  (entry) => {
    expect(() => readProxies([entry])).toThrow(CannotStart);
  },
);
