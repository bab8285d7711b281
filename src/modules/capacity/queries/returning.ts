import { sql } from 'kysely';
import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { capacityTables } from '../tables.ts';
import { type Claim, listClaims } from './baskets.ts';

/** Whether somebody has been offered one of these places and may still take it. */
export async function isBeingTaken(db: Db, ids: readonly ClaimId[], now: InstantText): Promise<boolean> {
  const row = await capacityTables(db)
    .selectFrom('capacity.claim')
    .select('id')
    .limit(1)
    .where('replaces_id', '=', sql<ClaimId>`ANY(${ids})`)
    .where('state', '=', 'held')
    .where('expires_at', '>', sql<Date>`${now}`)
    .executeTakeFirst();
  return row !== undefined;
}

/** A place that its holder gives back if somebody takes it, with what it takes in the pools above. */
export type ReturningPlace = Pick<Claim, 'id' | 'poolId' | 'units'> & {
  readonly above: readonly Pick<Claim, 'id' | 'poolId' | 'units'>[];
};

/** Places that their holders give back if somebody takes them and that nobody is offered now, the longest wish first. */
export async function listReturning(
  db: Db,
  poolIds: readonly PoolId[],
  now: InstantText,
): Promise<readonly ReturningPlace[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.claim as c')
    .select(['c.id', 'c.pool_id', 'c.units'])
    .where('c.pool_id', '=', sql<PoolId>`ANY(${poolIds})`)
    .where('c.returning_since', 'is not', null)
    .where('c.state', '=', 'confirmed')
    .where('c.via_id', 'is', null)
    // What was set aside goes back to who has it, and not to whoever waits.
    .where('c.set_aside_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('capacity.claim as o')
            .select('o.id')
            .whereRef('o.replaces_id', '=', 'c.id')
            .where('o.state', '=', 'held')
            .where('o.expires_at', '>', sql<Date>`${now}`),
        ),
      ),
    )
    .orderBy('c.returning_since')
    .orderBy('c.id')
    .execute();
  const above = Map.groupBy(
    await listClaims(db, { ids: rows.map(({ id }) => id) }),
    ({ viaId, id }) => viaId ?? id,
  );
  return rows.map(({ id, pool_id, units }) => ({
    ...{ id, poolId: pool_id, units },
    above: (above.get(id) ?? []).filter(({ viaId }) => viaId === id),
  }));
}

/** Says of a claim since when its holder would give it back, or that they would not any more. */
export async function updateReturning(tx: Tx, id: ClaimId, since: InstantText | null): Promise<void> {
  await capacityTables(tx)
    .updateTable('capacity.claim')
    .set({ returning_since: since })
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .execute();
}

/** Of places that were given back outright: whoever is offered one keeps the offer, which from now on holds the units itself. */
export async function keepOffersOf(tx: Tx, ids: readonly ClaimId[], now: InstantText): Promise<void> {
  await capacityTables(tx)
    .updateTable('capacity.claim')
    .set({ replaces_id: null })
    .where('replaces_id', '=', sql<ClaimId>`ANY(${ids})`)
    .where('state', '=', 'held')
    .where('expires_at', '>', sql<Date>`${now}`)
    .execute();
}
