import { sql } from 'kysely';
import type { EditionId, OrderId, PersonId, TicketId, VoucherId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { emailKey } from '../rules/claim-request.ts';
import type { Ticket } from '../rules/order.ts';
import { ticketsTables } from '../tables.ts';
import { listVouchers } from './catalogue.ts';

/**
 * Lets nobody else follow or change what roles give in an edition until the transaction ends, and answers with those rules. The first of
 * all locks here: before entitlements, orders, tickets and pools. Whoever only writes a ticket with such a voucher does not wait for it.
 */
export async function lockRoleRules(tx: Tx, editionId: EditionId): Promise<readonly VoucherId[]> {
  const { rows } = await sql<{ id: VoucherId }>`
    SELECT id FROM tickets.voucher WHERE edition_id = ${editionId} AND role IS NOT NULL ORDER BY id FOR NO KEY UPDATE`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Tickets that count, or are held, of orders that have not ended, by vouchers of roles, of everybody or of one; in the order of orders. */
export async function listTicketsByRules(
  db: Db,
  ruleIds: readonly VoucherId[],
  holder: { readonly personId: PersonId; readonly email: string } | null = null,
): Promise<readonly { readonly id: TicketId; readonly orderId: OrderId }[]> {
  if (ruleIds.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .select(['t.id', 't.order_id'])
    .where('t.voucher_id', '=', sql<VoucherId>`ANY(${ruleIds}::uuid[])`)
    .where('t.is_cancelled', '=', false)
    .where('o.state', '<>', 'cancelled')
    .$if(holder !== null, (query) =>
      query.where((where) =>
        where.or([
          where('t.holder_person_id', '=', holder?.personId ?? null),
          where(sql<string>`lower(t.holder_email)`, '=', emailKey(holder?.email ?? '')),
        ]),
      ),
    )
    .orderBy('t.order_id')
    .orderBy('t.number')
    .execute();
  return rows.map(({ id, order_id }) => ({ id, orderId: order_id }));
}

/** Editions in which roles give something. */
export async function listEditionsWithRules(db: Db): Promise<readonly EditionId[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.voucher')
    .select('edition_id')
    .distinct()
    .where('role', 'is not', null)
    .execute();
  return rows.map(({ edition_id }) => edition_id);
}

/** Which vouchers of tickets are what a role gives; no question where there is no voucher. */
export async function roleVouchers(
  db: Db,
  editionId: EditionId,
  tickets: readonly Pick<Ticket, 'voucherId'>[],
): Promise<ReadonlySet<VoucherId>> {
  const ids = [...new Set(tickets.flatMap(({ voucherId }) => voucherId ?? []))];
  const vouchers = ids.length > 0 ? await listVouchers(db, [editionId], { ids }) : [];
  return new Set(vouchers.flatMap(({ id, role }) => (role ? [id] : [])));
}
