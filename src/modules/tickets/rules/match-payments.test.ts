import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom } from '../../../kernel/ids.ts';
import { matchPayments } from './match-payments.ts';
import { referenceOf, spacedReference } from './payment-reference.ts';
import type { OpenOrder } from './payment-suggestions.ts';
import type { StatementLine } from './statement-line.ts';

function order(code: string, total: number, rest: Partial<OpenOrder> = {}): OpenOrder {
  const reference = referenceOf(code);
  return { id: `order-${code}`, code, reference, total, currency: 'EUR', buyerName: '', email: '', ...rest };
}

function line(reference: string, amount: number, rest: Partial<StatementLine> = {}): StatementLine {
  return {
    bookedOn: '2027-05-14',
    amount,
    currency: 'EUR',
    payer: '',
    payerAccount: null,
    reference,
    endToEndId: null,
    bankReference: null,
    isReversal: false,
    key: `${reference} ${amount}`,
    ...rest,
  };
}

const ada = order('AB2C3D', 25000, { buyerName: 'Ada Müller', email: 'ada@example.org' });
const bo = order('ZYXW98', 10000, { buyerName: '김 보', email: 'bo@example.org' });
const both = [ada, bo];
const one = (given: StatementLine, orders = both) => matchPayments([given], orders)[0];

