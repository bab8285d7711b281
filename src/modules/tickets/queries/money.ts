import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { InAndOut, MoneyReport, ProductMoney } from '../rules/money-report.ts';
import type { Payment } from './payments.ts';

type Moved = InAndOut & { readonly method: Payment['method']; readonly month: string };

/** Reads the report in three questions, however many orders there are. */
export async function readMoney(db: Db, editionId: EditionId, zone: ZoneName): Promise<MoneyReport> {
  const { rows: moved } = await sql<Moved & { readonly pending: number }>`
    SELECT method, to_char(changed_at AT TIME ZONE ${zone}, 'YYYY-MM') AS month,
      coalesce(sum(amount) FILTER (WHERE kind = 'payment' AND state = 'done'), 0)::bigint AS came,
      coalesce(sum(amount) FILTER (WHERE kind = 'refund' AND state = 'done'), 0)::bigint AS went,
      coalesce(sum(amount) FILTER (WHERE kind = 'refund' AND state = 'pending'), 0)::bigint AS pending
    FROM tickets.payment WHERE edition_id = ${editionId} GROUP BY 1, 2 ORDER BY 2, 1`.execute(db);
  const byProduct = await listProductMoney(db, editionId);
  const { rows } = await sql<{ settled: number; other: number }>`
    SELECT coalesce(sum(paid) FILTER (WHERE state = 'paid'), 0)::bigint AS settled,
      coalesce(sum(paid) FILTER (WHERE state <> 'paid'), 0)::bigint AS other
    FROM tickets.order WHERE edition_id = ${editionId}`.execute(db);
  const { settled, other } = rows[0] ?? { settled: 0, other: 0 };
  return {
    byMethod: [...Map.groupBy(moved, ({ method }) => method)].map(([method, own]) => ({
      method,
      ...sums(own),
    })),
    byMonth: [...Map.groupBy(moved, ({ month }) => month)]
      .map(([month, own]) => ({ month, ...sums(own) }))
      .filter(({ came, went }) => came > 0 || went > 0),
    byProduct,
    beyond: settled - byProduct.reduce((sum, { amount }) => sum + amount, 0),
    onAccount: other,
    pending: moved.reduce((sum, { pending }) => sum + pending, 0),
  };
}

function sums(moved: readonly InAndOut[]): InAndOut {
  return {
    came: moved.reduce((sum, { came }) => sum + came, 0),
    went: moved.reduce((sum, { went }) => sum + went, 0),
  };
}

/** What was paid is for the order's tickets in their order, each up to its price: after a refund the last ones have less. */
async function listProductMoney(db: Db, editionId: EditionId): Promise<readonly ProductMoney[]> {
  const { rows } = await sql<ProductMoney>`
    WITH line AS (
      SELECT o.paid, t.product_id, t.price, t.tax, t.tax_rate,
        sum(t.price) OVER (PARTITION BY o.id ORDER BY t.number) - t.price AS before
      FROM tickets.order o JOIN tickets.ticket t ON t.order_id = o.id AND NOT t.is_cancelled
      WHERE o.edition_id = ${editionId} AND o.state = 'paid'),
    part AS (SELECT *, greatest(0, least(price, paid - before)) AS amount FROM line)
    SELECT product_id AS "productId", tax_rate AS "taxRate", count(*)::bigint AS tickets, sum(amount)::bigint AS amount,
      sum(CASE WHEN amount = price THEN tax ELSE round(amount * tax_rate / (10000 + tax_rate)) END)::bigint AS tax
    FROM part GROUP BY 1, 2 ORDER BY 1, 2`.execute(db);
  return rows;
}
