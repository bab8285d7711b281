import { sql } from 'kysely';
import type { EditionId, RoomId, SpeakerId, TrackId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Programme } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';
import { asGiven, differs, portions } from './upsert.ts';

export type Storing = {
  readonly editionId: EditionId;
  readonly now: InstantText;
  readonly newId: <Id extends string>() => Id;
};

type PartTable = 'programme.room' | 'programme.track' | 'programme.speaker' | 'programme.session';

/** Takes out what the document does not have. */
export async function removeOthers(
  tx: Tx,
  table: PartTable,
  editionId: EditionId,
  parts: readonly { readonly code: string }[],
): Promise<void> {
  const codes = parts.map((part) => part.code);
  await sql`DELETE FROM ${sql.table(table)}
    WHERE edition_id = ${editionId} AND code <> ALL (${codes}::text[])`.execute(tx);
}

/** Ids by code of what is there. */
export async function idsByCode<Id extends string>(
  tx: Tx,
  table: PartTable,
  editionId: EditionId,
): Promise<ReadonlyMap<string, Id>> {
  const { rows } = await sql<{ id: Id; code: string }>`
    SELECT id, code FROM ${sql.table(table)} WHERE edition_id = ${editionId}`.execute(tx);
  return new Map(rows.map((row) => [row.code, row.id]));
}

const roomColumns = [
  ...(['name', 'capacity', 'floor', 'description', 'accessibility', 'pin_x', 'pin_y', 'position'] as const),
];

/** Makes the edition's rooms those of the document, in its order. */
export async function storeRooms(
  tx: Tx,
  { rooms }: Programme,
  { editionId, newId }: Storing,
): Promise<ReadonlyMap<string, RoomId>> {
  await removeOthers(tx, 'programme.room', editionId, rooms);
  const rows = rooms.map(({ pin, ...room }, position) => ({
    ...room,
    id: newId<RoomId>(),
    edition_id: editionId,
    pin_x: pin?.x ?? null,
    pin_y: pin?.y ?? null,
    position,
  }));
  for (const portion of portions(rows)) {
    await programmeTables(tx)
      .insertInto('programme.room')
      .values(portion)
      .onConflict((conflict) =>
        conflict
          .constraint('room_code_once')
          .doUpdateSet(asGiven(roomColumns))
          .where(differs('programme.room', roomColumns)),
      )
      .execute();
  }
  return idsByCode(tx, 'programme.room', editionId);
}

const trackColumns = ['name', 'description', 'colour', 'position'] as const;

/** Makes the edition's tracks those of the document, in its order. */
export async function storeTracks(
  tx: Tx,
  { tracks }: Programme,
  { editionId, newId }: Storing,
): Promise<ReadonlyMap<string, TrackId>> {
  await removeOthers(tx, 'programme.track', editionId, tracks);
  const rows = tracks.map((track, position) => ({
    ...track,
    id: newId<TrackId>(),
    edition_id: editionId,
    position,
  }));
  for (const portion of portions(rows)) {
    await programmeTables(tx)
      .insertInto('programme.track')
      .values(portion)
      .onConflict((conflict) =>
        conflict
          .constraint('track_code_once')
          .doUpdateSet(asGiven(trackColumns))
          .where(differs('programme.track', trackColumns)),
      )
      .execute();
  }
  return idsByCode(tx, 'programme.track', editionId);
}

const speakerColumns = [
  ...(['name', 'pronouns', 'affiliation', 'biography', 'picture', 'links', 'position'] as const),
];

/** Makes the edition's speakers those of the document, in its order; the person behind each stays. */
export async function storeSpeakers(
  tx: Tx,
  { speakers }: Programme,
  { editionId, newId, now }: Storing,
): Promise<ReadonlyMap<string, SpeakerId>> {
  await removeOthers(tx, 'programme.speaker', editionId, speakers);
  const rows = speakers.map((speaker, position) => ({
    ...speaker,
    id: newId<SpeakerId>(),
    edition_id: editionId,
    links: json(speaker.links),
    position,
    updated_at: now,
  }));
  for (const portion of portions(rows)) {
    await programmeTables(tx)
      .insertInto('programme.speaker')
      .values(portion)
      .onConflict((conflict) =>
        conflict
          .constraint('speaker_code_once')
          .doUpdateSet(asGiven([...speakerColumns, 'updated_at']))
          .where(differs('programme.speaker', speakerColumns)),
      )
      .execute();
  }
  return idsByCode(tx, 'programme.speaker', editionId);
}
