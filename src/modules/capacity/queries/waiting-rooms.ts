import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import {
  burstOf,
  type Crowd,
  calledBy,
  comingMs,
  type RoomCall,
  type RoomState,
  type RoundId,
  type WaitingRoomRule,
} from '../rules/waiting-room.ts';
import { capacityTables } from '../tables.ts';

/** A waiting room as it was read. */
export type Room = RoomState & {
  readonly editionId: EditionId;
  readonly round: RoundId;
  /** The chance by which those who were present were shuffled; `null` before the opening. */
  readonly seed: Buffer | null;
};

const columns = [
  ...(['edition_id', 'opens_at', 'inside_at_once', 'admitted_per_minute', 'keep_minutes', 'round'] as const),
  ...(['next_number', 'called', 'lapsed', 'present', 'seed', 'credit', 'ticked_at'] as const),
] as const;

const iso = (ms: number) => new Date(ms).toISOString();

function select(db: Db) {
  return capacityTables(db).selectFrom('capacity.waiting_room').select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function roomOf(row: Row): Room {
  return {
    editionId: row.edition_id,
    round: row.round,
    rule: {
      opensAt: momentText(row.opens_at),
      insideAtOnce: row.inside_at_once,
      admittedPerMinute: row.admitted_per_minute,
      keepMinutes: row.keep_minutes,
    },
    nextNumber: row.next_number,
    ...{ called: row.called, lapsed: row.lapsed, present: row.present, seed: row.seed, credit: row.credit },
    tickedAt: row.ticked_at.getTime(),
  };
}

/** Every edition's waiting room. */
export async function listRooms(db: Db): Promise<readonly Room[]> {
  return (await select(db).execute()).map(roomOf);
}

/** The room, locked until the transaction ends; `null` if there is none. */
export async function lockRoom(tx: Tx, editionId: EditionId): Promise<Room | null> {
  const row = await select(tx).where('edition_id', '=', editionId).forUpdate().executeTakeFirst();
  return row ? roomOf(row) : null;
}

/** The room, locked, if it is due: nobody else is at it or was since `before`. */
export async function lockDueRoom(tx: Tx, editionId: EditionId, before: number): Promise<Room | null> {
  const row = await select(tx)
    .where('edition_id', '=', editionId)
    .where('ticked_at', '<=', sql<Date>`${iso(before)}::timestamptz`)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ? roomOf(row) : null;
}

/** Calls that are remembered, in the order of ranks. */
export async function listCalls(db: Db, editionId: EditionId): Promise<readonly RoomCall[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.waiting_room_call')
    .select(['up_to', 'at'])
    .where('edition_id', '=', editionId)
    .orderBy('up_to')
    .execute();
  return rows.map(({ up_to, at }) => ({ upTo: up_to, at: at.getTime() }));
}

/** Counts who is at the till: those inside, and who has come of those that were called a moment ago. */
export async function countCrowd(
  tx: Tx,
  room: Room,
  calls: readonly RoomCall[],
  now: number,
): Promise<Crowd> {
  const calledBefore = calledBy(room, calls, now - comingMs);
  const at = sql`${iso(now)}::timestamptz`;
  const entered = sql`${iso(now - comingMs)}::timestamptz`;
  const row = await capacityTables(tx)
    .selectFrom('capacity.waiting_room_visit')
    .select([
      sql<number>`(count(*) FILTER (WHERE until > ${at} AND (pass IS NOT NULL OR entered_at > ${entered})))::int`.as(
        'inside',
      ),
      sql<number>`(count(*) FILTER (WHERE rank >= ${calledBefore}))::int`.as('came'),
    ])
    .where('edition_id', '=', room.editionId)
    .executeTakeFirstOrThrow();
  return { inside: row.inside, calledBefore, cameSince: row.came };
}

/** Writes where a room stands after a step, and the call that was made in it; forgets what counts no longer. */
export async function writeStep(tx: Tx, before: Room, after: Room, now: number): Promise<void> {
  const { editionId } = after;
  await capacityTables(tx)
    .updateTable('capacity.waiting_room')
    .set({
      ...{ next_number: after.nextNumber, called: after.called, lapsed: after.lapsed },
      ...{ present: after.present, seed: after.seed, credit: after.credit, ticked_at: iso(now) },
    })
    .where('edition_id', '=', editionId)
    .execute();
  if (after.called > before.called) {
    await capacityTables(tx)
      .insertInto('capacity.waiting_room_call')
      .values({ edition_id: editionId, up_to: after.called, at: iso(now) })
      .execute();
  }
  if (after.lapsed === before.lapsed) return;
  await capacityTables(tx)
    .deleteFrom('capacity.waiting_room_call')
    .where('edition_id', '=', editionId)
    .where('up_to', '<=', after.lapsed)
    .execute();
  await capacityTables(tx)
    .deleteFrom('capacity.waiting_room_visit')
    .where('edition_id', '=', editionId)
    .where('rank', '<', after.lapsed)
    .where('until', '<=', sql<Date>`${iso(now)}::timestamptz`)
    .execute();
}

/** Puts a room in front of an edition's sale, or changes its rule. Another opening is another round: places of the one before are void. */
export async function upsertRoom(
  tx: Tx,
  input: { readonly editionId: EditionId; readonly rule: WaitingRoomRule; readonly round: RoundId },
  now: InstantText,
): Promise<void> {
  const { editionId, rule, round } = input;
  const before = await lockRoom(tx, editionId);
  const limits = {
    opens_at: rule.opensAt,
    inside_at_once: rule.insideAtOnce,
    admitted_per_minute: rule.admittedPerMinute,
    keep_minutes: rule.keepMinutes,
  };
  if (before && before.rule.opensAt === rule.opensAt) {
    await capacityTables(tx)
      .updateTable('capacity.waiting_room')
      .set(limits)
      .where('edition_id', '=', editionId)
      .execute();
    return;
  }
  // A sale that is open has nobody who was there before.
  const begun = rule.opensAt === null ? { present: 0, seed: Buffer.alloc(0), credit: burstOf(rule) } : {};
  await deleteRoom(tx, editionId);
  await capacityTables(tx)
    .insertInto('capacity.waiting_room')
    .values({ edition_id: editionId, ...limits, ...begun, round, ticked_at: now })
    .execute();
}

/** Takes a room away: everybody goes in at once. */
export async function deleteRoom(tx: Tx, editionId: EditionId): Promise<void> {
  await capacityTables(tx).deleteFrom('capacity.waiting_room').where('edition_id', '=', editionId).execute();
}
