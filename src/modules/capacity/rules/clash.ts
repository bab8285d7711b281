import { minutesBetween } from '../../../kernel/time.ts';
import type { Busy } from './claim.ts';
import type { SeatTime } from './pool.ts';

/** Minutes that one needs from one place to another, where nobody says more. */
const walkingMinutes = 5;

/**
 * What stands against a seat at this time: `hard` overlaps it, `soft` leaves less time than it takes to walk there. The first hard one,
 * else the first soft one.
 */
export function clashWith(
  seat: SeatTime,
  others: readonly Busy[],
): { readonly kind: 'hard' | 'soft'; readonly other: Busy } | null {
  const hard = others.find((other) => other.start < seat.end && seat.start < other.end);
  if (hard) return { kind: 'hard', other: hard };
  const soft = others.find(
    (other) =>
      other.place !== seat.place &&
      Math.max(minutesBetween(other.end, seat.start), minutesBetween(seat.end, other.start)) < walkingMinutes,
  );
  return soft ? { kind: 'soft', other: soft } : null;
}
