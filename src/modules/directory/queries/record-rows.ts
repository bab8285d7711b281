import { sql } from 'kysely';
import type { ListingId, SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { FactName, StatedFacts } from '../rules/listing.ts';
import type { SourceKind } from '../rules/source.ts';
import { directoryTables } from '../tables.ts';

/** Addresses that prove single facts. */
export type Cited = Partial<Record<FactName, string>>;

/** What one source states of one listing, as it is kept. */
export type StoredRecord = {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly sourceKind: SourceKind;
  readonly key: string;
  readonly listingId: ListingId;
  readonly facts: StatedFacts;
  readonly link: string | null;
  readonly cited: Cited;
  readonly seenAt: InstantText;
  readonly isGone: boolean;
  /** When a reading first found that the source has it no longer. */
  readonly goneAt: InstantText | null;
  /** The listing from which a merge brought it here. */
  readonly mergedFrom: ListingId | null;
};

/** What is known of these keys of a source. */
export async function listRecordsByKey(
  db: Db,
  sourceId: SourceId,
  keys: readonly string[],
): Promise<StoredRecord[]> {
  if (keys.length === 0) return [];
  const rows = await recordRows(db)
    .where('r.source_id', '=', sourceId)
    .where('r.key', 'in', [...keys])
    .execute();
  return rows.map(readRecord);
}

/** Everything that sources state of these listings. */
export async function listRecordsOf(db: Db, listings: readonly ListingId[]): Promise<StoredRecord[]> {
  if (listings.length === 0) return [];
  const rows = await recordRows(db)
    .where('r.listing_id', 'in', [...listings])
    .orderBy('r.id')
    .execute();
  return rows.map(readRecord);
}

/** Writes records, new ones and changed ones; `first_seen_at` stays. */
export async function upsertRecords(
  tx: Tx,
  records: readonly Omit<StoredRecord, 'sourceKind' | 'seenAt' | 'isGone' | 'goneAt' | 'mergedFrom'>[],
  now: InstantText,
): Promise<void> {
  if (records.length === 0) return;
  await directoryTables(tx)
    .insertInto('directory.record')
    .values(
      records.map((record) => ({
        id: record.id,
        source_id: record.sourceId,
        key: record.key,
        listing_id: record.listingId,
        facts: json(record.facts),
        link: record.link,
        cited: json(record.cited),
        first_seen_at: now,
        seen_at: now,
        changed_at: now,
        is_gone: false,
        gone_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('record_once').doUpdateSet((next) => ({
        facts: next.ref('excluded.facts'),
        link: next.ref('excluded.link'),
        cited: next.ref('excluded.cited'),
        seen_at: next.ref('excluded.seen_at'),
        changed_at: next.ref('excluded.changed_at'),
        is_gone: false,
        gone_at: null,
      })),
    )
    .execute();
}

/** Says that a source still has these records as they are. */
export async function markSeen(tx: Tx, records: readonly string[], now: InstantText): Promise<void> {
  if (records.length === 0) return;
  await directoryTables(tx)
    .updateTable('directory.record')
    .set({ seen_at: now, is_gone: false, gone_at: null })
    .where('id', 'in', [...records])
    .execute();
}

/** Marks so many of the records that a source did not state since `since` as dropped; answers with those. */
export async function markGone(
  tx: Tx,
  dropped: {
    readonly sourceId: SourceId;
    readonly since: InstantText;
    readonly limit: number;
    readonly now: InstantText;
  },
): Promise<{ readonly listingId: ListingId; readonly name: string }[]> {
  const { sourceId, since, limit, now } = dropped;
  const marked = await sql<{ listingId: ListingId; name: string }>`
    UPDATE directory.record SET is_gone = true, gone_at = ${now}
    WHERE id IN (SELECT id FROM directory.record WHERE source_id = ${sourceId} AND NOT is_gone
      AND seen_at < ${since}::timestamptz ORDER BY key LIMIT ${limit})
    RETURNING listing_id AS "listingId", facts->>'name' AS name`.execute(tx);
  return marked.rows;
}

/** Removes so many records of a source; answers with the listings concerned. */
export async function deleteRecordsOf(tx: Tx, sourceId: SourceId, limit: number): Promise<ListingId[]> {
  const removed = await sql<{ listing_id: ListingId }>`
    DELETE FROM directory.record WHERE id IN (SELECT id FROM directory.record WHERE source_id = ${sourceId}
      ORDER BY key LIMIT ${limit}) RETURNING listing_id`.execute(tx);
  return [...new Set(removed.rows.map((row) => row.listing_id))];
}

/** How many records a source has that it did not drop. */
export async function countRecords(db: Db, sourceId: SourceId): Promise<number> {
  const row = await directoryTables(db)
    .selectFrom('directory.record')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('source_id', '=', sourceId)
    .where('is_gone', '=', false)
    .executeTakeFirstOrThrow();
  return row.count;
}

export type FactChange = {
  readonly listingId: ListingId;
  readonly sourceId: SourceId;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

export async function insertFactChanges(
  tx: Tx,
  changes: readonly FactChange[],
  now: InstantText,
): Promise<void> {
  for (let at = 0; at < changes.length; at += 5_000) {
    await directoryTables(tx)
      .insertInto('directory.fact_change')
      .values(
        changes.slice(at, at + 5_000).map((change) => ({
          listing_id: change.listingId,
          source_id: change.sourceId,
          at: now,
          field: change.field,
          before: change.before === undefined ? null : json(change.before),
          after: change.after === undefined ? null : json(change.after),
        })),
      )
      .execute();
  }
}

function recordRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.record as r')
    .innerJoin('directory.source as s', 's.id', 'r.source_id')
    .select(['r.id', 'r.source_id', 's.kind', 'r.key', 'r.listing_id', 'r.facts', 'r.link', 'r.cited'])
    .select(['r.seen_at', 'r.is_gone', 'r.gone_at', 'r.merged_from']);
}

function readRecord(
  row: Awaited<ReturnType<ReturnType<typeof recordRows>['executeTakeFirstOrThrow']>>,
): StoredRecord {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceKind: row.kind,
    key: row.key,
    listingId: row.listing_id,
    facts: row.facts,
    link: row.link,
    cited: row.cited,
    seenAt: momentText(row.seen_at),
    isGone: row.is_gone,
    goneAt: momentText(row.gone_at),
    mergedFrom: row.merged_from,
  };
}
