import { inLocale, type Locale } from '../../../kernel/locale.ts';
import type { House } from '../../../platform/house.ts';
import { type CalendarEntry, ticketCalendar } from '../formats/ticket-calendar.ts';
import { ticketPath } from './order-keys.ts';
import type { HeldTicket, TicketView } from './read-ticket.ts';

/** The days and the seats of a ticket's holder as a calendar file. */
export async function ticketCalendarOf(house: House, view: TicketView, locale: Locale): Promise<string> {
  const all = [view, ...view.others];
  const entries = await Promise.all(all.map((held) => entriesOf(house, view, held, locale)));
  return ticketCalendar(entries.flat(), { name: view.edition.name, now: house.clock.now() });
}

async function entriesOf(
  house: House,
  { edition }: TicketView,
  { ticket, product, session }: HeldTicket,
  locale: Locale,
): Promise<readonly CalendarEntry[]> {
  const url = `${house.config.origin}${await ticketPath(house, edition.slug, ticket)}`;
  const name = inLocale(product.name, locale)?.text ?? '';
  const where = [edition.venueName, edition.address, edition.city].filter(Boolean).join(', ');
  if (session?.time) {
    const { start, end } = session.time;
    const place = [session.room, edition.venueName, edition.city].filter(Boolean).join(', ');
    return [{ uid: ticket.id, title: session.title, text: name, place, url, at: { start, end } }];
  }
  if (!product.admits) return [];
  const title = product.kind === 'ticket' ? edition.name : `${edition.name}: ${name}`;
  return [{ uid: ticket.id, title, text: name, place: where, url, at: { ...product.admits } }];
}
