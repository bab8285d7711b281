import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import {
  listDoneLines,
  listOpenLines,
  listOrdersToPay,
  listSettledOwing,
} from '../queries/statement-lines.ts';
import { matchPayments, type PaymentMatch } from '../rules/match-payments.ts';
import type { OpenOrder } from '../rules/payment-suggestions.ts';
import { isSure, type StatementEntry } from '../rules/statement-entry.ts';

/** A line with the orders that it pays or may be meant for, and why. */
export type MatchedLine = {
  readonly entry: StatementEntry;
  readonly match: PaymentMatch;
  readonly isSure: boolean;
};

export type StatementsView = {
  readonly lines: readonly MatchedLine[];
  /** Orders that lines name, by their ids. */
  readonly orders: ReadonlyMap<string, OpenOrder>;
  readonly done: readonly StatementEntry[];
  readonly settledOwing: readonly { readonly code: string; readonly owed: number }[];
};

/** Lines that one page and one booking take at once. */
const mostLines = 500;

/** The work that statements left, and what was done lately. Four questions, however many lines there are. */
export async function viewStatements(db: Db, editionId: EditionId): Promise<StatementsView> {
  const { lines, orders } = await matchOpenLines(db, editionId);
  const done = await listDoneLines(db, editionId, 50);
  return { lines, orders, done, settledOwing: await listSettledOwing(db, editionId) };
}

/** Open lines with what they match now. */
export async function matchOpenLines(
  db: Db,
  editionId: EditionId,
): Promise<Pick<StatementsView, 'lines' | 'orders'>> {
  const entries = await listOpenLines(db, editionId, mostLines);
  const open = await listOrdersToPay(db, editionId);
  const matches = matchPayments(
    entries.map(({ line }) => line),
    open,
  );
  const lines = entries.flatMap((entry, at): MatchedLine[] => {
    const match = matches[at];
    return match ? [{ entry, match, isSure: isSure(match) }] : [];
  });
  return { lines, orders: new Map(open.map((order) => [order.id, order])) };
}

/** The id that a match gives as text. */
export function orderIdOf(part: { readonly orderId: string }): OrderId {
  return part.orderId as OrderId;
}
