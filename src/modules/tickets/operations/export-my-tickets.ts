import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listAnswers } from '../queries/answers.ts';
import { listGuestOf } from '../queries/guests.ts';
import { listInvoices } from '../queries/invoices.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import { listOwnOrders, listOwnTickets } from '../queries/personal.ts';
import { ownOf } from './own-of.ts';

/** Everything that is kept of the viewer's orders and tickets, for them to take along: no keys. */
export async function exportMyTickets(
  house: House,
  viewer: Viewer,
): Promise<Outcome<Readonly<Record<string, unknown>>, 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const own = await ownOf(house, viewer.personId);
  const orderIds = await listOwnOrders(house.db, own);
  const orders = await listOrders(house.db, orderIds);
  const held = await listTickets(house.db, { ids: await listOwnTickets(house.db, own) });
  const answers = await listAnswers(
    house.db,
    held.map(({ id }) => id),
  );
  return done({
    orders: orders.map(({ digest: _, ...order }) => order),
    ticketsOfOrders: await listTickets(house.db, { orderIds }),
    payments: await listPayments(house.db, orderIds),
    invoices: (await listInvoices(house.db, { orderIds })).map(({ document }) => document),
    tickets: held,
    answers,
    ...(await listGuestOf(house.db, own)),
  });
}
