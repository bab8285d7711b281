import { digitsOf, isCurrency } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type {
  DateOrder,
  StatementField,
  StatementHints,
  StatementProblem,
  StatementProblemCode,
  StatementReading,
  StatementRefusal,
} from '../rules/statement-line.ts';
import { currencyIn } from './bank-columns.ts';
import { type BankRow, type BankTable, likelyHeader, readBankTable } from './bank-table.ts';
import {
  decimalOf,
  directionOf,
  minorUnits,
  type WrittenAmount,
  writtenAmount,
} from './statement-amounts.ts';
import { dateOrderOf, statementDate } from './statement-dates.ts';
import { keyedLines, plainOrNull, plainText, statementBounds, type UnkeyedLine } from './statement-keys.ts';

/** What bookings are called that may still be taken back, or never took place. */
const notBooked =
  /pending|vorgemerkt|vorlaufig|vorläufig|en attente|in behandeling|pendiente|대기|취소|处理中|失败|declined|failed|revert|cancell?ed/i;

/**
 * Reads a bank's CSV of any delimiter, encoding, order of dates and decimal sign. Columns are found by their names in seven languages,
 * or named by the organiser. Never throws; what cannot be told for the whole file is a refusal, what cannot be read of a line is a
 * problem with the line's number. Amounts are exact.
 */
export function readBankCsv(
  bytes: Uint8Array,
  hints: StatementHints,
): Outcome<StatementReading, StatementRefusal> {
  if (bytes.length > statementBounds.bytes) {
    return refuse('too-large', { details: { megabytes: statementBounds.bytes / 1_000_000 } });
  }
  const table = readBankTable(bytes, hints);
  if (!table) return refuse('columns-not-found', { details: { found: likelyHeader(bytes) } });
  if (table.rows.length > statementBounds.lines) {
    return refuse('too-many-lines', { details: { most: statementBounds.lines } });
  }
  if (table.rows.length === 0) return refuse('no-lines');
  return readTable(table, hints);
}

function readTable(table: BankTable, hints: StatementHints): Outcome<StatementReading, StatementRefusal> {
  const dates = table.rows.map((row) => cell(table, row, 'bookedOn') || cell(table, row, 'valueOn'));
  const dateOrder = hints.dateOrder ?? dateOrderOf(dates, table.isEnglish);
  if (!dateOrder) return refuse('date-order-unclear', { details: { example: plainText(dates[0] ?? '') } });
  const currency = columnCurrency(table) ?? hints.currency;
  const amounts = table.rows.flatMap((row) => amountCells(table, row));
  const decimal = hints.decimal ?? decimalOf(amounts, digitsOf(currency));
  if (!decimal) return refuse('decimal-unclear', { details: { example: amounts[0]?.digits ?? '' } });

  const placesOf = placesByCurrency();
  const problems: StatementProblem[] = [...table.problems];
  const lines: UnkeyedLine[] = [];
  for (const row of table.rows) {
    const read = readRow(row, { table, dateOrder, decimal, currency, placesOf });
    if ('code' in read) problems.push({ ...read, line: row.line });
    else lines.push(read);
  }
  return done({ lines: keyedLines(lines), problems, understood: shapeOf(table, dateOrder, decimal) });
}

/** Digits after the point, `null` for what is no currency; asked once for each, for asking the system is slow. */
function placesByCurrency(): (currency: string) => number | null {
  const known = new Map<string, number | null>();
  return (currency) => {
    const places = known.get(currency);
    if (places !== undefined) return places;
    const found = isCurrency(currency) ? digitsOf(currency) : null;
    known.set(currency, found);
    return found;
  };
}

type Context = {
  readonly table: BankTable;
  readonly dateOrder: DateOrder;
  readonly decimal: ',' | '.';
  readonly currency: string;
  readonly placesOf: (currency: string) => number | null;
};
type RowProblem = { readonly code: StatementProblemCode; readonly value: string };

