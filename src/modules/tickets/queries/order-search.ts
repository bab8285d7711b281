import { sql } from 'kysely';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Order, OrderStanding } from '../rules/order.ts';

/** What the team looks for; `null`: whatever. */
export type OrderSearch = {
  /** In the code, names and addresses of buyer, holders and company. */
  readonly text: string;
  readonly productId: ProductId | null;
  /** `to-send-back`: over, or paid too much, with money on it. Without a state, held baskets are left out. */
  readonly state: OrderStanding | 'to-send-back' | null;
  readonly method: Order['method'];
  /** 1 is the first. */
  readonly page: number;
};

export type FoundOrder = Pick<
  Order,
  | 'id'
  | 'code'
  | 'state'
  | 'name'
  | 'email'
  | 'currency'
  | 'total'
  | 'paid'
  | 'method'
  | 'expiresAt'
  | 'createdAt'
> & { readonly tickets: number };

/** Orders that one page shows. */
export const ordersOnPage = 40;

type Row = Omit<FoundOrder, 'expiresAt' | 'createdAt'> & {
  readonly expires_at: Date | null;
  readonly created_at: Date;
  readonly of: number;
};

/** Orders of an edition that fit, the newest first, a page of them, and how many there are in all. */
export async function searchOrders(
  db: Db,
  editionId: EditionId,
  search: OrderSearch,
  now: InstantText,
): Promise<{ readonly orders: readonly FoundOrder[]; readonly of: number }> {
  const { productId, method } = search;
  const like = `%${search.text.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const text = sql`(o.code ILIKE ${like} OR o.name ILIKE ${like} OR o.email ILIKE ${like}
    OR o.company->>'name' ILIKE ${like} OR EXISTS (SELECT FROM tickets.ticket h WHERE h.order_id = o.id
      AND (h.holder_name ILIKE ${like} OR h.holder_email ILIKE ${like})))`;
  const { rows } = await sql<Row>`
    SELECT o.id, o.code, o.state, o.name, o.email, o.currency, o.total, o.paid, o.method, o.expires_at, o.created_at,
      (SELECT count(*) FROM tickets.ticket t WHERE t.order_id = o.id AND NOT t.is_cancelled)::bigint AS tickets,
      (count(*) OVER ())::bigint AS of
    FROM tickets.order o
    WHERE o.edition_id = ${editionId} AND ${stateIs(search.state, now)}
      ${search.text.trim() ? sql`AND ${text}` : sql``}
      ${method ? sql`AND o.method = ${method}` : sql``}
      ${productId ? sql`AND EXISTS (SELECT FROM tickets.ticket t WHERE t.order_id = o.id AND t.product_id = ${productId})` : sql``}
    ORDER BY o.created_at DESC, o.id
    LIMIT ${ordersOnPage} OFFSET ${(search.page - 1) * ordersOnPage}`.execute(db);
  const orders = rows.map(({ expires_at, created_at, of: _, ...row }) => ({
    ...row,
    expiresAt: momentText(expires_at),
    createdAt: momentText(created_at),
  }));
  return { orders, of: rows[0]?.of ?? 0 };
}

function stateIs(state: OrderSearch['state'], now: InstantText) {
  const isOver = sql`(o.state IN ('placed', 'basket') AND o.expires_at <= ${now})`;
  if (state === null) return sql`o.state <> 'basket'`;
  if (state === 'lapsed') return isOver;
  if (state === 'to-send-back')
    return sql`(o.paid > o.kept AND (o.state = 'cancelled' OR ${isOver} OR (o.state = 'paid' AND o.paid > o.total + o.kept
      + (SELECT coalesce(sum(c.received), 0) FROM tickets.change c WHERE c.order_id = o.id))))`;
  return sql`(o.state = ${state} AND NOT ${isOver})`;
}
