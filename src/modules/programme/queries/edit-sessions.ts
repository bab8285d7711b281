import { sql } from 'kysely';
import type { EditionId, SessionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Session } from '../rules/programme.ts';
import type { SessionInput } from '../rules/session-input.ts';
import { programmeTables } from '../tables.ts';
import { replaceSpeakers } from './edit-speakers.ts';
import type { KnownParts } from './known-parts.ts';
import { readSession, sessionRows } from './working-programme.ts';

/** A session as its editors see it. */
export type EditedSession = {
  readonly id: SessionId;
  readonly session: Session;
  readonly announced: boolean;
  readonly revision: number;
};

/** A session of the working programme by its code; with `lock` nobody else edits it until the transaction ends. */
export async function findEditedSession(
  db: Db,
  editionId: EditionId,
  code: string,
  lock = false,
): Promise<EditedSession | undefined> {
  if (lock) {
    await programmeTables(db)
      .selectFrom('programme.session')
      .select('id')
      .where('edition_id', '=', editionId)
      .where('code', '=', code)
      .forUpdate()
      .execute();
  }
  const [found] = await listEditedSessions(db, editionId, [code]);
  return found;
}

/** Sessions of the working programme by their codes, in the order of their numbers. */
export async function listEditedSessions(
  db: Db,
  editionId: EditionId,
  codes: readonly string[],
): Promise<EditedSession[]> {
  if (codes.length === 0) return [];
  const rows = await sessionRows(db)
    .where('s.edition_id', '=', editionId)
    .where('s.code', 'in', [...codes])
    .orderBy('s.number')
    .execute();
  return rows.map(readEdited);
}

/** All sessions of the working programme as their editors see them, in the order of their numbers; one query. */
export async function listSessionsForEditors(db: Db, editionId: EditionId): Promise<EditedSession[]> {
  const rows = await sessionRows(db).where('s.edition_id', '=', editionId).orderBy('s.number').execute();
  return rows.map(readEdited);
}

function readEdited(row: Parameters<typeof readSession>[0]): EditedSession {
  return { id: row.id, session: readSession(row), announced: row.announced, revision: row.revision };
}

/** The number for the next session: above every one that was ever given to one that somebody may have seen. */
export async function nextSessionNumber(tx: Tx, editionId: EditionId): Promise<number> {
  const { rows } = await sql<{ highest: number | null }>`
    SELECT greatest(
      (SELECT max(number) FROM programme.session WHERE edition_id = ${editionId}),
      (SELECT max(highest_number) FROM programme.removed WHERE edition_id = ${editionId}),
      (SELECT max((session ->> 'number')::integer) FROM programme.release r,
        json_array_elements(r.document -> 'sessions') AS session WHERE r.edition_id = ${editionId})
    ) AS highest`.execute(tx);
  return (rows[0]?.highest ?? 0) + 1;
}

type Written = { readonly input: SessionInput; readonly known: KnownParts; readonly now: InstantText };

function columnsOf({ input, known, now }: Written) {
  return {
    kind: input.kind,
    kind_label: input.kindLabel,
    title: input.title,
    subtitle: input.subtitle,
    abstract: input.abstract,
    description: input.description,
    content_notes: input.contentNotes,
    track_id: (input.track !== null && known.tracks.get(input.track)) || null,
    level: input.level,
    language: input.language,
    recorded: input.recorded,
    delivery: input.delivery,
    links: json(input.links),
    tags: json(input.tags),
    minutes: input.minutes,
    parent_id: (input.parent !== null && known.sessions.get(input.parent)) || null,
    status: input.status,
    translations: json(input.translations),
    announced: input.announced,
    updated_at: now,
  };
}

/** Writes a new session with its speakers. */
export async function insertSession(
  tx: Tx,
  written: Written & {
    readonly editionId: EditionId;
    readonly id: SessionId;
    readonly identity: Pick<Session, 'code' | 'number' | 'guid'>;
    readonly revision: number;
  },
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programme.session')
    .values({
      id: written.id,
      edition_id: written.editionId,
      ...written.identity,
      ...columnsOf(written),
      revision: written.revision,
    })
    .execute();
  await replaceSpeakers(tx, written.id, written.input.speakers, written.known.speakers);
}

/** Overwrites a session and its speakers, and counts its revision up; answers with the new one. */
export async function updateSessionRow(tx: Tx, id: SessionId, written: Written): Promise<number> {
  const row = await programmeTables(tx)
    .updateTable('programme.session')
    .set((session) => ({ ...columnsOf(written), revision: session('revision', '+', 1) }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await replaceSpeakers(tx, id, written.input.speakers, written.known.speakers);
  return row.revision;
}

/** Cancels sessions or lets them take place after all; answers with those that changed and whether each is announced. */
export async function setStatus(
  tx: Tx,
  editionId: EditionId,
  codes: readonly string[],
  status: Session['status'],
  now: InstantText,
): Promise<{ code: string; announced: boolean }[]> {
  if (codes.length === 0) return [];
  return programmeTables(tx)
    .updateTable('programme.session')
    .set((session) => ({ status, updated_at: now, revision: session('revision', '+', 1) }))
    .where('edition_id', '=', editionId)
    .where('code', 'in', [...codes])
    .where('status', '<>', status)
    .returning(['code', 'announced'])
    .execute();
}

/** Takes sessions out of the working programme; what was nested in them stands alone. */
export async function deleteSessions(tx: Tx, ids: readonly SessionId[]): Promise<void> {
  if (ids.length > 0)
    await programmeTables(tx)
      .deleteFrom('programme.session')
      .where('id', 'in', [...ids])
      .execute();
}

/** Nests sessions in another one. */
export async function setParent(
  tx: Tx,
  editionId: EditionId,
  codes: readonly string[],
  parentId: SessionId,
): Promise<void> {
  if (codes.length === 0) return;
  await programmeTables(tx)
    .updateTable('programme.session')
    .set({ parent_id: parentId })
    .where('edition_id', '=', editionId)
    .where('code', 'in', [...codes])
    .execute();
}

/** True if another session has one of these identifiers already. */
export async function hasGuid(tx: Tx, editionId: EditionId, guids: readonly string[]): Promise<boolean> {
  const row = await programmeTables(tx)
    .selectFrom('programme.session')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('guid', 'in', [...guids])
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers that sessions have, of these. */
export async function listTakenNumbers(
  tx: Tx,
  editionId: EditionId,
  numbers: readonly number[],
): Promise<number[]> {
  const rows = await programmeTables(tx)
    .selectFrom('programme.session')
    .select('number')
    .where('edition_id', '=', editionId)
    .where('number', 'in', [...numbers])
    .execute();
  return rows.map((row) => row.number);
}
