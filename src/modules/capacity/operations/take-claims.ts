import type { BasketId, ClaimId, PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import {
  type Basket,
  insertBaskets,
  listBaskets,
  lockClaimants,
  poolsOfClaims,
  type WrittenClaim,
} from '../queries/baskets.ts';
import { releaseRows } from '../queries/claim-states.ts';
import { listPools, lockPools } from '../queries/pools.ts';
import { readGiven, readHoldings, readUse } from '../queries/use.ts';
import type { Claimant, ClaimRefusal, ClaimRequest, ClaimWarning } from '../rules/claim.ts';
import { type Decision, decideClaim, type Ledger } from '../rules/decide-claims.ts';
import type { Pool } from '../rules/pool.ts';

/** What was claimed; `isNew` is false where the key had come before and nothing was done again. */
export type Taken = {
  readonly basket: Basket;
  readonly warnings: readonly ClaimWarning[];
  readonly isNew: boolean;
};
export type ClaimAnswer = Outcome<Taken, ClaimRefusal>;

/** What deciding needs of the house; `isLocking` is switched off by the control run of the storm bench only, which must then oversell. */
export type TillParts = Pick<House, 'clock' | 'newId'> & { readonly isLocking?: boolean };

/**
 * Decides requests that arrived together, in their order, inside the caller's transaction, and writes what they take. The five rules
 * of the lock stand in docs/algorithms/capacity.md: lock what becomes scarcer, in the order of keys, once, as late as possible, and
 * before anything is checked. The caller acknowledges after commit.
 */
export async function takeClaims(
  tx: Tx,
  parts: TillParts,
  requests: readonly ClaimRequest[],
): Promise<readonly ClaimAnswer[]> {
  const instead = requests.flatMap((request) => request.instead ?? []);
  const wanted = requests.flatMap((request) => request.wanted.map(({ poolId }) => poolId));
  const given = instead.length > 0 ? await poolsOfClaims(tx, { ids: instead }) : [];
  const locked = await lock(tx, parts, [...new Set([...wanted, ...given])]);
  const claimants = [...new Set(requests.flatMap(holdersOf))];
  if (locked.some(({ time }) => time !== null)) await lockClaimants(tx, claimants);
  // Inside the lock: what is read from here on is what everybody before has committed.
  const now = parts.clock.now();
  const till: OpenTill = {
    ...{ parts, now, baskets: [], claims: [], released: [] },
    known: await knownBaskets(tx, requests),
    given: instead.length > 0 ? await readGiven(tx, instead, now) : [],
    ledger: await readLedger(tx, locked, claimants, now),
  };
  const answers = requests.map((request) => decideOne(till, request));
  await insertBaskets(tx, till.baskets, till.claims, now);
  await releaseRows(tx, till.released, 'swapped', now);
  return answers;
}

/** What one batch reads, and what it is going to write. */
type OpenTill = {
  readonly parts: TillParts;
  readonly now: InstantText;
  readonly ledger: Ledger;
  readonly known: Map<BasketId, Basket>;
  readonly given: Awaited<ReturnType<typeof readGiven>>;
  readonly baskets: Basket[];
  readonly claims: WrittenClaim[];
  readonly released: ClaimId[];
};

function decideOne(till: OpenTill, request: ClaimRequest): ClaimAnswer {
  const before = till.known.get(request.basketId);
  if (before) return repeated(before, request);
  const { instead = [] } = request;
  // Given up once only, also by two wishes of one batch.
  const own = till.given.filter(
    ({ id, via_id, claimant }) =>
      claimant === request.claimant &&
      instead.some((each) => each === id || each === via_id) &&
      !till.released.includes(id),
  );
  if (instead.some((id) => !own.some((each) => each.id === id))) return refuse('swap-gone');
  const holdings = own.map(({ pool_id, units }) => ({ poolId: pool_id, units }));
  const decision = decideClaim(till.ledger, request, till.now, holdings);
  if (!decision.ok) return decision;
  const { basket, claims } = claimsToWrite(till.parts, request, decision.value);
  till.baskets.push(basket);
  till.claims.push(...claims);
  till.released.push(...own.map(({ id }) => id));
  till.known.set(request.basketId, basket);
  return done({ basket, warnings: decision.value.warnings, isNew: true });
}

async function readLedger(
  tx: Tx,
  locked: readonly Pool[],
  claimants: readonly Claimant[],
  now: InstantText,
): Promise<Ledger> {
  const pools = new Map(locked.map((pool) => [pool.id, pool]));
  const waitedFor = locked.flatMap(({ id, hasWaitlist }) => (hasWaitlist ? id : []));
  const use = await readUse(tx, [...pools.keys()], now, waitedFor);
  // What somebody has matters where there is a limit for each, or a time.
  const isOwnRead = locked.some(({ mostEach, time }) => mostEach !== null || time !== null);
  const holdings = await readHoldings(tx, isOwnRead ? claimants : [], now);
  // Seats that claimants hold elsewhere: their times stand against the new ones. They do not become scarcer, so they are not locked.
  const elsewhere = [...holdings.values()].flat().filter(({ poolId }) => !pools.has(poolId));
  for (const pool of await listPools(tx, [...new Set(elsewhere.map(({ poolId }) => poolId))]))
    pools.set(pool.id, pool);
  return { pools, use, holdings };
}

async function lock(
  tx: Tx,
  { isLocking = true }: TillParts,
  poolIds: readonly PoolId[],
): Promise<readonly Pool[]> {
  if (isLocking) return lockPools(tx, poolIds);
  const asked = await listPools(tx, poolIds);
  return listPools(tx, [...new Set(asked.flatMap(({ id, ancestors }) => [...ancestors, id]))]);
}

function holdersOf({ claimant, wanted }: ClaimRequest): readonly Claimant[] {
  return [claimant, ...wanted.flatMap(({ holder }) => holder ?? [])];
}

/** What a key stands for: the same key with another wish is a mistake of the caller's, and told. */
function digestOf({ editionId, claimant, wanted, isPartial = false }: ClaimRequest): string {
  return revisionOf({ editionId, claimant, wanted, isPartial });
}

function repeated(basket: Basket, request: ClaimRequest): ClaimAnswer {
  if (basket.digest !== digestOf(request)) return refuse('key-used-otherwise');
  return done({ basket, warnings: [], isNew: false });
}

async function knownBaskets(tx: Tx, requests: readonly ClaimRequest[]): Promise<Map<BasketId, Basket>> {
  const found = await listBaskets(
    tx,
    requests.map(({ basketId }) => basketId),
  );
  return new Map(found.map((basket) => [basket.id, basket]));
}

/** A decision as rows: a basket with the request's key, and its claims with fresh ids. */
export function claimsToWrite(
  { newId }: Pick<House, 'newId'>,
  request: ClaimRequest,
  decision: Decision,
): { readonly basket: Basket; readonly claims: readonly WrittenClaim[] } {
  const ids = decision.claims.map(() => newId<ClaimId>());
  const claims = decision.claims.map(
    ({ poolId, units, holder, setAsideId, via }, index): WrittenClaim => ({
      id: ids[index] ?? newId<ClaimId>(),
      basketId: request.basketId,
      ...{ poolId, units, setAsideId, claimant: holder, replacesId: null },
      viaId: via === null ? null : (ids[via] ?? null),
      state: request.heldUntil === null ? 'confirmed' : 'held',
      expiresAt: request.heldUntil,
    }),
  );
  const { basketId: id, editionId, claimant } = request;
  return { basket: { id, editionId, claimant, digest: digestOf(request), claims }, claims };
}
