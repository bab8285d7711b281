import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrom, readId, slugFrom } from './ids.ts';

describe('an id', () => {
  test('is a lower-case UUID and nothing else', () => {
    const good = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(readId(good)).toBe(good);
    const bad = [
      null,
      undefined,
      '',
      good.toUpperCase(),
      `${good} `,
      `${good}\n`,
      good.slice(1),
      `{${good}}`,
    ];
    expect(bad.map((text) => readId(text))).toEqual(bad.map(() => null));
  });
});

describe('a code', () => {
  test('is made of signs that cannot be misread, as many as asked for', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (bytes, length) => {
          expect(codeFrom(bytes, length)).toMatch(new RegExp(`^[2-9A-HJ-NP-Z]{${length}}$`));
        },
      ),
    );
  });

  test('favours no sign: every 32nd byte gives the same one', () => {
    const all = codeFrom(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      256,
    );
    const counts = Array.from(Map.groupBy(all, (sign) => sign).values(), (same) => same.length);
    expect(counts).toEqual(Array.from({ length: 32 }, () => 8));
  });
});

describe('a slug', () => {
  test.each([
    ['PyCon US 2027', 'pycon-us-2027'],
    ['  --Hello,   World!-- ', 'hello-world'],
    ['Café Übergröße', 'cafe-ubergroße'],
    ['Łódź & Đà Nẵng', 'łodz-đa-nang'],
    ["People's ’Choice’", 'peoples-choice'],
    ['파이콘 한국 2027', '파이콘-한국-2027'],
    ['중국 中文大会（第三届）', '중국-中文大会-第三届'],
    ['サーバー・ハック', 'サーバー-ハック'],
    ['हिन्दी सम्मेलन', 'हिन्दी-सम्मेलन'],
    ['Майский день', 'майский-день'],
    ['ﬁne ① Ｗｉｄｅ', 'fine-1-wide'],
    ['İstanbul', 'istanbul'],
    ['😀', ''],
    ['', ''],
    [`${'a'.repeat(58)} bcd`, `${'a'.repeat(58)}-b`],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    [`${'a'.repeat(59)}𠀀`, 'a'.repeat(59)],
  ])('of “%s” is “%s”', (text, slug) => {
    expect(slugFrom(text)).toBe(slug);
  });

  test('of a slug is that slug, and is well-formed and short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const slug = slugFrom(text);
        expect(slugFrom(slug)).toBe(slug);
        expect(slug.isWellFormed()).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slug).not.toMatch(/^-|-$|--|[/?#%\s]/);
      }),
      { numRuns: 500 },
    );
  });
});
