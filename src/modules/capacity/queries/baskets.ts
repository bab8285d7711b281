import { sql } from 'kysely';
import type { BasketId, ClaimId, EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Claimant } from '../rules/claim.ts';
import type { SetAsideId } from '../rules/pool.ts';
import { type ClaimState, capacityTables } from '../tables.ts';

export type Claim = {
  readonly id: ClaimId;
  readonly poolId: PoolId;
  /** The claim on a nested pool because of which this one is there. */
  readonly viaId: ClaimId | null;
  readonly units: number;
  readonly claimant: Claimant;
  readonly state: ClaimState;
  /** When a hold ends; `null` for others. */
  readonly expiresAt: InstantText | null;
};

/** What was claimed together. */
export type Basket = {
  readonly id: BasketId;
  readonly editionId: EditionId;
  readonly claimant: Claimant;
  /** Names what was asked for with this key. */
  readonly digest: string;
  readonly claims: readonly Claim[];
};

/** Baskets with all their claims, released ones included. */
export async function listBaskets(db: Db, ids: readonly BasketId[]): Promise<readonly Basket[]> {
  if (ids.length === 0) return [];
  const tables = capacityTables(db);
  const baskets = await tables
    .selectFrom('capacity.basket')
    .select(['id', 'edition_id', 'claimant', 'digest'])
    .where('id', 'in', ids)
    .execute();
  if (baskets.length === 0) return [];
  const claims = await tables
    .selectFrom('capacity.claim')
    .select(['id', 'basket_id', 'pool_id', 'via_id', 'units', 'claimant', 'state', 'expires_at'])
    .where('basket_id', 'in', ids)
    .orderBy('id')
    .execute();
  const byBasket = Map.groupBy(claims, ({ basket_id }) => basket_id);
  return baskets.map(({ id, edition_id, claimant, digest }) => ({
    ...{ id, claimant, digest },
    editionId: edition_id,
    claims: (byBasket.get(id) ?? []).map((row) => ({
      id: row.id,
      poolId: row.pool_id,
      viaId: row.via_id,
      units: row.units,
      claimant: row.claimant,
      state: row.state,
      expiresAt: momentText(row.expires_at),
    })),
  }));
}

export type WrittenClaim = Claim & {
  readonly basketId: BasketId;
  readonly setAsideId: SetAsideId | null;
  readonly replacesId: ClaimId | null;
};

/** Writes new baskets and their claims with one statement, however many. */
export async function insertBaskets(
  tx: Tx,
  baskets: readonly Omit<Basket, 'claims'>[],
  claims: readonly WrittenClaim[],
  now: InstantText,
): Promise<void> {
  if (baskets.length === 0) return;
  await sql`
    WITH new_basket AS (
      INSERT INTO capacity.basket (id, edition_id, claimant, digest, created_at)
      SELECT id, "editionId", claimant, digest, ${now}
      FROM json_to_recordset(${json(baskets)}) AS b (id uuid, "editionId" uuid, claimant text, digest text)
    )
    INSERT INTO capacity.claim (id, basket_id, pool_id, via_id, units, claimant, state, expires_at, set_aside_id, replaces_id,
      created_at, changed_at)
    SELECT id, "basketId", "poolId", "viaId", units, claimant, state, "expiresAt", "setAsideId", "replacesId", ${now}, ${now}
    FROM json_to_recordset(${json(claims)}) AS c (id uuid, "basketId" uuid, "poolId" uuid, "viaId" uuid, units bigint,
      claimant text, state text, "expiresAt" timestamptz, "setAsideId" uuid, "replacesId" uuid)`.execute(tx);
}

/** Writes more claims of baskets that are there. */
export async function insertClaims(tx: Tx, claims: readonly WrittenClaim[], now: InstantText): Promise<void> {
  if (claims.length === 0) return;
  await sql`
    INSERT INTO capacity.claim (id, basket_id, pool_id, via_id, units, claimant, state, expires_at, set_aside_id, replaces_id,
      created_at, changed_at)
    SELECT id, "basketId", "poolId", "viaId", units, claimant, state, "expiresAt", "setAsideId", "replacesId", ${now}, ${now}
    FROM json_to_recordset(${json(claims)}) AS c (id uuid, "basketId" uuid, "poolId" uuid, "viaId" uuid, units bigint,
      claimant text, state text, "expiresAt" timestamptz, "setAsideId" uuid, "replacesId" uuid)`.execute(tx);
}

