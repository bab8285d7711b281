import { sql } from 'kysely';
import type { EditionId, TicketId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { emailKey } from '../rules/claim-request.ts';
import { ticketsTables } from '../tables.ts';

/** Tickets of an edition that count for whoever has this address: of orders that are paid, and not cancelled. In the order of their ids. */
export async function listTicketIdsOfHolder(
  db: Db,
  editionId: EditionId,
  email: string,
): Promise<readonly TicketId[]> {
  const key = emailKey(email);
  if (!key) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .select('t.id')
    .where('t.edition_id', '=', editionId)
    .where(sql<string>`lower(t.holder_email)`, '=', key)
    .where('t.holder_email', '<>', '')
    .where('t.is_cancelled', '=', false)
    .where('o.state', '=', 'paid')
    .orderBy('t.id')
    .execute();
  return rows.map(({ id }) => id);
}
