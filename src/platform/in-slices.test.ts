import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('long work is done whole and in order, and others have their turn meanwhile', async () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 0);
  const made = await inSlices(numbers, (number) => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    return number * 2;
  });
  clearInterval(other);
  expect(made).toEqual(numbers.map((number) => number * 2));
  expect(turns).toBeGreaterThan(3);
});
