import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom } from '../../../kernel/ids.ts';
import { readReferences, referenceOf, spacedReference } from './payment-reference.ts';

const codes = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => codeFrom(bytes));
const signs = codeFrom(
  Uint8Array.from({ length: 32 }, (_, value) => value),
  32,
);
const codesIn = (text: string) => readReferences(text).map(({ code }) => code);

describe('the reference of a payment', () => {
  it('is the code with two check signs of the same alphabet', () => {
    expect(referenceOf('AB2C3D')).toMatch(/^AB2C3D[2-9A-HJ-NP-Z]{2}$/);
    expect(spacedReference(referenceOf('AB2C3D'))).toBe(`AB2C ${referenceOf('AB2C3D').slice(4)}`);
    expect(() => referenceOf('AB0C3D')).toThrow(RangeError);
    expect(() => referenceOf('AB2C3')).toThrow(RangeError);
  });

  it('is read however it was mangled', () => {
    const reference = referenceOf('AB2C3D');
    const texts = [
      reference,
      reference.toLowerCase(),
      spacedReference(reference),
      `Ticket ${reference.split('').join(' ')} danke`,
      `Ticket:${reference.slice(0, 3)}-${reference.slice(3)}/PyCon`,
      `PYCON${reference}ADA LOVELACE`,
      `${reference.slice(0, 5)}\n${reference.slice(5)}`,
      reference.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
      `SVWZ+${reference} EREF+NOTPROVIDED`,
    ];
    for (const text of texts) expect(codesIn(text), text).toContain('AB2C3D');
  });

  it('is read with O and 0 for Q and D, and I and 1 for L and J', () => {
    for (const code of ['QB2C3L', 'AD2C3J', 'LQ2345', 'WXDJ89']) {
      const reference = referenceOf(code);
      for (const [round, thin] of [
        ['0', '1'],
        ['O', 'i'],
      ] as const) {
        const written = code.replace(/[QD]/g, round).replace(/[LJ]/g, thin) + reference.slice(6);
        expect(codesIn(written), written).toContain(code);
      }
    }
  });

  it('is read twice where two stand in one transfer', () => {
    const text = `${referenceOf('AB2C3D')}, ${referenceOf('ZYXW98')} und ${referenceOf('AB2C3D')}`;
    expect(readReferences(text)).toEqual([
      { code: 'AB2C3D', isWhole: true },
      { code: 'ZYXW98', isWhole: true },
    ]);
  });

  it('is found again in any code', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(codesIn(referenceOf(code))).toEqual([code]);
      }),
    );
  });

  it('is never that of another order after one wrong sign', () => {
    const wrong = fc.constantFrom(...signs, '0', 'O', '1', 'I');
    fc.assert(
      fc.property(codes, fc.nat(7), wrong, (code, at, sign) => {
        const reference = referenceOf(code);
        const text = reference.slice(0, at) + sign + reference.slice(at + 1);
        expect(codesIn(text).filter((found) => found !== code)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is never that of another order after two neighbours, or two with one between, were swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(6), fc.integer({ min: 1, max: 2 }), (code, at, step) => {
        const reference = [...referenceOf(code)];
        const [one = '', other = ''] = [reference[at], reference[at + step]];
        if (other === '') return;
        reference[at] = other;
        reference[at + step] = one;
        expect(codesIn(reference.join(''))).toEqual(one === other ? [code] : []);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is hardly ever read from words that are none, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(readReferences(text).length).toBeLessThan(8);
      }),
    );
  });
});
