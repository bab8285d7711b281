import type { EditionId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Programme, ProgrammeHead, Room, Session, Slot, Speaker, Track } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

/** The working programme of an edition as one document: five queries, however large it is. */
export async function readWorkingProgramme(
  db: Db,
  editionId: EditionId,
  head: ProgrammeHead,
): Promise<Programme> {
  const rooms = await listRooms(db, editionId);
  const tracks = await listTracks(db, editionId);
  const speakers = await listSpeakers(db, editionId);
  const sessions = await listSessions(db, editionId);
  return { head, rooms, tracks, speakers, sessions };
}

/** Rooms in the organisers' order. */
export async function listRooms(db: Db, editionId: EditionId): Promise<Room[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.room')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    capacity: row.capacity,
    floor: row.floor,
    description: row.description,
    accessibility: row.accessibility,
    pin: row.pin_x === null || row.pin_y === null ? null : { x: row.pin_x, y: row.pin_y },
  }));
}

/** Tracks in the organisers' order. */
export async function listTracks(db: Db, editionId: EditionId): Promise<Track[]> {
  return programmeTables(db)
    .selectFrom('programme.track')
    .select(['code', 'name', 'description', 'colour'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

/** Speakers in the organisers' order. */
export async function listSpeakers(db: Db, editionId: EditionId): Promise<Speaker[]> {
  return programmeTables(db)
    .selectFrom('programme.speaker')
    .select(['code', 'name', 'pronouns', 'affiliation', 'biography', 'picture', 'links'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

/** Sessions with their speakers, rooms and slots, in the order of their numbers; one query. */
async function listSessions(db: Db, editionId: EditionId): Promise<Session[]> {
  const rows = await sessionRows(db).where('s.edition_id', '=', editionId).orderBy('s.number').execute();
  return rows.map(readSession);
}

/** Sessions with all that a document says of them; for a `where` of one's own on `s`, and `readSession`. */
export function sessionRows(db: Db) {
  return programmeTables(db)
    .selectFrom('programme.session as s')
    .leftJoin('programme.track as t', 't.id', 's.track_id')
    .leftJoin('programme.session as p', 'p.id', 's.parent_id')
    .leftJoin('programme.placement as pl', 'pl.session_id', 's.id')
    .selectAll('s')
    .select(['t.code as track', 'p.code as parent', 'pl.starts_at', 'pl.ends_at'])
    .select((select) => [
      select
        .selectFrom('programme.session_speaker as ss')
        .innerJoin('programme.speaker as sp', 'sp.id', 'ss.speaker_id')
        .whereRef('ss.session_id', '=', 's.id')
        .select((inner) =>
          inner.fn.agg<string[]>('array_agg', ['sp.code']).orderBy('ss.position').as('codes'),
        )
        .as('speakers'),
      select
        .selectFrom('programme.placement_room as pr')
        .innerJoin('programme.room as r', 'r.id', 'pr.room_id')
        .whereRef('pr.session_id', '=', 's.id')
        .select((inner) => inner.fn.agg<string[]>('array_agg', ['r.code']).orderBy('pr.position').as('codes'))
        .as('rooms'),
    ]);
}

/** A row of `sessionRows` as the document's session. */
export function readSession(
  row: Awaited<ReturnType<ReturnType<typeof sessionRows>['executeTakeFirstOrThrow']>>,
): Session {
  return {
    code: row.code,
    number: row.number,
    guid: row.guid,
    kind: row.kind,
    kindLabel: row.kind_label,
    title: row.title,
    subtitle: row.subtitle,
    abstract: row.abstract,
    description: row.description,
    contentNotes: row.content_notes,
    track: row.track,
    level: row.level,
    language: row.language,
    speakers: row.speakers ?? [],
    recorded: row.recorded,
    delivery: row.delivery,
    links: row.links,
    tags: row.tags,
    slot: slotOf(row.starts_at, row.ends_at, row.rooms ?? []),
    minutes: row.minutes,
    parent: row.parent,
    status: row.status,
    translations: row.translations,
  };
}

function slotOf(start: Date | null, end: Date | null, rooms: readonly string[]): Slot | null {
  return start && end ? { start: momentText(start), end: momentText(end), rooms } : null;
}

/** Sessions that the team announced before any release, with their speakers' names. */
export async function listAnnouncedKeynotes(
  db: Db,
  editionId: EditionId,
): Promise<{ title: string; speakers: readonly string[] }[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.session as s')
    .select('s.title')
    .select((select) =>
      select
        .selectFrom('programme.session_speaker as ss')
        .innerJoin('programme.speaker as sp', 'sp.id', 'ss.speaker_id')
        .whereRef('ss.session_id', '=', 's.id')
        .select((inner) =>
          inner.fn.agg<string[]>('array_agg', ['sp.name']).orderBy('ss.position').as('names'),
        )
        .as('speakers'),
    )
    .where('s.edition_id', '=', editionId)
    .where('s.announced', '=', true)
    .where('s.status', '=', 'confirmed')
    .orderBy('s.number')
    .execute();
  return rows.map((row) => ({ title: row.title, speakers: row.speakers ?? [] }));
}
