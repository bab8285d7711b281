import { expect, test } from 'vitest';
import { done, refuse } from './refusal.ts';

test('an operation answers with its value, or with a refusal that is a value too', () => {
  expect(done([1, 2])).toEqual({ ok: true, value: [1, 2] });
  expect(refuse('sold-out')).toEqual({ ok: false, refusal: { code: 'sold-out' } });
  expect(refuse('too-many', { field: 'email', details: { seconds: 30 } })).toEqual({
    ok: false,
    refusal: { code: 'too-many', field: 'email', details: { seconds: 30 } },
  });
});
