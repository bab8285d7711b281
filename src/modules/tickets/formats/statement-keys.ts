import { createHash } from 'node:crypto';
import type { StatementLine } from '../rules/statement-line.ts';

/** A line before it has its key. */
export type UnkeyedLine = Omit<StatementLine, 'key'>;

/** Most bytes of a statement, and most bookings. */
export const statementBounds = { bytes: 20_000_000, lines: 100_000, text: 2_000 } as const;

/**
 * Gives every line its key. A bank's reference identifies a booking, together with its facts because some banks count anew every
 * day; without one, the facts do, and of equal ones the first, the second and so on are told apart.
 */
export function keyedLines(lines: readonly UnkeyedLine[]): StatementLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { bookedOn, amount, currency, payer, payerAccount, reference, endToEndId, bankReference } = line;
    const facts = [bookedOn, amount, currency, folded(payer), endToEndId ?? ''];
    if (bankReference) return { ...line, key: hashOf(['bank', bankReference, ...facts]) };
    const base = JSON.stringify([...facts, payerAccount ?? '', folded(reference)]);
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return { ...line, key: hashOf(['facts', base, before]) };
  });
}

/** Spaces and capitals differ from one export to the next. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function hashOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/** Text of a file as one line without signs that nobody can see, cut to a bound. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\u200b-\u200d\ufeff]+/gu, ' ')
    .trim()
    .slice(0, statementBounds.text)
    .toWellFormed();
}

/** The same, `null` if it is empty or says that there is none. */
export function plainOrNull(text: string): string | null {
  const plain = plainText(text);
  return plain === '' || /^(?:not ?provided|none|-+)$/i.test(plain) ? null : plain;
}
