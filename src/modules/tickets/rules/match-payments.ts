import { readReferences } from './payment-reference.ts';
import {
  type OpenOrder,
  type PaymentSuggestion,
  type Suggest,
  suggestionsFrom,
} from './payment-suggestions.ts';
import type { StatementLine } from './statement-line.ts';

export type PaymentVerdict =
  | 'exact'
  | 'over'
  | 'under'
  | 'foreign-currency'
  | 'ambiguous'
  | 'unknown'
  | 'already-counted'
  | 'return';

export type PaymentReason =
  | 'reference-found'
  | 'several-references'
  | 'paid-before'
  | 'less-than-all-of-them'
  | 'no-reference'
  | 'reference-of-no-open-order'
  | 'money-left-the-account'
  | 'taken-back'
  | 'no-money'
  | 'counted-in-an-earlier-statement'
  | 'twice-in-this-statement';

/** What becomes of one line of a statement. */
export type PaymentMatch = {
  readonly line: StatementLine;
  readonly verdict: PaymentVerdict;
  /** Money that goes onto orders, in minor units of the line's currency: never more than is due, never without its reference. */
  readonly parts: readonly { readonly orderId: string; readonly amount: number }[];
  /** What came over what was due, in minor units; below zero is what is still missing. */
  readonly difference: number;
  readonly reasons: readonly PaymentReason[];
  /** Codes that were read from the line, of open orders or not. */
  readonly codes: readonly string[];
  readonly suggestions: readonly PaymentSuggestion[];
};

/**
 * Finds the order that each line pays, by its reference alone, in the order of the lines; what one line pays is no longer due for the
 * next. `counted` are the keys of lines that earlier statements had. An amount or a name puts no money anywhere: it only suggests.
 */
export function matchPayments(
  lines: readonly StatementLine[],
  openOrders: readonly OpenOrder[],
  counted: ReadonlySet<string> = new Set(),
): PaymentMatch[] {
  const due = new Map(openOrders.map(({ id, total }) => [id, total]));
  const desk: Desk = {
    byCode: new Map(openOrders.map((order) => [order.code, order])),
    due,
    dueOf: ({ id }) => due.get(id) ?? 0,
    suggest: suggestionsFrom(openOrders),
  };
  const seen = new Set<string>();
  return lines.map((line) => {
    const isRepeated = seen.has(line.key);
    seen.add(line.key);
    if (counted.has(line.key)) return left(line, 'already-counted', ['counted-in-an-earlier-statement']);
    if (isRepeated) return left(line, 'already-counted', ['twice-in-this-statement']);
    const match = matchLine(line, desk);
    for (const { orderId, amount } of match.parts) due.set(orderId, (due.get(orderId) ?? 0) - amount);
    return match;
  });
}

type Desk = {
  readonly byCode: ReadonlyMap<string, OpenOrder>;
  readonly due: ReadonlyMap<string, number>;
  readonly dueOf: (order: OpenOrder) => number;
  readonly suggest: Suggest;
};

function left(
  line: StatementLine,
  verdict: PaymentVerdict,
  reasons: readonly PaymentReason[],
  rest: Partial<Pick<PaymentMatch, 'difference' | 'codes' | 'suggestions'>> = {},
): PaymentMatch {
  return { line, verdict, parts: [], difference: 0, reasons, codes: [], suggestions: [], ...rest };
}

function matchLine(line: StatementLine, desk: Desk): PaymentMatch {
  const read = [...readReferences(line.reference), ...readReferences(line.endToEndId ?? '')];
  const orders = unique(read.flatMap(({ code }) => desk.byCode.get(code) ?? []));
  // Chance makes a reference within other words now and then; only whole ones are worth showing.
  const codes = unique([
    ...orders.map(({ code }) => code),
    ...read.filter(({ isWhole }) => isWhole).map(({ code }) => code),
  ]);
  const named: readonly PaymentSuggestion[] = orders.map(({ id }) => ({
    orderId: id,
    reasons: ['reference'],
  }));
  if (line.amount < 0) return left(line, 'return', ['money-left-the-account'], { codes, suggestions: named });
  if (line.isReversal) return left(line, 'return', ['taken-back'], { codes, suggestions: named });
  if (line.amount === 0) return left(line, 'unknown', ['no-money'], { codes });
  if (orders.length === 0) {
    const reason = codes.length > 0 ? 'reference-of-no-open-order' : 'no-reference';
    return left(line, 'unknown', [reason], { codes, suggestions: desk.suggest(line, desk.dueOf) });
  }
  if (orders.some(({ currency }) => currency !== line.currency)) {
    return left(line, 'foreign-currency', ['reference-found'], { codes, suggestions: named });
  }
  return put(line, orders, { desk, codes, named });
}

type Named = {
  readonly desk: Desk;
  readonly codes: readonly string[];
  readonly named: readonly PaymentSuggestion[];
};

/** Puts the money of a line onto the orders that it names. */
function put(line: StatementLine, orders: readonly OpenOrder[], { desk, codes, named }: Named): PaymentMatch {
  const total = orders.reduce((sum, order) => sum + desk.dueOf(order), 0);
  const difference = line.amount - total;
  const reasons: PaymentReason[] = [orders.length > 1 ? 'several-references' : 'reference-found'];
  if (orders.some((order) => desk.dueOf(order) < order.total)) reasons.push('paid-before');
  if (difference < 0 && orders.length > 1) {
    const why: readonly PaymentReason[] = [...reasons, 'less-than-all-of-them'];
    return left(line, 'ambiguous', why, { codes, difference, suggestions: named });
  }
  const parts = orders
    .map((order) => ({ orderId: order.id, amount: Math.min(desk.dueOf(order), line.amount) }))
    .filter(({ amount }) => amount > 0);
  const verdict = difference === 0 ? 'exact' : difference > 0 ? 'over' : 'under';
  return { line, verdict, parts, difference, reasons, codes, suggestions: [] };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