/** Puts the claims of one basket into another; the first stays, empty, so that its key is still known. */
export async function moveToBasket(tx: Tx, from: BasketId, into: BasketId): Promise<void> {
  await capacityTables(tx)
    .updateTable('capacity.claim')
    .set({ basket_id: into })
    .where('basket_id', '=', from)
    .execute();
}

/** Locks these claimants until the transaction ends, in the order of their keys. */
export async function lockClaimants(tx: Tx, keys: readonly Claimant[]): Promise<void> {
  if (keys.length === 0) return;
  const sorted = [...new Set(keys)].sort();
  // Nothing is written where the key is known, and its row is locked all the same.
  await capacityTables(tx)
    .insertInto('capacity.claimant')
    .values(sorted.map((key) => ({ key })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ key: sql`excluded.key` }).where(sql<boolean>`false`),
    )
    .execute();
}

/** Claims of baskets, or by their ids with those that follow them on ancestors. */
export type WhichClaims =
  | { readonly basketId: BasketId }
  | { readonly basketIds: readonly BasketId[] }
  | { readonly ids: readonly ClaimId[] };

export type KnownClaim = Claim & {
  readonly basketId: BasketId;
  /** Why it was given back; `expired` by its clock. */
  readonly because: string | null;
  /** The claim whose place this one takes if it is accepted. */
  readonly replacesId: ClaimId | null;
  readonly setAsideId: SetAsideId | null;
  /** Its holder gives it back if somebody takes it. */
  readonly isReturning: boolean;
};

/** Every claim in the order of keys, with why it was given back if it was, and whose place it takes if it is accepted. */
export async function listClaims(db: Db, which: WhichClaims): Promise<readonly KnownClaim[]> {
  if (isNone(which)) return [];
  const rows = await claimsOf(db, which)
    .select(['id', 'basket_id', 'pool_id', 'via_id', 'units', 'claimant', 'state', 'expires_at'])
    .select(['released_because', 'replaces_id', 'set_aside_id', 'returning_since'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, units: row.units, claimant: row.claimant, state: row.state },
    basketId: row.basket_id,
    poolId: row.pool_id,
    viaId: row.via_id,
    expiresAt: momentText(row.expires_at),
    because: row.released_because,
    replacesId: row.replaces_id,
    setAsideId: row.set_aside_id,
    isReturning: row.returning_since !== null,
  }));
}

/** The pools that claims are on. */
export async function poolsOfClaims(db: Db, which: WhichClaims): Promise<readonly PoolId[]> {
  if (isNone(which)) return [];
  const rows = await claimsOf(db, which).select('pool_id').distinct().execute();
  return rows.map(({ pool_id }) => pool_id);
}

function isNone(which: WhichClaims): boolean {
  if ('basketId' in which) return false;
  return ('ids' in which ? which.ids : which.basketIds).length === 0;
}

function claimsOf(db: Db, which: WhichClaims) {
  const claims = capacityTables(db).selectFrom('capacity.claim');
  if ('basketId' in which) return claims.where('basket_id', '=', which.basketId);
  if ('basketIds' in which) return claims.where('basket_id', '=', sql<BasketId>`ANY(${which.basketIds})`);
  const oneOfThem = sql<ClaimId>`ANY(${which.ids})`;
  return claims.where((where) => where.or([where('id', '=', oneOfThem), where('via_id', '=', oneOfThem)]));
}

/** Holds whose clock ran out, the oldest first, without those on ancestors, which follow. */
export async function listExpired(db: Db, now: InstantText, most: number): Promise<readonly ClaimId[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.claim')
    .select('id')
    .where('state', '=', 'held')
    .where('expires_at', '<=', sql<Date>`${now}`)
    .where('via_id', 'is', null)
    .orderBy('expires_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
