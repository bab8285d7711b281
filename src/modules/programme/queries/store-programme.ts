import type { EditionId, RoomId, SessionId, SpeakerId, TrackId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Programme, Session } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

type Storing = {
  readonly editionId: EditionId;
  readonly now: InstantText;
  readonly newId: <Id extends string>() => Id;
};

const rowsAtOnce = 500;

/**
 * Makes the working programme equal to the document: what is new is inserted, what is known by its code is updated, what
 * is gone is removed. Ids, people and announcements of what stays are kept. Set-based: a few dozen statements for any size.
 */
export async function storeProgramme(tx: Tx, programme: Programme, storing: Storing): Promise<void> {
  const rooms = await storeRooms(tx, programme, storing);
  const tracks = await storeTracks(tx, programme, storing);
  const speakers = await storeSpeakers(tx, programme, storing);
  const sessions = await storeSessions(tx, programme, storing, tracks);
  await storeParents(tx, programme, sessions);
  await storeSpeaking(tx, programme, sessions, speakers);
  await storePlacements(tx, programme, sessions, rooms);
}

async function storeRooms(tx: Tx, programme: Programme, storing: Storing): Promise<Map<string, RoomId>> {
  const tables = programmeTables(tx);
  const codes = programme.rooms.map((room) => room.code);
  await tables
    .deleteFrom('programme.room')
    .where('edition_id', '=', storing.editionId)
    .$if(codes.length > 0, (query) => query.where('code', 'not in', codes))
    .execute();
  for (const chunk of chunks(programme.rooms.map((room, position) => ({ room, position })))) {
    await tables
      .insertInto('programme.room')
      .values(
        chunk.map(({ room, position }) => ({
          id: storing.newId<RoomId>(),
          edition_id: storing.editionId,
          code: room.code,
          name: room.name,
          capacity: room.capacity,
          floor: room.floor,
          description: room.description,
          accessibility: room.accessibility,
          pin_x: room.pin?.x ?? null,
          pin_y: room.pin?.y ?? null,
          position,
        })),
      )
      .onConflict((conflict) =>
        conflict.constraint('room_code_once').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          capacity: row.ref('excluded.capacity'),
          floor: row.ref('excluded.floor'),
          description: row.ref('excluded.description'),
          accessibility: row.ref('excluded.accessibility'),
          pin_x: row.ref('excluded.pin_x'),
          pin_y: row.ref('excluded.pin_y'),
          position: row.ref('excluded.position'),
        })),
      )
      .execute();
  }
  const rows = await tables
    .selectFrom('programme.room')
    .select(['id', 'code'])
    .where('edition_id', '=', storing.editionId)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function storeTracks(tx: Tx, programme: Programme, storing: Storing): Promise<Map<string, TrackId>> {
  const tables = programmeTables(tx);
  const codes = programme.tracks.map((track) => track.code);
  await tables
    .deleteFrom('programme.track')
    .where('edition_id', '=', storing.editionId)
    .$if(codes.length > 0, (query) => query.where('code', 'not in', codes))
    .execute();
  for (const chunk of chunks(programme.tracks.map((track, position) => ({ track, position })))) {
    await tables
      .insertInto('programme.track')
      .values(
        chunk.map(({ track, position }) => ({
          id: storing.newId<TrackId>(),
          edition_id: storing.editionId,
          code: track.code,
          name: track.name,
          description: track.description,
          colour: track.colour,
          position,
        })),
      )
      .onConflict((conflict) =>
        conflict.constraint('track_code_once').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          description: row.ref('excluded.description'),
          colour: row.ref('excluded.colour'),
          position: row.ref('excluded.position'),
        })),
      )
      .execute();
  }
  const rows = await tables
    .selectFrom('programme.track')
    .select(['id', 'code'])
    .where('edition_id', '=', storing.editionId)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function storeSpeakers(
  tx: Tx,
  programme: Programme,
  storing: Storing,
): Promise<Map<string, SpeakerId>> {
  const tables = programmeTables(tx);
  const codes = programme.speakers.map((speaker) => speaker.code);
  await tables
    .deleteFrom('programme.speaker')
    .where('edition_id', '=', storing.editionId)
    .$if(codes.length > 0, (query) => query.where('code', 'not in', codes))
    .execute();
  for (const chunk of chunks(programme.speakers.map((speaker, position) => ({ speaker, position })))) {
    await tables
      .insertInto('programme.speaker')
      .values(
        chunk.map(({ speaker, position }) => ({
          id: storing.newId<SpeakerId>(),
          edition_id: storing.editionId,
          code: speaker.code,
          name: speaker.name,
          pronouns: speaker.pronouns,
          affiliation: speaker.affiliation,
          biography: speaker.biography,
          picture: speaker.picture,
          links: json(speaker.links),
          position,
          updated_at: storing.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.constraint('speaker_code_once').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          pronouns: row.ref('excluded.pronouns'),
          affiliation: row.ref('excluded.affiliation'),
          biography: row.ref('excluded.biography'),
          picture: row.ref('excluded.picture'),
          links: row.ref('excluded.links'),
          position: row.ref('excluded.position'),
          updated_at: row.ref('excluded.updated_at'),
        })),
      )
      .execute();
  }
  const rows = await tables
    .selectFrom('programme.speaker')
    .select(['id', 'code'])
    .where('edition_id', '=', storing.editionId)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function storeSessions(
  tx: Tx,
  programme: Programme,
  storing: Storing,
  tracks: ReadonlyMap<string, TrackId>,
): Promise<Map<string, SessionId>> {
  const tables = programmeTables(tx);
  const codes = programme.sessions.map((session) => session.code);
  await tables
    .deleteFrom('programme.session')
    .where('edition_id', '=', storing.editionId)
    .$if(codes.length > 0, (query) => query.where('code', 'not in', codes))
    .execute();
  for (const chunk of chunks(programme.sessions)) {
    await tables
      .insertInto('programme.session')
      .values(chunk.map((session) => sessionRow(session, storing, tracks)))
      .onConflict((conflict) =>
        conflict.constraint('session_code_once').doUpdateSet((row) => ({
          kind: row.ref('excluded.kind'),
          kind_label: row.ref('excluded.kind_label'),
          title: row.ref('excluded.title'),
          subtitle: row.ref('excluded.subtitle'),
          abstract: row.ref('excluded.abstract'),
          description: row.ref('excluded.description'),
          content_notes: row.ref('excluded.content_notes'),
          track_id: row.ref('excluded.track_id'),
          level: row.ref('excluded.level'),
          language: row.ref('excluded.language'),
          recorded: row.ref('excluded.recorded'),
          delivery: row.ref('excluded.delivery'),
          links: row.ref('excluded.links'),
          tags: row.ref('excluded.tags'),
          minutes: row.ref('excluded.minutes'),
          status: row.ref('excluded.status'),
          translations: row.ref('excluded.translations'),
          revision: row('programme.session.revision', '+', 1),
          updated_at: row.ref('excluded.updated_at'),
        })),
      )
      .execute();
  }
  const rows = await tables
    .selectFrom('programme.session')
    .select(['id', 'code'])
    .where('edition_id', '=', storing.editionId)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

function sessionRow(session: Session, storing: Storing, tracks: ReadonlyMap<string, TrackId>) {
  return {
    id: storing.newId<SessionId>(),
    edition_id: storing.editionId,
    code: session.code,
    number: session.number,
    guid: session.guid,
    kind: session.kind,
    kind_label: session.kindLabel,
    title: session.title,
    subtitle: session.subtitle,
    abstract: session.abstract,
    description: session.description,
    content_notes: session.contentNotes,
    track_id: session.track === null ? null : (tracks.get(session.track) ?? null),
    level: session.level,
    language: session.language,
    recorded: session.recorded,
    delivery: session.delivery,
    links: json(session.links),
    tags: json(session.tags),
    minutes: session.minutes,
    status: session.status,
    translations: json(session.translations),
    announced: false,
    revision: 1,
    updated_at: storing.now,
  };
}

async function storeParents(
  tx: Tx,
  programme: Programme,
  sessions: ReadonlyMap<string, SessionId>,
): Promise<void> {
  const tables = programmeTables(tx);
  const ids = [...sessions.values()];
  if (ids.length === 0) return;
  await tables
    .updateTable('programme.session')
    .set({ parent_id: null })
    .where('id', 'in', ids)
    .where('parent_id', 'is not', null)
    .execute();
  const children = Map.groupBy(
    programme.sessions.filter(
      (session) => session.parent && sessions.has(session.parent) && session.parent !== session.code,
    ),
    (session) => session.parent,
  );
  for (const [parent, nested] of children) {
    const nestedIds = nested.flatMap((session) => sessions.get(session.code) ?? []);
    await tables
      .updateTable('programme.session')
      .set({ parent_id: sessions.get(parent ?? '') ?? null })
      .where('id', 'in', nestedIds)
      .execute();
  }
}

async function storeSpeaking(
  tx: Tx,
  programme: Programme,
  sessions: ReadonlyMap<string, SessionId>,
  speakers: ReadonlyMap<string, SpeakerId>,
): Promise<void> {
  const tables = programmeTables(tx);
  const ids = [...sessions.values()];
  if (ids.length > 0)
    await tables.deleteFrom('programme.session_speaker').where('session_id', 'in', ids).execute();
  const rows = programme.sessions.flatMap((session) =>
    [...new Set(session.speakers)].flatMap((code, position) => {
      const sessionId = sessions.get(session.code);
      const speakerId = speakers.get(code);
      return sessionId && speakerId ? [{ session_id: sessionId, speaker_id: speakerId, position }] : [];
    }),
  );
  for (const chunk of chunks(rows))
    await tables.insertInto('programme.session_speaker').values(chunk).execute();
}

async function storePlacements(
  tx: Tx,
  programme: Programme,
  sessions: ReadonlyMap<string, SessionId>,
  rooms: ReadonlyMap<string, RoomId>,
): Promise<void> {
  const tables = programmeTables(tx);
  const ids = [...sessions.values()];
  if (ids.length > 0) await tables.deleteFrom('programme.placement').where('session_id', 'in', ids).execute();
  const placed = programme.sessions.flatMap((session) => {
    const sessionId = sessions.get(session.code);
    return session.slot && sessionId ? [{ sessionId, slot: session.slot }] : [];
  });
  for (const chunk of chunks(placed)) {
    await tables
      .insertInto('programme.placement')
      .values(
        chunk.map(({ sessionId, slot }) => ({
          session_id: sessionId,
          starts_at: slot.start,
          ends_at: slot.end,
        })),
      )
      .execute();
  }
  const inRooms = placed.flatMap(({ sessionId, slot }) =>
    [...new Set(slot.rooms)].flatMap((code, position) => {
      const roomId = rooms.get(code);
      return roomId ? [{ session_id: sessionId, room_id: roomId, position }] : [];
    }),
  );
  for (const chunk of chunks(inRooms))
    await tables.insertInto('programme.placement_room').values(chunk).execute();
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, index) =>
    items.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
}
