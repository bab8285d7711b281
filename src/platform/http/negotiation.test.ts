import { expect, test } from 'vitest';
import { bestEncoding, hasTag } from './negotiation.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0,gzip;q=0', 'identity'],
  ['gzip;q=0.5, br;q=0.1', 'br'],
  ['identity', 'identity'],
])('%j is answered in %s', (accepted, encoding) => {
  expect(bestEncoding(accepted)).toBe(encoding);
});

test('a tag is known strong, weak, among others, or as any', () => {
  for (const known of ['"a"', 'W/"a"', '"x", "a"', '*']) expect(hasTag(known, '"a"')).toBe(true);
  for (const known of [null, '', '"b"', '"a-br"', 'a']) expect(hasTag(known, '"a"')).toBe(false);
});
