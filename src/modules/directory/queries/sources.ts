import type { SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Source, SourceKind } from '../rules/source.ts';
import { directoryTables } from '../tables.ts';

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
    url: row.url,
    page: row.page,
    licence: row.licence,
    refreshHours: row.refresh_hours,
    refreshedAt: row.refreshed_at && `${row.refreshed_at.toISOString().slice(0, 19)}Z`,
  };
}

/** All sources, by name. */
export async function listSources(db: Db): Promise<Source[]> {
  return (await sourceRows(db).orderBy('name').orderBy('slug').execute()).map(readSource);
}

export async function findSource(db: Db, slug: string): Promise<Source | undefined> {
  const row = await sourceRows(db).where('slug', '=', slug).executeTakeFirst();
  return row && readSource(row);
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
      url: wish.url ?? null,
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
