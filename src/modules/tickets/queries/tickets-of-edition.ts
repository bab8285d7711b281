import { sql } from 'kysely';
import type { EditionId, TicketId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Ticket } from '../rules/order.ts';
import { listTickets } from './orders.ts';

/** Tickets of orders that are placed or paid, each with its order's code, by order and number; a page of them. */
export async function listTicketsOf(
  db: Db,
  editionId: EditionId,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly (Ticket & { readonly orderCode: string })[]> {
  const { rows } = await sql<{ id: TicketId; code: string }>`
    SELECT t.id, o.code FROM tickets.ticket t JOIN tickets.order o ON o.id = t.order_id
    WHERE o.edition_id = ${editionId} AND o.state IN ('placed', 'paid')
    ORDER BY o.placed_at, o.id, t.number LIMIT ${limit} OFFSET ${offset}`.execute(db);
  const found = new Map(
    (await listTickets(db, { ids: rows.map(({ id }) => id) })).map((ticket) => [ticket.id, ticket]),
  );
  return rows.flatMap(({ id, code }) => {
    const ticket = found.get(id);
    return ticket ? [{ ...ticket, orderCode: code }] : [];
  });
}
