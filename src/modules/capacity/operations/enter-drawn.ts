import type { BasketId, EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { lockPools } from '../queries/pools.ts';
import { insertWaiting, markOffered } from '../queries/waiting.ts';
import type { Busy, Claimant } from '../rules/claim.ts';
import type { WaitingId } from '../rules/waitlist.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { takeClaims } from './take-claims.ts';

/** Somebody who was drawn: for a place that is theirs, or else for one of some. */
export type Drawn = {
  readonly claimant: Claimant;
  readonly poolIds: readonly PoolId[];
  /** One unit of the first pool is offered at once, if it can be had. */
  readonly isWinner: boolean;
};

/**
 * Puts those who were drawn on the waitlist in the order in which they were, and offers winners their places: holds with a clock, as any
 * offer. A winner whose place clashes with what they took meanwhile waits first in line. What is left is offered on. Answers with the entry of each.
 */
export async function enterDrawn(
  tx: Tx,
  parts: OfferParts,
  input: {
    readonly editionId: EditionId;
    readonly drawn: readonly Drawn[];
    readonly heldUntil: InstantText;
    readonly busy?: readonly Busy[];
  },
): Promise<readonly WaitingId[]> {
  const { editionId, drawn, heldUntil, busy = [] } = input;
  // All at once, in the order of their keys; what follows locks some of them again.
  const poolIds = [...new Set(drawn.flatMap((each) => each.poolIds))];
  await lockPools(tx, poolIds);
  const winners = drawn.filter(({ isWinner }) => isWinner);
  const baskets = new Map(winners.map((each) => [each, parts.newId<BasketId>()]));
  const answers = await takeClaims(
    tx,
    parts,
    [...baskets].map(([{ claimant, poolIds: wishes }, basketId]) => ({
      ...{ basketId, editionId, claimant, heldUntil, busy, byTeam: true },
      wanted: wishes.slice(0, 1).map((poolId) => ({ poolId, units: 1 })),
    })),
  );
  const now = parts.clock.now();
  const rows = drawn.map((each) => ({ each, id: parts.newId<WaitingId>() }));
  await insertWaiting(
    tx,
    rows.map(({ each: { claimant, poolIds: wishes }, id }) => ({
      ...{ id, editionId, claimant, poolIds: wishes, units: 1, maySplit: false },
    })),
    now,
  );
  const held = winners.filter((_, at) => answers[at]?.ok);
  const offers = rows.flatMap(({ each, id: waitingId }) => {
    const basketId = held.includes(each) ? baskets.get(each) : undefined;
    return basketId ? [{ waitingId, basketId, claimant: each.claimant }] : [];
  });
  await markOffered(tx, offers, now);
  await parts.outbox.announce(
    tx,
    ...offers.map((facts) => ({ name: 'capacity.place-offered', editionId, facts })),
  );
  await offerPlaces(tx, parts, poolIds);
  return rows.map(({ id }) => id);
}
