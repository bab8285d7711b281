import { expect, test } from 'vitest';
import { clashesIn } from './revise.ts';
import { scaledProgramme } from './scaled-programme.ts';

test.each([0, 1, 900, 1000])('a programme of %i sessions is whole and without clashes', (count) => {
  const programme = scaledProgramme(1, count);
  expect(programme.sessions).toHaveLength(count);
  expect(new Set(programme.sessions.map(({ code }) => code)).size).toBe(count);
  expect(new Set(programme.sessions.map(({ title }) => title)).size).toBe(count);
  expect(new Set(programme.speakers.map(({ code }) => code)).size).toBe(programme.speakers.length);
  expect(clashesIn(programme)).toEqual([]);
});

test('the same seed gives the same programme, in the shape asked', () => {
  const shape = { firstDay: '2028-02-05', rooms: 38 };
  const programme = scaledProgramme(3, 900, shape);
  expect(scaledProgramme(3, 900, shape)).toEqual(programme);
  expect(programme.rooms).toHaveLength(38);
  expect(programme.head).toMatchObject({ startsOn: '2028-02-05', endsOn: '2028-02-06' });
});
