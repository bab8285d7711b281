import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventLine } from './event-line.ts';

const options = { patienceMs: 1_000, most: 200 };

describe('events that become visible in any order', () => {
  test('one that comes after a later one is told, and the position waits for it', () => {
    const line = createEventLine(10, options);
    expect([line.take([11, 13], 0), line.position(), line.missing()]).toEqual([[11, 13], 11, [12]]);
    expect([line.take([12], 10), line.position(), line.missing()]).toEqual([[12], 13, []]);
    expect(line.take([11, 12, 13], 20)).toEqual([]);
  });

  test('one that never comes holds the position up for as long as its transaction might last', () => {
    const line = createEventLine(0, options);
    line.take([2], 0);
    expect([line.take([], 1_000), line.position()]).toEqual([[], 0]);
    expect([line.take([], 1_001), line.position()]).toEqual([[], 2]);
  });

  test('after a jump of the sequence only the last ids are waited for', () => {
    const line = createEventLine(0, options);
    line.take([1_000_000], 0);
    expect([line.missing().length, line.missing()[0]]).toEqual([200, 999_800]);
  });

  test('everything is told exactly once, and whoever resumes from any position misses nothing', () => {
    const order = fc.shuffledSubarray(Array.from({ length: 30 }, (_, index) => index + 1));
    fc.assert(
      fc.property(order, fc.array(fc.nat({ max: 5 }), { minLength: 30, maxLength: 30 }), (commits, steps) => {
        const line = createEventLine(0, options);
        const visible: number[] = [];
        const told: number[] = [];
        const left = [...commits];
        for (const step of steps) {
          visible.push(...left.splice(0, step));
          const read = visible
            .filter((id) => id > line.newest() || line.missing().includes(id))
            .sort((a, b) => a - b);
          told.push(...line.take(read, 0));
          // Whoever knows this position was told all that was seen up to it, and gets the rest again or later.
          const position = line.position();
          expect(commits.filter((id) => id <= position && !told.includes(id))).toEqual([]);
        }
        expect(told.toSorted((a, b) => a - b)).toEqual(visible.toSorted((a, b) => a - b));
      }),
    );
  });
});
