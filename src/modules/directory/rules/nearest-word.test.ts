import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestWord, slipsBetween } from './nearest-word.ts';

describe('the nearest word', () => {
  const known = ['europython', 'euroscipy', 'pycon', 'pydata', 'london', 'dublin', 'rust', 'ruby'];
  it.each([
    ['euorpyton', 'europython'],
    ['pycno', 'pycon'],
    ['dubiln', 'dublin'],
    ['londn', 'london'],
    ['eurosipy', 'euroscipy'],
    ['ypcon', 'pycon'],
  ])('for %s is %s', (asked, meant) => {
    expect(nearestWord(asked, known)).toBe(meant);
  });
  it('is none where nothing is near', () => {
    expect(nearestWord('xylophone', known)).toBeNull();
    expect(nearestWord('rest', ['best'])).toBeNull();
  });
});

it('slips are none for the same word, the same both ways, and never more than the longer word has letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(slipsBetween(a, a)).toBe(0);
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
