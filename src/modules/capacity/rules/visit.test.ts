import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeVisit, offerMs, stayUntil, type Visit } from './visit.ts';

const minute = 60_000;
const entered: Visit = {
  ...{ rank: 0, pass: null, passBefore: null, offer: 'one' },
  ...{ offeredAt: 0, enteredAt: 0, changedAt: 0, until: 10 * minute },
};
const inside: Visit = { ...entered, pass: 'one', offer: null };

test('what is offered is confirmed by who shows it; meanwhile nobody else gets another', () => {
  expect(judgeVisit(entered, 'one', 1)).toBe('confirm');
  expect(judgeVisit(entered, '', 1)).toBe('again');
  expect(judgeVisit(entered, '', offerMs)).toBe('offer');
});

test('who is inside passes, is renewed after a while, and a copy of the pass before is outside', () => {
  expect(judgeVisit(inside, 'one', minute)).toBe('pass');
  expect(judgeVisit(inside, 'one', 2 * minute)).toBe('renew');
  expect(judgeVisit(inside, '', minute)).toBe('elsewhere');
  const offered = { ...inside, offer: 'two', offeredAt: 2 * minute };
  expect([judgeVisit(offered, 'one', 2 * minute + 1), judgeVisit(offered, 'two', 2 * minute + 1)]).toEqual([
    'pass',
    'confirm',
  ]);
  const renewed = { ...inside, pass: 'two', passBefore: 'one', changedAt: 3 * minute };
  expect(judgeVisit(renewed, 'one', 3 * minute + 9_000)).toBe('pass');
  expect(judgeVisit(renewed, 'one', 3 * minute + 10_000)).toBe('elsewhere');
  expect(judgeVisit(renewed, 'two', 10 * minute)).toBe('over');
});

test('one stays for so many minutes after each sign of life, but not for ever', () => {
  expect(stayUntil(0, 10, 4 * minute)).toBe(14 * minute);
  expect(stayUntil(0, 10, 28 * minute)).toBe(30 * minute);
});

test('of two browsers with copies of one place only one is inside, in whatever order they ask and whatever is lost', () => {
  const asks = fc.array(
    fc.record({ who: fc.nat({ max: 1 }), ms: fc.nat({ max: 40_000 }), lost: fc.boolean() }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(asks, (course) => {
      let visit: Visit = { ...entered, offer: null, until: Number.POSITIVE_INFINITY };
      let offers = 0;
      let now = 0;
      let insider: number | null = null;
      const holds = ['', ''];
      for (const { who, ms, lost } of course) {
        now += ms;
        const shown = holds[who] ?? '';
        const says = judgeVisit(visit, shown, now);
        if (says === 'confirm') {
          visit = { ...visit, passBefore: visit.pass, pass: shown, offer: null, changedAt: now };
          // Whoever confirmed first stays the only one: renewals are offered to who is inside alone.
          insider ??= who;
        }
        if (says === 'offer' || says === 'renew') {
          offers += 1;
          visit = { ...visit, offer: `p${offers}`, offeredAt: now };
          if (!lost) holds[who] = `p${offers}`;
        }
        if (['pass', 'renew', 'confirm'].includes(says)) expect(who).toBe(insider);
      }
    }),
    { numRuns: 500 },
  );
});
