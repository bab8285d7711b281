import { codeFrom } from '../../../kernel/ids.ts';
import { referenceLength, type SqueezedText, squeezed } from './payment-reference.ts';
import type { StatementLine } from './statement-line.ts';

/** An order that waits for money. */
export type OpenOrder = {
  readonly id: string;
  readonly code: string;
  /** What the payer was asked to write; see payment-reference.ts. */
  readonly reference: string;
  /** What is still due, in minor units. */
  readonly total: number;
  readonly currency: string;
  readonly buyerName: string;
  readonly email: string;
};

export type SuggestionReason =
  | 'reference'
  | 'reference-nearly'
  | 'code-alone'
  | 'email'
  | 'name-and-amount'
  | 'amount-alone';

/** An order that a person may put the money onto, with the reasons, the strongest first. */
export type PaymentSuggestion = { readonly orderId: string; readonly reasons: readonly SuggestionReason[] };

/** Looks for the orders that a line without a reference may be meant for. */
export type Suggest = (line: StatementLine, dueOf: (order: OpenOrder) => number) => PaymentSuggestion[];

const mostSuggestions = 5;
/** An amount that many orders have says nothing. */
const mostOfOneAmount = 3;
const strength: readonly SuggestionReason[] = [
  'reference',
  'reference-nearly',
  'code-alone',
  'email',
  'name-and-amount',
  'amount-alone',
];

/** Indexes the orders once for many lines. */
export function suggestionsFrom(orders: readonly OpenOrder[]): Suggest {
  const byReference = indexed(orders, ({ reference }) => squeezed(reference).signs);
  const byCode = indexed(orders, ({ code }) => code);
  const byName = indexed(orders, ({ buyerName }) => foldedName(buyerName));
  const byEmail = indexed(orders, ({ email }) => email.trim().toLowerCase());
  const byTotal = indexed(orders, ({ total, currency }) => `${total} ${currency}`);

  return (line, dueOf) => {
    const written = `${line.reference} ${line.endToEndId ?? ''}`;
    const found = new Map<string, SuggestionReason[]>();
    const note = (reason: SuggestionReason, matches: readonly OpenOrder[]) => {
      for (const { id } of matches) {
        const reasons = found.get(id) ?? [];
        if (!reasons.includes(reason)) found.set(id, [...reasons, reason]);
      }
    };
    const text = squeezed(written);
    for (const near of nearReferences(text)) note('reference-nearly', byReference.get(near) ?? []);
    for (const code of wholeWindows(text, 6)) note('code-alone', byCode.get(code) ?? []);
    for (const email of written.toLowerCase().match(/[^\s@,;<>]{1,64}@[^\s@,;<>]{1,255}/g) ?? []) {
      note('email', byEmail.get(email) ?? []);
    }
    const fits = (order: OpenOrder) => order.currency === line.currency && dueOf(order) === line.amount;
    const name = foldedName(line.payer);
    if (name !== '') note('name-and-amount', (byName.get(name) ?? []).filter(fits));
    const sameAmount = (byTotal.get(`${line.amount} ${line.currency}`) ?? []).filter(fits);
    if (sameAmount.length <= mostOfOneAmount) note('amount-alone', sameAmount);
    return ranked(found);
  };
}

function ranked(found: ReadonlyMap<string, readonly SuggestionReason[]>): PaymentSuggestion[] {
  const best = (reasons: readonly SuggestionReason[]) =>
    Math.min(...reasons.map((reason) => strength.indexOf(reason)));
  return [...found]
    .map(([orderId, reasons]) => ({ orderId, reasons }))
    .sort((a, b) => best(a.reasons) - best(b.reasons) || b.reasons.length - a.reasons.length)
    .slice(0, mostSuggestions);
}

function indexed(
  orders: readonly OpenOrder[],
  keyOf: (order: OpenOrder) => string,
): ReadonlyMap<string, readonly OpenOrder[]> {
  return Map.groupBy(orders, keyOf);
}

/** A name as banks write it: capitals, without accents, family name first or last. */
function foldedName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function wholeWindows({ signs, begins, ends }: SqueezedText, length: number): string[] {
  return [...begins]
    .filter((start) => ends.has(start + length))
    .map((start) => signs.slice(start, start + length));
}

/** Windows that begin or end with a word: one sign too many or too few leaves the other end anywhere. */
function looseWindows({ signs, begins, ends }: SqueezedText, length: number): ReadonlySet<string> {
  const starts = [...[...begins], ...[...ends].map((end) => end - length)].slice(0, 120);
  return new Set(
    starts
      .filter((start) => start >= 0 && start + length <= signs.length)
      .map((start) => signs.slice(start, start + length)),
  );
}

/** All that is one wrong sign, one swap of neighbours, one sign too many or too few away. */
function nearReferences(text: SqueezedText): ReadonlySet<string> {
  const alphabet = codeFrom(
    Uint8Array.from({ length: 32 }, (_, value) => value),
    32,
  );
  const near = new Set<string>();
  for (const window of looseWindows(text, referenceLength)) {
    for (let at = 0; at < referenceLength; at += 1) {
      const [before, after] = [window.slice(0, at), window.slice(at + 1)];
      for (const sign of alphabet) near.add(before + sign + after);
      near.add(before + after.slice(0, 1) + window.slice(at, at + 1) + after.slice(1));
    }
  }
  for (const window of looseWindows(text, referenceLength - 1)) {
    for (let at = 0; at < referenceLength; at += 1) {
      for (const sign of alphabet) near.add(window.slice(0, at) + sign + window.slice(at));
    }
  }
  for (const window of looseWindows(text, referenceLength + 1)) {
    for (let at = 0; at <= referenceLength; at += 1) near.add(window.slice(0, at) + window.slice(at + 1));
  }
  return near;
}
