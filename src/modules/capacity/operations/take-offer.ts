import type { BasketId, ClaimId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { insertClaims, type KnownClaim, listClaims, moveToBasket } from '../queries/baskets.ts';
import { setUnits } from '../queries/claim-states.ts';
import { lockPools } from '../queries/pools.ts';
import { listWaiting, updateWaiting } from '../queries/waiting.ts';
import type { Claimant, ClaimRefusal, WantedUnits } from '../rules/claim.ts';
import { isStillOffered, restOf, type WaitingId } from '../rules/waitlist.ts';
import type { OfferParts } from './offer-places.ts';
import { confirmBasket, extendHolds } from './settle-claims.ts';
import { takeClaims } from './take-claims.ts';
import { ownEntry } from './wait.ts';

/** What an offer came to: its basket, with a claim for each unit that was offered and one for each of what comes along. */
export type OfferTaken = {
  readonly basketId: BasketId;
  readonly offered: readonly KnownClaim[];
  readonly also: readonly KnownClaim[];
};

/**
 * Says yes to an offer whose units go on being claimed under the offer's own basket: confirmed at once (`heldUntil` is `null`), or held
 * until another moment while somebody pays. Nobody else is asked in between. `also` comes along or nothing does; windows and limits bind
 * it, as they bind everybody. Refused twice: the first yes has taken it.
 */
export async function takeOffer(
  tx: Tx,
  parts: OfferParts,
  input: {
    readonly waitingId: WaitingId;
    readonly claimant: Claimant;
    readonly heldUntil: InstantText | null;
    readonly also?: readonly WantedUnits[];
  },
): Promise<Outcome<OfferTaken, ClaimRefusal | 'not-offered' | 'basket-released'>> {
  const { waitingId, claimant, heldUntil, also = [] } = input;
  // All pools at once, in the order of their keys; `ownEntry` locks some of them again.
  const [seen] = await listWaiting(tx, { ids: [waitingId] });
  await lockPools(tx, [...(seen?.poolIds ?? []), ...also.map(({ poolId }) => poolId)]);
  const entry = await ownEntry(tx, { waitingId, claimant });
  if (entry?.state !== 'offered' || !entry.basketId) return refuse('not-offered');
  const { basketId, editionId } = entry;
  const claims = await listClaims(tx, { basketId });
  const now = parts.clock.now();
  if (!isStillOffered(claims, now)) return refuse('not-offered');
  const kept =
    heldUntil === null
      ? await confirmBasket(tx, parts, basketId)
      : await extendHolds(tx, parts, basketId, heldUntil);
  if (!kept.ok) return kept;
  const rest = restOf(entry, claims);
  const changes = rest > 0 ? { state: 'waiting' as const, units: rest } : { state: 'taken' as const };
  await updateWaiting(tx, entry.id, changes, now);
  await splitUnits(tx, parts, basketId);
  const offered = (await listClaims(tx, { basketId })).filter(({ viaId }) => viaId === null);
  if (also.length === 0) return done({ basketId, offered, also: [] });
  const own = parts.newId<BasketId>();
  const [more] = await takeClaims(tx, parts, [
    { basketId: own, editionId, claimant, wanted: also, heldUntil },
  ]);
  if (!more?.ok) return more ?? refuse('pool-unknown');
  const ids = more.value.basket.claims.flatMap(({ id, viaId }) => (viaId === null ? id : []));
  await moveToBasket(tx, own, basketId);
  const added = new Map((await listClaims(tx, { ids })).map((claim) => [claim.id, claim]));
  return done({ basketId, offered, also: ids.flatMap((id) => added.get(id) ?? []) });
}

/** Makes a claim of each unit of a basket, with what follows it above, so that each can go to a holder of its own. */
async function splitUnits(tx: Tx, parts: OfferParts, basketId: BasketId): Promise<void> {
  const claims = await listClaims(tx, { basketId });
  // A place that somebody gives back changes hands as a whole.
  const roots = claims.filter((claim) => claim.viaId === null && claim.units > 1 && !claim.replacesId);
  const made = roots.flatMap((root) => {
    const above = claims.filter(({ viaId }) => viaId === root.id);
    return Array.from({ length: root.units - 1 }, () => {
      const id = parts.newId<ClaimId>();
      const followers = above.map((each) => ({ ...each, id: parts.newId<ClaimId>(), viaId: id, units: 1 }));
      return [{ ...root, id, units: 1 }, ...followers];
    }).flat();
  });
  const ids = new Set(roots.map(({ id }) => id));
  const lessened = claims.filter(({ id, viaId }) => ids.has(id) || (viaId !== null && ids.has(viaId)));
  await setUnits(
    tx,
    lessened.map(({ id }) => id),
    1,
  );
  await insertClaims(tx, made, parts.clock.now());
}