describe('payments and orders', () => {
  it('knows exact, too much and too little', () => {
    const text = `Ticket ${spacedReference(ada.reference).toLowerCase()}`;
    expect(one(line(text, 25000))).toMatchObject({
      verdict: 'exact',
      parts: [{ orderId: ada.id, amount: 25000 }],
      difference: 0,
      reasons: ['reference-found'],
      codes: ['AB2C3D'],
    });
    expect(one(line(text, 25100))).toMatchObject({
      verdict: 'over',
      parts: [{ orderId: ada.id, amount: 25000 }],
      difference: 100,
    });
    expect(one(line(text, 20000))).toMatchObject({
      verdict: 'under',
      parts: [{ orderId: ada.id, amount: 20000 }],
      difference: -5000,
    });
  });

  it('pays two orders with one transfer if it is enough for both, and asks if it is not', () => {
    const text = `${bo.reference} + ${ada.reference}`;
    expect(one(line(text, 35000))).toMatchObject({
      verdict: 'exact',
      parts: [
        { orderId: bo.id, amount: 10000 },
        { orderId: ada.id, amount: 25000 },
      ],
      reasons: ['several-references'],
    });
    expect(one(line(text, 36000))).toMatchObject({ verdict: 'over', difference: 1000 });
    expect(one(line(text, 25000))).toMatchObject({
      verdict: 'ambiguous',
      parts: [],
      difference: -10000,
      reasons: ['several-references', 'less-than-all-of-them'],
      suggestions: [
        { orderId: bo.id, reasons: ['reference'] },
        { orderId: ada.id, reasons: ['reference'] },
      ],
    });
  });

  it('remembers within a statement what is paid already', () => {
    const lines = [
      line(ada.reference, 15000, { key: '1' }),
      line(ada.reference, 10000, { key: '2' }),
      line(ada.reference, 10000, { key: '3' }),
    ];
    expect(
      matchPayments(lines, both).map(({ verdict, parts, difference }) => [
        verdict,
        parts[0]?.amount,
        difference,
      ]),
    ).toEqual([
      ['under', 15000, -10000],
      ['exact', 10000, 0],
      ['over', undefined, 10000],
    ]);
  });

  it('counts a line once, in this statement and over all', () => {
    const paid = line(ada.reference, 25000);
    expect(matchPayments([paid, paid], both).map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
      ['exact', ['reference-found']],
      ['already-counted', ['twice-in-this-statement']],
    ]);
    expect(matchPayments([paid], both, new Set([paid.key]))).toMatchObject([
      { verdict: 'already-counted', parts: [], reasons: ['counted-in-an-earlier-statement'] },
    ]);
  });

  it('puts no foreign money, no return and no reversal onto an order', () => {
    expect(one(line(ada.reference, 25000, { currency: 'USD' }))).toMatchObject({
      verdict: 'foreign-currency',
      parts: [],
      suggestions: [{ orderId: ada.id }],
    });
    expect(one(line(ada.reference, -25000))).toMatchObject({
      verdict: 'return',
      parts: [],
      reasons: ['money-left-the-account'],
    });
    expect(one(line(ada.reference, 25000, { isReversal: true }))).toMatchObject({
      verdict: 'return',
      reasons: ['taken-back'],
    });
    expect(one(line(ada.reference, 0))).toMatchObject({ verdict: 'unknown', reasons: ['no-money'] });
  });

  it('reads the reference from the end-to-end id too', () => {
    expect(one(line('', 25000, { endToEndId: ada.reference }))).toMatchObject({ verdict: 'exact' });
  });

  it('says whether a reference was there that no open order has', () => {
    const other = referenceOf('HHHHHH');
    expect(one(line(other, 1))).toMatchObject({
      verdict: 'unknown',
      reasons: ['reference-of-no-open-order'],
      codes: ['HHHHHH'],
    });
    expect(one(line('thank you', 1))).toMatchObject({
      verdict: 'unknown',
      reasons: ['no-reference'],
      suggestions: [],
    });
  });

  it('suggests, and never more, by a slip of the pen, the code, the address, the name and the amount', () => {
    const swapped = ada.reference.replace('AB', 'BA');
    expect(one(line(swapped, 25000))?.suggestions).toEqual([
      { orderId: ada.id, reasons: ['reference-nearly', 'amount-alone'] },
    ]);
    const short = `Ticket ${ada.reference.slice(0, 3)}${ada.reference.slice(4)} danke`;
    expect(one(line(short, 1))?.suggestions).toEqual([{ orderId: ada.id, reasons: ['reference-nearly'] }]);
    const long = `${ada.reference.slice(0, 3)}7${ada.reference.slice(3)}`;
    expect(one(line(long, 1))?.suggestions).toEqual([{ orderId: ada.id, reasons: ['reference-nearly'] }]);
    expect(one(line('Order AB2-C3D', 1))?.suggestions).toEqual([
      { orderId: ada.id, reasons: ['code-alone'] },
    ]);
    expect(one(line('for Bo@Example.org', 1))?.suggestions).toEqual([{ orderId: bo.id, reasons: ['email'] }]);
    expect(one(line('tickets', 25000, { payer: 'MÜLLER, ADA' }))).toMatchObject({
      verdict: 'unknown',
      parts: [],
      suggestions: [{ orderId: ada.id, reasons: ['name-and-amount', 'amount-alone'] }],
    });
  });

  it('does not suggest by an amount that many have', () => {
    const many = ['222222', '333333', '444444', '555555'].map((code) => order(code, 500));
    expect(one(line('x', 500), many)?.suggestions).toEqual([]);
  });

  it('never puts more onto an order than is due, nor more than came', () => {
    const orders = fc
      .uniqueArray(
        fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => codeFrom(bytes)),
        { minLength: 1, maxLength: 4 },
      )
      .chain((codes) =>
        fc.tuple(...codes.map((code) => fc.integer({ min: 0, max: 500 }).map((total) => order(code, total)))),
      );
    const lines = fc.array(
      fc.record({
        picks: fc.array(fc.nat(3), { maxLength: 3 }),
        amount: fc.integer({ min: -300, max: 900 }),
        key: fc.nat(6),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(orders, lines, (open, wanted) => {
        const given = wanted.map(({ picks, amount, key }) =>
          line(picks.map((at) => open[at]?.reference ?? '').join(' '), amount, { key: String(key) }),
        );
        const matches = matchPayments(given, open);
        for (const { id, total } of open) {
          const put = matches.flatMap(({ parts }) => parts.filter(({ orderId }) => orderId === id));
          expect(put.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(total);
        }
        for (const { line: from, parts } of matches) {
          const sum = parts.reduce((all, { amount }) => all + amount, 0);
          expect(sum).toBeLessThanOrEqual(Math.max(0, from.amount));
        }
      }),
    );
  });

  it('matches three thousand lines with twenty thousand orders in seconds', () => {
    const codeAt = (at: number) => codeFrom(Uint8Array.from([at, at >> 5, at >> 10, at >> 15, 7, 9]));
    const orders = Array.from({ length: 20_000 }, (_, at) => order(codeAt(at), 100 + at));
    const lines = Array.from({ length: 3_000 }, (_, at) =>
      line(
        `Ticket conference 2027 ${at % 3 === 0 ? 'thank you all very much' : referenceOf(codeAt(at))}`,
        100 + at,
        { key: String(at) },
      ),
    );
    const start = performance.now();
    const exact = matchPayments(lines, orders).filter(({ verdict }) => verdict === 'exact').length;
    expect(exact).toBe(2000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
