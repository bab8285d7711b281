import type { Edition } from '#directory';
import { goingAlong } from '#tickets';
import {
  type HeldTicket,
  openTicket,
  productWordsOf,
  type QrPicture,
  readTicket,
  type TicketView,
  ticketCode,
  ticketPath,
  ticketQrOf,
} from '#tickets/server';
import { clockTime, dateSpan, momentWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';

/** A ticket that its holder has beside the one that is shown. */
export type SeatView = { readonly title: string; readonly facts: string; readonly href: string | null };

export type TicketPage = {
  readonly path: string;
  readonly code: string;
  readonly qr: QrPicture | null;
  /** Whether it can be put into the wallet of a phone. */
  readonly hasPass: boolean;
  readonly invalid: 'cancelled' | 'blocked' | 'unpaid' | null;
  readonly product: string;
  readonly days: string | null;
  readonly where: string | null;
  readonly holderName: string;
  readonly holderEmail: string;
  readonly seats: readonly SeatView[];
  readonly also: readonly SeatView[];
  readonly isPart: boolean;
  /** Until when it may change hands; `over` and `never` where it may not. */
  readonly transfer: { readonly until: string } | 'over' | 'never';
  readonly along: readonly string[];
};

type At = { readonly ticket: string; readonly key: string };

/** The ticket that a link leads to with all that its holder has; `null` for any other link. */
export async function openTicketView(
  { house }: RequestHouse,
  edition: Edition,
  at: At,
): Promise<TicketView | null> {
  const ticket = await openTicket(house, { ...at, editionId: edition.id });
  return ticket && readTicket(house, ticket.id);
}

/** The same as its page shows it. */
export async function loadTicket(asked: RequestHouse, edition: Edition, at: At): Promise<TicketPage | null> {
  const view = await openTicketView(asked, edition, at);
  if (!view) return null;
  const { house, locale } = asked;
  const { ticket, product, others } = view;
  const days = product.admits;
  const seats = [...(view.session ? [view] : []), ...others.filter(({ session }) => session)];
  const also = others.filter(({ session }) => !session);
  const views = (all: readonly HeldTicket[]) =>
    Promise.all(all.map((each) => seatView(asked, edition, each, ticket.id)));
  return {
    path: await ticketPath(house, edition.slug, ticket),
    code: ticketCode(view),
    qr: await ticketQrOf(house, view),
    hasPass: house.config.wallet !== null,
    invalid: invalidity(view),
    product: productWordsOf(view, locale),
    days: days && dateSpan(days.from, days.until, locale),
    where: [edition.venueName, edition.address, edition.city].filter(Boolean).join(', ') || null,
    ...{ holderName: ticket.holderName, holderEmail: ticket.holderEmail, isPart: ticket.partOf !== null },
    ...{ seats: await views(seats), also: await views(also) },
    transfer: transferOf(asked, view),
    along: alongOf(view).map((each) => productWordsOf(each, locale)),
  };
}

function invalidity({ ticket, order }: TicketView): TicketPage['invalid'] {
  if (ticket.isCancelled || order.state === 'cancelled') return 'cancelled';
  if (ticket.isBlocked) return 'blocked';
  return order.state === 'paid' ? null : 'unpaid';
}

/** What would change hands with it. */
function alongOf(view: TicketView): readonly HeldTicket[] {
  const own = [view, ...view.others].filter(({ ticket }) => ticket.orderId === view.order.id);
  const going = goingAlong(
    view.ticket,
    own.map(({ ticket }) => ticket),
    view.catalogue,
  );
  return own.filter(({ ticket }) => ticket.id !== view.ticket.id && going.some(({ id }) => id === ticket.id));
}

function transferOf({ house, locale }: RequestHouse, view: TicketView): TicketPage['transfer'] {
  const { transfersUntil } = view.catalogue.shop;
  if (transfersUntil === null) return 'never';
  if (transfersUntil <= house.clock.now()) return 'over';
  return { until: momentWords(transfersUntil, view.edition.zone, locale) };
}

async function seatView(
  { house, locale }: RequestHouse,
  edition: Edition,
  held: HeldTicket,
  own: string,
): Promise<SeatView> {
  const { session, ticket, product } = held;
  const when = session?.time
    ? `${momentWords(session.time.start, edition.zone, locale)}–${clockTime(session.time.end, edition.zone)}`
    : product.admits && dateSpan(product.admits.from, product.admits.until, locale);
  return {
    title: session?.title ?? productWordsOf(held, locale),
    facts: [when, session?.room].filter(Boolean).join(' · '),
    href: ticket.id === own ? null : await ticketPath(house, edition.slug, ticket),
  };
}
