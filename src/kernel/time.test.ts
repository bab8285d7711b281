import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateIn,
  datesBetween,
  instantAt,
  instantText,
  isZone,
  minutesAfter,
  minutesBetween,
  Temporal,
  timeIn,
  wallClock,
} from './time.ts';

describe('a zone', () => {
  test('is known by its IANA name; offsets and inventions are none', () => {
    expect(
      ['Europe/Prague', 'UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kathmandu'].filter(isZone),
    ).toHaveLength(5);
    expect(
      ['', ' ', '+02:00', '-05', 'Europe/Atlantis', 'CET ', '../etc', 'Europe/Prague\0'].filter(isZone),
    ).toEqual([]);
  });
});

describe('a wall clock', () => {
  test.each([
    ['2027-05-14', '10:25', 'America/New_York', '2027-05-14T14:25:00Z'],
    ['2027-01-14', '10:25', 'America/New_York', '2027-01-14T15:25:00Z'],
    ['2027-05-14', '10:25', 'Asia/Kathmandu', '2027-05-14T04:40:00Z'],
    ['2027-05-14', '00:00', 'Pacific/Kiritimati', '2027-05-13T10:00:00Z'],
    // Prague skips 02:00 to 03:00 on 28 March 2027: what stands in the gap is an hour later.
    ['2027-03-28', '01:59', 'Europe/Prague', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '02:30', 'Europe/Prague', '2027-03-28T01:30:00Z'],
    ['2027-03-28', '03:00', 'Europe/Prague', '2027-03-28T01:00:00Z'],
    // and shows 02:00 to 03:00 twice on 31 October 2027: the earlier is meant.
    ['2027-10-31', '02:30', 'Europe/Prague', '2027-10-31T00:30:00Z'],
    ['2027-10-31', '03:00', 'Europe/Prague', '2027-10-31T02:00:00Z'],
    // Half an hour of summer time, and a day that Samoa left out.
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
  ])('at %s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantAt(date, time, zone)).toBe(instant);
  });

  test('shows again what it was set to, except in the hour that is skipped', () => {
    expect([
      dateIn('2027-03-28T01:30:00Z', 'Europe/Prague'),
      timeIn('2027-03-28T01:30:00Z', 'Europe/Prague'),
    ]).toEqual(['2027-03-28', '03:30']);
    const zones = fc.constantFrom(
      'Europe/Prague',
      'America/New_York',
      'Asia/Seoul',
      'Australia/Lord_Howe',
      'UTC',
    );
    const minutes = fc.integer({ min: 0, max: 366 * 1440 });
    fc.assert(
      fc.property(zones, minutes, (zone, after) => {
        const moment = minutesAfter('2027-01-01T00:00:00Z', after);
        const shown = instantAt(dateIn(moment, zone), timeIn(moment, zone), zone);
        // The second showing of a doubled hour reads as the first: at most an hour earlier, with the same hands.
        expect(minutesBetween(shown, moment)).toBeOneOf([0, 30, 60]);
        expect(timeIn(shown, zone)).toBe(timeIn(moment, zone));
      }),
    );
  });

  test('refuses what is no time', () => {
    expect(() => instantAt('2027-02-30', '10:00', 'UTC')).toThrow(RangeError);
    expect(() => instantAt('2027-02-01', '25:00', 'UTC')).toThrow(RangeError);
    expect(() => wallClock('yesterday', 'UTC')).toThrow(RangeError);
  });
});

describe('moments', () => {
  test('are written with whole seconds and Z, so that they sort as text', () => {
    expect(instantText(Temporal.Instant.from('2027-05-14T10:25:59.999+02:00'))).toBe('2027-05-14T08:25:59Z');
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const textOf = (date: Date) => instantText(Temporal.Instant.fromEpochMilliseconds(date.getTime()));
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
        expect(textOf(a) < textOf(b)).toBe(seconds(a) < seconds(b));
      }),
    );
  });

  test('are minutes apart, and minutes after each other, across a change of the clocks', () => {
    expect(minutesBetween('2027-05-14T08:00:00Z', '2027-05-14T09:30:00Z')).toBe(90);
    expect(minutesBetween('2027-05-14T09:30:00Z', '2027-05-14T08:00:00Z')).toBe(-90);
    expect(minutesAfter('2027-10-30T23:30:00Z', 120)).toBe('2027-10-31T01:30:00Z');
    expect(minutesAfter('2027-01-01T00:00:00Z', -1)).toBe('2026-12-31T23:59:00Z');
  });
});

describe('dates', () => {
  test('from one to another include both', () => {
    expect(datesBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(datesBetween('2027-05-14', '2027-05-14')).toEqual(['2027-05-14']);
  });

  test('are none the wrong way round, or for more than a year', () => {
    expect(datesBetween('2027-05-15', '2027-05-14')).toEqual([]);
    expect(datesBetween('2008-02-23', '9999-02-24')).toEqual([]);
    expect(datesBetween('2027-01-01', '2028-01-02')).toHaveLength(367);
    expect(datesBetween('2027-01-01', '2028-01-03')).toEqual([]);
  });
});
