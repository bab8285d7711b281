import { describe, expect, test } from 'vitest';
import { readMoney } from '../../../kernel/money.ts';
import { readRates } from '../formats/read-rates.ts';
import { estimatedSum, estimateTrip } from './estimate.ts';
import { converted } from './money.ts';
import { aPlan, aTraveller, someFacts } from './plan.fixture.ts';

test('sums are read as people type them', () => {
  const read = (text: string, currency = 'EUR') => readMoney(text, currency);
  expect(['1200', '1,200.50', '1.200,50', '1 200', '0.5', '12,5'].map((text) => read(text))).toEqual([
    120000, 120050, 120050, 120000, 50, 1250,
  ]);
  expect(['', '-5', 'ten', '1,2,3', '1e9', '99999999999999'].map((text) => read(text))).toEqual(
    Array(6).fill(null),
  );
  expect(read('5000', 'JPY')).toBe(5000);
});

test('the newest rate until a day counts, whatever the currency’s smallest unit', () => {
  const rates = [
    { on: '2027-01-01', currency: 'JPY', rate: 160 },
    { on: '2027-03-01', currency: 'JPY', rate: 150 },
  ];
  const at = (on: string) => converted({ amount: 30_000, currency: 'JPY' }, { currency: 'EUR', rates, on });
  expect([at('2026-06-01'), at('2027-02-01'), at('2027-04-01')]).toEqual([18_750, 18_750, 20_000]);
  expect(converted({ amount: 1, currency: 'USD' }, { currency: 'EUR', rates, on: '2027-04-01' })).toBeNull();
});

describe('exchange rates are read', () => {
  test('from lines that people write', () => {
    expect(readRates('2027-05-14, USD, 1.08\n2027-05-14; CHF; 0.95\nnonsense', 'EUR')).toEqual([
      { on: '2027-05-14', currency: 'USD', rate: 1.08 },
    ]);
  });

  test('from the European Central Bank’s table, its daily line and its XML, turned into another currency', () => {
    const table = 'Date,USD,CHF,\n2027-05-14,1.1,0.95,\n2027-05-13,N/A,0.94,\n';
    expect(readRates(table, 'EUR')).toContainEqual({ on: '2027-05-14', currency: 'USD', rate: 1.1 });
    expect(readRates(table, 'CHF')).toContainEqual({ on: '2027-05-13', currency: 'EUR', rate: 1.0638298 });
    expect(readRates('Date, USD, CHF, \n14 May 2027, 1.1, 0.95, \n', 'EUR')).toHaveLength(2);
    const xml = `<?xml version="1.0"?><gesmes:Envelope><Cube><Cube time='2027-05-14'>
      <Cube currency='USD' rate='1.1'/><Cube currency='JPY' rate='165'/></Cube></Cube></gesmes:Envelope>`;
    expect(readRates(xml, 'EUR')).toEqual([
      { on: '2027-05-14', currency: 'USD', rate: 1.1 },
      { on: '2027-05-14', currency: 'JPY', rate: 165 },
    ]);
  });

  test('not from what is none', () => {
    for (const text of ['', 'hello', '<a', '{"a":1}', '"unclosed'])
      expect(readRates(text, 'EUR')).toEqual([]);
  });
});

test('a trip is estimated from distance, days and price, and costs next to nothing from home', () => {
  const plan = aPlan();
  const { home } = aTraveller('ana');
  const porto = someFacts({ latitude: 41.15, longitude: -8.61 });
  const sum = (facts: typeof porto, isRemote = false) =>
    estimatedSum(plan, estimateTrip(plan, facts, { isRemote }, home), '2027-07-01');
  // 2,100 km: EUR 140 + 210 by plane, four nights, five days, a ticket.
  expect(sum(porto)).toBeGreaterThan(140_000);
  expect(sum(porto)).toBeLessThan(200_000);
  expect(sum(someFacts({ latitude: 52.5, longitude: 13.45 }))).toBeLessThan(70_000);
  expect(sum(porto, true)).toBe(plan.estimates.onlineTicket);
});

test('a ticket in a currency without a rate is guessed at a rough one, so that nothing is left out', () => {
  const plan = aPlan();
  const facts = someFacts({ priceFrom: 20_000, priceCurrency: 'GBP' });
  const [guess] = estimateTrip(plan, facts, { isRemote: false }, null);
  expect(guess).toEqual({ kind: 'ticket', amount: 23_529, currency: 'EUR' });
  const rates = [{ on: '2027-07-01', currency: 'GBP', rate: 0.8 }];
  const [known] = estimateTrip({ ...plan, rates }, facts, { isRemote: false }, null);
  expect(known).toEqual({ kind: 'ticket', amount: 20_000, currency: 'GBP' });
  const yen = someFacts({ priceFrom: 16_500, priceCurrency: 'JPY' });
  expect(estimateTrip(plan, yen, { isRemote: false }, null)[0]).toMatchObject({ amount: 10_000 });
});
