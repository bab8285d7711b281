import { type SelectQueryBuilder, sql } from 'kysely';
import type { EditionId, OrderId, PersonId, TicketId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Order, Ticket } from '../rules/order.ts';
import { ticketsTables } from '../tables.ts';
import { type OrderAct, orderActRow } from './order-acts.ts';

/** An order with the digest of what was asked under its key. */
export type StoredOrder = Order & { readonly digest: string };

const orderColumns = [
  ...(['id', 'edition_id', 'code', 'state', 'digest', 'person_id', 'name', 'email', 'locale'] as const),
  ...(['currency', 'total', 'paid', 'kept', 'method', 'voucher_id', 'company', 'accepted'] as const),
  ...(['expires_at', 'created_at', 'placed_at', 'settled_at'] as const),
] as const;

function ordersOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.order').select(orderColumns);
}
type Row = ReturnType<typeof ordersOf> extends SelectQueryBuilder<infer _D, infer _T, infer R> ? R : never;

function orderOf(row: Row): StoredOrder {
  const { id, code, state, digest, name, email, locale, currency, total, paid, kept, method } = row;
  return {
    ...{ id, code, state, digest, name, email, locale, currency, total, paid, kept, method },
    ...{ company: row.company, accepted: row.accepted },
    editionId: row.edition_id,
    personId: row.person_id,
    voucherId: row.voucher_id,
    expiresAt: momentText(row.expires_at),
    createdAt: momentText(row.created_at),
    placedAt: momentText(row.placed_at),
    settledAt: momentText(row.settled_at),
  };
}

/** Orders by their ids; what is not there is left out. */
export async function listOrders(db: Db, ids: readonly OrderId[]): Promise<readonly StoredOrder[]> {
  if (ids.length === 0) return [];
  return (await ordersOf(db).where('id', 'in', ids).execute()).map(orderOf);
}

/** The order with this code. */
export async function findOrder(db: Db, editionId: EditionId, code: string): Promise<StoredOrder | null> {
  const row = await ordersOf(db)
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? orderOf(row) : null;
}

/** The order, locked until the transaction ends: the first lock of whoever changes one. */
export async function lockOrder(tx: Tx, id: OrderId): Promise<StoredOrder | null> {
  const row = await ordersOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? orderOf(row) : null;
}

/** Orders of a person, the newest first, over all editions. */
export async function listOrdersOf(db: Db, personId: PersonId): Promise<readonly StoredOrder[]> {
  const rows = await ordersOf(db).where('person_id', '=', personId).orderBy('created_at', 'desc').execute();
  return rows.map(orderOf);
}

/** Writes new orders with their tickets and what happened to them, in one statement: each is an answer that somebody waits for. */
export async function insertOrders(
  tx: Tx,
  written: {
    readonly orders: readonly StoredOrder[];
    readonly tickets: readonly Ticket[];
    readonly acts: readonly OrderAct[];
  },
): Promise<void> {
  if (written.orders.length === 0) return;
  const orders = written.orders.map(({ id, ...rest }) => ({ id, ...orderRow(rest) }));
  const tickets = written.tickets.map(({ id, ...rest }) => ({ id, ...ticketRow(rest) }));
  await sql`
    WITH orders AS (${insertRecords('tickets.order', orders)}),
      tickets AS (${insertRecords('tickets.ticket', tickets)}),
      acts AS (${insertRecords('tickets.order_act', written.acts.map(orderActRow))})
    SELECT 1`.execute(tx);
}

/** Writes what an order says now. */
export async function updateOrder(tx: Tx, { id, ...order }: StoredOrder): Promise<void> {
  const { company, accepted, ...row } = orderRow(order);
  await ticketsTables(tx)
    .updateTable('tickets.order')
    .set({ ...row, company: json(company), accepted: json(accepted) })
    .where('id', '=', id)
    .execute();
}

