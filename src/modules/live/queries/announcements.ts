import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type {
  Announcement,
  AnnouncementDraft,
  AnnouncementId,
  AnnouncementState,
} from '../rules/announcement.ts';
import { audiencePartText, readAudience } from '../rules/audience.ts';
import { liveTables } from '../tables.ts';

/** Announcements of an edition, those that went out last or are changed last first. */
export async function listAnnouncements(db: Db, editionId: EditionId): Promise<readonly Announcement[]> {
  const rows = await liveTables(db)
    .selectFrom('live.announcement')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy(sql`coalesce(send_at, changed_at)`, 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readAnnouncement);
}

/** What went out, as one person finds it. */
export type SaidAnnouncement = Announcement & {
  /** It was said to them, and they have not looked at it. */
  readonly isNew: boolean;
  /** It was said to them, and they have looked at it. */
  readonly isSeen: boolean;
};

/** What went out of an edition: all that is public, and what was said to this person; the newest first. */
export async function listSaid(
  db: Db,
  editionId: EditionId,
  personId: PersonId | null,
  since: InstantText | null = null,
): Promise<readonly SaidAnnouncement[]> {
  const rows = await liveTables(db)
    .selectFrom('live.announcement as a')
    .leftJoin('live.announcement_reader as r', (join) =>
      join.onRef('r.announcement_id', '=', 'a.id').on('r.person_id', '=', personId),
    )
    .selectAll('a')
    .select([
      sql<boolean>`r.way IS NOT NULL AND r.seen_at IS NULL`.as('is_new'),
      sql<boolean>`r.seen_at IS NOT NULL`.as('is_seen'),
    ])
    .where('a.edition_id', '=', editionId)
    .where('a.state', 'in', ['sending', 'sent'])
    .where((where) => where.or([where('a.is_public', '=', true), where('r.way', 'is not', null)]))
    .$if(since !== null, (query) => query.where('a.send_at', '>=', sql<Date>`${since}`))
    .orderBy('a.send_at', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({ ...readAnnouncement(row), isNew: row.is_new, isSeen: row.is_seen }));
}

/** One announcement of an edition. */
export async function findAnnouncement(
  db: Db,
  editionId: EditionId,
  id: AnnouncementId,
): Promise<Announcement | null> {
  const row = await liveTables(db)
    .selectFrom('live.announcement')
    .selectAll()
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row ? readAnnouncement(row) : null;
}

/** An announcement that nobody else changes or begins to send until the transaction ends. */
export async function lockAnnouncement(tx: Tx, id: AnnouncementId): Promise<Announcement | null> {
  const row = await liveTables(tx)
    .selectFrom('live.announcement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? readAnnouncement(row) : null;
}

/** Writes a new draft; false if the id is taken. */
export async function insertAnnouncement(
  tx: Tx,
  draft: AnnouncementDraft & {
    readonly id: AnnouncementId;
    readonly editionId: EditionId;
    readonly writtenBy: PersonId | null;
  },
  now: InstantText,
): Promise<boolean> {
  const written = await liveTables(tx)
    .insertInto('live.announcement')
    .values({
      ...{ id: draft.id, edition_id: draft.editionId, written_by: draft.writtenBy },
      ...draftColumns(draft),
      ...{ state: 'draft', changed_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes what a draft says now. */
export async function updateDraft(
  tx: Tx,
  id: AnnouncementId,
  draft: AnnouncementDraft,
  now: InstantText,
): Promise<void> {
  await liveTables(tx)
    .updateTable('live.announcement')
    .set({ ...draftColumns(draft), changed_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute();
}

function draftColumns({ title, body, audience, isPublic, isUrgent, corrects }: AnnouncementDraft) {
  return {
    ...{ title: json(title), body: json(body), audience: audience.map(audiencePartText) },
    ...{ is_public: isPublic, is_urgent: isUrgent, corrects },
  };
}

/** Moves an announcement on. */
export async function setAnnouncementState(
  tx: Tx,
  id: AnnouncementId,
  state: AnnouncementState,
  sendAt: InstantText | null,
): Promise<void> {
  await liveTables(tx)
    .updateTable('live.announcement')
    .set({ state, send_at: sendAt })
    .where('id', '=', id)
    .execute();
}

/** Takes out a draft. */
export async function removeAnnouncement(tx: Tx, id: AnnouncementId): Promise<void> {
  await liveTables(tx).deleteFrom('live.announcement').where('id', '=', id).execute();
}

/** How many announcements an edition has, and how many of them go out within a day before or after a moment. */
export async function countAnnouncements(
  db: Db,
  editionId: EditionId,
  at: InstantText,
): Promise<{ readonly all: number; readonly near: number }> {
  const { rows } = await sql<{ all: number; near: number }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE state <> 'draft'
      AND send_at BETWEEN ${at}::timestamptz - interval '1 day' AND ${at}::timestamptz + interval '1 day') AS near
    FROM live.announcement WHERE edition_id = ${editionId}`.execute(db);
  return { all: Number(rows[0]?.all ?? 0), near: Number(rows[0]?.near ?? 0) };
}

/** Announcements whose moment has come, or of which somebody is still to be told; the first that was due first. */
export async function listDueAnnouncements(
  db: Db,
  now: InstantText,
): Promise<readonly { readonly id: AnnouncementId; readonly editionId: EditionId }[]> {
  const rows = await liveTables(db)
    .selectFrom('live.announcement')
    .select(['id', 'edition_id'])
    .where('state', 'in', ['scheduled', 'sending'])
    .where('send_at', '<=', sql<Date>`${now}`)
    .orderBy('send_at')
    .execute();
  return rows.map(({ id, edition_id }) => ({ id, editionId: edition_id }));
}

/** The writer's name goes with them. */
export async function forgetWriter(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db)
    .updateTable('live.announcement')
    .set({ written_by: null })
    .where('written_by', '=', personId)
    .execute();
}

function readAnnouncement(row: {
  id: AnnouncementId;
  edition_id: EditionId;
  title: LocalisedText;
  body: LocalisedText;
  audience: string[];
  is_public: boolean;
  is_urgent: boolean;
  state: AnnouncementState;
  send_at: Date | null;
  corrects: AnnouncementId | null;
  revision: number;
  written_by: PersonId | null;
  changed_at: Date;
}): Announcement {
  return {
    ...{ id: row.id, editionId: row.edition_id, title: row.title, body: row.body, state: row.state },
    ...{ isPublic: row.is_public, isUrgent: row.is_urgent, corrects: row.corrects },
    ...{ audience: readAudience(row.audience) ?? [], revision: row.revision, writtenBy: row.written_by },
    ...{ sendAt: momentText(row.send_at), changedAt: momentText(row.changed_at) },
  };
}
