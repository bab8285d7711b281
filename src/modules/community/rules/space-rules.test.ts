import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../../kernel/ranges.ts';
import { dateIn, minutesAfter, minutesBetween, timeIn } from '../../../kernel/time.ts';
import { checkSpaceWords } from './open-space.ts';
import {
  checkSpaceRules,
  freeSlots,
  isTaken,
  limitReached,
  noSpaces,
  type SpaceRules,
  slotKey,
  slotOfKey,
  slotsNear,
  spaceSlots,
} from './space-rules.ts';

const zone = 'Europe/Prague';
const rules: SpaceRules = {
  ...{ ...noSpaces, isOpen: true, rooms: ['attic', 'cellar'], minutes: 45, perDay: 1, inAll: 2 },
  hours: [
    { day: '2027-05-15', from: '09:00', until: '10:00' },
    { day: '2027-05-14', from: '13:00', until: '15:00' },
  ],
};
const known = { rooms: ['hall', 'attic', 'cellar'], days: ['2027-05-14', '2027-05-15'] };
const before = '2027-05-01T00:00:00Z';
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test('slots fill the hours of each day, all of one length, none over the end, none twice', () => {
  expect(spaceSlots(rules, zone).map(slotKey)).toEqual([
    ...['2027-05-14T11:00:00Z attic', '2027-05-14T11:00:00Z cellar', '2027-05-14T11:45:00Z attic'],
    ...['2027-05-14T11:45:00Z cellar', '2027-05-15T07:00:00Z attic', '2027-05-15T07:00:00Z cellar'],
  ]);
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 10, max: 480 }), (a, b, minutes) => {
      const [from = a, until = b] = [a, b].sort();
      const hours = [{ day: '2027-05-14', from, until }];
      const slots = spaceSlots({ rooms: ['attic', 'cellar'], hours, minutes }, zone);
      expect(new Set(slots.map(slotKey)).size).toBe(slots.length);
      for (const slot of slots) {
        expect(minutesBetween(slot.start, slot.end)).toBe(minutes);
        expect(timeIn(slot.start, zone) >= from && timeIn(slot.end, zone) <= until).toBe(true);
        expect(dateIn(slot.start, zone)).toBe('2027-05-14');
        expect(slotOfKey(slots, slotKey(slot))).toEqual(slot);
      }
    }),
  );
});

test('a slot is free exactly if nothing shares its room and its time, and it has not begun', () => {
  const taken = fc.array(
    fc.record({
      rooms: fc.subarray(['attic', 'cellar', 'hall']),
      from: fc.integer({ min: -60, max: 200 }),
      minutes: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(taken, fc.integer({ min: -30, max: 150 }), (all, late) => {
      const start = '2027-05-14T11:00:00Z';
      const things = all.map(({ rooms, from, minutes }) => ({
        ...{ rooms, start: minutesAfter(start, from), end: minutesAfter(start, from + minutes) },
      }));
      const now = minutesAfter(start, late);
      const free = freeSlots(rules, things, { zone, now });
      for (const slot of spaceSlots(rules, zone)) {
        const shared = things.some((each) => each.rooms.includes(slot.room) && overlaps(each, slot));
        expect(isTaken(slot, things)).toBe(shared);
        expect(free.some((each) => slotKey(each) === slotKey(slot))).toBe(!shared && slot.start > now);
      }
    }),
  );
});

test('of free slots those in the same room or at the same time are the nearest', () => {
  const free = freeSlots(rules, [], { zone, now: before });
  const wanted = { room: 'attic', start: '2027-05-14T11:00:00Z', end: '2027-05-14T11:45:00Z' };
  const near = slotsNear(
    free.filter((slot) => slotKey(slot) !== slotKey(wanted)),
    wanted,
    2,
  );
  expect(near.map(slotKey)).toEqual(['2027-05-14T11:00:00Z cellar', '2027-05-14T11:45:00Z attic']);
});

test('one person may have so many on a day and in all, by the venue’s clock', () => {
  const [friday, saturday] = [{ start: '2027-05-14T11:00:00Z' }, { start: '2027-05-14T22:30:00Z' }];
  expect(limitReached(rules, [], friday.start, zone)).toBeNull();
  expect(limitReached(rules, [friday], '2027-05-14T20:00:00Z', zone)).toBe('too-many-that-day');
  expect(limitReached(rules, [friday], saturday.start, zone)).toBeNull();
  expect(limitReached(rules, [friday, saturday], '2027-05-15T22:30:00Z', zone)).toBe('too-many-in-all');
});

test('rules are refused with what to do, and know only rooms that are there', () => {
  expect(checkSpaceRules({ ...rules, rooms: ['attic', 'gone'] }, known)).toMatchObject({
    value: { rooms: ['attic'] },
  });
  const day = '2027-05-14';
  for (const [changes, code] of [
    [{ rooms: [] }, 'rooms-missing'],
    [{ rooms: ['gone'] }, 'rooms-missing'],
    [{ hours: [] }, 'hours-missing'],
    [{ hours: [{ day, from: '15:00', until: '13:00' }] }, 'hours-not-valid'],
    [{ hours: [{ day, from: '', until: '13:00' }] }, 'hours-not-valid'],
    [{ hours: [{ day: '2028-05-14', from: '12:00', until: '13:00' }] }, 'hours-not-valid'],
    [{ minutes: 5 }, 'minutes-not-valid'],
    [{ minutes: Number.NaN }, 'minutes-not-valid'],
    [{ perDay: 0 }, 'limit-not-valid'],
    [{ inAll: 1.5 }, 'limit-not-valid'],
    [{ largest: 1 }, 'largest-not-valid'],
  ] as const)
    expect(checkSpaceRules({ ...rules, ...changes }, known)).toMatchObject({ refusal: { code } });
  expect(checkSpaceRules({ ...noSpaces }, known)).toMatchObject({ ok: true });
});

test('what a host writes is tidied, in any script, and leads only to the web', () => {
  const words = {
    title: ' 점심\n같이 ',
    about: 'a\r\nb\u0000',
    languages: ['ko', 'xx'],
    links: ['example.org/a', ''],
  };
  expect(checkSpaceWords(words)).toEqual({
    ok: true,
    value: { title: '점심 같이', about: 'a\nb', languages: ['ko'], links: ['https://example.org/a'] },
  });
  for (const [changes, code] of [
    [{ title: ' \n' }, 'title-missing'],
    [{ title: '가'.repeat(121) }, 'title-too-long'],
    [{ about: '가'.repeat(2_001) }, 'about-too-long'],
    [{ links: ['javascript:alert(1)'] }, 'link-not-valid'],
  ] as const)
    expect(checkSpaceWords({ ...words, ...changes })).toMatchObject({ refusal: { code } });
});
