import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from './ranges.ts';

const range = fc.record({ start: fc.integer({ min: 0, max: 12 }), end: fc.integer({ min: 0, max: 12 }) });

test('two stretches overlap exactly if some unit of time lies in both', () => {
  const unitsOf = ({ start, end }: { start: number; end: number }) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  fc.assert(
    fc.property(range, range, (a, b) => {
      expect(overlaps(a, b)).toBe(unitsOf(a).some((unit) => unitsOf(b).includes(unit)));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
    { numRuns: 1_000 },
  );
});

test('moments as text are compared as well; touching ends do not overlap', () => {
  const nine = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T10:00:00Z' };
  expect(overlaps(nine, { start: '2027-05-14T10:00:00Z', end: '2027-05-14T11:00:00Z' })).toBe(false);
  expect(overlaps(nine, { start: '2027-05-14T09:59:59Z', end: '2027-05-14T11:00:00Z' })).toBe(true);
  expect(overlaps(nine, { start: nine.start, end: nine.start })).toBe(false);
});
