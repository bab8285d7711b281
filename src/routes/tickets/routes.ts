import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What buyers and holders see, inside an edition's frame. */
export const ticketsRoutes: RouteConfigEntry[] = [
  route('tickets', 'tickets/tickets.tsx'),
  route('tickets/lost', 'tickets/lost.tsx'),
  route('tickets/waitlist/:product', 'tickets/join-waitlist.tsx'),
  route('sessions/:code/seat', 'tickets/seat.tsx'),
  route('tickets/ballots/:ballot', 'tickets/ballot.tsx'),
  route('ballots/:id/:key', 'tickets/ballot-entry.tsx'),
  route('waitlist/:id/:key', 'tickets/wait.tsx'),
  route('orders/:code/:key', 'tickets/order.tsx'),
  route('orders/:code/:key/returning', 'tickets/return-ticket.ts'),
  route('orders/:code/:key/card', 'tickets/card.ts'),
  route('orders/:code/:key/invoices/:invoice', 'tickets/invoice-pdf.ts'),
  route('my-ticket/handed-on', 'tickets/handed-on.tsx'),
  route('my-ticket/:ticket/:key', 'tickets/ticket.tsx'),
  route('my-ticket/:ticket/:key/calendar.ics', 'tickets/ticket-calendar.ts'),
  route('my-ticket/:ticket/:key/ticket.pdf', 'tickets/ticket-pdf.ts'),
  route('my-ticket/:ticket/:key/ticket.pkpass', 'tickets/ticket-pass.ts'),
];
