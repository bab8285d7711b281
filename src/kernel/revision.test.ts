import { expect, test } from 'vitest';
import { revisionOf } from './revision.ts';

test('what says the same has one revision, whatever the order of its parts', () => {
  expect(revisionOf({ name: 'Aula', pin: { x: 1, y: 2 } })).toBe(
    revisionOf({ pin: { y: 2, x: 1 }, name: 'Aula' }),
  );
  expect(revisionOf({ name: 'Aula', floor: undefined })).toBe(revisionOf({ name: 'Aula' }));
});

test('what differs anywhere has another revision', () => {
  const all = [
    ...[null, '', 'a', 'b', 0, 1, '1', [], ['a'], ['a', 'b'], ['b', 'a'], {}, { a: null }, { a: '' }],
    ...[{ a: { b: 1 } }, { a: { b: '1' } }, { a: ['b'] }, { 'a":1,"b': 1 }, { a: 1, b: 1 }],
  ];
  expect(new Set(all.map(revisionOf)).size).toBe(all.length);
  expect(new Set(Array.from({ length: 50_000 }, (_, at) => revisionOf({ at }))).size).toBe(50_000);
});

test('a revision is short and safe in a form', () => {
  expect(revisionOf({ text: '표지'.repeat(100_000) })).toMatch(/^[0-9a-z]{1,12}$/);
});
