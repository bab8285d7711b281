import type { OrderId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import type { Invoice } from '../queries/invoices.ts';
import { listOrderActs } from '../queries/order-acts.ts';
import { listPayments } from '../queries/payments.ts';
import { standingOf } from '../rules/order.ts';
import { roleEnded } from '../rules/role-rule.ts';
import { creditOrder, issueInvoice } from './issue-invoice.ts';
import { readLetterCase } from './letter-case.ts';
import { cancelledLetter, placedLetter, tooLateLetter } from './order-letters.ts';
import { holdersCancelledLetters, refundLetter, ticketsCancelledLetter } from './returned-letters.ts';
import { changedLetter, settledLetters } from './ticket-letters.ts';

/*
 * Letters that follow from what became of an order. Each says what is true when it is written, not what was announced, and has a key, so
 * that hearing of something twice is hearing of it once.
 */

/** Tells the buyer how to pay, with the invoice if that is the way. A card is paid on the page at once, or not at all. */
export async function tellPlaced(house: House, orderId: OrderId): Promise<void> {
  const letter = await readLetterCase(house, orderId);
  if (!letter) return;
  const { order } = letter;
  if (standingOf(order, house.clock.now()) !== 'placed' || order.method === 'card') return;
  const invoice = await invoiceOf(house, orderId);
  await post(house, [await placedLetter(letter, { invoice })]);
}

/** Issues the invoice and brings the tickets: all to the buyer, and to each holder with another address their own. */
export async function tellSettled(house: House, orderId: OrderId): Promise<void> {
  const letter = await readLetterCase(house, orderId);
  if (letter?.order.state !== 'paid') return;
  await post(house, await settledLetters(letter, { invoice: await invoiceOf(house, orderId) }));
}

/** Credits what was invoiced, and tells the buyer that the order is cancelled; who only held places and went away is told nothing. */
export async function tellCancelled(house: House, orderId: OrderId): Promise<void> {
  await creditOrder(house, orderId);
  const letter = await readLetterCase(house, orderId);
  if (letter?.order.state !== 'cancelled' || !letter.order.placedAt || !letter.order.email) return;
  const act = (await listOrderActs(house.db, orderId)).findLast((each) => each.act === 'cancelled');
  const why = typeof act?.facts.reason === 'string' ? act.facts.reason : '';
  const reason = why === roleEnded ? letter.texts.ticketRoles.ended : act?.byTeam ? why : '';
  // Only who had tickets was told of them.
  const holders = letter.order.settledAt ? await holdersCancelledLetters(letter, letter.tickets) : [];
  await post(house, [cancelledLetter(letter, reason), ...holders]);
}

/** A payment that came late; `ofChange`: for a ticket that was to become another. */
type Late = { readonly orderId: OrderId; readonly paymentId: string; readonly ofChange: boolean };

/** Tells the buyer why money that came late goes back. */
export async function tellTooLate(house: House, { orderId, paymentId, ofChange }: Late): Promise<void> {
  const letter = await readLetterCase(house, orderId);
  const payment = (await listPayments(house.db, [orderId])).find(({ id }) => id === paymentId);
  if (!letter?.order.email || !payment) return;
  await post(house, [tooLateLetter(letter, payment, ofChange)]);
}

/** Sends the letter that says where the order stands once more; `again` tells this wish from others. */
export async function tellAgain(house: House, orderId: OrderId, again: string): Promise<void> {
  const letter = await readLetterCase(house, orderId);
  if (!letter?.order.email || letter.order.state === 'basket') return;
  const { state } = letter.order;
  const invoice = state === 'cancelled' ? [] : await invoiceOf(house, orderId);
  const letters =
    state === 'paid'
      ? await settledLetters(letter, { invoice })
      : [state === 'cancelled' ? cancelledLetter(letter, '') : await placedLetter(letter, { invoice })];
  await post(
    house,
    letters.map((each) => ({ ...each, key: `${each.key}:${again}` })),
  );
}

/** Tells the buyer which tickets do not count any more; where nothing was paid they are credited at once. */
export async function tellTicketsCancelled(
  house: House,
  { orderId, ticketIds }: { readonly orderId: OrderId; readonly ticketIds: readonly string[] },
): Promise<void> {
  const note = await creditOrder(house, orderId);
  const letter = await readLetterCase(house, orderId);
  const gone = letter?.tickets.filter(({ id }) => ticketIds.includes(id)) ?? [];
  if (!letter?.order.email || gone.length === 0) return;
  const buyers = await ticketsCancelledLetter(letter, gone, { invoice: attachmentOf(note) });
  const holders = letter.order.settledAt ? await holdersCancelledLetters(letter, gone) : [];
  await post(house, [buyers, ...holders]);
}

/** Invoices the difference, and brings the ticket that became another to its holder. */
export async function tellChanged(
  house: House,
  { orderId, ticketId }: { readonly orderId: OrderId; readonly ticketId: string },
): Promise<void> {
  const letter = await readLetterCase(house, orderId);
  const ticket = letter?.tickets.find(({ id }) => id === ticketId);
  if (!letter || !ticket || ticket.isCancelled) return;
  await issueInvoice(house, orderId);
  await post(house, [await changedLetter(letter, ticket)]);
}

/** Credits what goes back, and tells the buyer how it comes. */
export async function tellRefund(
  house: House,
  { orderId, paymentIds }: { readonly orderId: OrderId; readonly paymentIds: readonly string[] },
): Promise<void> {
  const note = await creditOrder(house, orderId);
  const letter = await readLetterCase(house, orderId);
  const all = await listPayments(house.db, [orderId]);
  // Of money that came too late a letter of its own has told.
  const refunds = all.filter(
    ({ id, state, note: why }) => paymentIds.includes(id) && state !== 'failed' && why !== 'too-late',
  );
  if (!letter?.order.email || refunds.length === 0) return;
  await post(house, [refundLetter(letter, refunds, { invoice: attachmentOf(note) })]);
}

async function invoiceOf(house: House, orderId: OrderId): Promise<Letter['attachments']> {
  return attachmentOf(await issueInvoice(house, orderId));
}

function attachmentOf(invoice: Invoice | null): NonNullable<Letter['attachments']> {
  return invoice
    ? [{ maker: 'tickets.invoice', id: invoice.id, fileName: `${invoice.document.number}.pdf` }]
    : [];
}

async function post(house: House, letters: readonly Letter[]): Promise<void> {
  await house.db.transaction().execute((tx) => house.mail.post(tx, ...letters));
}
