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

test('the front page is kept with its filters, in whatever order they were set', () => {
  const front = (query: string) => keptAddress('/', new URLSearchParams(query));
  expect(front('topic=web&country=DE&topic=php&utm_source=x')).toBe('/?country=DE&topic=php&topic=web');
  expect(front('topic=php&topic=web&country=DE&topic=web')).toBe('/?country=DE&topic=php&topic=web');
  expect(front('period=past&near=5&km=50&open=call-open&aid=1')).toBe(
    '/?aid=1&km=50&near=5&open=call-open&period=past',
  );
  for (const unknown of ['where=Lisbon', 'topics=web', 'topic=web&made-up=1', 'track=web'])
    expect([unknown, front(unknown)]).toEqual([unknown, null]);
  expect(of('topic=web')).toBeNull();
});
