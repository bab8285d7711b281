import type { BasketId, ClaimId, PoolId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type Basket, insertBaskets, type WrittenClaim } from '../queries/baskets.ts';
import { lockPools } from '../queries/pools.ts';
import { listReturning, type ReturningPlace } from '../queries/returning.ts';
import { readHoldings, readUse } from '../queries/use.ts';
import { listWaiting, markOffered, type WaitingRow } from '../queries/waiting.ts';
import { decideClaim, type Ledger } from '../rules/decide-claims.ts';
import { freeUnits, unused } from '../rules/pool.ts';
import { inTurn, placeFor } from '../rules/waitlist.ts';
import { claimsToWrite } from './take-claims.ts';

export type OfferParts = Pick<House, 'clock' | 'newId' | 'outbox'>;

/** How long an offer stands, in minutes, where the edition says nothing else. */
export const offerMinutes = 24 * 60;

/**
 * Offers what is free in these pools to those who wait, in turn: each offer is a hold with a clock. Where nothing is free, places that
 * somebody gives back if they are taken are offered too. Announces `capacity.place-offered` for each; answers with how many there were.
 */
export async function offerPlaces(
  tx: Tx,
  parts: OfferParts,
  poolIds: readonly PoolId[],
  minutes: number = offerMinutes,
): Promise<number> {
  const pools = new Map((await lockPools(tx, poolIds)).map((pool) => [pool.id, pool]));
  const now = parts.clock.now();
  const entries = inTurn(
    (await listWaiting(tx, { poolIds: [...pools.keys()] })).filter(({ state }) => state === 'waiting'),
  ) as readonly WaitingRow[];
  if (entries.length === 0) return 0;
  const offering: Offering = {
    ...{ parts, now, heldUntil: minutesAfter(now, minutes) },
    ledger: await readOpenLedger(tx, pools, entries, now),
    returning: [...(await listReturning(tx, [...pools.keys()], now))],
  };
  const offers = entries.flatMap(
    (entry) => offerFree(offering, entry) ?? offerReturned(offering, entry) ?? [],
  );
  await writeOffers(tx, parts, offers, now);
  return offers.length;
}

type Offering = {
  readonly parts: OfferParts;
  readonly now: InstantText;
  readonly heldUntil: InstantText;
  readonly ledger: Ledger;
  /** Places that nobody is offered yet; each is taken out when somebody is. */
  readonly returning: ReturningPlace[];
};
type Offer = {
  readonly entry: WaitingRow;
  readonly basket: Omit<Basket, 'claims'>;
  readonly claims: readonly WrittenClaim[];
};

/** What the offers are decided on: those who wait are asked now, so what is free is free for them. */
async function readOpenLedger(
  tx: Tx,
  pools: Ledger['pools'],
  entries: readonly WaitingRow[],
  now: InstantText,
): Promise<Ledger> {
  const use = await readUse(tx, [...pools.keys()], now, []);
  const claimants = [...new Set(entries.map(({ claimant }) => claimant))];
  return { pools, use, holdings: await readHoldings(tx, claimants, now) };
}

async function writeOffers(
  tx: Tx,
  { outbox }: OfferParts,
  offers: readonly Offer[],
  now: InstantText,
): Promise<void> {
  await insertBaskets(
    tx,
    offers.map(({ basket }) => basket),
    offers.flatMap(({ claims }) => claims),
    now,
  );
  await markOffered(
    tx,
    offers.map(({ entry, basket }) => ({ waitingId: entry.id, basketId: basket.id })),
    now,
  );
  await outbox.announce(
    tx,
    ...offers.map(({ entry: { id, claimant, editionId }, basket }) => ({
      ...{ name: 'capacity.place-offered', editionId },
      facts: { waitingId: id, basketId: basket.id, claimant },
    })),
  );
}

function offerFree({ parts, now, heldUntil, ledger }: Offering, entry: WaitingRow): Offer | null {
  const freeIn = (poolId: PoolId) => {
    const pool = ledger.pools.get(poolId);
    if (!pool) return 0;
    const line = [pool, ...pool.ancestors.flatMap((id) => ledger.pools.get(id) ?? [])];
    return Math.min(...line.map((each) => freeUnits(each, ledger.use.get(each.id) ?? unused)));
  };
  const place = placeFor(entry, freeIn);
  if (!place) return null;
  const { claimant, editionId } = entry;
  const request = {
    ...{ claimant, editionId, heldUntil },
    basketId: parts.newId<BasketId>(),
    wanted: [place],
    // They kept to windows and limits when they joined.
    byTeam: true,
  };
  const decision = decideClaim(ledger, request, now);
  // Somebody who took another seat at that hour meanwhile waits on for the next one.
  return decision.ok ? { entry, ...claimsToWrite(parts, request, decision.value) } : null;
}

/** A place that its holder gives back only if it is taken: it changes hands when the offer is accepted, so until then it counts once. */
function offerReturned({ parts, heldUntil, returning }: Offering, entry: WaitingRow): Offer | null {
  const { claimant, editionId, units, poolIds } = entry;
  const at = returning.findIndex((place) => place.units === units && poolIds.includes(place.poolId));
  const [place] = at < 0 ? [] : returning.splice(at, 1);
  if (!place) return null;
  const id = parts.newId<BasketId>();
  const first = parts.newId<ClaimId>();
  const claims = [place, ...place.above].map((each, index) => ({
    ...{ id: index === 0 ? first : parts.newId<ClaimId>(), basketId: id, poolId: each.poolId },
    ...{ units: each.units, viaId: index === 0 ? null : first, claimant, setAsideId: null },
    ...{ replacesId: each.id, state: 'held' as const, expiresAt: heldUntil },
  }));
  return { entry, basket: { id, editionId, claimant, digest: 'returned' }, claims };
}
