import { sql } from 'kysely';
import { z } from 'zod';
import type { SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Source, SourceKind } from '../rules/source.ts';
import { directoryTables } from '../tables.ts';

const etagsShape = z.record(z.string(), z.string());

function sourceRows(db: Db) {
  return directoryTables(db).selectFrom('directory.source').selectAll();
}

function readSource(
  row: Awaited<ReturnType<ReturnType<typeof sourceRows>['executeTakeFirstOrThrow']>>,
): Source {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    addresses: row.url?.split('\n') ?? [],
    page: row.page,
    licence: row.licence,
    refreshHours: row.refresh_hours,
    refreshedAt: momentText(row.refreshed_at),
  };
}

/** The column holds one address a line. */
function urlOf(addresses: readonly string[] | undefined): string | null {
  return addresses?.length ? addresses.join('\n') : null;
}

/** All sources, by name. */
export async function listSources(db: Db): Promise<Source[]> {
  return (await sourceRows(db).orderBy('name').orderBy('slug').execute()).map(readSource);
}

export async function findSource(db: Db, slug: string): Promise<Source | undefined> {
  const row = await sourceRows(db).where('slug', '=', slug).executeTakeFirst();
  return row && readSource(row);
}

export async function getSource(db: Db, id: SourceId): Promise<Source> {
  return readSource(await sourceRows(db).where('id', '=', id).executeTakeFirstOrThrow());
}

/** The source of this name, made if there is none. */
export async function ensureSource(
  tx: Tx,
  wish: Pick<Source, 'id' | 'slug' | 'name' | 'kind'> & Partial<Source>,
  now: InstantText,
): Promise<Source> {
  await directoryTables(tx)
    .insertInto('directory.source')
    .values({
      id: wish.id,
      slug: wish.slug,
      name: wish.name,
      kind: wish.kind,
      url: urlOf(wish.addresses),
      page: wish.page ?? null,
      licence: wish.licence ?? null,
      refresh_hours: wish.refreshHours ?? null,
      etag: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('source_slug_once').doNothing())
    .execute();
  return readSource(await sourceRows(tx).where('slug', '=', wish.slug).executeTakeFirstOrThrow());
}

/** What a steward may change of a source. */
export type SourceChanges = Pick<Source, 'name' | 'addresses' | 'page' | 'licence' | 'refreshHours'>;

/** Changes a source; other addresses have no marks of what was read there. */
export async function updateSource(tx: Tx, id: SourceId, changes: SourceChanges): Promise<void> {
  const { name, page, licence, refreshHours } = changes;
  const url = urlOf(changes.addresses);
  await directoryTables(tx)
    .updateTable('directory.source')
    .set({
      ...{ name, page, licence, url },
      refresh_hours: refreshHours,
      etag: sql<string | null>`CASE WHEN url IS NOT DISTINCT FROM ${url} THEN etag END`,
    })
    .where('id', '=', id)
    .execute();
}

/** Removes a source with its readings; its records must be gone. */
export async function deleteSource(tx: Tx, id: SourceId): Promise<void> {
  await directoryTables(tx).deleteFrom('directory.source').where('id', '=', id).execute();
}

/** By address, what the server calls the version that was last read there (`ETag`). */
export type Etags = Readonly<Record<string, string>>;

export async function findEtags(db: Db, id: SourceId): Promise<Etags> {
  const row = await directoryTables(db)
    .selectFrom('directory.source')
    .select('etag')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.etag ? etagsShape.parse(JSON.parse(row.etag)) : {};
}

/** Notes that a source was read whole; `etags` where that was at its addresses. */
export async function markRead(tx: Tx, id: SourceId, now: InstantText, etags: Etags | null): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.source')
    .set({ refreshed_at: now, ...(etags && { etag: JSON.stringify(etags) }) })
    .where('id', '=', id)
    .execute();
}

/** Records of one source, those that it has dropped too. */
export async function countAllRecords(db: Db, id: SourceId): Promise<number> {
  const row = await directoryTables(db)
    .selectFrom('directory.record')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('source_id', '=', id)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Records of each source that it has not dropped. */
export async function countRecordsBySource(db: Db): Promise<Map<SourceId, number>> {
  const rows = await directoryTables(db)
    .selectFrom('directory.record')
    .select(['source_id', sql<number>`count(*)::int`.as('count')])
    .where('is_gone', '=', false)
    .groupBy('source_id')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.count]));
}

/** The catalogue is written by one transaction at a time: whoever matches must see what others have just added. */
export async function lockCatalogue(tx: Tx, source: SourceId): Promise<void> {
  await directoryTables(tx)
    .selectFrom('directory.source')
    .select('id')
    .where('id', '=', source)
    .forUpdate()
    .execute();
}

/** The two sources that Hallway itself has. */
export const ownSources = {
  hosted: { slug: 'hosted', name: 'Hosted here', kind: 'hosted' },
  editors: { slug: 'editors', name: 'Editors', kind: 'editors' },
  starter: { slug: 'starter', name: 'Starter list', kind: 'starter' },
} as const satisfies Record<string, { slug: string; name: string; kind: SourceKind }>;
