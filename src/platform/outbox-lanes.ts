import { sql } from 'kysely';
import { type InstantText, instantText, Temporal } from '../kernel/time.ts';
import type { Db } from './database/database.ts';
import { platformTables } from './database/tables.ts';
import type { RecordedEvent } from './outbox.ts';

/** Events of one edition, or of no edition, in line; one process delivers a lane at a time. */
export type Lane = { readonly lane: string; readonly holder: string };
export type WaitingEvent = RecordedEvent & { readonly attempts: number };

/** Seconds for which a hold lasts without renewal; a process that was killed is succeeded after this time. */
export const holdSeconds = 30;

/** Lanes with waiting events that nobody holds, the longest waiting first. */
export async function listFreeLanes(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ lane: string }>`
    SELECT waiting.lane
    FROM (SELECT lane, min(id) AS head FROM platform.outbox
          WHERE delivered_at IS NULL AND failed_at IS NULL GROUP BY lane) AS waiting
    LEFT JOIN platform.outbox_lane AS held USING (lane)
    WHERE held.held_until IS NULL OR held.held_until <= now()
    ORDER BY waiting.head LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.lane);
}

/** Takes the lane unless another process holds it; of several that try at once, one gets it. */
export async function holdLane(db: Db, lane: Lane): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO platform.outbox_lane AS held (lane, holder, held_until)
    VALUES (${lane.lane}, ${lane.holder}, now() + make_interval(secs => ${holdSeconds}))
    ON CONFLICT (lane) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
    WHERE held.held_until <= now()
    RETURNING lane`.execute(db);
  return rows.length === 1;
}

/** Holds the lane for `seconds` from now; false if another process has taken it in the meantime. */
export async function renewLane(db: Db, lane: Lane, seconds: number): Promise<boolean> {
  const renewed = await platformTables(db)
    .updateTable('platform.outbox_lane')
    .set({ held_until: sql`now() + make_interval(secs => ${seconds})` })
    .where('lane', '=', lane.lane)
    .where('holder', '=', lane.holder)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
}

/** The next events of a lane in order of their ids. */
export async function listWaiting(db: Db, lane: string, limit: number): Promise<WaitingEvent[]> {
  const rows = await platformTables(db)
    .selectFrom('platform.outbox')
    .select(['id', 'at', 'name', 'edition_id', 'facts', 'attempts'])
    .where('lane', '=', lane)
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: instantText(Temporal.Instant.fromEpochMilliseconds(row.at.getTime())),
    name: row.name,
    editionId: row.edition_id,
    facts: row.facts,
    attempts: row.attempts,
  }));
}

export async function markDelivered(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await platformTables(db)
    .updateTable('platform.outbox')
    .set({ delivered_at: sql`now()`, last_error: null })
    .where('id', 'in', ids)
    .execute();
}

/** Counts an attempt that failed; `final` gives the event up, so that those behind it are delivered. */
export async function markFailure(db: Db, id: number, error: string, final: boolean): Promise<void> {
  await platformTables(db)
    .updateTable('platform.outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      last_error: error.slice(0, 500),
      failed_at: final ? sql<string>`now()` : null,
    }))
    .where('id', '=', id)
    .execute();
}

/** How delivery stands, for `doctor` and metrics. */
export async function readOutboxState(
  db: Db,
  now: InstantText,
): Promise<{ waiting: number; oldestSeconds: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; oldest: number; failed: number }>`
    SELECT count(*) FILTER (WHERE failed_at IS NULL) AS waiting,
      count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
      coalesce(extract(epoch FROM ${now}::timestamptz - min(at) FILTER (WHERE failed_at IS NULL)), 0)::float8 AS oldest
    FROM platform.outbox WHERE delivered_at IS NULL`.execute(db);
  const [row] = rows;
  return {
    waiting: row?.waiting ?? 0,
    oldestSeconds: Math.max(0, Math.round(row?.oldest ?? 0)),
    failed: row?.failed ?? 0,
  };
}

/** Removes events delivered, or given up, more than 30 days ago. */
export async function pruneOutbox(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM platform.outbox
    WHERE delivered_at < now() - interval '30 days' OR failed_at < now() - interval '30 days'`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
