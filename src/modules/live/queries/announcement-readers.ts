import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { AnnouncementId } from '../rules/announcement.ts';
import type { NoticeWay } from '../rules/notice.ts';
import { liveTables } from '../tables.ts';

/** Somebody to whom an announcement is said. */
export type AnnouncementReader = {
  /** The person's id, or a keyed hash of the address of who has no account. */
  readonly reader: string;
  readonly personId: PersonId | null;
  readonly email: string | null;
  readonly locale: Locale;
};

/** Puts down to whom an announcement is said. */
export async function insertReaders(
  tx: Tx,
  announcementId: AnnouncementId,
  readers: readonly AnnouncementReader[],
): Promise<void> {
  const rows = readers.map(({ reader, personId, email, locale }) => ({
    ...{ announcement_id: announcementId, reader, person_id: personId, locale },
    email: personId === null ? email : null,
  }));
  await insertRecords('live.announcement_reader', rows).execute(tx);
}

/** Some readers who are not told yet, locked; those whom another process tells at this moment are left out. */
export async function takeReaders(
  tx: Tx,
  announcementId: AnnouncementId,
  most: number,
): Promise<readonly AnnouncementReader[]> {
  const rows = await liveTables(tx)
    .selectFrom('live.announcement_reader')
    .select(['reader', 'person_id', 'email', 'locale'])
    .where('announcement_id', '=', announcementId)
    .where('way', 'is', null)
    .orderBy('reader')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id }));
}

export type ToldReader = {
  readonly reader: string;
  readonly way: NoticeWay;
  readonly digestAt: InstantText | null;
};

/** Notes by which way readers were told; addresses are not needed any more. */
export async function noteTold(
  tx: Tx,
  announcementId: AnnouncementId,
  told: readonly ToldReader[],
  now: InstantText,
): Promise<void> {
  await sql`
    UPDATE live.announcement_reader r SET way = t.way, told_at = ${now}, email = NULL, digest_at = t.digest_at,
      seen_at = CASE WHEN t.way = 'none' THEN ${now}::timestamptz END
    FROM unnest(${told.map(({ reader }) => reader)}::text[], ${told.map(({ way }) => way)}::text[],
      ${told.map(({ digestAt }) => digestAt)}::timestamptz[]) AS t (reader, way, digest_at)
    WHERE r.announcement_id = ${announcementId} AND r.reader = t.reader`.execute(tx);
}

/** How far announcements are: how many people were told by which way; `waiting` are still to be told. */
export async function countReaders(
  db: Db,
  ids: readonly AnnouncementId[],
): Promise<ReadonlyMap<AnnouncementId, Readonly<Partial<Record<NoticeWay | 'waiting', number>>>>> {
  if (ids.length === 0) return new Map();
  const rows = await liveTables(db)
    .selectFrom('live.announcement_reader')
    .select((row) => ['announcement_id', 'way', row.fn.countAll<number>().as('people')])
    .where('announcement_id', 'in', ids)
    .groupBy(['announcement_id', 'way'])
    .execute();
  const byId = Map.groupBy(rows, ({ announcement_id }) => announcement_id);
  return new Map(
    [...byId].map(([id, ways]) => [
      id,
      Object.fromEntries(ways.map(({ way, people }) => [way ?? 'waiting', Number(people)])),
    ]),
  );
}

/** Whether everybody was told of an announcement. */
export async function isEverybodyTold(tx: Tx, announcementId: AnnouncementId): Promise<boolean> {
  const row = await liveTables(tx)
    .selectFrom('live.announcement_reader')
    .select('reader')
    .where('announcement_id', '=', announcementId)
    .where('way', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

/** Notes that a person has looked at the announcements of an edition up to a moment. */
export async function noteAnnouncementsSeen(
  tx: Tx,
  whose: { readonly editionId: EditionId; readonly personId: PersonId; readonly until: InstantText },
  now: InstantText,
): Promise<void> {
  await sql`
    UPDATE live.announcement_reader r SET seen_at = ${now} FROM live.announcement a
    WHERE a.id = r.announcement_id AND a.edition_id = ${whose.editionId} AND r.person_id = ${whose.personId}
      AND r.told_at <= ${whose.until} AND r.seen_at IS NULL`.execute(tx);
}

/** Announcements that are due in a day's letter, of some people; locked, so that nobody else takes them. */
export async function takeDueAnnouncements(
  tx: Tx,
  now: InstantText,
  most: number,
): Promise<
  readonly {
    readonly announcementId: AnnouncementId;
    readonly editionId: EditionId;
    readonly personId: PersonId;
  }[]
> {
  const { rows } = await sql<{ announcement_id: AnnouncementId; edition_id: EditionId; person_id: PersonId }>`
    WITH due AS (
      SELECT DISTINCT r.person_id, a.edition_id FROM live.announcement_reader r JOIN live.announcement a ON a.id = r.announcement_id
      WHERE r.digest_at <= ${now} LIMIT ${most}
    ), taken AS (
      SELECT r.announcement_id, r.reader, a.edition_id FROM live.announcement_reader r
      JOIN live.announcement a ON a.id = r.announcement_id
      JOIN due d ON d.person_id = r.person_id AND d.edition_id = a.edition_id
      WHERE r.digest_at <= ${now} ORDER BY r.announcement_id, r.reader FOR UPDATE OF r SKIP LOCKED
    )
    UPDATE live.announcement_reader r SET digest_at = NULL FROM taken t
    WHERE r.announcement_id = t.announcement_id AND r.reader = t.reader
    RETURNING r.announcement_id, t.edition_id, r.person_id`.execute(tx);
  return rows.map((row) => ({
    announcementId: row.announcement_id,
    editionId: row.edition_id,
    personId: row.person_id,
  }));
}

/** Announcements that were said to a person, by which way and when. */
export async function listToldAnnouncements(db: Db, personId: PersonId) {
  const rows = await liveTables(db)
    .selectFrom('live.announcement_reader as r')
    .innerJoin('live.announcement as a', 'a.id', 'r.announcement_id')
    .select(['a.id', 'a.edition_id', 'a.title', 'r.way', 'r.told_at'])
    .where('r.person_id', '=', personId)
    .where('r.way', 'is not', null)
    .orderBy('r.told_at', 'desc')
    .execute();
  return rows.map(({ edition_id, told_at, ...row }) => ({
    ...row,
    editionId: edition_id,
    toldAt: momentText(told_at),
  }));
}
