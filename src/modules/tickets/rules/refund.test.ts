import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeOf, type Moved, refundable, refundParts } from './refund.ts';

const moved = fc.record({
  kind: fc.constantFrom('payment', 'refund'),
  method: fc.constantFrom('card', 'transfer', 'invoice', 'other'),
  state: fc.constantFrom('pending', 'done', 'failed'),
  amount: fc.integer({ min: 1, max: 1_000_000 }),
}) as fc.Arbitrary<Moved>;

test('whatever came and went, all parts of a refund are what was asked, and each way gives no more than came on it', () => {
  fc.assert(
    fc.property(fc.array(moved, { maxLength: 8 }), fc.integer({ min: -5, max: 3_000_000 }), (all, amount) => {
      const parts = refundParts(all, amount);
      if (!parts) return;
      expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
      expect(amount).toBeLessThanOrEqual(refundable(all));
      const after = [
        ...all,
        ...parts.map((part) => ({ ...part, kind: 'refund' as const, state: 'pending' as const })),
      ];
      for (const { method } of parts) {
        const own = after.filter((each) => each.method === method);
        const sum = (kind: Moved['kind']) =>
          own
            .filter((each) => each.kind === kind && each.state !== 'failed')
            .reduce((total, each) => total + each.amount, 0);
        expect(sum('refund')).toBeLessThanOrEqual(sum('payment'));
      }
    }),
  );
});

test('a refund that failed can be sent again, one on its way cannot be sent twice', () => {
  const came: Moved = { kind: 'payment', method: 'card', state: 'done', amount: 500 };
  const back = (state: Moved['state']): Moved => ({ kind: 'refund', method: 'card', state, amount: 500 });
  expect(refundParts([came, back('failed')], 500)).toEqual([{ method: 'card', amount: 500 }]);
  expect(refundParts([came, back('pending')], 1)).toBeNull();
  expect(refundParts([came], 0)).toBeNull();
  expect(refundParts([came], 0.5)).toBeNull();
});

test('the fee is a share and a sum for each ticket, rounded once, and never more than was paid', () => {
  const cancelling = { until: null, feeRate: 1000, feeEach: 500 };
  expect(feeOf(cancelling, 22_005, 2)).toBe(2201 + 1000);
  expect(feeOf(cancelling, 600, 2)).toBe(600);
  expect(feeOf(null, 600, 2)).toBe(0);
  expect(feeOf({ until: null, feeRate: 3333, feeEach: 0 }, 999_999_999_999, 1)).toBe(333_300_000_000);
});
