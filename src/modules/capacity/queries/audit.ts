import { sql } from 'kysely';
import type { PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';

/** Something that must never be: what is wrong with which pool, and by how many units or rows. */
export type AuditFinding = {
  readonly wrong:
    | 'overdrawn'
    | 'ancestor-not-claimed'
    | 'nested-sum-differs'
    | 'offer-without-hold'
    | 'set-aside-overdrawn';
  readonly poolId: PoolId;
  readonly pool: string;
  readonly by: number;
};

/**
 * Recomputes every pool from its claims and names what must never be; empty is well. It locks nothing and can be run on a live system;
 * a capacity that the team lowered below what was claimed is named too, since somebody must decide what becomes of it.
 */
export async function auditPools(db: Db, now: InstantText): Promise<readonly AuditFinding[]> {
  const { rows } = await sql<AuditFinding>`
    WITH live AS (
      SELECT * FROM capacity.claim
      WHERE state = 'confirmed' OR (state = 'held' AND expires_at > ${now} AND replaces_id IS NULL)
    ), found AS (
      SELECT 'overdrawn' AS wrong, p.id, sum(l.units) - p.capacity AS by
      FROM capacity.pool p JOIN live l ON l.pool_id = p.id
      WHERE p.capacity IS NOT NULL GROUP BY p.id HAVING sum(l.units) > p.capacity
      UNION ALL
      SELECT 'ancestor-not-claimed', p.id, count(*)
      FROM live l JOIN capacity.pool p ON p.id = l.pool_id CROSS JOIN unnest(p.ancestors) AS above
      WHERE l.via_id IS NULL AND NOT EXISTS (
        SELECT FROM live a WHERE a.via_id = l.id AND a.pool_id = above AND a.units = l.units AND a.state = l.state)
      GROUP BY p.id
      UNION ALL
      SELECT 'nested-sum-differs', above, sum(abs(coalesce(below.units, 0) - coalesce(here.units, 0)))
      FROM (
        SELECT p.id AS nested, above, sum(l.units) AS units
        FROM live l JOIN capacity.pool p ON p.id = l.pool_id CROSS JOIN unnest(p.ancestors) AS above
        WHERE l.via_id IS NULL GROUP BY 1, 2
      ) below FULL JOIN (
        SELECT r.pool_id AS nested, l.pool_id AS above, sum(l.units) AS units
        FROM live l JOIN capacity.claim r ON r.id = l.via_id GROUP BY 1, 2
      ) here USING (nested, above)
      WHERE below.units IS DISTINCT FROM here.units GROUP BY above
      UNION ALL
      SELECT 'offer-without-hold', f.pool_id, count(*)
      FROM capacity.waiting w JOIN capacity.waiting_for f ON f.waiting_id = w.id
      WHERE w.state = 'offered' AND NOT EXISTS (
        SELECT FROM capacity.claim c WHERE c.basket_id = w.basket_id AND c.state = 'held')
      GROUP BY f.pool_id
      UNION ALL
      SELECT 'set-aside-overdrawn', s.pool_id, sum(l.units) - s.units
      FROM capacity.set_aside s JOIN live l ON l.set_aside_id = s.id
      GROUP BY s.id HAVING sum(l.units) > s.units
    )
    SELECT found.wrong, p.id AS "poolId", p.name AS pool, found.by::int AS by
    FROM found JOIN capacity.pool p ON p.id = found.id ORDER BY p.id, found.wrong`.execute(db);
  return rows;
}
