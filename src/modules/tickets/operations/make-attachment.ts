import { readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { LetterAttachment, MadeAttachment } from '../../../platform/mail/letter-attachment.ts';
import { listInvoices } from '../queries/invoices.ts';
import { invoicePdfOf } from './print-invoice.ts';
import { readTicket } from './read-ticket.ts';
import { ticketCalendarOf } from './ticket-calendar-of.ts';

/** Makes what a letter about tickets carries, when it is sent; `null` if what it was about is gone. */
export async function makeTicketAttachment(
  house: House,
  { maker, id }: LetterAttachment,
): Promise<MadeAttachment | null> {
  if (maker === 'tickets.calendar') {
    const ticketId = readId<'ticket'>(id);
    const view = ticketId && (await readTicket(house, ticketId));
    if (!view?.isValid) return null;
    const text = await ticketCalendarOf(house, view, view.order.locale);
    return { contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content: Buffer.from(text) };
  }
  const invoiceId = maker === 'tickets.invoice' ? readId<'invoice'>(id) : null;
  const [invoice] = invoiceId ? await listInvoices(house.db, { ids: [invoiceId] }) : [];
  return invoice ? { contentType: 'application/pdf', content: await invoicePdfOf(house, invoice) } : null;
}
