import type { ClaimId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type KnownClaim, listClaims, lockClaimants, poolsOfClaims } from '../queries/baskets.ts';
import { giveToClaimants } from '../queries/claim-states.ts';
import { listPools, lockPools } from '../queries/pools.ts';
import { isBeingTaken } from '../queries/returning.ts';
import { readHoldings } from '../queries/use.ts';
import type { Busy, Claimant, ClaimWarning } from '../rules/claim.ts';
import { decideMove, type Holdings, holdingsAfter } from '../rules/move.ts';
import type { Pool } from '../rules/pool.ts';

/** Claims that go to another claimant; `from` says whose they must be, so that one ticket is not given away twice. */
export type ClaimMove = {
  readonly ids: readonly ClaimId[];
  readonly to: Claimant;
  readonly from?: Claimant;
  /** Times of other kinds at which the new claimant is busy. */
  readonly busy?: readonly Busy[];
  readonly byTeam?: boolean;
};
type Moved = Outcome<
  readonly ClaimWarning[],
  'claim-unknown' | 'being-taken' | 'limit-per-person' | 'clashes-with'
>;

/**
 * Gives live claims, with what follows them on the pools above, to other claimants, one move after the other, all or none: tickets that
 * go to other holders. Limits per person and clashes of the new ones are checked inside the lock. Refused while somebody is offered one
 * of the places. What was to be given back is not any more: that was the former holder's wish.
 */
export async function moveClaims(
  tx: Tx,
  { clock }: Pick<House, 'clock'>,
  moves: readonly ClaimMove[],
): Promise<Moved> {
  const ids = moves.flatMap((move) => move.ids);
  const locked = await lockPools(tx, await poolsOfClaims(tx, { ids }));
  const claimants = moves.map(({ to }) => to);
  if (locked.some(({ time }) => time !== null)) await lockClaimants(tx, claimants);
  const now = clock.now();
  const claims = await listClaims(tx, { ids });
  if (!moves.every((move) => isMeant(move, claimsOf(move, claims), now))) return refuse('claim-unknown');
  if (await isBeingTaken(tx, ids, now)) return refuse('being-taken');
  const held = await readHoldings(tx, claimants, now);
  let holdings: Holdings = new Map(claimants.map((to) => [to, held.get(to) ?? []]));
  const pools = await readPools(tx, locked, holdings);
  const warnings: ClaimWarning[] = [];
  const given: { readonly id: ClaimId; readonly to: Claimant }[] = [];
  for (const move of moves) {
    const { to, busy = [], byTeam = false } = move;
    const moved = claimsOf(move, claims).filter(({ claimant }) => claimant !== to);
    const decision = decideMove(pools, moved, { own: holdings.get(to) ?? [], busy }, byTeam);
    if (!decision.ok) return decision;
    warnings.push(...decision.value);
    holdings = holdingsAfter(holdings, moved, to);
    given.push(...moved.map(({ id }) => ({ id, to })));
  }
  await giveToClaimants(tx, given, now);
  return done(warnings);
}

/** The claims of a move, with those that follow them. */
function claimsOf({ ids }: ClaimMove, claims: readonly KnownClaim[]): readonly KnownClaim[] {
  return claims.filter(({ id, viaId }) => ids.includes(viaId ?? id));
}

function isMeant({ ids, to, from }: ClaimMove, claims: readonly KnownClaim[], now: InstantText): boolean {
  const roots = claims.filter(({ viaId }) => viaId === null);
  return (
    roots.length === new Set(ids).size &&
    claims.every(
      (claim) =>
        (claim.state === 'confirmed' || (claim.expiresAt ?? now) > now) &&
        // Whoever was offered a place that somebody gives back has it under their own name already.
        (claim.replacesId === null || claim.claimant === to) &&
        (from === undefined || claim.claimant === from),
    )
  );
}

/** The pools that are locked, and those of what the new claimants hold elsewhere: its times stand against what they get. */
async function readPools(tx: Tx, locked: readonly Pool[], holdings: Holdings) {
  const known = new Set(locked.map(({ id }) => id));
  const held = new Set([...holdings.values()].flat().map(({ poolId }) => poolId));
  const elsewhere = await listPools(
    tx,
    [...held].filter((id) => !known.has(id)),
  );
  return new Map([...locked, ...elsewhere].map((pool) => [pool.id, pool]));
}
