import { sql } from 'kysely';
import type { Id, PersonId, SourceId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Run, RunNote, RunReport, RunWish } from '../rules/source.ts';
import { directoryTables } from '../tables.ts';

export type RunId = Id<'run'>;

/** Without a sign of life for so long a reading counts as left by a process that died. */
const lostAfter = sql.raw("interval '2 minutes'");

function runRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.source_run')
    .select(['id', 'source_id', 'state', 'asked_at', 'ended_at', 'done', 'total', 'report', 'note'])
    .select(sql<string | null>`files ->> 'kind'`.as('wish'));
}

function readRun(row: Awaited<ReturnType<ReturnType<typeof runRows>['executeTakeFirstOrThrow']>>): Run {
  return {
    id: row.id,
    sourceId: row.source_id,
    state: row.state,
    reads: row.wish === 'files' || row.wish === 'removal' ? row.wish : 'address',
    askedAt: momentText(row.asked_at),
    endedAt: momentText(row.ended_at),
    done: row.done,
    total: row.total,
    report: row.report.records === undefined ? null : row.report,
    note: row.note,
  };
}

/** The latest readings of every source, at most `each` of one, the newest first. */
export async function listLatestRuns(db: Db, each: number): Promise<Map<SourceId, Run[]>> {
  const rows = await runRows(db)
    .where(
      sql<boolean>`id IN (SELECT r.id FROM directory.source AS s, LATERAL (SELECT id FROM directory.source_run
        WHERE source_id = s.id ORDER BY asked_at DESC, seen_at DESC LIMIT ${each}) AS r)`,
    )
    .orderBy('asked_at', 'desc')
    .orderBy('seen_at', 'desc')
    .execute();
  return Map.groupBy(rows.map(readRun), (run) => run.sourceId);
}

/** Readings of one source, the newest first. */
export async function listRunsOf(db: Db, source: SourceId, limit: number): Promise<Run[]> {
  const rows = await runRows(db)
    .where('source_id', '=', source)
    .orderBy('asked_at', 'desc')
    .orderBy('seen_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(readRun);
}

export async function findRun(db: Db, id: RunId): Promise<Run | null> {
  const row = await runRows(db).where('id', '=', id).executeTakeFirst();
  return row ? readRun(row) : null;
}

/** Writes a reading that waits; `false` if one of the same source is not over yet. Lock the source first (`lockCatalogue`). */
export async function insertRun(
  tx: Tx,
  run: {
    readonly id: RunId;
    readonly sourceId: SourceId;
    readonly wish: RunWish | null;
    readonly askedBy: PersonId | null;
  },
  now: InstantText,
): Promise<boolean> {
  const tables = directoryTables(tx);
  const open = await tables
    .selectFrom('directory.source_run')
    .select('id')
    .where('source_id', '=', run.sourceId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (open) return false;
  await tables
    .insertInto('directory.source_run')
    .values({
      id: run.id,
      source_id: run.sourceId,
      state: 'waiting',
      files: run.wish && json(run.wish),
      asked_by: run.askedBy,
      asked_at: now,
      seen_at: sql<string>`now()`,
      report: json({}),
    })
    .execute();
  return true;
}

/** Takes a reading in hand: one that waits, or one whose process died. `null` if somebody else has it or it is over. */
export async function claimRun(
  db: Db,
  id: RunId,
  now: InstantText,
): Promise<{ readonly sourceId: SourceId; readonly wish: RunWish | null } | null> {
  const row = await directoryTables(db)
    .updateTable('directory.source_run')
    .set({ state: 'running', started_at: now, seen_at: sql<string>`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`(state = 'waiting' OR (state = 'running' AND seen_at < now() - ${lostAfter}))`)
    .returning(['source_id', 'files'])
    .executeTakeFirst();
  return row ? { sourceId: row.source_id, wish: row.files } : null;
}

/** A sign of life, and how far the reading is. */
export async function reportRun(
  db: Db,
  id: RunId,
  progress?: { done: number; total: number },
): Promise<void> {
  await directoryTables(db)
    .updateTable('directory.source_run')
    .set({ seen_at: sql<string>`now()`, ...progress })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Gives a reading back, so that the next process goes on with it. */
export async function returnRun(db: Db, id: RunId): Promise<void> {
  await directoryTables(db)
    .updateTable('directory.source_run')
    .set({ state: 'waiting', seen_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

export type RunEnd = {
  readonly state: 'done' | 'failed';
  readonly note: RunNote | null;
  readonly report?: RunReport;
};

/** Closes a reading; what it was given is forgotten. */
export async function endRun(tx: Db | Tx, id: RunId, end: RunEnd, now: InstantText): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.source_run')
    .set({
      state: end.state,
      note: end.note,
      files: null,
      ended_at: now,
      seen_at: sql<string>`now()`,
      ...(end.report && { report: json(end.report) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Readings that nobody has in hand: asked for a minute ago, or left by a process that died. */
export async function listLeftRuns(db: Db): Promise<RunId[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.source_run')
    .select('id')
    .where(
      sql<boolean>`(state = 'waiting' AND seen_at < now() - interval '1 minute')
        OR (state = 'running' AND seen_at < now() - ${lostAfter})`,
    )
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => row.id);
}

/** Closes readings that were taken up again and again without an end. */
export async function closeLostRuns(db: Db, now: InstantText): Promise<number> {
  const closed = await directoryTables(db)
    .updateTable('directory.source_run')
    .set({ state: 'failed', note: 'interrupted', files: null, ended_at: now })
    .where('state', 'in', ['waiting', 'running'])
    .where(sql<boolean>`asked_at < ${now}::timestamptz - interval '6 hours'`)
    .where(sql<boolean>`seen_at < now() - interval '10 minutes'`)
    .executeTakeFirst();
  return Number(closed.numUpdatedRows);
}

/** Forgets readings that ended before `before`, but for the last good one of each source and what came after it. */
export async function forgetOldRuns(db: Db, before: Date): Promise<number> {
  const removed = await directoryTables(db)
    .deleteFrom('directory.source_run as r')
    .where('r.ended_at', '<', before)
    .where(
      sql<boolean>`EXISTS (SELECT FROM directory.source_run AS later WHERE later.source_id = r.source_id
        AND later.state = 'done' AND later.asked_at > r.asked_at)`,
    )
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}
