import type { OrderId } from '../../../kernel/ids.ts';
import { dateIn } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type Invoice, insertInvoice, listInvoices, takeInvoiceNumber } from '../queries/invoices.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { lockOrder, type StoredOrder } from '../queries/orders.ts';
import { toCredit } from '../rules/credit.ts';
import type { InvoiceDocument, InvoiceLine } from '../rules/invoice.ts';
import { creditLines, invoicedByRate, invoiceLines, invoiceSums } from '../rules/invoice-lines.ts';
import type { InvoiceId } from '../tables.ts';
import { invoiceFrame } from './invoice-frame.ts';
import { type LetterCase, productWords, readLetterCase } from './letter-case.ts';
import { liveTickets } from './order-letters.ts';
import { restLines, standingOfInvoices } from './standing-of-invoices.ts';

/**
 * Issues the invoice of an order that is paid, or that is to be paid by invoice, unless it has one: then that is the answer. A ticket that
 * became dearer afterwards gets one over the difference. `null` where there is nothing to invoice. Number and document are one transaction.
 */
export async function issueInvoice(house: House, orderId: OrderId): Promise<Invoice | null> {
  return inOrder(house, orderId, async (tx, order, letter, before) => {
    const known = before.findLast(({ document }) => document.kind === 'invoice');
    const isDue = order.state === 'paid' || (order.state === 'placed' && order.method === 'invoice');
    const lines = known ? await restLines(tx, order, letter, before) : isDue ? linesOf(letter) : [];
    if (lines.length === 0) return known ?? null;
    return issue(tx, letter, { kind: 'invoice', lines, corrects: null });
  });
}

/** Issues a credit note over what of an order's invoices no longer stands; `null` if that is nothing. Twice is once. */
export async function creditOrder(house: House, orderId: OrderId): Promise<Invoice | null> {
  return inOrder(house, orderId, async (tx, order, letter, before) => {
    const corrects = before.findLast(({ document }) => document.kind === 'invoice');
    const amount = corrects ? toCredit(await standingOfInvoices(tx, order, letter, before)) : 0;
    if (!corrects || amount === 0) return null;
    const description = letter.texts.ticketLetters.credited({ code: order.code });
    const lines = creditLines(invoicedByRate(before.map(({ document }) => document)), amount, description);
    return issue(tx, letter, { kind: 'credit-note', lines, corrects });
  });
}

/** Runs work with the order locked, so that two who hear of the same issue one document. */
function inOrder(
  house: House,
  orderId: OrderId,
  work: (
    tx: Tx,
    order: StoredOrder,
    letter: LetterCase,
    before: readonly Invoice[],
  ) => Promise<Invoice | null>,
): Promise<Invoice | null> {
  return house.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const letter = order && (await readLetterCase({ ...house, db: tx }, orderId));
    return letter ? work(tx, order, letter, await listInvoices(tx, { orderIds: [orderId] })) : null;
  });
}

function linesOf(letter: LetterCase): readonly InvoiceLine[] {
  return invoiceLines(
    liveTickets(letter).map((ticket) => ({ ...ticket, description: productWords(letter, ticket) })),
  );
}

async function issue(
  tx: Tx,
  letter: LetterCase,
  made: {
    readonly kind: InvoiceDocument['kind'];
    readonly lines: readonly InvoiceLine[];
    readonly corrects: Invoice | null;
  },
): Promise<Invoice> {
  const { house, order, catalogue, edition } = letter;
  const now = house.clock.now();
  const { kind, lines, corrects } = made;
  // Last of all locks, and as late as can be: everybody who settles an order of this edition waits for it.
  const number = await takeInvoiceNumber(tx, order.editionId);
  const document: InvoiceDocument = {
    ...invoiceFrame(letter, { kind, isCredit: corrects !== null }),
    ...invoiceSums(lines),
    ...{ kind, lines },
    number: `${catalogue.shop.invoicePrefix}${String(number).padStart(5, '0')}`,
    corrects: corrects?.document.number ?? null,
    issuedOn: dateIn(now, edition.zone),
  };
  const { id: orderId, editionId, locale } = order;
  const invoice: Invoice = {
    ...{ id: house.newId<InvoiceId>(), editionId, orderId, number, locale, issuedAt: now },
    correctsId: corrects?.id ?? null,
    document,
  };
  await insertInvoice(tx, invoice);
  await insertOrderActs(tx, [
    {
      orderId,
      at: now,
      act: 'invoiced',
      byPersonId: null,
      byTeam: false,
      facts: { number: document.number },
    },
  ]);
  return invoice;
}
