import { expect, it } from 'vitest';
import { letterOf } from './letter-of.ts';

it('finds the letter of a name in several scripts', () => {
  const names = ['Ada', 'Évariste', 'Đặng', 'Łukasz', '김하늘', '王小明', '  ø', '42', ''];
  expect(names.map(letterOf)).toEqual(['A', 'E', 'D', 'L', 'ㄱ', '', 'O', '', '']);
});
