import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

const tables = {
  rooms: sql.table('programme.room'),
  tracks: sql.table('programme.track'),
} as const;

/** Numbers an edition's rooms or tracks in this order; those that are not named keep theirs among themselves, after the named ones. */
export async function orderParts(
  tx: Tx,
  part: keyof typeof tables,
  editionId: EditionId,
  codes: readonly string[],
): Promise<void> {
  const table = tables[part];
  await sql`
    UPDATE ${table} AS one SET position = placed.place - 1
    FROM (
      SELECT id, row_number() OVER (ORDER BY array_position(${[...codes]}::text[], code) NULLS LAST, position, code) AS place
      FROM ${table} WHERE edition_id = ${editionId}
    ) AS placed
    WHERE one.id = placed.id`.execute(tx);
}
