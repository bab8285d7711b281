import type { BasketId, ClaimId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type KnownClaim, listClaims, moveToBasket, poolsOfClaims } from '../queries/baskets.ts';
import { lockPools } from '../queries/pools.ts';
import { moveClaims } from './move-claims.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { confirmBasket, releaseClaims } from './settle-claims.ts';

export type InsteadRefusal =
  | 'sold-out'
  | 'basket-released'
  | 'swap-gone'
  | 'limit-per-person'
  | 'clashes-with';

/**
 * Confirms what a basket holds in the place of a claim of another basket, which goes to whoever waits; what is confirmed belongs to that
 * other basket, and to the claimant of the place that it stands for, from then on. A hold whose clock ran out tries to get its units
 * again, as in `confirmBasket`. A refusal may come after the basket was confirmed: the caller then gives it back.
 */
export async function confirmInstead(
  tx: Tx,
  parts: OfferParts,
  {
    basketId,
    into,
    instead,
  }: { readonly basketId: BasketId; readonly into: BasketId; readonly instead: ClaimId },
): Promise<Outcome<KnownClaim, InsteadRefusal>> {
  const held = await listClaims(tx, { basketId });
  // All pools in one go, in the order of keys: two who change into each other's places would wait for each other.
  await lockPools(tx, await poolsOfClaims(tx, { ids: [instead, ...held.map(({ id }) => id)] }));
  const former = (await listClaims(tx, { ids: [instead] })).find(({ id }) => id === instead);
  if (former?.state !== 'confirmed') return refuse('swap-gone');
  const kept = await confirmBasket(tx, parts, basketId);
  if (!kept.ok) return kept;
  const made = (await listClaims(tx, { basketId })).find(
    ({ viaId, state }) => viaId === null && state === 'confirmed',
  );
  if (!made) return refuse('swap-gone');
  if (made.claimant !== former.claimant) {
    const moved = await moveClaims(tx, parts, [{ ids: [made.id], to: former.claimant }]);
    if (!moved.ok) {
      const { code, details = {} } = moved.refusal;
      return refuse(code === 'limit-per-person' || code === 'clashes-with' ? code : 'swap-gone', { details });
    }
  }
  // Only now: after a refusal the former place is still there.
  const freed = await releaseClaims(tx, parts, { ids: [instead] }, 'swapped');
  await moveToBasket(tx, basketId, into);
  await offerPlaces(tx, parts, freed);
  return done(made);
}
