import { expect, it } from 'vitest';
import { drawnAt, gridScale } from './grid-scale.ts';

it('draws a day as it is while something starts or ends each hour', () => {
  const scale = gridScale([540, 570, 600, 660]);
  expect([540, 555, 600, 645, 660].map((minute) => drawnAt(scale, minute))).toEqual([
    540, 555, 600, 645, 660,
  ]);
});

it('draws a long evening shorter, and what follows it after it', () => {
  const scale = gridScale([1140, 1200, 1470, 1480]);
  expect(drawnAt(scale, 1200)).toBe(1200);
  expect(drawnAt(scale, 1470)).toBe(1300);
  expect(drawnAt(scale, 1480)).toBe(1310);
  expect(drawnAt(scale, 1335)).toBe(1250);
});

it('goes on evenly before the first and after the last', () => {
  const scale = gridScale([600, 660]);
  expect([drawnAt(scale, 590), drawnAt(scale, 670), drawnAt([], 600)]).toEqual([590, 670, 600]);
});
