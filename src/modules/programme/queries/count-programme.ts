import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';

/** How much there is of each part of the working programme. */
export type ProgrammeCounts = {
  readonly sessions: number;
  /** Confirmed sessions that stand alone and have no time yet. */
  readonly unplaced: number;
  readonly speakers: number;
  readonly rooms: number;
  readonly tracks: number;
  readonly releases: number;
};

/** Counts the parts of an edition's working programme; one query. */
export async function countProgramme(db: Db, editionId: EditionId): Promise<ProgrammeCounts> {
  const { rows } = await sql<ProgrammeCounts>`
    SELECT
      (SELECT count(*) FROM programme.session WHERE edition_id = ${editionId}) AS sessions,
      (SELECT count(*) FROM programme.session s WHERE s.edition_id = ${editionId} AND s.status = 'confirmed'
        AND s.parent_id IS NULL AND NOT EXISTS (SELECT FROM programme.placement p WHERE p.session_id = s.id)) AS unplaced,
      (SELECT count(*) FROM programme.speaker WHERE edition_id = ${editionId}) AS speakers,
      (SELECT count(*) FROM programme.room WHERE edition_id = ${editionId}) AS rooms,
      (SELECT count(*) FROM programme.track WHERE edition_id = ${editionId}) AS tracks,
      (SELECT count(*) FROM programme.release WHERE edition_id = ${editionId}) AS releases`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('Counting gave no row.');
  return counts;
}
