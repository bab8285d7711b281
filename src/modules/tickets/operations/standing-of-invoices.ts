import type { Tx } from '../../../platform/database/database.ts';
import type { Invoice } from '../queries/invoices.ts';
import type { StoredOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { restByRate, type Standing, toInvoice } from '../rules/credit.ts';
import type { InvoiceLine } from '../rules/invoice.ts';
import { invoicedByRate, invoiceLines } from '../rules/invoice-lines.ts';
import { taxIn } from '../rules/product.ts';
import type { LetterCase } from './letter-case.ts';
import { liveTickets } from './order-letters.ts';

/** What was invoiced of an order beside what stands of it. */
export async function standingOfInvoices(
  tx: Tx,
  order: StoredOrder,
  letter: LetterCase,
  before: readonly Invoice[],
): Promise<Standing> {
  const moved = await listPayments(tx, [order.id]);
  const sum = (all: readonly { readonly amount: number }[]) =>
    all.reduce((total, { amount }) => total + amount, 0);
  const live = order.state === 'cancelled' ? [] : liveTickets(letter);
  return {
    invoiced: before.reduce(
      (total, { document: { kind, gross } }) => total + (kind === 'invoice' ? gross : -gross),
      0,
    ),
    live: live.reduce((total, { price }) => total + price, 0),
    came: sum(moved.filter(({ kind, state }) => kind === 'payment' && state === 'done')),
    going: sum(moved.filter(({ kind, state }) => kind === 'refund' && state !== 'failed')),
  };
}

/** What tickets cost beyond what was invoiced of them: the difference of those that became dearer. */
export async function restLines(
  tx: Tx,
  order: StoredOrder,
  letter: LetterCase,
  before: readonly Invoice[],
): Promise<readonly InvoiceLine[]> {
  const amount = order.state === 'paid' ? toInvoice(await standingOfInvoices(tx, order, letter, before)) : 0;
  if (amount === 0) return [];
  const description = letter.texts.ticketLetters.difference({ code: order.code });
  const invoiced = invoicedByRate(before.map(({ document }) => document));
  return invoiceLines(
    restByRate(liveTickets(letter), invoiced, amount).map((each) => ({
      ...{ ...each, description },
      tax: taxIn(each.price, each.taxRate),
    })),
  );
}
