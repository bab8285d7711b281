import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, instantText, Temporal, timeIn, wallClock } from '../../../kernel/time.ts';
import { zoneClock } from './zone-clock.ts';

describe('the quick clock of a zone', () => {
  it('shows what the exact one shows', () => {
    const zones = fc.constantFrom(
      'Europe/Prague',
      'Asia/Seoul',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Pacific/Apia',
      'UTC',
    );
    const moments = fc
      .integer({ min: 0, max: 2_200_000_000 })
      .map((seconds) => instantText(Temporal.Instant.fromEpochMilliseconds(seconds * 1000)));
    fc.assert(
      fc.property(zones, fc.array(moments, { maxLength: 5 }), (zone, given) => {
        const clock = zoneClock(zone);
        for (const moment of given) {
          const { date, time, offset } = clock(moment);
          const exact = wallClock(moment, zone);
          expect([date, time, offset]).toEqual([dateIn(moment, zone), timeIn(moment, zone), exact.offset]);
        }
      }),
    );
  });
});
