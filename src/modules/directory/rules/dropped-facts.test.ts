import { expect, test } from 'vitest';
import { droppedFacts, droppedSince } from './dropped-facts.ts';
import { nothingKnown } from './listing.ts';

const gone = (on: string) => ({ isGone: true, goneAt: `2031-${on}T00:00:00Z` });
const held = { isGone: false, goneAt: null };
const facts = { ...nothingKnown, name: 'Oak Conf', city: 'Gent', priceFrom: 100, topics: ['python'] };

test('a fact is dropped where nobody states it any more, since the last one did', () => {
  const dropped = droppedFacts(facts, [
    { facts: { name: 'Oak Conf', city: 'Gent', topics: ['python'] }, ...held },
    { facts: { name: 'Oak', city: 'Ghent', priceFrom: 100 }, ...gone('03-01') },
    { facts: { name: 'Oak', priceFrom: 90, topics: [] }, ...gone('04-01') },
  ]);
  expect([...dropped]).toEqual([['priceFrom', '2031-04-01T00:00:00Z']]);
});

test('an edition is dropped where every record of it is', () => {
  expect(droppedSince([held, gone('03-01')])).toBeNull();
  expect(droppedSince([gone('05-01'), gone('03-01')])).toBe('2031-05-01T00:00:00Z');
  expect(droppedSince([])).toBeNull();
});
