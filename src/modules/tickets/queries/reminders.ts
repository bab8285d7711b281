import { sql } from 'kysely';
import type { OrderId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';

/**
 * Notes that buyers are reminded who owe money until a moment after `now` and before `until`, and answers with their orders. Those who
 * ordered within the last day, and who pay by card, are left out; two processes never take the same.
 */
export async function takeUnreminded(
  tx: Tx,
  { now, until }: { readonly now: InstantText; readonly until: InstantText },
  most: number,
): Promise<readonly OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    UPDATE tickets.order SET reminded_at = ${now} WHERE id IN (
      SELECT id FROM tickets.order
      WHERE state = 'placed' AND method IN ('transfer', 'invoice') AND email <> '' AND paid < total
        AND expires_at > ${now} AND expires_at <= ${until}
        AND placed_at < ${now}::timestamptz - interval '1 day'
        AND (reminded_at IS NULL OR reminded_at < expires_at - interval '4 days')
      ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
