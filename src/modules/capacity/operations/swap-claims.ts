import type { BasketId, ClaimId, EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type KnownClaim, listClaims, moveToBasket, poolsOfClaims } from '../queries/baskets.ts';
import type { Busy, Claimant, ClaimRefusal, WantedUnits } from '../rules/claim.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { takeClaims } from './take-claims.ts';

/**
 * Gives claims up for others of the same basket, in one decision: either the others are had and what was given up goes to whoever waits,
 * or everything stays as it was. Answers with the new claims in the order of what was wanted.
 */
export async function swapClaims(
  tx: Tx,
  parts: OfferParts,
  input: {
    readonly basketId: BasketId;
    readonly editionId: EditionId;
    /** Whose the claims are that are given up. */
    readonly claimant: Claimant;
    readonly instead: readonly ClaimId[];
    readonly wanted: readonly WantedUnits[];
    /** `null`: confirmed at once. */
    readonly heldUntil: InstantText | null;
    readonly busy?: readonly Busy[];
  },
): Promise<Outcome<readonly KnownClaim[], ClaimRefusal>> {
  const { basketId: into, instead, ...request } = input;
  const freed = await poolsOfClaims(tx, { ids: instead });
  const basketId = parts.newId<BasketId>();
  const [answer] = await takeClaims(tx, parts, [{ ...request, basketId, instead }]);
  if (!answer?.ok) return answer ?? refuse('pool-unknown');
  const ids = answer.value.basket.claims.flatMap(({ id, viaId }) => (viaId === null ? id : []));
  await moveToBasket(tx, basketId, into);
  await offerPlaces(tx, parts, freed);
  const made = new Map((await listClaims(tx, { ids })).map((claim) => [claim.id, claim]));
  return done(ids.flatMap((id) => made.get(id) ?? []));
}
