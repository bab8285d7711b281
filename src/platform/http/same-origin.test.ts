import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const ours = 'https://conf.example.org';
const cookie = '__Host-session=1';

test.each<[string, boolean, string, Record<string, string>]>([
  ['reading from anywhere', true, 'GET', { origin: 'https://evil.example' }],
  ['a head request', true, 'HEAD', {}],
  ['a preflight', true, 'OPTIONS', { origin: 'https://evil.example' }],
  ['our form', true, 'POST', { origin: ours, cookie }],
  ['our form in a new browser', true, 'POST', { origin: ours, 'sec-fetch-site': 'same-origin', cookie }],
  ['our form under no-referrer', true, 'POST', { origin: 'null', 'sec-fetch-site': 'same-origin', cookie }],
  [
    'our form under another name of ours',
    true,
    'POST',
    { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
  ],
  ['a form elsewhere', false, 'POST', { origin: 'https://evil.example', cookie }],
  [
    'a form elsewhere in a new browser',
    false,
    'POST',
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie },
  ],
  [
    'a sister site',
    false,
    'POST',
    { origin: 'https://other.example.org', 'sec-fetch-site': 'same-site', cookie },
  ],
  ['a sandboxed frame', false, 'POST', { origin: 'null', cookie }],
  ['another scheme', false, 'POST', { origin: 'http://conf.example.org', cookie }],
  ['another port', false, 'POST', { origin: 'https://conf.example.org:8443', cookie }],
  ['a longer host', false, 'POST', { origin: 'https://conf.example.org.evil.example', cookie }],
  ['ours as a part', false, 'POST', { origin: `https://evil.example/?${ours}`, cookie }],
  ['neither header', false, 'POST', { cookie }],
  ['neither header nor cookie', false, 'POST', {}],
  ['an address typed in', false, 'POST', { 'sec-fetch-site': 'none', cookie }],
  ['a program with a token', true, 'POST', { authorization: 'Bearer abc' }],
  [
    'a program with a token on a page elsewhere',
    true,
    'PATCH',
    { authorization: 'bearer abc', origin: 'https://app.example', 'sec-fetch-site': 'cross-site' },
  ],
  ['a token beside a cookie', false, 'POST', { authorization: 'Bearer abc', cookie }],
  ['an empty token', false, 'POST', { authorization: 'Bearer ' }],
  ['basic credentials, which browsers add by themselves', false, 'POST', { authorization: 'Basic YTpi' }],
  ['deleting from elsewhere', false, 'DELETE', { origin: 'https://evil.example', cookie }],
  ['an unknown method', false, 'PURGE', { cookie }],
  ['a lower-case method', false, 'post', { origin: 'https://evil.example', cookie }],
])('%s: %s', (_, allowed, method, headers) => {
  expect(isSameOrigin({ method, headers: new Headers(headers) }, ours)).toBe(allowed);
});
