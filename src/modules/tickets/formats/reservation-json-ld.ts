import type { Edition } from '#directory';
import { plainMoney } from '../../../kernel/money.ts';
import type { Order, OrderStanding } from '../rules/order.ts';

type EventFacts = Pick<
  Edition,
  'name' | 'startsOn' | 'endsOn' | 'mode' | 'venueName' | 'address' | 'city' | 'country' | 'website'
>;

/** A ticket as a mail program shows it among what somebody has booked. */
export type ReservedTicket = {
  readonly number: string;
  readonly holder: string;
  readonly product: string;
  readonly from: string;
  readonly until: string;
  readonly url: string;
};

/** Tickets as schema.org EventReservations, one each. */
export function reservationsJsonLd(
  edition: EventFacts,
  order: { readonly code: string; readonly isCancelled: boolean },
  tickets: readonly ReservedTicket[],
): object {
  return tickets.map(({ number, holder, product, from, until, url }) => ({
    '@context': 'https://schema.org',
    '@type': 'EventReservation',
    reservationNumber: order.code,
    reservationStatus: `https://schema.org/${order.isCancelled ? 'ReservationCancelled' : 'ReservationConfirmed'}`,
    underName: { '@type': 'Person', name: holder },
    reservationFor: eventOf(edition, { from, until }),
    ticketNumber: number,
    reservedTicket: { '@type': 'Ticket', name: product, ticketNumber: number, url },
    url,
  }));
}

const statuses: Readonly<Record<OrderStanding, string>> = {
  basket: 'OrderProcessing',
  placed: 'OrderPaymentDue',
  lapsed: 'OrderPaymentDue',
  paid: 'OrderDelivered',
  cancelled: 'OrderCancelled',
};

/** An order as schema.org has it: what is owed to whom. */
export function orderJsonLd(
  edition: EventFacts,
  order: Pick<Order, 'code' | 'name' | 'total' | 'currency' | 'placedAt'> & {
    readonly standing: OrderStanding;
  },
  said: { readonly seller: string; readonly url: string; readonly products: readonly string[] },
): object {
  const { currency } = order;
  return {
    '@context': 'https://schema.org',
    '@type': 'Order',
    orderNumber: order.code,
    orderStatus: `https://schema.org/${statuses[order.standing]}`,
    orderDate: order.placedAt,
    merchant: { '@type': 'Organization', name: said.seller || edition.name },
    customer: { '@type': 'Person', name: order.name },
    priceCurrency: currency,
    price: plainMoney({ amount: order.total, currency }),
    acceptedOffer: said.products.map((name) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Event', name: `${edition.name}: ${name}`, startDate: edition.startsOn },
    })),
    url: said.url,
  };
}

function eventOf(edition: EventFacts, days: { readonly from: string; readonly until: string }): object {
  const { name, mode, venueName, address, city, country, website } = edition;
  const where = [address, city, country].filter(Boolean).join(', ');
  const place = { '@type': 'Place', name: venueName ?? city ?? name, address: where || (venueName ?? name) };
  const online = { '@type': 'VirtualLocation', ...(website ? { url: website } : {}) };
  return {
    '@type': 'Event',
    name,
    startDate: days.from,
    endDate: days.until,
    location: mode === 'online' ? online : place,
  };
}
