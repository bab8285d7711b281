import { getEdition } from '#directory/server';
import { type ClaimId, type OrderId, readId, type TicketId } from '../../../kernel/ids.ts';
import { inLocale } from '../../../kernel/locale.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { findShop, listProducts } from '../queries/catalogue.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { listTickets, lockOrder, type StoredOrder, updateOrder, updateTickets } from '../queries/orders.ts';
import { listTicketsOfClaims } from '../queries/tickets-of-claims.ts';
import type { Ticket } from '../rules/order.ts';
import { feeOf } from '../rules/refund.ts';
import { freeBesides } from './free-besides.ts';
import { orderPath } from './order-keys.ts';
import { startRefund } from './refunds.ts';

/**
 * Ends tickets whose places somebody took who had waited: they admit nobody any more, what was paid for them goes back less what the shop
 * keeps, and their buyers are told. The places changed hands already; ending them twice is ending them once.
 */
export async function closeReturned(house: House, claimIds: readonly string[]): Promise<void> {
  const ids = claimIds.flatMap((id) => readId<'claim'>(id) ?? []) as readonly ClaimId[];
  const found = await listTicketsOfClaims(house.db, ids);
  for (const [orderId, tickets] of Map.groupBy(found, (each) => each.orderId)) {
    const wanted = new Set(tickets.map(({ ticketId }) => ticketId));
    await house.db.transaction().execute((tx) => closeOfOrder(tx, house, orderId, wanted));
  }
}

async function closeOfOrder(
  tx: Tx,
  house: House,
  orderId: OrderId,
  wanted: ReadonlySet<TicketId>,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const tickets = order ? await listTickets(tx, { orderIds: [orderId] }) : [];
  const ended = tickets.filter(({ id, isCancelled }) => wanted.has(id) && !isCancelled);
  if (!order || ended.length === 0) return;
  await updateTickets(
    tx,
    ended.map((ticket) => ({ ...ticket, isCancelled: true })),
  );
  await insertOrderActs(
    tx,
    ended.map(({ number }) => ({
      ...{
        orderId,
        at: house.clock.now(),
        act: 'ticket-cancelled' as const,
        byPersonId: null,
        byTeam: false,
      },
      facts: { number, because: 'place-taken' },
    })),
  );
  const price = ended.reduce((sum, ticket) => sum + ticket.price, 0);
  const fee = feeOf((await findShop(tx, order.editionId))?.cancelling ?? null, price, ended.length);
  const after = { ...order, total: order.total - price, kept: order.kept + fee };
  await updateOrder(tx, after);
  await freeBesides(tx, house, after, ended);
  const amount = price - fee;
  // What cannot go back by itself (less came than was owed) the team sees on the order.
  if (amount > 0)
    await startRefund(tx, house, { order: after, amount, note: '', byPersonId: null, byTeam: false });
  await writeReturned(tx, house, order, ended);
}

async function writeReturned(
  tx: Tx,
  house: House,
  order: StoredOrder,
  tickets: readonly Ticket[],
): Promise<void> {
  const edition = await getEdition(tx, order.editionId);
  const products = new Map((await listProducts(tx, order.editionId)).map(({ id, name }) => [id, name]));
  const words = textsFor(order.locale).waitlist.letters.returned;
  const url = house.config.origin + (await orderPath(house, edition.slug, order));
  await house.mail.post(
    tx,
    ...tickets.map((ticket) => {
      const name = inLocale(products.get(ticket.productId) ?? {}, order.locale)?.text ?? '';
      const facts = { person: order.name, name, edition: edition.name };
      return {
        key: `tickets.ticket-returned:${ticket.id}`,
        to: order.email,
        confidential: true,
        subject: words.subject(facts),
        text: words.text({ ...facts, url }),
      };
    }),
  );
}
