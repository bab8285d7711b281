import { sql } from 'kysely';
import type { EditionId, PersonId, ReleaseId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Notice, NoticeChoice, NoticeFacts, NoticeId, Unseen } from '../rules/notice.ts';
import { liveTables } from '../tables.ts';

/** Notes that everybody is told of a release; false if that was noted before. */
export async function noteReleaseTold(
  tx: Tx,
  release: { readonly id: ReleaseId; readonly editionId: EditionId },
  now: InstantText,
): Promise<boolean> {
  const noted = await liveTables(tx)
    .insertInto('live.told_release')
    .values({ release_id: release.id, edition_id: release.editionId, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether everybody was told of a release. */
export async function isReleaseTold(db: Db, releaseId: ReleaseId): Promise<boolean> {
  const row = await liveTables(db)
    .selectFrom('live.told_release')
    .select('release_id')
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  return row !== undefined;
}

export type NewNotice = {
  readonly id: NoticeId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly releaseId: ReleaseId;
  readonly facts: NoticeFacts;
  readonly createdAt: InstantText;
  readonly digestAt: InstantText | null;
};

/** Writes notices, all in one statement. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  const rows = notices.map((notice) => ({
    ...{ id: notice.id, edition_id: notice.editionId, person_id: notice.personId },
    ...{ release_id: notice.releaseId, facts: notice.facts },
    ...{ created_at: notice.createdAt, digest_at: notice.digestAt },
  }));
  await insertRecords('live.notice', rows).execute(tx);
}

/** Writes what people are told beside releases; answers with those who were not told under this name before. */
export async function insertNews(
  tx: Tx,
  toldKey: string,
  notices: readonly Omit<NewNotice, 'releaseId'>[],
): Promise<ReadonlySet<PersonId>> {
  if (notices.length === 0) return new Set();
  const rows = notices.map((notice) => ({
    ...{ id: notice.id, edition_id: notice.editionId, person_id: notice.personId, told_key: toldKey },
    ...{ facts: json(notice.facts), created_at: notice.createdAt, digest_at: notice.digestAt },
    release_id: null,
  }));
  const told = await liveTables(tx)
    .insertInto('live.notice')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('notice_told_once').doNothing())
    .returning('person_id')
    .execute();
  return new Set(told.map(({ person_id }) => person_id));
}

/** What a person was told, in one edition or in all; the newest first. */
export async function listNoticesOf(
  db: Db,
  personId: PersonId,
  editionId?: EditionId,
): Promise<readonly Notice[]> {
  const rows = await liveTables(db)
    .selectFrom('live.notice')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readNotice);
}

/** How many notices and announcements of an edition a person has not looked at; one query. */
export async function countUnseen(db: Db, editionId: EditionId, personId: PersonId): Promise<Unseen> {
  const { rows } = await sql<Unseen>`
    SELECT (SELECT count(*) FROM live.notice
        WHERE person_id = ${personId} AND edition_id = ${editionId} AND seen_at IS NULL) AS changes,
      (SELECT count(*) FROM live.announcement_reader r JOIN live.announcement a ON a.id = r.announcement_id
        WHERE r.person_id = ${personId} AND a.edition_id = ${editionId}
          AND r.way IS NOT NULL AND r.seen_at IS NULL) AS announcements`.execute(db);
  const [row] = rows;
  return { changes: Number(row?.changes ?? 0), announcements: Number(row?.announcements ?? 0) };
}

/** Notes that a person has looked at what they were told in an edition up to a moment. */
export async function noteSeen(
  tx: Tx,
  whose: { readonly editionId: EditionId; readonly personId: PersonId; readonly until: InstantText },
  now: InstantText,
): Promise<void> {
  await liveTables(tx)
    .updateTable('live.notice')
    .set({ seen_at: now })
    .where('person_id', '=', whose.personId)
    .where('edition_id', '=', whose.editionId)
    .where('created_at', '<=', sql<Date>`${whose.until}`)
    .where('seen_at', 'is', null)
    .execute();
}

/** Notices that are due in a day's letter, of some people, all that each has; locked, so that nobody else takes them. */
export async function takeDueNotices(
  tx: Tx,
  now: InstantText,
  people: number,
): Promise<readonly (Notice & { readonly personId: PersonId })[]> {
  const { rows } = await sql<{ id: NoticeId }>`
    WITH due AS (
      SELECT DISTINCT person_id, edition_id FROM live.notice WHERE digest_at <= ${now} LIMIT ${people}
    )
    SELECT n.id FROM live.notice n JOIN due d USING (person_id, edition_id)
    WHERE n.digest_at <= ${now} ORDER BY n.id FOR UPDATE OF n SKIP LOCKED`.execute(tx);
  if (rows.length === 0) return [];
  const taken = await liveTables(tx)
    .updateTable('live.notice')
    .set({ digest_at: null })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .returningAll()
    .execute();
  return taken.map((row) => ({ ...readNotice(row), personId: row.person_id }));
}

export type NoticeChoices = ReadonlyMap<PersonId, NoticeChoice>;

/** How people of an edition want to be told, or these of them; who never said is left out. */
export async function listChoices(
  db: Db,
  editionId: EditionId,
  personIds: readonly PersonId[] | null = null,
): Promise<NoticeChoices> {
  if (personIds?.length === 0) return new Map();
  const rows = await liveTables(db)
    .selectFrom('live.notice_choice')
    .select(['person_id', 'way', 'announcements', 'zone'])
    .where('edition_id', '=', editionId)
    .$if(personIds !== null, (query) => query.where('person_id', 'in', personIds ?? []))
    .execute();
  return new Map(rows.map(({ person_id, ...choice }) => [person_id, choice]));
}

/** What a person chose, by edition. */
export async function listChoicesOf(
  db: Db,
  personId: PersonId,
): Promise<readonly (NoticeChoice & { readonly editionId: EditionId })[]> {
  const rows = await liveTables(db)
    .selectFrom('live.notice_choice')
    .select(['edition_id', 'way', 'announcements', 'zone'])
    .where('person_id', '=', personId)
    .orderBy('edition_id')
    .execute();
  return rows.map(({ edition_id, ...choice }) => ({ editionId: edition_id, ...choice }));
}

/** Writes how a person wants to be told. What waits for a day's letter leaves it if they want none. */
export async function writeChoice(
  tx: Tx,
  whose: { readonly editionId: EditionId; readonly personId: PersonId },
  choice: NoticeChoice,
  now: InstantText,
): Promise<void> {
  const { way, announcements, zone } = choice;
  await liveTables(tx)
    .insertInto('live.notice_choice')
    .values({ edition_id: whose.editionId, person_id: whose.personId, ...choice, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'edition_id'])
        .doUpdateSet({ way, announcements, zone, changed_at: now }),
    )
    .execute();
  if (announcements !== 'mail' && announcements !== 'digest') await leaveDigests(tx, whose);
  if (way === 'mail' || way === 'digest') return;
  await liveTables(tx)
    .updateTable('live.notice')
    .set({ digest_at: null })
    .where('person_id', '=', whose.personId)
    .where('edition_id', '=', whose.editionId)
    .execute();
}

