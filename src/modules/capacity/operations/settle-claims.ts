import type { BasketId, ClaimId, PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listClaims, listExpired, poolsOfClaims, type WhichClaims } from '../queries/baskets.ts';
import { confirmRows, forgetReplaced, holdRows, releaseRows, setUnits } from '../queries/claim-states.ts';
import { lockPools } from '../queries/pools.ts';
import { keepOffersOf } from '../queries/returning.ts';
import { readUse } from '../queries/use.ts';
import { lateRefusal, type Settling, settle } from '../rules/settle.ts';

type Parts = Pick<House, 'clock'>;

/**
 * Confirms what a basket holds. A hold whose clock ran out first tries to get its units again, as a payment that comes late does: only
 * where nothing is left is it refused, and nothing is changed. Confirming twice is confirming once. A place that somebody gives back
 * changes hands in the same moment, and `capacity.place-returned` is announced.
 */
export function confirmBasket(
  tx: Tx,
  parts: Parts & Pick<House, 'outbox'>,
  basketId: BasketId,
): Promise<Settled> {
  return settleBasket(tx, parts, basketId, async ({ replaced, confirmed }, now) => {
    await releaseRows(tx, replaced, 'returned', now);
    await confirmRows(tx, confirmed, now);
    if (replaced.length > 0)
      await parts.outbox.announce(tx, {
        name: 'capacity.place-returned',
        editionId: null,
        facts: { claimIds: replaced },
      });
  });
}

/** Holds what a basket holds until another moment; what the clock ended meanwhile is got again, or refused as for `confirmBasket`. */
export function extendHolds(
  tx: Tx,
  parts: Parts,
  basketId: BasketId,
  heldUntil: InstantText,
): Promise<Settled> {
  return settleBasket(tx, parts, basketId, async ({ confirmed, late }, now) => {
    await holdRows(tx, confirmed, { heldUntil, now });
    await forgetReplaced(
      tx,
      late.map(({ id }) => id),
    );
  });
}

type Settled = Outcome<null, 'sold-out' | 'basket-released'>;

async function settleBasket(
  tx: Tx,
  { clock }: Parts,
  basketId: BasketId,
  write: (settling: Settling, now: InstantText) => Promise<void>,
): Promise<Settled> {
  const pools = new Map(
    (await lockPools(tx, await poolsOfClaims(tx, { basketId }))).map((pool) => [pool.id, pool]),
  );
  const now = clock.now();
  const claims = await listClaims(tx, { basketId });
  const replaced = claims.flatMap(({ replacesId }) => replacesId ?? []);
  const settling = settle(claims, await listClaims(tx, { ids: replaced }), now);
  if (!settling) return refuse('basket-released');
  const late = [...new Set(settling.late.map(({ poolId }) => poolId))];
  const refusal = lateRefusal(settling.late, pools, await readUse(tx, late, now));
  if (refusal) return refusal;
  await write(settling, now);
  return done(null);
}

/**
 * Gives claims back with what follows them on ancestors, and answers with the pools in which something became free. Giving back twice
 * is giving back once.
 */
export async function releaseClaims(
  tx: Tx,
  { clock }: Parts,
  which: WhichClaims,
  because: string,
): Promise<readonly PoolId[]> {
  const locked = await lockPools(tx, await poolsOfClaims(tx, which));
  const now = clock.now();
  const claims = (await listClaims(tx, which)).filter(({ state }) => state !== 'released');
  const ids = claims.map(({ id }) => id);
  await releaseRows(tx, ids, because, now);
  if (claims.some(({ isReturning }) => isReturning)) await keepOffersOf(tx, ids, now);
  const touched = new Set(claims.map(({ poolId }) => poolId));
  return locked.flatMap(({ id }) => (touched.has(id) ? id : []));
}

/** Units of a pool that a basket gives back from whichever of its claims: uses and budget of a voucher. */
export type FewerUnits = { readonly poolId: PoolId; readonly units: number };

/**
 * Gives back some claims of a basket, and some units of others, and leaves the rest; refused, with nothing changed, if a claim is not the
 * basket's own, or follows another on a pool above and cannot be given back without it. More units than there are is all of them. Another
 * basket goes with them as a whole (`also`).
 */
export async function releasePart(
  tx: Tx,
  parts: Parts,
  {
    basketId,
    ids,
    also,
    fewer = [],
  }: {
    readonly basketId: BasketId;
    readonly ids: readonly ClaimId[];
    readonly also?: BasketId | undefined;
    readonly fewer?: readonly FewerUnits[];
  },
  because: string,
): Promise<Outcome<readonly PoolId[], 'claim-unknown'>> {
  const own = (await listClaims(tx, { basketId })).filter(({ viaId }) => viaId === null);
  if (!ids.every((id) => own.some((claim) => claim.id === id))) return refuse('claim-unknown');
  const besides = also
    ? (await listClaims(tx, { basketId: also })).filter(({ viaId }) => viaId === null)
    : [];
  const given = [...ids, ...besides.map(({ id }) => id)];
  // All pools at once, in the order of their keys: what is locked again below is locked already.
  await lockPools(tx, [...(await poolsOfClaims(tx, { ids: given })), ...fewer.map(({ poolId }) => poolId)]);
  const shrunk =
    fewer.length > 0 ? await shrinkClaims(tx, { basketId, ids, fewer }) : { gone: [], freed: [] };
  const freed = await releaseClaims(tx, parts, { ids: [...given, ...shrunk.gone] }, because);
  return done([...new Set([...freed, ...shrunk.freed])]);
}

/** Takes units from live claims of a basket, read inside the lock; answers with those of which nothing is left, and the pools of others. */
async function shrinkClaims(
  tx: Tx,
  { basketId, ids, fewer }: Parameters<typeof releasePart>[2] & { readonly fewer: readonly FewerUnits[] },
): Promise<{ readonly gone: readonly ClaimId[]; readonly freed: readonly PoolId[] }> {
  const live = (await listClaims(tx, { basketId })).filter(
    ({ id, viaId, state }) => viaId === null && state !== 'released' && !ids.includes(id),
  );
  const gone: ClaimId[] = [];
  const freed: PoolId[] = [];
  for (const { poolId, units } of fewer) {
    let left = units;
    for (const claim of live.filter((each) => each.poolId === poolId)) {
      const taken = Math.min(left, claim.units);
      left -= taken;
      if (taken === claim.units) gone.push(claim.id);
      else if (taken > 0) {
        // What follows it on pools above has the same units.
        const line = (await listClaims(tx, { ids: [claim.id] })).map(({ id }) => id);
        await setUnits(tx, line, claim.units - taken);
        freed.push(poolId);
      }
    }
  }
  return { gone, freed };
}

/**
 * Writes down holds whose clock ran out as released, a hundred at most, and answers with the pools. Their units were free from the
 * moment on which the clock ran out; this is for the waitlist and for who looks at the list.
 */
export async function sweepHolds(tx: Tx, { clock }: Parts): Promise<readonly PoolId[]> {
  const now = clock.now();
  const expired = await listExpired(tx, now, 100);
  return releaseClaims(tx, { clock }, { ids: expired }, 'expired');
}