function readRow(
  row: BankRow,
  { table, dateOrder, decimal, currency: usual, placesOf }: Context,
): UnkeyedLine | RowProblem {
  const text = (field: StatementField) => cell(table, row, field);
  if (notBooked.test(text('status'))) return { code: 'not-booked', value: plainText(text('status')) };
  const date = text('bookedOn') || text('valueOn');
  const bookedOn = statementDate(date, dateOrder);
  if (!bookedOn) return { code: 'date-not-understood', value: plainText(date) };
  const named = text('currency').trim().toUpperCase();
  const currency = named || usual;
  const places = placesOf(currency);
  if (places === null) return { code: 'currency-not-understood', value: plainText(named) };
  const amount = amountOf(table, row, { decimal, places });
  if (typeof amount !== 'number') return amount;
  return {
    bookedOn,
    amount,
    currency,
    payer: plainText(text('payer')),
    payerAccount: plainOrNull(text('payerAccount').replace(/\s/g, '')),
    reference: plainText(text('reference')),
    endToEndId: plainOrNull(text('endToEndId')),
    bankReference: plainOrNull(text('bankReference')),
    isReversal: false,
  };
}

function amountOf(
  table: BankTable,
  row: BankRow,
  { decimal, places }: { readonly decimal: ',' | '.'; readonly places: number },
): number | RowProblem {
  const sum = (field: StatementField): number | null | RowProblem => {
    const text = cell(table, row, field).trim();
    if (text === '') return null;
    const written = writtenAmount(text);
    const minor = written ? minorUnits(written, decimal, places) : null;
    return minor ?? { code: 'amount-not-understood', value: plainText(text) };
  };
  const parts = [sum('amount'), sum('credit'), sum('debit')] as const;
  const wrong = parts.find((part) => part !== null && typeof part === 'object');
  if (wrong && typeof wrong === 'object') return wrong;
  const [amount, credit, debit] = parts.map((part) => (typeof part === 'number' ? part : null));
  if (typeof amount === 'number') return directed(amount, cell(table, row, 'sign'));
  if (typeof credit !== 'number' && typeof debit !== 'number') return { code: 'amount-missing', value: '' };
  return (credit ?? 0) - Math.abs(debit ?? 0);
}

/** An amount whose direction may stand in a column of its own. */
function directed(amount: number, sign: string): number | RowProblem {
  if (sign.trim() === '') return amount;
  const direction = directionOf(sign);
  if (direction === null) return { code: 'sign-not-understood', value: plainText(sign) };
  return amount === 0 ? 0 : direction * Math.abs(amount);
}

function cell({ columns }: BankTable, { cells }: BankRow, field: StatementField): string {
  return (columns.get(field) ?? [])
    .map((at) => cells[at] ?? '')
    .filter((text) => text.trim() !== '')
    .join(' ');
}

function amountCells(table: BankTable, row: BankRow): WrittenAmount[] {
  return (['amount', 'credit', 'debit'] as const).flatMap((field) => {
    const written = writtenAmount(cell(table, row, field));
    return written ? [written] : [];
  });
}

function columnCurrency({ columns, header }: BankTable): string | null {
  const at = [columns.get('amount'), columns.get('credit')].flatMap((found) => found ?? []);
  return at.map((index) => currencyIn(header[index] ?? '')).find((found) => found !== null) ?? null;
}

function shapeOf(table: BankTable, dateOrder: DateOrder, decimal: ',' | '.'): StatementReading['understood'] {
  const { columns, header, encoding, delimiter, headerLine } = table;
  const used = new Set([...columns.values()].flat());
  return {
    encoding,
    delimiter,
    decimal,
    dateOrder,
    headerLine,
    columns: Object.fromEntries(
      [...columns].map(([field, at]) => [field, at.map((index) => header[index] ?? '')]),
    ),
    ignored: header.filter((name, index) => name !== '' && !used.has(index)),
  };
}