async function leaveDigests(
  tx: Tx,
  { editionId, personId }: { readonly editionId: EditionId; readonly personId: PersonId },
): Promise<void> {
  await sql`
    UPDATE live.announcement_reader r SET digest_at = NULL FROM live.announcement a
    WHERE a.id = r.announcement_id AND a.edition_id = ${editionId} AND r.person_id = ${personId}
      AND r.digest_at IS NOT NULL`.execute(tx);
}

/** Forgets what a person was told and how they wanted it. */
export async function removeNoticesOf(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.notice').where('person_id', '=', personId).execute();
  await liveTables(db).deleteFrom('live.notice_choice').where('person_id', '=', personId).execute();
}

/** Forgets notices that were written before then. */
export async function removeOldNotices(db: Db, before: Date): Promise<number> {
  const gone = await liveTables(db)
    .deleteFrom('live.notice')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

function readNotice(row: {
  id: NoticeId;
  edition_id: EditionId;
  release_id: ReleaseId | null;
  facts: NoticeFacts;
  created_at: Date;
  seen_at: Date | null;
}): Notice {
  return {
    ...{ id: row.id, editionId: row.edition_id, releaseId: row.release_id, facts: row.facts },
    createdAt: momentText(row.created_at),
    seenAt: momentText(row.seen_at),
  };
}
