import { sql } from 'kysely';
import type { EditionId, OrderId, PersonId, TicketId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** Somebody, by their account and their address. */
export type Own = { readonly personId: PersonId | null; readonly email: string };

/** Orders that somebody placed, while signed in or with their address; the newest first. */
export async function listOwnOrders(
  db: Db,
  { personId, email }: Own,
  editionId: EditionId | null = null,
): Promise<readonly OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    SELECT id FROM tickets.order
    WHERE (person_id = ${personId} OR (lower(email) = ${email} AND email <> '')) AND state <> 'basket'
      AND (${editionId}::uuid IS NULL OR edition_id = ${editionId})
    ORDER BY created_at DESC`.execute(db);
  return rows.map(({ id }) => id);
}

/** Tickets that count and are somebody's own, in whosever order; the newest first. */
export async function listOwnTickets(
  db: Db,
  { personId, email }: Own,
  editionId: EditionId | null = null,
): Promise<readonly TicketId[]> {
  const { rows } = await sql<{ id: TicketId }>`
    SELECT t.id FROM tickets.ticket t JOIN tickets.order o ON o.id = t.order_id
    WHERE (t.holder_person_id = ${personId} OR (lower(t.holder_email) = ${email} AND t.holder_email <> ''))
      AND NOT t.is_cancelled AND o.state = 'paid' AND (${editionId}::uuid IS NULL OR t.edition_id = ${editionId})
    ORDER BY o.created_at DESC, t.number`.execute(db);
  return rows.map(({ id }) => id);
}

/** Every order in which somebody has a part: as its buyer, or as a holder, by their account or their address. */
export async function listOrdersWith(db: Db, { personId, email }: Own): Promise<readonly OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    SELECT id FROM tickets.order WHERE person_id = ${personId} OR (lower(email) = ${email} AND email <> '')
    UNION SELECT order_id FROM tickets.ticket
      WHERE holder_person_id = ${personId} OR (lower(holder_email) = ${email} AND holder_email <> '') ORDER BY 1`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Takes somebody's name, address and answers out of an order. What was sold, paid and invoiced stays. */
export async function blankPerson(tx: Tx, orderId: OrderId, { personId, email }: Own): Promise<void> {
  const isHolder = sql`(holder_person_id = ${personId} OR (lower(holder_email) = ${email} AND holder_email <> ''))`;
  await sql`DELETE FROM tickets.answer WHERE ticket_id IN (
    SELECT id FROM tickets.ticket WHERE order_id = ${orderId} AND ${isHolder})`.execute(tx);
  await sql`UPDATE tickets.ticket SET holder_name = '', holder_email = '', holder_person_id = NULL, serial = serial + 1
    WHERE order_id = ${orderId} AND ${isHolder}`.execute(tx);
  await sql`UPDATE tickets.order SET name = '', email = '', person_id = NULL, company = NULL
    WHERE id = ${orderId} AND (person_id = ${personId} OR (lower(email) = ${email} AND email <> ''))`.execute(
    tx,
  );
  await sql`UPDATE tickets.order_act SET by_person_id = NULL
    WHERE order_id = ${orderId} AND by_person_id = ${personId}`.execute(tx);
}

/** Removes orders that were never placed and whose places were free before a moment; answers with how many. */
export async function removeOldBaskets(db: Db, before: Date): Promise<number> {
  const result = await ticketsTables(db)
    .deleteFrom('tickets.order')
    .where('state', '=', 'basket')
    .where('paid', '=', 0)
    .where('expires_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('tickets.payment as p')
            .select('p.id')
            .whereRef('p.order_id', '=', 'tickets.order.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Whether money came or an invoice was issued in an edition: books that the law wants kept. */
export async function hasBooks(db: Db, editionId: EditionId): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    SELECT EXISTS (SELECT FROM tickets.payment WHERE edition_id = ${editionId})
      OR EXISTS (SELECT FROM tickets.invoice WHERE edition_id = ${editionId}) AS has`.execute(db);
  return rows[0]?.has ?? false;
}

/** Removes all that an edition sold, and how. */
export async function deleteSalesOf(tx: Tx, editionId: EditionId): Promise<void> {
  const tables = ticketsTables(tx);
  await sql`UPDATE tickets.statement_line SET payment_id = NULL WHERE edition_id = ${editionId}`.execute(tx);
  await sql`DELETE FROM tickets.statement_line WHERE edition_id = ${editionId}`.execute(tx);
  await tables.deleteFrom('tickets.payment').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('tickets.invoice').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('tickets.order').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('tickets.signing_key').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('tickets.webhook').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('tickets.shop').where('edition_id', '=', editionId).execute();
}
