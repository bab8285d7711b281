import type { Tx } from '../../../platform/database/database.ts';
import { endEntitlements } from '../queries/entitlements.ts';
import { lockPools } from '../queries/pools.ts';
import {
  deleteWaitingOf,
  listPoolsTouchedBy,
  listUnreleasedOf,
  replaceClaimant,
} from '../queries/removal.ts';
import type { Claimant } from '../rules/claim.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { releaseClaims } from './settle-claims.ts';

/**
 * Forgets who a claimant was: what they hold is given back and offered on, they wait for nothing, and a random key that nobody knows
 * stands in the place of theirs in what is left. Forgetting twice is forgetting once.
 */
export async function forgetClaimant(tx: Tx, parts: OfferParts, claimant: Claimant): Promise<void> {
  await endEntitlements(tx, { claimant }, 'forgotten', parts.clock.now());
  const poolIds = await listPoolsTouchedBy(tx, claimant);
  await lockPools(tx, poolIds);
  await releaseClaims(tx, parts, { ids: await listUnreleasedOf(tx, claimant) }, 'forgotten');
  await deleteWaitingOf(tx, claimant);
  await replaceClaimant(tx, claimant, `gone:${parts.newId<string>()}` as Claimant);
  await offerPlaces(tx, parts, poolIds);
}
