import { sql } from 'kysely';
import type { EditionId, PersonId, ReleaseId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { ProgrammeChange } from '../rules/compare-programmes.ts';
import type { Programme, Session } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';

export type Revisions = Readonly<
  Record<string, { readonly sequence: number; readonly changedAt: InstantText }>
>;

/** A release without its document. */
export type ReleaseHead = {
  readonly id: ReleaseId;
  readonly number: number;
  readonly name: string;
  readonly note: string | null;
  readonly releasedAt: InstantText;
  readonly releasedBy: PersonId | null;
};

export type Release = ReleaseHead & {
  readonly programme: Programme;
  readonly changes: readonly ProgrammeChange[];
  readonly revisions: Revisions;
  /** Sessions of earlier releases that are no longer in the programme, as they last were. */
  readonly withdrawn: readonly Session[];
};

const headColumns = ['id', 'number', 'name', 'note', 'released_at', 'released_by'] as const;
type HeadRow = {
  id: ReleaseId;
  number: number;
  name: string;
  note: string | null;
  released_at: Date;
  released_by: PersonId | null;
};

/** Which release is the newest; cheap. */
export async function findNewestRelease(db: Db, editionId: EditionId): Promise<ReleaseHead | undefined> {
  const row = await programmeTables(db)
    .selectFrom('programme.release')
    .select(headColumns)
    .where('edition_id', '=', editionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && readHead(row);
}

/** All releases of an edition with their changes, newest first. */
export async function listReleases(
  db: Db,
  editionId: EditionId,
): Promise<(ReleaseHead & { changes: readonly ProgrammeChange[] })[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.release')
    .select([...headColumns, 'changes'])
    .where('edition_id', '=', editionId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...readHead(row), changes: row.changes as ProgrammeChange[] }));
}

/** The release of this number, if the edition has come to it. */
export async function findReleaseByNumber(
  db: Db,
  editionId: EditionId,
  number: number,
): Promise<ReleaseHead | undefined> {
  const row = await programmeTables(db)
    .selectFrom('programme.release')
    .select(headColumns)
    .where('edition_id', '=', editionId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && readHead(row);
}

/** Names that releases of an edition have. */
export async function listReleaseNames(db: Db, editionId: EditionId): Promise<string[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.release')
    .select('name')
    .where('edition_id', '=', editionId)
    .execute();
  return rows.map((row) => row.name);
}

/** A release with the bytes of its documents as they are stored. */
export type StoredRelease = Release & { readonly bytes: number };

/** A whole release. */
export async function getRelease(db: Db, id: ReleaseId): Promise<StoredRelease> {
  const row = await programmeTables(db)
    .selectFrom('programme.release')
    .selectAll()
    .select(
      sql<number>`octet_length(document::text) + octet_length(changes::text) + octet_length(revisions::text)
        + octet_length(withdrawn::text)`.as('bytes'),
    )
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...readHead(row),
    programme: row.document,
    changes: row.changes as ProgrammeChange[],
    revisions: row.revisions,
    withdrawn: row.withdrawn,
    bytes: row.bytes,
  };
}

/** Writes a release; the number must be the next one. */
export async function insertRelease(tx: Tx, editionId: EditionId, release: Release): Promise<void> {
  await programmeTables(tx)
    .insertInto('programme.release')
    .values({
      id: release.id,
      edition_id: editionId,
      number: release.number,
      name: release.name,
      note: release.note,
      document: json(release.programme),
      changes: json(release.changes),
      revisions: json(release.revisions),
      withdrawn: json(release.withdrawn),
      pictures: ownPictures(release.programme),
      released_at: release.releasedAt,
      released_by: release.releasedBy,
    })
    .execute();
}

function ownPictures({ speakers }: Programme): string[] {
  return [...new Set(speakers.flatMap(({ picture }) => (picture?.startsWith('/files/') ? [picture] : [])))];
}

/** Editions of which a speaker has this picture (`/files/…`): in the newest release, or so far in the working programme only. */
export async function listEditionsWithPicture(
  db: Db,
  picture: string,
): Promise<{ readonly editionId: EditionId; readonly released: boolean }[]> {
  const tables = programmeTables(db);
  const working = await tables
    .selectFrom('programme.speaker')
    .select('edition_id')
    .where('picture', '=', picture)
    .execute();
  const released = await tables
    .selectFrom('programme.release as r')
    .select('r.edition_id')
    .where(sql<boolean>`r.pictures @> ${[picture]}::text[]`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme.release as newer')
            .select('newer.id')
            .whereRef('newer.edition_id', '=', 'r.edition_id')
            .whereRef('newer.number', '>', 'r.number'),
        ),
      ),
    )
    .execute();
  return [
    ...released.map((row) => ({ editionId: row.edition_id, released: true })),
    ...working.map((row) => ({ editionId: row.edition_id, released: false })),
  ];
}

function readHead(row: HeadRow): ReleaseHead {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    note: row.note,
    releasedAt: momentText(row.released_at),
    releasedBy: row.released_by,
  };
}
