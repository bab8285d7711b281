import { sql } from 'kysely';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { DateText, InstantText, ZoneName } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { OpenEnds } from '../rules/sale-checks.ts';

/** What was ordered on a day, as a clock in the edition's zone has it; sums in minor units. */
export type DaySales = {
  readonly day: DateText;
  readonly orders: number;
  readonly tickets: number;
  readonly revenue: number;
};

/** Orders that are paid, or wait for their payment, by the day on which they were placed; days without one are left out. */
export async function listDaySales(
  db: Db,
  editionId: EditionId,
  { zone, now }: { readonly zone: ZoneName; readonly now: InstantText },
): Promise<readonly DaySales[]> {
  const { rows } = await sql<DaySales>`
    SELECT to_char(o.placed_at AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, count(DISTINCT o.id)::bigint AS orders,
      count(t.id)::bigint AS tickets, coalesce(sum(t.price), 0)::bigint AS revenue
    FROM tickets.order o JOIN tickets.ticket t ON t.order_id = o.id AND NOT t.is_cancelled
    WHERE o.edition_id = ${editionId} AND (o.state = 'paid' OR (o.state = 'placed' AND o.expires_at > ${now}))
    GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

/** What a product brought: `sold` are tickets of orders that are paid, `owed` those that wait for their payment. */
export type ProductSales = {
  readonly productId: ProductId;
  readonly sold: number;
  readonly revenue: number;
  readonly owed: number;
  readonly owedRevenue: number;
};

/** The same by product; those of which nothing was ordered are left out. */
export async function listProductSales(
  db: Db,
  editionId: EditionId,
  now: InstantText,
): Promise<readonly ProductSales[]> {
  const { rows } = await sql<ProductSales>`
    SELECT t.product_id AS "productId",
      count(*) FILTER (WHERE o.state = 'paid')::bigint AS sold,
      coalesce(sum(t.price) FILTER (WHERE o.state = 'paid'), 0)::bigint AS revenue,
      count(*) FILTER (WHERE o.state = 'placed')::bigint AS owed,
      coalesce(sum(t.price) FILTER (WHERE o.state = 'placed'), 0)::bigint AS "owedRevenue"
    FROM tickets.ticket t JOIN tickets.order o ON o.id = t.order_id
    WHERE o.edition_id = ${editionId} AND NOT t.is_cancelled
      AND (o.state = 'paid' OR (o.state = 'placed' AND o.expires_at > ${now}))
    GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

/** What is not settled yet before the books can be closed. */
export async function readOpenEnds(db: Db, editionId: EditionId, now: InstantText): Promise<OpenEnds> {
  const { rows } = await sql<OpenEnds>`
    SELECT
      count(*) FILTER (WHERE o.state = 'placed' AND o.expires_at > ${now})::bigint AS unpaid,
      count(*) FILTER (WHERE o.paid > o.kept AND (o.state = 'cancelled'
        OR (o.state IN ('placed', 'basket') AND o.expires_at <= ${now})))::bigint AS "toSendBack",
      count(*) FILTER (WHERE o.paid > o.total + o.kept + (SELECT coalesce(sum(c.received), 0) FROM tickets.change c WHERE c.order_id = o.id) AND o.state = 'paid')::bigint AS overpaid,
      (SELECT count(*) FROM tickets.payment p
        WHERE p.edition_id = ${editionId} AND p.kind = 'refund' AND p.state = 'pending')::bigint AS "refundsPending",
      (SELECT count(*) FROM tickets.statement_line s
        WHERE s.edition_id = ${editionId} AND s.state = 'open')::bigint AS "statementLines",
      (SELECT count(*) FROM tickets.ticket t JOIN tickets.order p ON p.id = t.order_id
        WHERE p.edition_id = ${editionId} AND p.state = 'paid' AND NOT t.is_cancelled AND t.holder_email = '')::bigint AS unnamed
    FROM tickets.order o WHERE o.edition_id = ${editionId}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('Sums always come in one row.');
  return found;
}
