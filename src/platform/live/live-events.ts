import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { platformTables } from '../database/tables.ts';
import type { LiveChange, LiveEvent, LiveKind } from './live-change.ts';

/** Says to open pages that something changed; in the transaction that changes it. */
export async function tellLive(tx: Tx, { editionId, kind, subject }: LiveChange): Promise<void> {
  await platformTables(tx)
    .insertInto('platform.live_event')
    .values({ edition_id: editionId, kind, subject })
    .execute();
}

/** Events after an id, and of those before it that were missing once and are there by now; in order of their ids. */
export async function listLiveEvents(
  db: Db,
  after: number,
  missing: readonly number[],
  limit: number,
): Promise<readonly LiveEvent[]> {
  const rows = await selectEvents(db)
    .where((eb) =>
      eb.or([eb('id', '>', after), ...(missing.length > 0 ? [eb('id', '=', anyOf(missing))] : [])]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}

/** The newest events, in order of their ids. */
export async function listNewestLiveEvents(db: Db, limit: number): Promise<readonly LiveEvent[]> {
  const rows = await selectEvents(db).orderBy('id', 'desc').limit(limit).execute();
  return rows.map(eventOf).toReversed();
}

/** The position before which a page that is made from now on needs to hear nothing. */
export async function newestLivePosition(db: Db): Promise<number> {
  const [newest] = await listNewestLiveEvents(db, 1);
  return newest?.id ?? 0;
}

/** Removes events of more than an hour ago. The newest stays, so that whoever comes back can tell whether they missed any. */
export async function pruneLiveEvents(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM platform.live_event
    WHERE at < now() - interval '1 hour' AND id < (SELECT max(id) FROM platform.live_event)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

type Row = {
  readonly id: number;
  readonly edition_id: string;
  readonly kind: LiveKind;
  readonly subject: string;
};

function selectEvents(db: Db) {
  return platformTables(db).selectFrom('platform.live_event').select(['id', 'edition_id', 'kind', 'subject']);
}

function anyOf(ids: readonly number[]) {
  return sql<number>`any(${ids}::bigint[])`;
}

function eventOf({ id, edition_id, kind, subject }: Row): LiveEvent {
  return { id, editionId: edition_id, kind, subject };
}
