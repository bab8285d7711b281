import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf } from '../operations/turn-room.ts';
import {
  type Crowd,
  comingMs,
  lapsedBy,
  openingOf,
  type RoomCall,
  type RoomState,
  secondsToLook,
  standingOf,
  stepRoom,
} from './waiting-room.ts';

const opening = Date.parse('2027-03-01T10:00:00Z');
const rule = { opensAt: '2027-03-01T10:00:00Z', insideAtOnce: 5, admittedPerMinute: 60, keepMinutes: 10 };
const early: RoomState = {
  ...{ rule, nextNumber: 0, called: 0, lapsed: 0, present: null, credit: 0, tickedAt: opening - 60_000 },
};
const nobody: Crowd = { inside: 0, calledBefore: 0, cameSince: 0 };

describe('the shuffle', () => {
  test('gives every number one rank, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat({ max: 300 }), (seed, count) => {
        const ranks = [...ranksOf(seed, count)];
        expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
        expect([...ranksOf(seed, count)]).toEqual(ranks);
      }),
      { numRuns: 50 },
    );
  });

  test('favours nobody: over 6,000 openings each of 20 has each rank as often as chance would have it', () => {
    const [people, openings] = [20, 6_000];
    const counts = Array.from({ length: people * people }, () => 0);
    for (let opened = 0; opened < openings; opened += 1) {
      const seed = Buffer.alloc(32);
      seed.writeUInt32BE(opened);
      for (const [number, rank] of ranksOf(seed, people).entries()) {
        const cell = number * people + rank;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
    const expected = openings / people;
    const spread = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Each row and column of an opening has one person: that takes one degree of freedom from both.
    const chiSquare = (spread * (people - 1)) / people;
    // 19 × 19 degrees of freedom: mean 361, standard deviation 26.9; 99.9 % of fair shuffles lie below 451.
    expect(chiSquare).toBeLessThan(451);
    expect(chiSquare).toBeGreaterThan(281);
  });

  test('is what the documentation says, so that anybody can do it again', () => {
    expect([...ranksOf(Buffer.alloc(32), 10)]).toMatchInlineSnapshot(`
      [
        1,
        5,
        4,
        6,
        8,
        0,
        2,
        7,
        3,
        9,
      ]
    `);
  });
});