function orderRow(order: Omit<StoredOrder, 'id'>) {
  const { code, state, digest, name, email, locale, currency, total, paid, kept, method } = order;
  return {
    ...{ code, state, digest, name, email, locale, currency, total, paid, kept, method },
    edition_id: order.editionId,
    person_id: order.personId,
    voucher_id: order.voucherId,
    company: order.company,
    accepted: order.accepted,
    expires_at: order.expiresAt,
    created_at: order.createdAt,
    placed_at: order.placedAt,
    settled_at: order.settledAt,
  };
}

const ticketColumns = [
  ...(['id', 'order_id', 'edition_id', 'number', 'product_id', 'variation', 'part_of', 'claim_id'] as const),
  ...(['price', 'tax', 'tax_rate', 'voucher_id', 'reduction', 'holder_name', 'holder_email'] as const),
  ...(['holder_person_id', 'serial', 'is_cancelled', 'is_blocked'] as const),
] as const;

/** Tickets by their ids or by their orders, in the order of their numbers. */
export async function listTickets(
  db: Db,
  which: { readonly ids: readonly TicketId[] } | { readonly orderIds: readonly OrderId[] },
): Promise<readonly Ticket[]> {
  const [column, ids] =
    'ids' in which ? (['id', which.ids] as const) : (['order_id', which.orderIds] as const);
  if (ids.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket')
    .select(ticketColumns)
    .where(sql.ref<string>(column), 'in', ids)
    .orderBy('order_id')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, variation: row.variation, price: row.price, tax: row.tax },
    ...{ serial: row.serial, isCancelled: row.is_cancelled, isBlocked: row.is_blocked },
    reduction: row.reduction,
    orderId: row.order_id,
    editionId: row.edition_id,
    productId: row.product_id,
    partOf: row.part_of,
    claimId: row.claim_id,
    taxRate: row.tax_rate,
    voucherId: row.voucher_id,
    holderName: row.holder_name,
    holderEmail: row.holder_email,
    holderPersonId: row.holder_person_id,
  }));
}

/** Lets nobody change, or count on, tickets of an order until the transaction ends: the second lock, after the order's. */
export async function lockTickets(tx: Tx, orderId: OrderId): Promise<readonly Ticket[]> {
  await ticketsTables(tx)
    .selectFrom('tickets.ticket')
    .select('id')
    .where('order_id', '=', orderId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return listTickets(tx, { orderIds: [orderId] });
}

/** Writes what tickets say now about their holders and whether they count. */
export async function updateTickets(tx: Tx, tickets: readonly Ticket[]): Promise<void> {
  if (tickets.length === 0) return;
  const rows = json(tickets.map(({ id, ...rest }) => ({ id, ...ticketRow(rest) })));
  await sql`
    UPDATE tickets.ticket AS t
    SET product_id = n.product_id, variation = n.variation, claim_id = n.claim_id, price = n.price, tax = n.tax,
      tax_rate = n.tax_rate, voucher_id = n.voucher_id, reduction = n.reduction, holder_name = n.holder_name, holder_email = n.holder_email,
      holder_person_id = n.holder_person_id, serial = n.serial, is_cancelled = n.is_cancelled, is_blocked = n.is_blocked
    FROM jsonb_populate_recordset(NULL::tickets.ticket, ${rows}::jsonb) AS n
    WHERE t.id = n.id`.execute(tx);
}

function ticketRow(ticket: Omit<Ticket, 'id'>) {
  const { number, variation, price, tax, reduction, serial } = ticket;
  return {
    ...{ number, variation, price, tax, reduction, serial },
    order_id: ticket.orderId,
    edition_id: ticket.editionId,
    product_id: ticket.productId,
    part_of: ticket.partOf,
    claim_id: ticket.claimId,
    tax_rate: ticket.taxRate,
    voucher_id: ticket.voucherId,
    holder_name: ticket.holderName,
    holder_email: ticket.holderEmail,
    holder_person_id: ticket.holderPersonId,
    is_cancelled: ticket.isCancelled,
    is_blocked: ticket.isBlocked,
  };
}
