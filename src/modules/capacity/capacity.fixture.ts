import { randomUUID } from 'node:crypto';
import type { BasketId, EditionId, PoolId } from '../../kernel/ids.ts';
import { createBatches } from '../../platform/batches.ts';
import type { Db, Tx } from '../../platform/database/database.ts';
import { createOutbox } from '../../platform/outbox.ts';
import { makePool } from './operations/make-pool.ts';
import { type TillParts, takeClaims } from './operations/take-claims.ts';
import type { PoolWords } from './queries/pools.ts';
import type { Claimant, ClaimRequest } from './rules/claim.ts';

const edition = '11111111-1111-4111-8111-111111111111' as EditionId;
export const claimant = (name: string | number) => `person:${name}` as Claimant;

/** A clock that stands where it is put, and fresh ids. */
export function tillParts(now = '2027-03-01T10:00:00Z') {
  const parts = {
    at: now,
    clock: { now: () => parts.at, offsetMs: 0, setOffset: () => undefined },
    newId: <Id extends string>() => randomUUID() as string as Id,
  };
  return Object.assign(parts, { outbox: createOutbox(parts.clock) });
}

/** A new pool of six units that everybody may claim from, unless said otherwise. */
export function aPool(
  db: Db,
  words: Partial<PoolWords> & { readonly parentId?: PoolId | null; readonly editionId?: EditionId } = {},
): Promise<PoolId> {
  const pool = {
    ...{ editionId: edition, purpose: 'seats', parentId: null, name: 'Seats', capacity: 6, mostEach: null },
    ...{ opensAt: null, closesAt: null, time: null, hasWaitlist: false },
    ...words,
  };
  return db.transaction().execute((tx) => makePool(tx, tillParts(), pool));
}

/** One unit of a pool, confirmed at once, unless said otherwise. */
export function aRequest(
  poolId: PoolId,
  changes: Partial<ClaimRequest> & { readonly units?: number } = {},
): ClaimRequest {
  const { units = 1, ...rest } = changes;
  return {
    basketId: randomUUID() as string as BasketId,
    editionId: edition,
    claimant: claimant(randomUUID()),
    wanted: [{ poolId, units }],
    heldUntil: null,
    ...rest,
  };
}

/** A till as a process has one. */
export function aTill(db: Db, parts: TillParts, lanes = 2) {
  const batches = createBatches({ db, lanes, most: 16, waiting: 10_000, retryAfterSeconds: 1 });
  const work = (tx: Parameters<typeof takeClaims>[0], requests: readonly ClaimRequest[]) =>
    takeClaims(tx, parts, requests);
  return { claim: (request: ClaimRequest) => batches.run(work, request) };
}

/** Runs work in a transaction of its own; the database is asked for when it is needed, since tests open it late. */
export function inTransaction(db: () => Db) {
  return <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> => db().transaction().execute(work);
}
