import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeIn } from '../../../kernel/time.ts';
import { dayHours, freePlaces, freeTimes, overlap, type PlaceUse, type Span } from './free-times.ts';
import { endOf, isQuarter, type MeetingPlaceId, quartersOf, readTimes } from './meeting.ts';

const zone = 'Asia/Seoul';
const midnight = Date.parse('2027-05-13T15:00:00Z');
const moment = (quarters: number) => `${new Date(midnight + quarters * 900_000).toISOString().slice(0, 19)}Z`;
const spans = fc
  .record({ from: fc.integer({ min: 0, max: 190 }), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ from, length }): Span => ({ start: moment(from), end: moment(from + length) }));
const place = (id: string, seats: number, taken: readonly string[] = []): PlaceUse => ({
  ...{ id: id as MeetingPlaceId, name: id, way: '', room: null, seats, opensAt: '10:00', closesAt: '16:00' },
  ...{ isOpen: true, taken: new Set(taken) },
});

test('a time is offered exactly where nobody has anything, it is to come, and a place is free', () => {
  fc.assert(
    fc.property(
      fc.array(spans, { maxLength: 12 }),
      fc.array(spans, { maxLength: 6 }),
      fc.constantFrom(15, 30, 45, 60),
      fc.integer({ min: 0, max: 190 }),
      fc.boolean(),
      (busy, takenSpans, minutes, nowAt, needsPlace) => {
        const taken = takenSpans.flatMap(({ start, end }) => quartersOf(start, end));
        const places = needsPlace ? [place('a', 4, taken), place('small', 2)] : null;
        const days = dayHours(['2027-05-14', '2027-05-15'], [], zone);
        const now = moment(nowAt);
        const offered = new Set(
          freeTimes({ days, minutes, now, busy, places, people: 3, zone }).flatMap(({ starts }) => starts),
        );
        for (const { from, to } of days)
          for (const start of quartersOf(from, to)) {
            const span = { start, end: endOf(start, minutes) };
            const isFree =
              start > now &&
              span.end <= to &&
              !busy.some((one) => overlap(one, span)) &&
              (!needsPlace ||
                (timeIn(start, zone) >= '10:00' &&
                  timeIn(span.end, zone) <= '16:00' &&
                  quartersOf(start, span.end).every((each) => !taken.includes(each))));
            expect([start, offered.has(start)]).toEqual([start, isFree]);
          }
      },
    ),
    { numRuns: 60 },
  );
});

test('two share a quarter of an hour wherever they share time', () => {
  fc.assert(
    fc.property(
      fc.nat(3_000),
      fc.integer({ min: 1, max: 90 }),
      fc.nat(3_000),
      fc.integer({ min: 1, max: 90 }),
      (a, n, b, m) => {
        const at = (minutes: number) =>
          `${new Date(midnight + minutes * 60_000).toISOString().slice(0, 19)}Z`;
        const [one, other] = [
          { start: at(a), end: at(a + n) },
          { start: at(b), end: at(b + m) },
        ];
        const shared = quartersOf(one.start, one.end).filter((each) =>
          quartersOf(other.start, other.end).includes(each),
        );
        if (overlap(one, other)) expect(shared.length).toBeGreaterThan(0);
        expect(quartersOf(one.start, one.end).every(isQuarter)).toBe(true);
      },
    ),
  );
});

test('the day of people reaches an hour beyond its programme, and from nine to six without one', () => {
  const slot = { start: '2027-05-14T00:30:00Z', end: '2027-05-14T08:40:00Z' };
  expect(dayHours(['2027-05-14', '2027-05-15'], [slot], zone)).toEqual([
    { date: '2027-05-14', from: '2027-05-13T23:00:00Z', to: '2027-05-14T09:40:00Z' },
    { date: '2027-05-15', from: '2027-05-15T00:00:00Z', to: '2027-05-15T09:00:00Z' },
  ]);
});

test('the smallest place that is large enough comes first', () => {
  const span = { start: moment(44), end: moment(46) };
  const places = [
    place('large', 8),
    place('b', 4),
    place('a', 4),
    place('small', 2),
    place('full', 4, [moment(45)]),
  ];
  expect(freePlaces(places, span, 3, zone).map(({ id }) => id)).toEqual(['a', 'b', 'large']);
  const closing = { ...place('late', 4), closesAt: '24:00', opensAt: '20:00' };
  expect(freePlaces([closing], { start: moment(94), end: moment(96) }, 2, zone)).toHaveLength(1);
  expect(freePlaces([closing], { start: moment(95), end: moment(97) }, 2, zone)).toHaveLength(0);
});

test('times are read as they were chosen, and nothing else is', () => {
  const between = { now: moment(0), until: moment(96) };
  expect(readTimes([moment(3), moment(2), moment(3)], between)).toMatchObject({
    value: [moment(2), moment(3)],
  });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTimes([text], between).ok).toBe(false);
    }),
  );
});
