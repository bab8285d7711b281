import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../kernel/ranges.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { clashesAmong } from './clashes.ts';
import { aSession, at } from './programme.fixture.ts';

const slot = (start: string, end: string) => at(`2027-05-14T${start}`, `2027-05-14T${end}`);

describe('clashes among chosen sessions', () => {
  it('are pairs that share time, with the time they share', () => {
    const a = aSession('a', { slot: slot('08:00', '10:00') });
    const b = aSession('b', { slot: slot('09:00', '09:30') });
    const c = aSession('c', { slot: slot('10:00', '11:00') });
    expect(clashesAmong([c, b, a])).toEqual([
      { a, b, start: '2027-05-14T09:00:00Z', end: '2027-05-14T09:30:00Z' },
    ]);
  });

  it('leave out cancelled sessions, notices, sessions without a time and posters of one session', () => {
    const chosen = [
      aSession('posters', { slot: slot('08:00', '10:00') }),
      aSession('poster 1', { slot: slot('08:00', '10:00'), parent: 'posters' }),
      aSession('poster 2', { slot: slot('08:00', '10:00'), parent: 'posters' }),
      aSession('cancelled', { slot: slot('08:00', '10:00'), status: 'cancelled' }),
      aSession('notice', { slot: slot('09:00', '09:00') }),
      aSession('unplanned'),
    ];
    expect(clashesAmong(chosen)).toEqual([]);
  });

  it('are exactly those that comparing each with each finds', () => {
    const times = fc.array(fc.tuple(fc.nat(30), fc.nat(10)), { maxLength: 20 });
    fc.assert(
      fc.property(times, (given) => {
        const sessions = given.map(([start, length], index) => {
          const from = minutesAfter('2027-05-14T06:00:00Z', start * 10);
          return aSession(`s${index}`, {
            slot: { start: from, end: minutesAfter(from, length * 10), rooms: [] },
          });
        });
        const slow = sessions.flatMap((one, index) =>
          sessions.slice(index + 1).filter((two) => one.slot && two.slot && overlaps(one.slot, two.slot)),
        );
        expect(clashesAmong(sessions)).toHaveLength(slow.length);
      }),
    );
  });
});
