import type { PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type {
  Busy,
  Claimant,
  ClaimRefusal,
  ClaimRequest,
  ClaimWarning,
  NewClaim,
  WantedUnits,
} from './claim.ts';
import { clashWith } from './clash.ts';
import {
  freeFrom,
  freeUnits,
  mostUnits,
  type Pool,
  type PoolUse,
  type SetAsideId,
  unused,
  withTaken,
} from './pool.ts';

/** Live claims of one claimant. */
export type Holding = { readonly poolId: PoolId; readonly units: number };

/** What a batch of requests is decided on; read inside the lock, and carried on from one decision to the next. */
export type Ledger = {
  readonly pools: ReadonlyMap<PoolId, Pool>;
  readonly use: Map<PoolId, PoolUse>;
  /** Live claims by claimant, with those that this batch has added. */
  readonly holdings: Map<Claimant, readonly Holding[]>;
};

export type Decision = { readonly claims: readonly NewClaim[]; readonly warnings: readonly ClaimWarning[] };
type Refused = ReturnType<typeof refuse<ClaimRefusal>>;

/**
 * Decides one request and enters what it takes into the ledger, so that the next request of the batch is decided on what is left. A
 * refusal leaves the ledger as it was. `given` are holdings that the claimant gives up for these.
 */
export function decideClaim(
  ledger: Ledger,
  request: ClaimRequest,
  now: InstantText,
  given: readonly Holding[] = [],
): Outcome<Decision, ClaimRefusal> {
  const draft = startDraft(ledger, request, given);
  const warnings: ClaimWarning[] = [];
  for (const wanted of request.wanted) {
    const pool = ledger.pools.get(wanted.poolId);
    if (!pool || pool.editionId !== request.editionId)
      return refuse('pool-unknown', { details: { pool: wanted.poolId } });
    const holder = wanted.holder ?? request.claimant;
    const wrong = wishRefusal(pool, wanted, request, now);
    if (wrong) return wrong;
    const clash = pool.time && clashWith(pool.time, busyTimes(draft, request, holder));
    if (clash?.kind === 'hard')
      return refuse('clashes-with', { details: { pool: pool.name, other: clash.other.what } });
    if (clash) warnings.push({ code: 'far-apart', poolId: pool.id, other: clash.other.what });
    const short = takeUnits(draft, pool, { ...wanted, holder }, request);
    if (short && !request.isPartial) return short;
    draft.short ??= short;
  }
  // Of everything that was asked there is nothing: a basket of nothing is no answer.
  if (draft.claims.length === 0) return draft.short ?? refuse('units-not-valid', { field: 'wanted' });
  for (const [poolId, use] of draft.use) ledger.use.set(poolId, use);
  for (const [holder, own] of draft.own) ledger.holdings.set(holder, listed(own));
  return done({ claims: draft.claims, warnings });
}

/** A decision under way: what the ledger will say if it comes to an end. */
type Draft = {
  readonly ledger: Ledger;
  readonly use: Map<PoolId, PoolUse>;
  readonly own: Map<Claimant, Map<PoolId, number>>;
  readonly claims: NewClaim[];
  short: Refused | null;
};

function startDraft(ledger: Ledger, { claimant }: ClaimRequest, given: readonly Holding[]): Draft {
  const draft: Draft = { ledger, use: new Map(), own: new Map(), claims: [], short: null };
  for (const { poolId, units } of given) {
    addOwn(draft, claimant, poolId, -units);
    const use = takenOf(draft, poolId);
    draft.use.set(poolId, { ...use, confirmed: use.confirmed - units });
  }
  return draft;
}

function takenOf({ use, ledger }: Draft, poolId: PoolId): PoolUse {
  return use.get(poolId) ?? ledger.use.get(poolId) ?? unused;
}

function ownOf({ own, ledger }: Draft, holder: Claimant): Map<PoolId, number> {
  const known = own.get(holder) ?? new Map<PoolId, number>();
  if (!own.has(holder)) {
    own.set(holder, known);
    for (const { poolId, units } of ledger.holdings.get(holder) ?? [])
      known.set(poolId, (known.get(poolId) ?? 0) + units);
  }
  return known;
}

function addOwn(draft: Draft, holder: Claimant, poolId: PoolId, units: number): void {
  const own = ownOf(draft, holder);
  own.set(poolId, (own.get(poolId) ?? 0) + units);
}

function listed(own: ReadonlyMap<PoolId, number>): readonly Holding[] {
  return [...own].filter(([, units]) => units > 0).map(([poolId, units]) => ({ poolId, units }));
}

/** Everything that takes the holder's time: what the caller knows of, and the seats that they hold. */
function busyTimes(draft: Draft, { busy = [], claimant }: ClaimRequest, holder: Claimant): readonly Busy[] {
  const seats = listed(ownOf(draft, holder)).flatMap(({ poolId }): Busy[] => {
    const pool = draft.ledger.pools.get(poolId);
    return pool?.time ? [{ ...pool.time, what: pool.name }] : [];
  });
  return [...busy.filter((one) => (one.holder ?? claimant) === holder), ...seats];
}

function wishRefusal(
  pool: Pool,
  { units }: WantedUnits,
  { byTeam = false }: ClaimRequest,
  now: InstantText,
): Refused | null {
  if (!Number.isSafeInteger(units) || units < 1 || units > mostUnits)
    return refuse('units-not-valid', { details: { pool: pool.name } });
  return byTeam ? null : windowRefusal(pool, now);
}

/** Why nothing of a pool can be had at `now`, claimed or waited for: `not-open-yet` or `closed`. */
export function windowRefusal({ name, opensAt, closesAt }: Pool, now: InstantText) {
  if (opensAt !== null && now < opensAt) return refuse('not-open-yet', { details: { pool: name, opensAt } });
  if (closesAt !== null && now >= closesAt) return refuse('closed', { details: { pool: name, closesAt } });
  return null;
}

/** Why somebody who holds these cannot have so many units of a pool more; `null` if they can. */
export function limitRefusal({ id, name, mostEach }: Pool, held: readonly Holding[], units: number) {
  const mine = held.reduce((sum, one) => sum + (one.poolId === id ? one.units : 0), 0);
  return mostEach !== null && mine + units > mostEach
    ? refuse('limit-per-person', { details: { pool: name, most: mostEach } })
    : null;
}

/** Takes the units of a pool and of all above it, or as many as there are; a refusal if that is none, or not all. */
function takeUnits(
  draft: Draft,
  pool: Pool,
  wanted: WantedUnits & { readonly holder: Claimant },
  { isPartial = false, byTeam = false, heldUntil }: ClaimRequest,
): Refused | null {
  const { holder, from = null } = wanted;
  const line = [pool, ...pool.ancestors.flatMap((id) => draft.ledger.pools.get(id) ?? [])];
  const mine = ownOf(draft, holder).get(pool.id) ?? 0;
  const allowed =
    pool.mostEach === null || byTeam ? Number.POSITIVE_INFINITY : Math.max(0, pool.mostEach - mine);
  let units = Math.min(wanted.units, allowed);
  let short: Refused | null =
    units < wanted.units
      ? refuse('limit-per-person', { details: { pool: pool.name, most: pool.mostEach ?? 0 } })
      : null;
  for (const each of line) {
    const use = takenOf(draft, each.id);
    const free = Math.max(0, freeTo(each, use, each === pool ? from : null, byTeam));
    if (free >= units) continue;
    const own = use.held - (draft.ledger.use.get(each.id) ?? unused).held;
    short ??= refuse(whyShort(each, use, units, own), { details: { pool: each.name, free } });
    units = free;
  }
  if (units === 0 || (short && !isPartial)) return short;
  const via = draft.claims.length;
  for (const each of line) {
    const setAsideId = each === pool ? from : null;
    draft.use.set(each.id, withTaken(takenOf(draft, each.id), units, setAsideId, heldUntil !== null));
    addOwn(draft, holder, each.id, units);
    draft.claims.push({ poolId: each.id, units, holder, setAsideId, via: each === pool ? null : via });
  }
  return short;
}

/** What is free for somebody who does not wait: where somebody waits whom the free units would content, it is theirs first. */
function freeTo(pool: Pool, use: PoolUse, from: SetAsideId | null, byTeam: boolean): number {
  const free = freeFrom(pool, use, from);
  return from === null && !byTeam && use.leastWaitedFor !== null && free >= use.leastWaitedFor ? 0 : free;
}

/** What this same wish would hold (`own`) is held by nobody else. */
function whyShort(pool: Pool, use: PoolUse, units: number, own: number): 'sold-out' | 'held-by-others' {
  const withoutHolds = freeUnits(pool, { ...use, held: Math.max(0, own) });
  return use.leastWaitedFor === null && withoutHolds >= units ? 'held-by-others' : 'sold-out';
}
