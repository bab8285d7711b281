import type { SeatTime } from '#capacity';
import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { findPublishedProgramme, type PublishedProgramme } from '#programme/server';
import type { TicketId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { listTicketIdsOfHolder } from '../queries/holder-tickets.ts';
import { listOrders, listTickets, type StoredOrder } from '../queries/orders.ts';
import type { Ticket } from '../rules/order.ts';
import type { Product } from '../rules/product.ts';
import type { Catalogue } from '../rules/quote.ts';

/** A ticket with its product, and where and when its session is if it is a seat. */
export type HeldTicket = {
  readonly ticket: Ticket;
  readonly product: Product;
  readonly session: {
    readonly code: string;
    readonly title: string;
    readonly time: SeatTime | null;
    readonly room: string | null;
  } | null;
};

/** A ticket as its holder sees it. */
export type TicketView = HeldTicket & {
  readonly edition: Edition;
  readonly catalogue: Catalogue;
  readonly order: StoredOrder;
  /** The order is paid, and the ticket is neither cancelled nor blocked: it lets its holder in. */
  readonly isValid: boolean;
  /** Other tickets of the same holder that count, seats among them; in the order of their products. */
  readonly others: readonly HeldTicket[];
};

/** Reads a ticket with all that its holder has; `null` if there is none. The caller has shown its key. */
export async function readTicket(house: House, id: TicketId): Promise<TicketView | null> {
  const [ticket] = await listTickets(house.db, { ids: [id] });
  const [order] = ticket ? await listOrders(house.db, [ticket.orderId]) : [];
  const [edition] = ticket ? await listEditionsById(house.db, [ticket.editionId]) : [];
  const catalogue = edition && (await readCatalogues(house.db, [edition.id])).get(edition.id);
  if (!ticket || !order || !edition || !catalogue) return null;
  const published = await findPublishedProgramme(house, edition.id);
  const own = heldTicket(ticket, catalogue, published);
  if (!own) return null;
  const isValid = order.state === 'paid' && !ticket.isCancelled && !ticket.isBlocked;
  const ids = isValid ? await listTicketIdsOfHolder(house.db, edition.id, ticket.holderEmail) : [];
  const others = (await listTickets(house.db, { ids: ids.filter((each) => each !== id) })).flatMap(
    (each) => heldTicket(each, catalogue, published) ?? [],
  );
  return { ...own, edition, catalogue, order, isValid, others: others.toSorted(byTime) };
}

function heldTicket(
  ticket: Ticket,
  { products }: Catalogue,
  published: PublishedProgramme | null,
): HeldTicket | null {
  const product = products.get(ticket.productId);
  if (!product) return null;
  const session = product.sessionCode ? published?.sessions.get(product.sessionCode) : undefined;
  if (!session) return { ticket, product, session: null };
  const { slot, code, title } = session;
  const rooms = slot?.rooms.flatMap((room) => published?.rooms.get(room)?.name ?? []) ?? [];
  const time = slot ? { start: slot.start, end: slot.end, place: slot.rooms[0] ?? null } : null;
  return { ticket, product, session: { code, title, time, room: rooms.join(' + ') || null } };
}

function byTime(a: HeldTicket, b: HeldTicket): number {
  const [one, other] = [a.session?.time?.start ?? '', b.session?.time?.start ?? ''];
  return one === other ? a.product.number - b.product.number : one < other ? -1 : 1;
}
