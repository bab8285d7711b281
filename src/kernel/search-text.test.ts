import { describe, expect, it } from 'vitest';
import { queryTerms, searchTerms } from './search-text.ts';

describe('the terms of a text', () => {
  it('are words without case and accents', () => {
    expect(searchTerms('Übung: “C++, C# & naïve” ＡＢＣ')).toEqual(['ubung', 'c++', 'c#', 'naive', 'abc']);
  });

  it('are pairs of characters where words are not spaced, and the last one alone', () => {
    expect(searchTerms('파이썬을 会議 が')).toEqual(['파이', '이썬', '썬을', '을', '会議', '議', 'が']);
    expect(queryTerms('파이썬 AI 会')).toEqual(['파이', '이썬', '会', 'ai']);
  });

  it('keep Hangul whole however it was typed', () => {
    expect(searchTerms('한글'.normalize('NFD'))).toEqual(searchTerms('한글'));
  });
});
