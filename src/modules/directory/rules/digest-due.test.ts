import { expect, test } from 'vitest';
import { digestDue } from './digest-due.ts';

test.each([
  ['2027-01-18T07:00:00Z', '2027-01-18T07:00:00Z'],
  ['2027-01-18T06:59:59Z', '2027-01-11T07:00:00Z'],
  ['2027-01-24T23:59:59Z', '2027-01-18T07:00:00Z'],
  ['2027-01-01T12:00:00Z', '2026-12-28T07:00:00Z'],
])('at %s digests were due last at %s', (now, due) => {
  expect(digestDue(now)).toBe(due);
});
