import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPrice, priceAt, taxIn } from './product.ts';
import { newShop } from './shop.ts';
import { shopProblem } from './shop-problem.ts';
import { reducedPrice } from './voucher.ts';

const steps = [
  { until: '2027-03-01T00:00:00Z', price: 28_000 },
  { until: '2027-01-01T00:00:00Z', price: 24_000 },
];
const product = { price: 32_000, steps, variations: [] };

test('an early price holds until its moment, whatever the order in which the steps were written', () => {
  const at = (now: string) => [priceAt(product, now), nextPrice(product, now)];
  expect(at('2026-12-31T23:59:59Z')).toEqual([24_000, { from: '2027-01-01T00:00:00Z', price: 28_000 }]);
  expect(at('2027-01-01T00:00:00Z')).toEqual([28_000, { from: '2027-03-01T00:00:00Z', price: 32_000 }]);
  expect(at('2027-03-01T00:00:00Z')).toEqual([32_000, null]);
});

test('a variation with a price of its own has that one, also while an early price holds', () => {
  const variations = [{ id: 'xl', name: { en: 'XL' }, price: 2500, poolId: null }];
  expect(priceAt({ ...product, variations }, '2026-12-01T00:00:00Z', 'xl')).toBe(2500);
});

test('the tax in a price is exact to half a unit, and never more than the price', () => {
  expect([taxIn(11_900, 1900), taxIn(10_700, 700), taxIn(1, 1900), taxIn(100, 0)]).toEqual([1900, 700, 0, 0]);
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000_000 }), fc.nat({ max: 10_000 }), (price, rate) => {
      const tax = taxIn(price, rate);
      const exact = (price * rate) / (10_000 + rate);
      expect(Math.abs(tax - exact)).toBeLessThanOrEqual(0.500_001);
      expect(tax).toBeLessThanOrEqual(price);
    }),
  );
});

test('a voucher makes nothing dearer and nothing cheaper than free', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), price: fc.nat() }),
    fc.record({ kind: fc.constant('less' as const), amount: fc.nat() }),
    fc.record({ kind: fc.constant('share' as const), rate: fc.nat({ max: 20_000 }) }),
    fc.record({ kind: fc.constant('none' as const) }),
  );
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000_000 }), change, (price, by) => {
      const reduced = reducedPrice(price, by);
      expect(Number.isSafeInteger(reduced) && reduced >= 0 && reduced <= price).toBe(true);
    }),
  );
});

test('an account number that looks like an IBAN must have the check digits of one; others are taken as they are', () => {
  const said = (iban: string) =>
    shopProblem({ ...newShop('EUR'), bank: { holder: 'Harbour', iban, bic: '' } })?.code ?? null;
  expect(
    ['DE02120300000000202051', 'de02 1203 0000 0000 2020 51', 'GB33BUKB20201555555555'].map(said),
  ).toEqual([null, null, null]);
  expect(['DE02120300000000202015', 'DE03120300000000202051'].map(said)).toEqual([
    'iban-not-valid',
    'iban-not-valid',
  ]);
  expect(said('110-123-456789 (KRW)')).toBeNull();
});
