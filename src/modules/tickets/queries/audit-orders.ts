import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';

/** Something that must never be between orders, money and places: what, in which order (or edition), and by how much. */
export type OrderFinding = {
  readonly wrong:
    | 'paid-differs'
    | 'settled-without-money'
    | 'place-missing'
    | 'place-kept'
    | 'place-shared'
    | 'total-differs'
    | 'change-astray'
    | 'invoice-gap';
  readonly what: string;
  readonly by: number;
};

/** Recomputes money and places of every order from payments and claims; empty is well. Locks nothing and can be run on a live system. */
export async function auditOrders(db: Db): Promise<readonly OrderFinding[]> {
  const { rows } = await sql<OrderFinding>`
    WITH money AS (
      SELECT order_id,
        coalesce(sum(amount) FILTER (WHERE kind = 'payment'), 0) AS came,
        coalesce(sum(amount) FILTER (WHERE kind = 'refund'), 0) AS went
      FROM tickets.payment WHERE state = 'done' GROUP BY order_id
    ), place AS (
      SELECT t.order_id, t.is_cancelled, o.state, c.state AS claim, t.claim_id
      FROM tickets.ticket t JOIN tickets.order o ON o.id = t.order_id JOIN capacity.public_claim c ON c.id = t.claim_id
    )
    SELECT 'paid-differs' AS wrong, o.code AS what, (o.paid - coalesce(m.came - m.went, 0))::float8 AS by
    FROM tickets.order o LEFT JOIN money m ON m.order_id = o.id
    WHERE o.paid <> coalesce(m.came - m.went, 0)
    UNION ALL
    SELECT 'settled-without-money', o.code, (o.total - coalesce(m.came, 0))::float8
    FROM tickets.order o LEFT JOIN money m ON m.order_id = o.id
    WHERE o.state = 'paid' AND coalesce(m.came, 0) < o.total
    UNION ALL
    SELECT 'place-missing', o.code, count(*)::float8
    FROM place p JOIN tickets.order o ON o.id = p.order_id
    WHERE p.state = 'paid' AND NOT p.is_cancelled AND p.claim <> 'confirmed' GROUP BY o.code
    UNION ALL
    SELECT 'place-kept', o.code, count(*)::float8
    FROM place p JOIN tickets.order o ON o.id = p.order_id
    WHERE (p.state = 'cancelled' OR p.is_cancelled) AND p.claim <> 'released' GROUP BY o.code
    UNION ALL
    SELECT 'place-shared', min(o.code), (count(*) - 1)::float8
    FROM place p JOIN tickets.order o ON o.id = p.order_id
    WHERE NOT p.is_cancelled AND p.state <> 'cancelled' GROUP BY p.claim_id HAVING count(*) > 1
    UNION ALL
    SELECT 'total-differs', o.code, (o.total - sum(t.price))::float8
    FROM tickets.order o JOIN tickets.ticket t ON t.order_id = o.id AND NOT t.is_cancelled
    WHERE o.state <> 'cancelled' GROUP BY o.id HAVING o.total <> sum(t.price)
    UNION ALL
    SELECT 'change-astray', o.code, 1
    FROM tickets.change c JOIN tickets.order o ON o.id = c.order_id JOIN tickets.ticket t ON t.id = c.ticket_id
    WHERE o.state <> 'paid' OR t.is_cancelled OR t.order_id <> o.id OR c.received >= c.price - t.price OR EXISTS (
      SELECT FROM capacity.public_claim p WHERE p.basket_id = c.id AND p.state = 'confirmed')
    UNION ALL
    SELECT 'invoice-gap', s.edition_id::text, (s.last_invoice - count(i.id))::float8
    FROM tickets.shop s LEFT JOIN tickets.invoice i ON i.edition_id = s.edition_id
    GROUP BY s.edition_id, s.last_invoice
    HAVING count(i.id) <> s.last_invoice OR coalesce(max(i.number), 0) <> s.last_invoice
    ORDER BY 1, 2`.execute(db);
  return rows;
}
