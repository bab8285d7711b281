import { expect, it } from 'vitest';
import { editionsToForget } from './kept-programmes.ts';

const now = Date.parse('2027-06-01T00:00:00Z');
const edition = (slug: string, ends: string) => ({ slug, ends: `${ends}T00:00:00.000Z` });

it('forgets editions that are over, and of too many those that were read longest ago', () => {
  const coming = ['a', 'b', 'c', 'd', 'e'].map((slug) => edition(slug, '2027-07-01'));
  expect(editionsToForget([], now)).toEqual([]);
  expect(editionsToForget(coming.slice(1), now)).toEqual([]);
  expect(editionsToForget(coming, now)).toEqual(['a']);
  expect(editionsToForget([...coming.slice(1), edition('past', '2027-05-31')], now)).toEqual(['past']);
});

it('keeps what does not say when it ends', () => {
  expect(editionsToForget([{ slug: 'a', ends: '' }], now)).toEqual([]);
});
