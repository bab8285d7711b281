import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlaces, mostNames, mostPlaces, showPlaces } from './leaderboard.ts';

const scores = fc.array(fc.record({ points: fc.nat(6), isNamed: fc.boolean() }), { maxLength: 60 });

/** Tiers as the database gives them, in any order. */
function tiersOf(people: readonly { readonly points: number; readonly isNamed: boolean }[]) {
  const points = [...new Set(people.map((person) => person.points))];
  return points.map((each) => {
    const same = people.map((person, id) => ({ ...person, id })).filter((person) => person.points === each);
    return {
      points: each,
      people: same.length,
      named: same.filter(({ isNamed }) => isNamed).map(({ id }) => id),
    };
  });
}

test('a place is one more than how many people have more points, so that a tie is shared and nobody is counted twice', () => {
  fc.assert(
    fc.property(scores, (people) => {
      for (const { place, points, people: n } of inPlaces(tiersOf(people))) {
        expect(place).toBe(1 + people.filter((person) => person.points > points).length);
        expect(n).toBe(people.filter((person) => person.points === points).length);
      }
    }),
  );
});

test('only those are named who said yes, everybody else is counted, and whoever has no points is not shown', () => {
  fc.assert(
    fc.property(scores, (people) => {
      const names = new Map(people.map((_, id) => [id, `Person ${id}`]));
      for (const { place, points, names: shown, others } of showPlaces(inPlaces(tiersOf(people)), names)) {
        const same = people.filter((person) => person.points === points);
        expect(points).toBeGreaterThan(0);
        expect(place).toBeLessThanOrEqual(mostPlaces);
        expect(shown.length + others).toBe(same.length);
        for (const name of shown) expect(people[Number(name.split(' ')[1])]?.isNamed).toBe(true);
      }
    }),
  );
});

test('a tie across the last place is shown whole, and more names than fit are counted', () => {
  const named = Array.from({ length: 200 }, (_, id) => id);
  const names = new Map(named.map((id) => [id, `Person ${id}`]));
  const tiers = inPlaces([
    { points: 1, people: 5, named: [] },
    { points: 3, people: 9, named: [] },
    { points: 2, people: 200, named },
  ]);
  expect(showPlaces(tiers, names)).toMatchObject([
    { place: 1, points: 3, names: [], others: 9 },
    { place: 10, points: 2, others: 200 - mostNames },
  ]);
});

test('whoever has no name any more is one of the others', () => {
  const tiers = inPlaces([{ points: 1, people: 3, named: ['gone', 'blank', '김민지'] }]);
  const names = new Map([
    ['blank', ' '],
    ['김민지', '김민지'],
  ]);
  expect(showPlaces(tiers, names)).toEqual([{ place: 1, points: 1, names: ['김민지'], others: 2 }]);
});
