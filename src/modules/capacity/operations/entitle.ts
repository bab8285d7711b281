import type { BasketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import {
  deleteEntitlement,
  endEntitlements,
  insertEntitlement,
  listEntitlements,
  updateEntitlementBasket,
} from '../queries/entitlements.ts';
import type { Busy, ClaimRefusal } from '../rules/claim.ts';
import {
  type Entitlement,
  type EntitlementId,
  type EntitlementKey,
  type Gift,
  isSameGift,
} from '../rules/entitlement.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { releaseClaims } from './settle-claims.ts';
import { type TillParts, takeClaims } from './take-claims.ts';

/**
 * Gives somebody what their role gives: a place, claimed and confirmed at once, or a discount. However often and at once the same is
 * granted, they have it once; the same key with another gift is refused. Capacity binds it, and so do clashes; windows, limits per
 * person and the waitlist do not. The caller has checked who grants.
 */
export async function grantEntitlement(
  tx: Tx,
  parts: TillParts,
  input: EntitlementKey & { readonly gift: Gift; readonly busy?: readonly Busy[] },
): Promise<Outcome<Entitlement, ClaimRefusal>> {
  const { editionId, role, claimant, source, gift } = input;
  const id = parts.newId<EntitlementId>();
  const grantedAt = parts.clock.now();
  const granted: Entitlement = { ...{ id, editionId, role, claimant, source, gift, grantedAt } };
  // This row is the lock of its key and comes before those of pools, here and where it ends.
  if (!(await insertEntitlement(tx, granted, grantedAt))) return standing(tx, input);
  if (gift.kind === 'discount') return done(granted);
  const { poolId, units, from } = gift;
  const basketId = parts.newId<BasketId>();
  const [answer] = await takeClaims(tx, parts, [
    {
      ...{ basketId, editionId, claimant, busy: input.busy ?? [], heldUntil: null, byTeam: true },
      wanted: [{ poolId, units, from }],
    },
  ]);
  if (answer?.ok) {
    await updateEntitlementBasket(tx, id, basketId);
    return done(granted);
  }
  await deleteEntitlement(tx, id);
  return answer ?? refuse('pool-unknown');
}

/** What stands under a key already. */
async function standing(
  tx: Tx,
  { editionId, claimant, role, source, gift }: EntitlementKey & { readonly gift: Gift },
): Promise<Outcome<Entitlement, 'key-used-otherwise'>> {
  const own = await listEntitlements(tx, { editionId, claimants: [claimant] });
  const found = own.find((each) => each.role === role && each.source === source);
  return found && isSameGift(found.gift, gift) ? done(found) : refuse('key-used-otherwise');
}

/**
 * Takes back what a role gave when it ends: its place is free again and offered to those who wait, also if it went to somebody else
 * meanwhile. Answers whether there was anything to end; ending twice is ending once.
 */
export async function endEntitlement(
  tx: Tx,
  parts: OfferParts,
  { because, ...key }: EntitlementKey & { readonly because: string },
): Promise<boolean> {
  const ended = await endEntitlements(tx, key, because, parts.clock.now());
  const [basketId] = ended;
  if (basketId)
    await offerPlaces(tx, parts, await releaseClaims(tx, parts, { basketId }, 'entitlement-ended'));
  return ended.length > 0;
}
