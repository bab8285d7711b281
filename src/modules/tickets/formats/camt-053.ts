import { XMLParser } from 'fast-xml-parser';
import { digitsOf, isCurrency } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { StatementProblem, StatementReading, StatementRefusal } from '../rules/statement-line.ts';
import { detailLine, minorOf, signOf } from './camt-details.ts';
import { at, type CamtNode, children, text } from './camt-nodes.ts';
import { statementDate } from './statement-dates.ts';
import { keyedLines, plainText, statementBounds, type UnkeyedLine } from './statement-keys.ts';

/**
 * Reads a bank's statement of ISO 20022, camt.053.001.02 to .08, whatever its namespace prefix. A batch becomes one line for each of
 * its transactions if their sums add up to the booking, else it stays one line and says so. Never throws.
 */
export function readCamt053(bytes: Uint8Array): Outcome<StatementReading, StatementRefusal> {
  if (bytes.length > statementBounds.bytes) {
    return refuse('too-large', { details: { megabytes: statementBounds.bytes / 1_000_000 } });
  }
  const document = parsed(bytes);
  if (!document) return refuse('not-xml');
  const statements = children(at(document, 'Document', 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0)
    return refuse('not-a-statement', { details: { found: messageName(document) } });
  const entries = statements.flatMap((statement) => children(statement, 'Ntry'));
  if (entries.length > statementBounds.lines) {
    return refuse('too-many-lines', { details: { most: statementBounds.lines } });
  }
  const problems: StatementProblem[] = [];
  const lines = entries.flatMap((entry, index) => {
    const read = readEntry(entry);
    problems.push(...read.problems.map((problem) => ({ ...problem, line: index + 1 })));
    return read.lines;
  });
  if (lines.length > statementBounds.lines) {
    return refuse('too-many-lines', { details: { most: statementBounds.lines } });
  }
  return done({ lines: keyedLines(lines), problems, understood: null });
}

/** No document type is read: a statement has none, and one could name entities without end. */
function parsed(bytes: Uint8Array): CamtNode | null {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 200));
  const named = /encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = /^(?:iso-8859-1|windows-1252|us-ascii|latin1)$/.test(named) ? 'windows-1252' : 'utf-8';
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  const source = new TextDecoder(isWide ? 'utf-16le' : encoding).decode(bytes);
  if (!/^\ufeff?\s*</.test(source) || /<!DOCTYPE/i.test(source)) return null;
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    // Signs by their number are read only together with these; there are no others without a document type.
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    jPath: false,
  });
  try {
    const document: unknown = parser.parse(source);
    return typeof document === 'object' && document !== null ? (document as CamtNode) : null;
  } catch {
    // Broken markup holds no bookings that one could rely on.
    return null;
  }
}

/** What the file is instead: camt.052 and camt.054 tell of bookings before the statement does. */
function messageName(document: CamtNode): string {
  return plainText(
    Object.keys(at(document, 'Document') ?? document).find((name) => !name.startsWith('@')) ?? '',
  );
}

type Read = {
  readonly lines: readonly UnkeyedLine[];
  readonly problems: readonly Omit<StatementProblem, 'line'>[];
};

function readEntry(entry: CamtNode): Read {
  const problem = (code: StatementProblem['code'], value: string): Read => ({
    lines: [],
    problems: [{ code, value: plainText(value) }],
  });
  // A text up to .07, a code since .08.
  const status = text(entry, 'Sts', 'Cd') || text(entry, 'Sts');
  if (status !== '' && status !== 'BOOK') return problem('not-booked', status);
  const date = firstOf(entry, ['BookgDt', 'Dt'], ['BookgDt', 'DtTm'], ['ValDt', 'Dt'], ['ValDt', 'DtTm']);
  const bookedOn = statementDate(date, 'ymd');
  if (!bookedOn) return problem('date-not-understood', date);
  const currency = text(entry, 'Amt', '@Ccy');
  if (!isCurrency(currency)) return problem('currency-not-understood', currency);
  const sign = signOf(entry);
  if (sign === null) return problem('sign-not-understood', text(entry, 'CdtDbtInd'));
  const sum = minorOf(text(entry, 'Amt'), digitsOf(currency));
  if (sum === null) return problem('amount-not-understood', text(entry, 'Amt'));
  const whole = { bookedOn, currency, amount: sum === 0 ? 0 : sign * sum };
  return linesOf(entry, whole);
}

type Whole = { readonly bookedOn: string; readonly currency: string; readonly amount: number };

function linesOf(entry: CamtNode, whole: Whole): Read {
  const details = children(entry, 'NtryDtls').flatMap((each) => children(each, 'TxDtls'));
  const [only] = details;
  if (details.length <= 1) {
    const announced = children(entry, 'NtryDtls').map((each) => Number(text(each, 'Btch', 'NbOfTxs')));
    const isBatch = announced.some((count) => count > 1);
    const problems = isBatch
      ? [{ code: 'batch-not-split' as const, value: String(Math.max(...announced)) }]
      : [];
    return { lines: [detailLine(entry, only ?? {}, { ...whole, place: null })], problems };
  }
  const amounts = details.map((detail) => detailAmount(detail, whole));
  const total = amounts.reduce<number | null>(
    (sum, next) => (sum === null || next === null ? null : sum + next),
    0,
  );
  if (total !== whole.amount) {
    const line = detailLine(entry, {}, { ...whole, place: null });
    const texts = details.map((detail) => detailLine(entry, detail, { ...whole, place: null }).reference);
    return {
      lines: [{ ...line, reference: plainText(texts.join(' ')) }],
      problems: [{ code: 'batch-not-split', value: String(details.length) }],
    };
  }
  const lines = details.map((detail, index) =>
    detailLine(entry, detail, { ...whole, amount: amounts[index] ?? 0, place: index + 1 }),
  );
  return { lines, problems: [] };
}

/** The part of a batch in the currency of the account; `null` if the bank does not say it. */
function detailAmount(detail: CamtNode, { currency, amount }: Whole): number | null {
  const sources: readonly (readonly string[])[] = [
    ['Amt'],
    ['AmtDtls', 'TxAmt', 'Amt'],
    ['AmtDtls', 'InstdAmt', 'Amt'],
  ];
  const path = sources.find((names) => text(detail, ...names, '@Ccy') === currency);
  const sum = path ? minorOf(text(detail, ...path), digitsOf(currency)) : null;
  const sign = signOf(detail) ?? (amount < 0 ? -1 : 1);
  return sum === null || sum === 0 ? sum : sign * sum;
}

function firstOf(node: CamtNode, ...paths: readonly (readonly string[])[]): string {
  return paths.map((path) => text(node, ...path)).find((found) => found !== '') ?? '';
}
