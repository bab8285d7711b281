import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/**
 * Lets one writer at a time change what an edition has only one of: the sequence of releases, the numbers of sessions.
 * A row lock on a row of the programme's own, so that it works on any PostgreSQL.
 */
export async function lockProgramme(tx: Tx, editionId: EditionId): Promise<void> {
  await sql`INSERT INTO programme.lock (edition_id) VALUES (${editionId}) ON CONFLICT DO NOTHING`.execute(tx);
  await sql`SELECT edition_id FROM programme.lock WHERE edition_id = ${editionId} FOR UPDATE`.execute(tx);
}
