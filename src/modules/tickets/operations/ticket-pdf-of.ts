import type { Locale } from '../../../kernel/locale.ts';
import type { House } from '../../../platform/house.ts';
import { clockTime, dateSpan, momentWords } from '../../../texts/format.ts';
import type { TicketSheet, TicketsDocument } from '../formats/tickets-pdf.ts';
import { fullName } from '../rules/product.ts';
import type { PrintTask } from './print-thread.ts';
import type { HeldTicket, TicketView } from './read-ticket.ts';
import { ticketTokenOf } from './ticket-token-of.ts';

/** A ticket as it is printed; `null` for one that lets nobody in. */
export async function ticketPdfOf(
  house: House,
  view: TicketView,
  locale: Locale,
): Promise<Uint8Array | null> {
  const token = await ticketTokenOf(house, view);
  if (token === null) return null;
  const { edition, catalogue } = view;
  const document: TicketsDocument = {
    edition: edition.name,
    dates: dateSpan(edition.startsOn, edition.endsOn, locale),
    venue: [edition.venueName, edition.address, edition.city].filter((line) => line !== null),
    website: edition.website,
    organiser: catalogue.shop.seller.name || edition.name,
    tickets: [sheetOf(view, token, locale)],
    notes: [],
  };
  const createdAt = view.order.settledAt ?? view.order.createdAt;
  const task: PrintTask = { what: 'tickets.tickets', document, locale, createdAt };
  return house.printer.print(task);
}

function sheetOf(view: TicketView, token: string, locale: Locale): TicketSheet {
  const { edition, product, ticket } = view;
  const { from, until } = product.admits ?? { from: edition.startsOn, until: edition.endsOn };
  const seats = [view, ...view.others].filter((each) => each.session !== null);
  return {
    code: ticketCode(view),
    token,
    holder: ticket.holderName,
    organisation: view.order.company?.name ?? null,
    product: productWordsOf(view, locale),
    valid: dateSpan(from, until, locale),
    seats: seats.flatMap((each) => seatOf(each, view, locale)),
  };
}

function seatOf({ session }: HeldTicket, { edition }: TicketView, locale: Locale): TicketSheet['seats'] {
  if (!session) return [];
  const { title, time, room } = session;
  const when = time
    ? `${momentWords(time.start, edition.zone, locale)}–${clockTime(time.end, edition.zone)}`
    : '';
  return [{ title, when, where: room }];
}

/** What stands below the code, to be typed where a code cannot be read. */
export function ticketCode({ order, ticket }: Pick<TicketView, 'order' | 'ticket'>): string {
  return `${order.code}-${ticket.number}`;
}

/** The product's name with its kind or size. */
export function productWordsOf({ product, ticket }: HeldTicket, locale: Locale): string {
  return fullName(product, ticket.variation, locale);
}
