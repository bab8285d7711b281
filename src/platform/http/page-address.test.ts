import { expect, test } from 'vitest';
import { keptAddress } from './page-address.ts';

const of = (query: string) => keptAddress('/pycon/schedule', new URLSearchParams(query));

test('known parameters stand in the order of their names, so that one page is kept once', () => {
  expect(of('')).toBe('/pycon/schedule');
  expect(of('track=web&day=2027-05-14')).toBe('/pycon/schedule?day=2027-05-14&track=web');
  expect(of('day=2027-05-14&track=web')).toBe(of('track=web&day=2027-05-14'));
  expect(of('track=b&track=a')).toBe('/pycon/schedule?track=b&track=a');
});

test('what advertisers hang on makes no other page', () => {
  expect(of('utm_source=letter&utm_medium=mail&fbclid=abc')).toBe('/pycon/schedule');
});

test('what nobody knows, or what is long, is not kept', () => {
  expect(of('anything=1')).toBeNull();
  expect(of('token=secret')).toBeNull();
  expect(of(`q=${'x'.repeat(300)}`)).toBeNull();
  expect(keptAddress(`/${'x'.repeat(400)}`, new URLSearchParams())).toBeNull();
});
