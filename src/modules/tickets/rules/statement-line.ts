import type { DateText } from '../../../kernel/time.ts';

/** One booking of a bank statement. */
export type StatementLine = {
  readonly bookedOn: DateText;
  /** Minor units of `currency`; below zero is money that left the account. */
  readonly amount: number;
  readonly currency: string;
  /** The other side by name; may be empty. */
  readonly payer: string;
  readonly payerAccount: string | null;
  /** What the payer wrote, lines joined by a space; may be empty. */
  readonly reference: string;
  readonly endToEndId: string | null;
  readonly bankReference: string | null;
  /** True where the bank says that this booking takes back an earlier one. */
  readonly isReversal: boolean;
  /** The same for the same booking in every statement that has it, so that it counts once. */
  readonly key: string;
};

export type StatementProblemCode =
  | 'amount-missing'
  | 'amount-not-understood'
  | 'batch-not-split'
  | 'currency-not-understood'
  | 'date-not-understood'
  | 'line-not-readable'
  | 'not-booked'
  | 'sign-not-understood';

/** A line that was left out, or that needs a look, with what stood there. */
export type StatementProblem = {
  readonly code: StatementProblemCode;
  /** The line of the file, the first is 1; of CAMT.053 the entry's place in the file. */
  readonly line: number;
  readonly value: string;
};

/** What was read from a statement, and what was not. */
export type StatementReading = {
  readonly lines: readonly StatementLine[];
  readonly problems: readonly StatementProblem[];
  /** How a CSV was understood, to be shown to the organiser; `null` for a format that says so itself. */
  readonly understood: StatementShape | null;
};

export const statementFields = [
  'bookedOn',
  'valueOn',
  'amount',
  'credit',
  'debit',
  'sign',
  'currency',
  'payer',
  'payerAccount',
  'reference',
  'endToEndId',
  'bankReference',
  'status',
] as const;
export type StatementField = (typeof statementFields)[number];

/** The order of day, month and year in dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type StatementShape = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: ',' | '.';
  readonly dateOrder: DateOrder;
  /** The line on which the columns are named. */
  readonly headerLine: number;
  readonly columns: Readonly<Partial<Record<StatementField, readonly string[]>>>;
  /** Columns that nothing was taken from. */
  readonly ignored: readonly string[];
};

/** What an organiser says about a CSV that Hallway cannot tell from the file. */
export type StatementHints = {
  /** The currency of lines that name none. */
  readonly currency: string;
  /** Columns by their header; fields that are not named are still looked for. */
  readonly columns?: Readonly<Partial<Record<StatementField, readonly string[]>>>;
  readonly dateOrder?: DateOrder;
  readonly decimal?: ',' | '.';
};

export type StatementRefusal =
  | 'columns-not-found'
  | 'date-order-unclear'
  | 'decimal-unclear'
  | 'no-lines'
  | 'not-a-statement'
  | 'not-xml'
  | 'too-large'
  | 'too-many-lines';
