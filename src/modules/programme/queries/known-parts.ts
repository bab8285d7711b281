import type { EditionId, RoomId, SessionId, SpeakerId, TrackId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { programmeTables } from '../tables.ts';

/** Ids of an edition's parts by their codes, and the code that each session is nested in. */
export type KnownParts = {
  readonly rooms: ReadonlyMap<string, RoomId>;
  readonly tracks: ReadonlyMap<string, TrackId>;
  readonly speakers: ReadonlyMap<string, SpeakerId>;
  readonly sessions: ReadonlyMap<string, SessionId>;
  readonly parents: ReadonlyMap<string, string | null>;
};

/** What an edit may refer to: four queries. */
export async function listKnownParts(db: Db, editionId: EditionId): Promise<KnownParts> {
  const tables = programmeTables(db);
  const of = <Table extends 'programme.room' | 'programme.track' | 'programme.speaker'>(table: Table) =>
    tables
      .selectFrom(table as 'programme.room')
      .select(['id', 'code'])
      .where('edition_id', '=', editionId)
      .execute();
  const rooms = await of('programme.room');
  const tracks = await of('programme.track');
  const speakers = await of('programme.speaker');
  const sessions = await tables
    .selectFrom('programme.session as s')
    .leftJoin('programme.session as p', 'p.id', 's.parent_id')
    .select(['s.id', 's.code', 'p.code as parent'])
    .where('s.edition_id', '=', editionId)
    .execute();
  const byCode = <Id>(rows: readonly { readonly id: string; readonly code: string }[]) =>
    new Map(rows.map((row) => [row.code, row.id as Id]));
  return {
    rooms: byCode<RoomId>(rooms),
    tracks: byCode<TrackId>(tracks),
    speakers: byCode<SpeakerId>(speakers),
    sessions: byCode<SessionId>(sessions),
    parents: new Map(sessions.map((row) => [row.code, row.parent])),
  };
}