describe('a step', () => {
  test('calls nobody before the opening, and then as many as there is room for', () => {
    const waiting = stepRoom(early, nobody, 40, opening - 1_000);
    expect([waiting.present, waiting.called, waiting.nextNumber]).toEqual([null, 0, 40]);
    const open = stepRoom(waiting, nobody, 3, opening);
    expect([open.present, open.called, open.nextNumber]).toEqual([40, 5, 43]);
  });

  test('waits for those who were called a moment ago, and no longer for those who did not come', () => {
    const open = { ...early, present: 40, nextNumber: 40, called: 5, tickedAt: opening };
    expect(stepRoom(open, nobody, 0, opening + 10_000).called).toBe(5);
    const later = stepRoom(open, { ...nobody, calledBefore: 5 }, 0, opening + comingMs);
    expect(later.called).toBe(10);
  });

  test('keeps to the pace where there is room', () => {
    const wide = { ...early, rule: { ...rule, insideAtOnce: 1_000 }, nextNumber: 500 };
    const open = stepRoom(wide, nobody, 0, opening);
    expect(open.called).toBe(10);
    expect(stepRoom(open, nobody, 0, opening + 3_000).called).toBe(13);
    // What was not used in a quiet hour is not owed.
    expect(stepRoom(open, nobody, 0, opening + 3_600_000).called).toBe(20);
  });

  test('lets newcomers in at once while nobody waits', () => {
    const quiet = { ...early, present: 0, credit: 10, tickedAt: opening };
    const came = stepRoom(quiet, nobody, 1, opening + 10);
    expect([came.called, came.nextNumber]).toEqual([1, 1]);
  });

  test('over any course of arrivals, leavings and stalls never lets in too many, never takes a call back, loses nobody', () => {
    const moments = fc.array(
      fc.record({
        newcomers: fc.nat({ max: 30 }),
        leave: fc.nat({ max: 6 }),
        ms: fc.oneof(fc.nat({ max: 5_000 }), fc.integer({ min: -60_000, max: 600_000 })),
      }),
      { minLength: 30, maxLength: 80 },
    );
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 }), (course, insideAtOnce) => {
        let now = opening - 20_000;
        let inside = 0;
        let room: RoomState = { ...early, rule: { ...rule, insideAtOnce } };
        for (const { newcomers, leave, ms } of course) {
          now += ms;
          inside = Math.max(0, inside - leave);
          const before = room;
          // Who is called comes at once.
          room = stepRoom(room, { inside, calledBefore: room.called, cameSince: 0 }, newcomers, now);
          inside += room.called - before.called;
          expect(inside).toBeLessThanOrEqual(insideAtOnce);
          expect(room.called).toBeGreaterThanOrEqual(before.called);
          expect(room.called).toBeLessThanOrEqual(room.nextNumber);
          expect(before.present === null || room.present === before.present).toBe(true);
        }
        // Left alone, everybody is called in the end.
        now = Math.max(now, opening);
        for (let round = 0; round < 5_000 && room.called < room.nextNumber; round += 1) {
          now += 60_000;
          room = stepRoom(room, { inside: 0, calledBefore: room.called, cameSince: 0 }, 0, now);
        }
        expect(room.called).toBe(room.nextNumber);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a place', () => {
  const calls: readonly RoomCall[] = [
    { upTo: 10, at: opening },
    { upTo: 20, at: opening + 60_000 },
  ];
  const room: RoomState = { ...early, present: 40, nextNumber: 50, called: 20 };

  test('waits behind all that are before it, is called, and lapses', () => {
    const now = opening + 120_000;
    expect(standingOf(null, early, [], now)).toEqual({ kind: 'early', opensAt: opening });
    expect(standingOf(25, room, calls, now)).toEqual({ kind: 'waiting', ahead: 5 });
    expect(standingOf(10, room, calls, now)).toEqual({ kind: 'called', until: opening + 660_000 });
    expect(standingOf(9, room, calls, now)).toEqual({ kind: 'called', until: opening + 600_000 });
    expect(standingOf(9, room, calls, opening + 600_000)).toEqual({ kind: 'lapsed' });
    expect(lapsedBy(room, calls, opening + 600_000)).toBe(10);
  });

  test('is overtaken by nobody: of two, the one with the lower rank is never further back', () => {
    const rank = fc.nat({ max: 60 });
    fc.assert(
      fc.property(rank, rank, fc.nat({ max: 900_000 }), (one, other, ms) => {
        const order = ['lapsed', 'called', 'waiting'];
        const [first, second] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          standingOf(each, room, calls, opening + ms),
        );
        expect(order.indexOf(first?.kind ?? '')).toBeLessThanOrEqual(order.indexOf(second?.kind ?? ''));
      }),
    );
  });

  test('looks again between 3 and 72 seconds later, and at the opening soon', () => {
    const near = secondsToLook({ kind: 'waiting', ahead: 0 }, 60, opening, 0.5);
    const far = secondsToLook({ kind: 'waiting', ahead: 20_000 }, 60, opening, 1);
    const soon = secondsToLook({ kind: 'early', opensAt: opening + 20_000 }, 60, opening, 1);
    expect([near, far, soon]).toEqual([3, 72, 26]);
    // Who is called is expected for longer than who is next waits between two looks.
    expect(comingMs / 1000).toBeGreaterThan(near);
  });
});

test('a sale opens with the first of its pools', () => {
  const [first, later] = ['2027-03-01T10:00:00Z', '2027-04-01T10:00:00Z'];
  expect(openingOf([{ opensAt: later }, { opensAt: first }])).toBe(first);
  expect([openingOf([]), openingOf([{ opensAt: later }, { opensAt: null }])]).toEqual([null, null]);
});
