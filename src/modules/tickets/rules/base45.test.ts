import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base45From, bytesFromBase45 } from './base45.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

it('writes the examples of RFC 9285', () => {
  expect(base45From(utf8('AB'))).toBe('BB8');
  expect(base45From(utf8('Hello!!'))).toBe('%69 VD92EX0');
  expect(base45From(utf8('base-45'))).toBe('UJCLQE7W581');
  expect(bytesFromBase45('QED8WEX0')).toEqual(utf8('ietf!'));
});

it('refuses what is none', () => {
  for (const text of ['A', 'GGW', ':::', 'ab8', 'BB8::', 'BB8A', 'É00'])
    expect(bytesFromBase45(text)).toBe(null);
});

it('has one text for the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(bytesFromBase45(base45From(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZ $%*+-./:'), maxLength: 30 }),
      (text) => {
        const bytes = bytesFromBase45(text);
        if (bytes) expect(base45From(bytes)).toBe(text);
      },
    ),
  );
});
