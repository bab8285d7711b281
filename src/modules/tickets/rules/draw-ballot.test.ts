import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProductId } from '../../../kernel/ids.ts';
import type { BallotEntryId } from './ballot.ts';
import { type Draw, type DrawnEntry, drawBallot } from './draw-ballot.ts';

const products = ['a', 'b', 'c', 'd'] as readonly string[] as readonly ProductId[];

/** Entries with lots of their own, seats, how many one may win, and which seats are at one time. */
const cases = fc.record({
  entries: fc.uniqueArray(
    fc.record({
      id: fc.uuid() as fc.Arbitrary<string> as fc.Arbitrary<BallotEntryId>,
      lot: fc.stringMatching(/^[0-9a-f]{4}$/),
      choices: fc.shuffledSubarray([...products]),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  ),
  seats: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
  most: fc.integer({ min: 1, max: 3 }),
  together: fc.subarray([...products]),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function draw({ entries, seats, most, together }: Case, order = entries): Draw {
  return drawBallot({
    ...{ entries: order, most },
    seats: new Map(products.map((id, at) => [id, seats[at] ?? 0])),
    clash: (one, other) => together.includes(one) && together.includes(other),
  });
}
const wonBy = ({ won }: Draw, id: BallotEntryId) => won.filter(({ entryId }) => entryId === id);
const ranked = ({ choices }: DrawnEntry, id: ProductId) => choices.indexOf(id);

describe('drawing a ballot', () => {
  test('gives nobody more than is allowed, nor what they did not choose, nor two seats at one time', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const drawn = draw(given);
        for (const entry of given.entries) {
          const own = wonBy(drawn, entry.id).map(({ productId }) => productId);
          expect(own.length).toBeLessThanOrEqual(given.most);
          expect(new Set(own).size).toBe(own.length);
          expect(own.every((id) => entry.choices.includes(id))).toBe(true);
          expect(own.filter((id) => given.together.includes(id)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('gives away no seat that is not there, and leaves none that somebody could have', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const drawn = draw(given);
        for (const [at, id] of products.entries()) {
          const taken = drawn.won.filter(({ productId }) => productId === id).length;
          expect(taken).toBeLessThanOrEqual(given.seats[at] ?? 0);
          if (taken === given.seats[at]) continue;
          expect(
            given.entries.filter(
              (entry) => entry.choices.includes(id) && wonBy(drawn, entry.id).length === 0,
            ),
          ).toEqual([]);
        }
      }),
    );
  });

  test('looks at higher choices before lower ones, and among equals at the lot', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const drawn = draw(given);
        for (const { entryId, productId, choice } of drawn.won) {
          const winner = given.entries.find(({ id }) => id === entryId);
          for (const other of given.entries) {
            // Whoever won nothing at all was in nobody's way.
            const rank = ranked(other, productId);
            if (rank < 0 || wonBy(drawn, other.id).length > 0) continue;
            expect(rank).toBeGreaterThanOrEqual(choice - 1);
            if (rank === choice - 1 && winner) expect(other.lot >= winner.lot).toBe(true);
          }
        }
      }),
    );
  });

  test('draws the same again, in whatever order the entries come; who wins nothing waits in the order of the lots', () => {
    fc.assert(
      fc.property(cases, fc.integer(), (given, by) => {
        const drawn = draw(given);
        const turned = given.entries.map((_, at) => given.entries.at((at + by) % given.entries.length));
        const other = turned.flatMap((entry) => entry ?? []).toReversed();
        expect(draw(given, other)).toEqual(drawn);
        const lots = drawn.waiting.map((id) => given.entries.find((entry) => entry.id === id)?.lot ?? '');
        expect(lots).toEqual(lots.toSorted());
        expect(drawn.waiting.length + new Set(drawn.won.map(({ entryId }) => entryId)).size).toBe(
          given.entries.length,
        );
      }),
    );
  });
});
