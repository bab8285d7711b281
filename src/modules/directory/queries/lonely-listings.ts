import { sql } from 'kysely';
import type { ListingId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/**
 * Removes those of these listings of which no source states anything any more, and conferences that had none but them. Those that
 * somebody marked for themselves, or that others were joined into, stay as they are.
 */
export async function removeLonelyListings(tx: Tx, listings: readonly ListingId[]): Promise<void> {
  if (listings.length === 0) return;
  const removed = await sql<{ conference_id: string }>`
    DELETE FROM directory.listing AS l WHERE l.id = ANY(${[...listings]}::uuid[]) AND l.edition_id IS NULL
      AND NOT EXISTS (SELECT FROM directory.record AS r WHERE r.listing_id = l.id)
      AND NOT EXISTS (SELECT FROM directory.intent AS i WHERE i.listing_id = l.id)
      AND NOT EXISTS (SELECT FROM directory.listing AS m WHERE m.merged_into = l.id)
    RETURNING l.conference_id`.execute(tx);
  const conferences = [...new Set(removed.rows.map((row) => row.conference_id))];
  if (conferences.length === 0) return;
  await sql`
    DELETE FROM directory.conference AS c WHERE c.id = ANY(${conferences}::uuid[]) AND c.organisation_id IS NULL
      AND NOT EXISTS (SELECT FROM directory.listing AS l WHERE l.conference_id = c.id)
      AND NOT EXISTS (SELECT FROM directory.edition AS e WHERE e.conference_id = c.id)`.execute(tx);
}
