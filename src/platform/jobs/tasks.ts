import { sql } from 'kysely';
import { type InstantText, instantText, Temporal } from '../../kernel/time.ts';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../database/database.ts';
import { json, platformTables } from '../database/tables.ts';

export type TaskState = 'waiting' | 'running' | 'done' | 'failed';

/** Long work that a person started, may leave and will find again. */
export type Task = {
  readonly id: string;
  /** What it is, as a code: `programme.import`. */
  readonly kind: string;
  readonly editionId: string | null;
  readonly personId: string | null;
  readonly state: TaskState;
  /** 0 to 100. */
  readonly progress: number;
  /** The step it is at, or why it failed, as a code; `interrupted` if its process died. */
  readonly note: string | null;
  readonly result: unknown;
  readonly createdAt: InstantText;
  readonly startedAt: InstantText | null;
  readonly endedAt: InstantText | null;
};

/** Writes a waiting task; send the job that carries it out after commit. */
export async function insertTask(
  tx: Tx,
  clock: Clock,
  task: Pick<Task, 'id' | 'kind' | 'editionId' | 'personId'>,
): Promise<void> {
  await platformTables(tx)
    .insertInto('platform.task')
    .values({
      id: task.id,
      kind: task.kind,
      edition_id: task.editionId,
      person_id: task.personId,
      created_at: clock.now(),
    })
    .execute();
}

/** Says how far the work is: 0 to 100 and the step's code. Calls that change nothing a person would see cost nothing. */
export type ReportProgress = (progress: number, note?: string) => Promise<void>;

export type TaskEnd = { readonly ok: boolean; readonly note?: string; readonly result?: unknown };

/**
 * Carries a task out: running, then done or failed with what the work answers. Work that throws is closed as failed with the note
 * `error`, and the error goes on to the job. A task that has ended stays ended: a job that runs twice does nothing.
 */
export async function carryOutTask(
  db: Db,
  clock: Clock,
  id: string,
  work: (report: ReportProgress) => Promise<TaskEnd>,
): Promise<void> {
  const started = await platformTables(db)
    .updateTable('platform.task')
    .set({ state: 'running', started_at: clock.now(), seen_at: sql`now()` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (started.numUpdatedRows === 0n) return;
  try {
    await endTask(db, clock, id, await work(progressReporter(db, id)));
  } catch (error) {
    await endTask(db, clock, id, { ok: false, note: 'error' });
    throw error;
  }
}

function progressReporter(db: Db, id: string): ReportProgress {
  let shown = -1;
  let shownNote: string | undefined;
  let writtenMs = 0;
  return async (progress, note) => {
    const whole = Math.max(0, Math.min(100, Math.floor(progress)));
    const nowMs = performance.now();
    const newNote = note !== undefined && note !== shownNote;
    if (!newNote && (whole === shown || nowMs - writtenMs < 500)) return;
    shown = whole;
    shownNote = note ?? shownNote;
    writtenMs = nowMs;
    await platformTables(db)
      .updateTable('platform.task')
      .set({ progress: whole, seen_at: sql<string>`now()`, ...(note !== undefined && { note }) })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  };
}

async function endTask(db: Db, clock: Clock, id: string, end: TaskEnd): Promise<void> {
  await platformTables(db)
    .updateTable('platform.task')
    .set({
      state: end.ok ? 'done' : 'failed',
      note: end.note ?? null,
      result: end.result === undefined ? null : json(end.result),
      ended_at: clock.now(),
      ...(end.ok && { progress: 100 }),
    })
    .where('id', '=', id)
    .execute();
}

/** Closes tasks without a sign of life for an hour as failed with the note `interrupted`. */
export async function closeLostTasks(db: Db, clock: Clock): Promise<number> {
  const closed = await platformTables(db)
    .updateTable('platform.task')
    .set({ state: 'failed', note: 'interrupted', ended_at: clock.now() })
    .where('state', 'in', ['waiting', 'running'])
    .where(sql<boolean>`seen_at < now() - interval '1 hour'`)
    .executeTakeFirst();
  return Number(closed.numUpdatedRows);
}

/** Removes tasks that ended more than 30 days ago, with their results. */
export async function pruneTasks(db: Db): Promise<number> {
  const pruned = await platformTables(db)
    .deleteFrom('platform.task')
    .where('state', 'in', ['done', 'failed'])
    .where(sql<boolean>`seen_at < now() - interval '30 days'`)
    .executeTakeFirst();
  return Number(pruned.numDeletedRows);
}

/** One task; who may see it is for the caller to decide. */
export async function findTask(db: Db, id: string): Promise<Task | null> {
  const row = await taskRows(db).where('id', '=', id).executeTakeFirst();
  return row ? toTask(row) : null;
}

/** Tasks of an edition or of a person, the newest first. */
export async function listTasks(
  db: Db,
  of: { readonly editionId: string } | { readonly personId: string },
  limit: number,
): Promise<Task[]> {
  const rows = await taskRows(db)
    .where(
      'editionId' in of ? 'edition_id' : 'person_id',
      '=',
      'editionId' in of ? of.editionId : of.personId,
    )
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toTask);
}

const taskRows = (db: Db) => platformTables(db).selectFrom('platform.task').selectAll();

function toTask(row: Awaited<ReturnType<ReturnType<typeof taskRows>['executeTakeFirstOrThrow']>>): Task {
  const text = (date: Date) => instantText(Temporal.Instant.fromEpochMilliseconds(date.getTime()));
  return {
    id: row.id,
    kind: row.kind,
    editionId: row.edition_id,
    personId: row.person_id,
    state: row.state,
    progress: row.progress,
    note: row.note,
    result: row.result,
    createdAt: text(row.created_at),
    startedAt: row.started_at && text(row.started_at),
    endedAt: row.ended_at && text(row.ended_at),
  };
}
