import { type EditionId, type OrderId, readId, type TicketId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { findOrder, listTickets, type StoredOrder } from '../queries/orders.ts';
import type { Ticket } from '../rules/order.ts';

/** The secret that signs links. It stays in memory: every order that is placed needs it for its link. */
export async function secretOf(house: House): Promise<Uint8Array> {
  const { bytes } = await house.memory.remember(
    'tickets.signing-secret',
    async () => ({ bytes: await signingSecret(house.db) }),
    () => 100,
  );
  return bytes;
}

/** What the link to an order carries beside its code: whoever has it may see and change the order. Cannot be guessed (HMAC-SHA-256). */
export async function orderKey(house: House, orderId: OrderId): Promise<string> {
  return signText(await secretOf(house), 'order', orderId);
}

/** The same for one ticket: its holder's. `serial` changes when the ticket goes to somebody else, and with it the key. */
export async function ticketKey(house: House, ticketId: TicketId, serial: number): Promise<string> {
  return signText(await secretOf(house), 'ticket', `${ticketId} ${serial}`);
}

/** The order that a link leads to; `null` for any other code or key, which are not told apart. */
export async function openOrder(
  house: House,
  link: { readonly editionId: EditionId; readonly code: string; readonly key: string },
): Promise<StoredOrder | null> {
  const order = await findOrder(house.db, link.editionId, link.code);
  return order && verifyText(await secretOf(house), 'order', order.id, link.key) ? order : null;
}

/** The ticket that a link leads to, for its holder of now; `null` for any other id or key, which are not told apart. */
export async function openTicket(
  house: House,
  link: { readonly editionId: EditionId; readonly ticket: string; readonly key: string },
): Promise<Ticket | null> {
  const id = readId<'ticket'>(link.ticket);
  const [ticket] = id ? await listTickets(house.db, { ids: [id] }) : [];
  if (ticket?.editionId !== link.editionId) return null;
  const text = `${ticket.id} ${ticket.serial}`;
  return verifyText(await secretOf(house), 'ticket', text, link.key) ? ticket : null;
}

/** Where an order's own page is. */
export async function orderPath(
  house: House,
  slug: string,
  { id, code }: { readonly id: OrderId; readonly code: string },
): Promise<string> {
  return `/${encodeURIComponent(slug)}/orders/${code}/${await orderKey(house, id)}`;
}

/** Where a ticket's own page is, for its holder of now. */
export async function ticketPath(
  house: House,
  slug: string,
  { id, serial }: { readonly id: TicketId; readonly serial: number },
): Promise<string> {
  return `/${encodeURIComponent(slug)}/my-ticket/${id}/${await ticketKey(house, id, serial)}`;
}
