import type { EditionId, Id } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { PaymentMatch } from './match-payments.ts';
import type { StatementLine } from './statement-line.ts';

export type StatementLineId = Id<'statement-line'>;

/** A line of a statement that was taken in: a piece of work until it is booked or put aside. */
export type StatementEntry = {
  readonly id: StatementLineId;
  readonly editionId: EditionId;
  readonly line: StatementLine;
  readonly state: 'booked' | 'open' | 'put-aside';
  /** Why it was put aside. */
  readonly note: string;
  /** How often it was booked; the payments of each time have names of their own. */
  readonly bookings: number;
  readonly takenInAt: InstantText;
};

/** True for a line whose money goes onto the orders that it names without anybody having to decide. */
export function isSure({ verdict, parts }: PaymentMatch): boolean {
  return (verdict === 'exact' || verdict === 'under') && parts.length > 0;
}

/** The name of a line's payment; unlike for each order that it pays, and for each time that it is booked. */
export function paymentNameOf(
  { line, bookings }: Pick<StatementEntry, 'line' | 'bookings'>,
  part: number,
): string {
  return `${lineName(line.key)}${bookings + 1}:${part + 1}`;
}

/** What the names of all payments of a line begin with. */
export function lineName(key: string): string {
  return `statement:${key}:`;
}
