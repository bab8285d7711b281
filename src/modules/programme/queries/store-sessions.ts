import { sql } from 'kysely';
import type { SessionId, TrackId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Programme, Session } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';
import { idsByCode, removeOthers, type Storing } from './store-parts.ts';
import { asGiven, differs, portions } from './upsert.ts';

/** What a document may change of a session that is there: not its number and guid, on which calendars and exports hang. */
const sessionColumns = [
  ...(['kind', 'kind_label', 'title', 'subtitle', 'abstract', 'description', 'content_notes'] as const),
  ...(['track_id', 'level', 'language', 'recorded', 'delivery', 'links', 'tags', 'minutes'] as const),
  ...(['status', 'translations'] as const),
];

/** Makes the edition's sessions those of the document; one that stays the same keeps its revision. */
export async function storeSessions(
  tx: Tx,
  { sessions }: Programme,
  storing: Storing,
  tracks: ReadonlyMap<string, TrackId>,
): Promise<ReadonlyMap<string, SessionId>> {
  await removeOthers(tx, 'programme.session', storing.editionId, sessions);
  for (const portion of portions(sessions)) {
    await programmeTables(tx)
      .insertInto('programme.session')
      .values(portion.map((session) => sessionRow(session, storing, tracks)))
      .onConflict((conflict) =>
        conflict
          .constraint('session_code_once')
          .doUpdateSet((row) => ({
            ...asGiven([...sessionColumns, 'updated_at']),
            revision: row('programme.session.revision', '+', 1),
          }))
          .where(differs('programme.session', sessionColumns)),
      )
      .execute();
  }
  return idsByCode(tx, 'programme.session', storing.editionId);
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

/** Nests sessions as the document does; a session in itself, or in one that is not there, stands alone. */
export async function storeParents(
  tx: Tx,
  programme: Programme,
  sessions: ReadonlyMap<string, SessionId>,
): Promise<void> {
  const nested = programme.sessions.map(({ code, parent }) => ({
    id: sessions.get(code) ?? null,
    parent: parent === code ? null : (sessions.get(parent ?? '') ?? null),
  }));
  const [ids, parents] = [nested.map(({ id }) => id), nested.map(({ parent }) => parent)];
  await sql`
    UPDATE programme.session AS s SET parent_id = given.parent
    FROM unnest(${ids}::uuid[], ${parents}::uuid[]) AS given (id, parent)
    WHERE s.id = given.id AND s.parent_id IS DISTINCT FROM given.parent`.execute(tx);
}
