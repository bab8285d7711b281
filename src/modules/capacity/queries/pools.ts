import { sql } from 'kysely';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Pool, SeatTime } from '../rules/pool.ts';
import { capacityTables } from '../tables.ts';

const columns = [
  ...(['id', 'edition_id', 'purpose', 'name', 'capacity', 'ancestors', 'most_each', 'opens_at'] as const),
  ...(['closes_at', 'starts_at', 'ends_at', 'place', 'has_waitlist'] as const),
] as const;
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(db: Db, poolIds: readonly PoolId[]) {
  return capacityTables(db).selectFrom('capacity.pool').select(columns).where('id', 'in', poolIds).execute();
}

/**
 * The pools and all that they are nested in, each locked until the transaction ends. Locks are taken in the order of the keys, by
 * everybody, so nobody waits in a circle.
 */
export async function lockPools(tx: Tx, poolIds: readonly PoolId[]): Promise<readonly Pool[]> {
  if (poolIds.length === 0) return [];
  const rows = await capacityTables(tx)
    .selectFrom('capacity.pool')
    .select(columns)
    .where('id', 'in', (within) =>
      within
        .selectFrom('capacity.pool as asked')
        .select(sql<PoolId>`unnest(asked.ancestors || asked.id)`.as('id'))
        .where('asked.id', 'in', [...new Set(poolIds)]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(poolOf);
}

/** Pools by their ids, not locked. */
export async function listPools(db: Db, poolIds: readonly PoolId[]): Promise<readonly Pool[]> {
  return poolIds.length === 0 ? [] : (await rowsOf(db, poolIds)).map(poolOf);
}

/** Every pool of an edition. */
export async function listPoolsOf(db: Db, editionId: EditionId): Promise<readonly Pool[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.pool')
    .select(columns)
    .where('edition_id', '=', editionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(poolOf);
}

function poolOf(row: Row): Pool {
  const { id, edition_id, purpose, name, capacity, ancestors, most_each, place, has_waitlist } = row;
  const [start, end] = [momentText(row.starts_at), momentText(row.ends_at)];
  return {
    ...{ id, purpose, name, capacity, ancestors },
    editionId: edition_id,
    mostEach: most_each,
    opensAt: momentText(row.opens_at),
    closesAt: momentText(row.closes_at),
    time: start && end ? { start, end, place } : null,
    hasWaitlist: has_waitlist,
  };
}

/** What may be said of a pool, and changed later. */
export type PoolWords = {
  readonly name: string;
  readonly capacity: number | null;
  readonly mostEach: number | null;
  readonly opensAt: InstantText | null;
  readonly closesAt: InstantText | null;
  readonly time: SeatTime | null;
  readonly hasWaitlist: boolean;
};

/** A pool that is to be made; `parentId` is the pool that it is nested in. */
export type NewPool = PoolWords & {
  readonly id: PoolId;
  readonly editionId: EditionId;
  readonly purpose: string;
  readonly parentId: PoolId | null;
};

/** Throws if a parent is not there or belongs to another edition. */
export async function insertPools(tx: Tx, pools: readonly NewPool[], now: InstantText): Promise<void> {
  if (pools.length === 0) return;
  const parentIds = new Set(pools.flatMap(({ parentId }) => parentId ?? []));
  const parents = new Map((await listPools(tx, [...parentIds])).map((parent) => [parent.id, parent]));
  const rows = pools.map((pool) => {
    const parent = pool.parentId && parents.get(pool.parentId);
    if (pool.parentId && (!parent || parent.editionId !== pool.editionId))
      throw new Error('A pool can only be nested in one of its own edition.');
    return {
      ...{ id: pool.id, edition_id: pool.editionId, purpose: pool.purpose, parent_id: pool.parentId },
      ...{ ancestors: parent ? [...parent.ancestors, parent.id] : [], ...rowOf(pool), created_at: now },
    };
  });
  await capacityTables(tx).insertInto('capacity.pool').values(rows).execute();
}

/** Changes pools; waits for whoever is deciding on them. All are locked at once, so that nobody waits in a circle. */
export async function updatePools(
  tx: Tx,
  changes: readonly (Partial<PoolWords> & { readonly id: PoolId })[],
): Promise<void> {
  if (changes.length === 0) return;
  const locked = await lockPools(
    tx,
    changes.map(({ id }) => id),
  );
  const known = new Map(locked.map((pool) => [pool.id, pool]));
  const rows = changes.map(({ id, ...words }) => {
    const before = known.get(id);
    if (!before) throw new Error('There is no such pool.');
    return { id, ...rowOf({ ...before, ...words }) };
  });
  await sql`
    UPDATE capacity.pool AS p
    SET name = n.name, capacity = n.capacity, most_each = n.most_each, opens_at = n.opens_at, closes_at = n.closes_at,
      starts_at = n.starts_at, ends_at = n.ends_at, place = n.place, has_waitlist = n.has_waitlist
    FROM jsonb_populate_recordset(NULL::capacity.pool, ${json(rows)}::jsonb) AS n
    WHERE p.id = n.id`.execute(tx);
}

function rowOf({ name, capacity, mostEach, opensAt, closesAt, time, hasWaitlist }: PoolWords) {
  return {
    ...{ name, capacity },
    most_each: mostEach,
    opens_at: opensAt,
    closes_at: closesAt,
    starts_at: time?.start ?? null,
    ends_at: time?.end ?? null,
    place: time?.place ?? null,
    has_waitlist: hasWaitlist,
  };
}
