import type { EditionId, TrackId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { TrackInput } from '../rules/part-input.ts';
import type { Track } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

/** A track with its id, its place among the others and the codes of its sessions. */
export async function findTrackEntry(
  db: Db,
  editionId: EditionId,
  code: string,
): Promise<{ id: TrackId; track: Track; position: number; sessions: string[] } | undefined> {
  const tables = programmeTables(db);
  const row = await tables
    .selectFrom('programme.track')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return undefined;
  const sessions = await tables
    .selectFrom('programme.session')
    .select('code')
    .where('track_id', '=', row.id)
    .orderBy('number')
    .execute();
  const { name, description, colour } = row;
  return {
    id: row.id,
    track: { code: row.code, name, description, colour },
    position: row.position,
    sessions: sessions.map((session) => session.code),
  };
}

/** Writes a new track, after all others unless a place is given. */
export async function insertTrack(
  tx: Tx,
  given: {
    readonly id: TrackId;
    readonly editionId: EditionId;
    readonly track: Track;
    readonly position: number | null;
  },
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programme.track')
    .values((row) => ({
      id: given.id,
      edition_id: given.editionId,
      ...given.track,
      position:
        given.position ??
        row
          .selectFrom('programme.track')
          .where('edition_id', '=', given.editionId)
          .select((last) => last.fn.coalesce(last(last.fn.max('position'), '+', 1), last.lit(0)).as('next')),
    }))
    .execute();
}

/** Overwrites what is said of a track. */
export async function updateTrackRow(tx: Tx, id: TrackId, track: TrackInput): Promise<void> {
  const { name, description, colour } = track;
  await programmeTables(tx)
    .updateTable('programme.track')
    .set({ name, description, colour })
    .where('id', '=', id)
    .execute();
}

/** Takes a track out; its sessions stay, without one. */
export async function deleteTrack(tx: Tx, id: TrackId): Promise<void> {
  await programmeTables(tx).deleteFrom('programme.track').where('id', '=', id).execute();
}

/** Puts sessions that have no track into one. */
export async function returnTrack(
  tx: Tx,
  editionId: EditionId,
  id: TrackId,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await programmeTables(tx)
    .updateTable('programme.session')
    .set({ track_id: id })
    .where('edition_id', '=', editionId)
    .where('code', 'in', [...codes])
    .where('track_id', 'is', null)
    .execute();
}
