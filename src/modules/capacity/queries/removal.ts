import { sql } from 'kysely';
import type { ClaimId, EditionId, PoolId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Claimant } from '../rules/claim.ts';
import { capacityTables } from '../tables.ts';

/** Removes everything that anybody claimed, waits for or is entitled to in an edition, then its pools; the caller has locked these. */
export async function deleteAllOf(tx: Tx, editionId: EditionId): Promise<void> {
  const tables = capacityTables(tx);
  await tables.deleteFrom('capacity.entitlement').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('capacity.waiting').where('edition_id', '=', editionId).execute();
  await tables
    .deleteFrom('capacity.claim')
    .where('pool_id', 'in', (within) =>
      within.selectFrom('capacity.pool as p').select('p.id').where('p.edition_id', '=', editionId),
    )
    .execute();
  await tables.deleteFrom('capacity.basket').where('edition_id', '=', editionId).execute();
  await tables.deleteFrom('capacity.pool').where('edition_id', '=', editionId).execute();
}

/** Claims of somebody that are not released. */
export async function listUnreleasedOf(db: Db, claimant: Claimant): Promise<readonly ClaimId[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.claim')
    .select('id')
    .where('claimant', '=', claimant)
    .where('state', '<>', 'released')
    .execute();
  return rows.map(({ id }) => id);
}

/** Pools of which somebody has, or waits for, units. */
export async function listPoolsTouchedBy(db: Db, claimant: Claimant): Promise<readonly PoolId[]> {
  const tables = capacityTables(db);
  const rows = await tables
    .selectFrom('capacity.claim')
    .select('pool_id')
    .where('claimant', '=', claimant)
    .where('state', '<>', 'released')
    .union(
      tables
        .selectFrom('capacity.waiting as w')
        .innerJoin('capacity.waiting_for as f', 'f.waiting_id', 'w.id')
        .select('f.pool_id')
        .where('w.claimant', '=', claimant)
        .where('w.state', 'in', ['waiting', 'offered']),
    )
    .execute();
  return rows.map(({ pool_id }) => pool_id);
}

/** Takes somebody off every list, with whatever was said of them there. */
export async function deleteWaitingOf(tx: Tx, claimant: Claimant): Promise<void> {
  await capacityTables(tx).deleteFrom('capacity.waiting').where('claimant', '=', claimant).execute();
}

/** Puts another key in the place of a claimant's wherever it stands; what they asked for can no longer be told from their baskets. */
export async function replaceClaimant(tx: Tx, claimant: Claimant, by: Claimant): Promise<void> {
  await sql`
    WITH claims AS (UPDATE capacity.claim SET claimant = ${by} WHERE claimant = ${claimant}),
      entitlements AS (UPDATE capacity.entitlement SET claimant = ${by} WHERE claimant = ${claimant}),
      keys AS (DELETE FROM capacity.claimant WHERE key = ${claimant})
    UPDATE capacity.basket SET claimant = ${by}, digest = 'forgotten' WHERE claimant = ${claimant}`.execute(
    tx,
  );
}

/** Puts keys that nobody can make again in the place of those made of guests' addresses, in these editions; answers with how many claims. */
export async function replaceGuests(tx: Tx, editionIds: readonly EditionId[], salt: string): Promise<number> {
  const isGuest = sql`claimant LIKE 'mail:%'`;
  const gone = sql`'gone:' || md5(${salt} || claimant)`;
  const { rows } = await sql<{ n: number }>`
    WITH claims AS (UPDATE capacity.claim SET claimant = ${gone}
        WHERE ${isGuest} AND pool_id IN (SELECT id FROM capacity.pool WHERE edition_id = ANY(${editionIds}::uuid[])) RETURNING 1),
      entitlements AS (UPDATE capacity.entitlement SET claimant = ${gone} WHERE ${isGuest} AND edition_id = ANY(${editionIds}::uuid[])),
      waits AS (DELETE FROM capacity.waiting WHERE ${isGuest} AND edition_id = ANY(${editionIds}::uuid[])),
      baskets AS (UPDATE capacity.basket SET claimant = ${gone}, digest = 'forgotten'
        WHERE ${isGuest} AND edition_id = ANY(${editionIds}::uuid[]))
    SELECT count(*)::int AS n FROM claims`.execute(tx);
  // What still holds something elsewhere is locked by its key when it is needed: the row is made again then.
  await sql`DELETE FROM capacity.claimant k WHERE key LIKE 'mail:%'
    AND NOT EXISTS (SELECT FROM capacity.claim c WHERE c.claimant = k.key)`.execute(tx);
  return rows[0]?.n ?? 0;
}
