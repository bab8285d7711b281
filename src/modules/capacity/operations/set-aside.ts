import type { PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { lockPools } from '../queries/pools.ts';
import { deleteSetAside, listSetAsides, saveSetAside } from '../queries/set-asides.ts';
import { readUse } from '../queries/use.ts';
import { type SetAsideId, unused } from '../rules/pool.ts';
import { type SetAsideRefusal, setAsideRefusal } from '../rules/set-aside.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';

/**
 * Sets units of a pool aside for who names them when claiming. They are units of this pool only: a pool that it is nested in is not
 * kept free for them. The caller has checked who asks.
 */
export async function setAside(
  tx: Tx,
  { clock, newId }: Pick<House, 'clock' | 'newId'>,
  input: { readonly poolId: PoolId; readonly units: number; readonly label: string },
): Promise<Outcome<SetAsideId, SetAsideRefusal | 'pool-unknown'>> {
  const pool = (await lockPools(tx, [input.poolId])).find(({ id }) => id === input.poolId);
  if (!pool) return refuse('pool-unknown');
  const use = await readUse(tx, [pool.id], clock.now(), []);
  const refusal = setAsideRefusal(pool, use.get(pool.id) ?? unused, null, input.units);
  if (refusal) return refusal;
  const id = newId<SetAsideId>();
  await saveSetAside(tx, { ...input, id });
  return done(id);
}

/** Changes how many units are set aside, or what they are called. What becomes free is offered to those who wait. */
export async function changeSetAside(
  tx: Tx,
  parts: OfferParts,
  input: { readonly id: SetAsideId; readonly units?: number; readonly label?: string },
): Promise<Outcome<null, SetAsideRefusal | 'set-aside-unknown'>> {
  const found = await lockSetAside(tx, parts, input.id);
  if (!found) return refuse('set-aside-unknown');
  const { before, pool } = found;
  const after = { ...before, units: input.units ?? before.units, label: input.label ?? before.label };
  const use = await readUse(tx, [pool.id], parts.clock.now(), []);
  const refusal = setAsideRefusal(pool, use.get(pool.id) ?? unused, before, after.units);
  if (refusal) return refusal;
  await saveSetAside(tx, after);
  if (after.units < before.units) await offerPlaces(tx, parts, [pool.id]);
  return done(null);
}

/**
 * Sets no more aside than is claimed of it, whatever that is now, and answers with how much was set aside until then. What becomes free is
 * offered to those who wait.
 */
export async function freeSetAside(
  tx: Tx,
  parts: OfferParts,
  id: SetAsideId,
): Promise<Outcome<number, 'set-aside-unknown'>> {
  const found = await lockSetAside(tx, parts, id);
  if (!found) return refuse('set-aside-unknown');
  const { before, pool } = found;
  if (before.units > before.claimed) {
    await saveSetAside(tx, { ...before, units: before.claimed });
    await offerPlaces(tx, parts, [pool.id]);
  }
  return done(before.units);
}

/** Sets nothing aside any more; refused while some of it is claimed. What becomes free is offered to those who wait. */
export async function removeSetAside(
  tx: Tx,
  parts: OfferParts,
  id: SetAsideId,
): Promise<Outcome<null, 'already-claimed' | 'set-aside-unknown'>> {
  const found = await lockSetAside(tx, parts, id);
  if (!found) return refuse('set-aside-unknown');
  const { claimed } = found.before;
  if (claimed > 0) return refuse('already-claimed', { details: { claimed } });
  await deleteSetAside(tx, id);
  await offerPlaces(tx, parts, [found.pool.id]);
  return done(null);
}

/** What is set aside and its pool, read inside the pool's lock. */
async function lockSetAside(tx: Tx, { clock }: Pick<House, 'clock'>, id: SetAsideId) {
  const [first] = await listSetAsides(tx, { ids: [id] }, clock.now());
  const pool = first && (await lockPools(tx, [first.poolId])).find((each) => each.id === first.poolId);
  const [before] = pool ? await listSetAsides(tx, { ids: [id] }, clock.now()) : [];
  return pool && before ? { pool, before } : null;
}
