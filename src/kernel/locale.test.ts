import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLocale, isLocale, localeFor, locales } from './locale.ts';

describe('the language for a browser', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['ko', 'ko'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['zh-Hans-SG', 'zh-Hans'],
    ['ZH', 'zh-Hans'],
    ['en-GB,ko;q=0.5', 'en'],
    ['en;q=0.1,ko;q=0.2', 'ko'],
    ['de, ko;q=0.3', 'ko'],
    ['fr, de', 'en'],
    ['ko;q=0, zh', 'zh-Hans'],
    ['ko;q=0', 'en'],
    ['*', 'en'],
    ['koi, zha', 'en'],
    [' ko ; q=0.5 , en ; q=0.4 ', 'ko'],
    ['ko;q=nonsense', 'ko'],
    ['ko;q=1.2.3,zh;q=0.1', 'zh-Hans'],
    [';;;,,,;q=1', 'en'],
  ])('that asks for “%s” is %s', (header, locale) => {
    expect(localeFor(header)).toBe(locale);
  });

  test('is always one of ours, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(locales).toContain(localeFor(header));
      }),
    );
  });
});

test('only the exact tags are our languages', () => {
  expect(['en', 'ko', 'zh-Hans', 'EN', 'zh-hans', 'zh', 'de', '', null, undefined].map(isLocale)).toEqual([
    ...[true, true, true],
    ...Array.from({ length: 7 }, () => false),
  ]);
});

test('a text that is missing in the wanted language comes in another one, which is named', () => {
  expect(inLocale({ en: 'Hall', ko: '홀' }, 'ko')).toEqual({ text: '홀', locale: 'ko' });
  expect(inLocale({ en: 'Hall', ko: '홀' }, 'zh-Hans')).toEqual({ text: 'Hall', locale: 'en' });
  expect(inLocale({ en: '', 'zh-Hans': '厅' }, 'ko')).toEqual({ text: '厅', locale: 'zh-Hans' });
  expect(inLocale({}, 'en')).toBeNull();
});
