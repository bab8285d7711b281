import { findShop, viewStatements } from '#tickets/server';
import type { organisedOf } from '../manage-context.ts';
import { currencyOf } from './sale-load.ts';

/** Lines with the orders that they pay by their codes, as the page shows them. */
export async function loadStatements({ house, edition }: ReturnType<typeof organisedOf>) {
  const { lines, orders, done, settledOwing } = await viewStatements(house.db, edition.id);
  const currency = currencyOf(await findShop(house.db, edition.id));
  const shown = lines.map(({ entry, match, isSure }) => ({
    ...{ entry, isSure, verdict: match.verdict, difference: match.difference, reasons: match.reasons },
    currency: entry.line.currency,
    parts: match.parts.flatMap(({ orderId, amount }) => {
      const order = orders.get(orderId);
      return order ? [{ code: order.code, amount }] : [];
    }),
    suggestions: match.suggestions.flatMap(({ orderId, reasons }) => {
      const order = orders.get(orderId);
      return order ? [{ code: order.code, name: order.buyerName, reasons }] : [];
    }),
  }));
  return { lines: shown, done, settledOwing, currency };
}
export type StatementsPage = Awaited<ReturnType<typeof loadStatements>>;
