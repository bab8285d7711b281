import type { ClaimId, EditionId, PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { listClaims, poolsOfClaims } from '../queries/baskets.ts';
import { lockPools } from '../queries/pools.ts';
import { isBeingTaken, updateReturning } from '../queries/returning.ts';
import { readHoldings } from '../queries/use.ts';
import { insertWaiting, listWaiting, markLeft, updateWaiting, type WaitingRow } from '../queries/waiting.ts';
import type { Claimant } from '../rules/claim.ts';
import { limitRefusal, windowRefusal } from '../rules/decide-claims.ts';
import { inTurn, isStillOffered, restOf, type WaitingId, whoseOfferIsOver } from '../rules/waitlist.ts';
import { type OfferParts, offerPlaces } from './offer-places.ts';
import { confirmBasket, releaseClaims, sweepHolds } from './settle-claims.ts';

type JoinRefusal =
  | 'pool-unknown'
  | 'no-waitlist'
  | 'units-not-valid'
  | 'already-waiting'
  | 'not-open-yet'
  | 'closed'
  | 'limit-per-person';

/** Puts somebody at the end of the list for any of these pools, the dearest first. */
export async function joinWaitlist(
  tx: Tx,
  parts: OfferParts,
  input: {
    readonly editionId: EditionId;
    readonly claimant: Claimant;
    readonly poolIds: readonly PoolId[];
    readonly units: number;
    readonly maySplit: boolean;
  },
): Promise<Outcome<WaitingId, JoinRefusal>> {
  const poolIds = [...new Set(input.poolIds)];
  if (!Number.isSafeInteger(input.units) || input.units < 1 || input.units > 100)
    return refuse('units-not-valid');
  const pools = (await lockPools(tx, poolIds)).filter(({ id }) => poolIds.includes(id));
  const isHere =
    pools.length === poolIds.length && pools.every(({ editionId }) => editionId === input.editionId);
  if (!isHere || poolIds.length === 0) return refuse('pool-unknown');
  const without = pools.find(({ hasWaitlist }) => !hasWaitlist);
  if (without) return refuse('no-waitlist', { details: { pool: without.name } });
  const now = parts.clock.now();
  // An offer binds nobody to windows and limits any more: who joins has kept to them.
  const held = (await readHoldings(tx, [input.claimant], now)).get(input.claimant) ?? [];
  const against = pools.map((pool) => windowRefusal(pool, now) ?? limitRefusal(pool, held, input.units));
  const refusal = against.find((each) => each !== null);
  if (refusal) return refusal;
  const own = await listWaiting(tx, input);
  if (own.some((entry) => isOpen(entry) && entry.poolIds.some((id) => poolIds.includes(id))))
    return refuse('already-waiting');
  const id = parts.newId<WaitingId>();
  await insertWaiting(tx, [{ ...input, id, poolIds }], now);
  // What is free already is theirs at once.
  await offerPlaces(tx, parts, poolIds);
  return done(id);
}

function isOpen({ state }: WaitingRow): boolean {
  return state === 'waiting' || state === 'offered';
}

/** Says yes to what is offered: the hold becomes a place. Of a group in parts the rest waits on, where it stood. */
export async function acceptOffer(
  tx: Tx,
  parts: OfferParts,
  input: { readonly waitingId: WaitingId; readonly claimant: Claimant },
): Promise<Outcome<null, 'not-offered' | 'sold-out' | 'basket-released'>> {
  const entry = await ownEntry(tx, input);
  if (entry?.state === 'taken') return done(null);
  if (entry?.state !== 'offered' || !entry.basketId) return refuse('not-offered');
  const claims = await listClaims(tx, { basketId: entry.basketId });
  const now = parts.clock.now();
  if (!isStillOffered(claims, now)) return refuse('not-offered');
  const confirmed = await confirmBasket(tx, parts, entry.basketId);
  if (!confirmed.ok) return confirmed;
  const rest = restOf(entry, claims);
  const changes = rest > 0 ? { state: 'waiting' as const, units: rest } : { state: 'taken' as const };
  await updateWaiting(tx, entry.id, changes, now);
  return done(null);
}

/** Leaves the list, or says no to what is offered, which goes on to the next in turn. */
export async function leaveWaitlist(
  tx: Tx,
  parts: OfferParts,
  input: { readonly waitingId: WaitingId; readonly claimant: Claimant },
): Promise<Outcome<null, 'not-waiting'>> {
  const entry = await ownEntry(tx, input);
  if (!entry || !isOpen(entry)) return refuse('not-waiting');
  await updateWaiting(tx, entry.id, { state: 'left' }, parts.clock.now());
  if (entry.state === 'offered' && entry.basketId)
    await passOn(
      tx,
      parts,
      await releaseClaims(tx, parts, { basketId: entry.basketId }, 'declined'),
      entry.poolIds,
    );
  return done(null);
}

/** Moves somebody before or behind the others, with a reason that is kept and shown to the team. */
export async function setPriority(
  tx: Tx,
  parts: OfferParts,
  input: { readonly waitingId: WaitingId; readonly priority: number; readonly reason: string },
): Promise<Outcome<null, 'not-waiting' | 'reason-missing'>> {
  const reason = input.reason.trim();
  if (input.priority !== 0 && !reason) return refuse('reason-missing', { field: 'reason' });
  const [entry] = await listWaiting(tx, { ids: [input.waitingId] });
  if (entry?.state !== 'waiting') return refuse('not-waiting');
  const changes = { priority: input.priority, reason: reason || null };
  await updateWaiting(tx, entry.id, changes, parts.clock.now());
  return done(null);
}

/** Says that a place is given back if somebody takes it, or not any more; refused while somebody has been offered it. */
export async function setReturning(
  tx: Tx,
  parts: OfferParts,
  input: { readonly claimId: ClaimId; readonly claimant: Claimant; readonly isReturning: boolean },
): Promise<Outcome<null, 'claim-unknown' | 'being-taken'>> {
  const which = { ids: [input.claimId] };
  await lockPools(tx, await poolsOfClaims(tx, which));
  const [claim] = (await listClaims(tx, which)).filter(({ id }) => id === input.claimId);
  if (!claim || claim.claimant !== input.claimant || claim.state !== 'confirmed')
    return refuse('claim-unknown');
  const now = parts.clock.now();
  const isOffered = !input.isReturning && (await isBeingTaken(tx, [input.claimId], now));
  if (isOffered) return refuse('being-taken');
  await updateReturning(tx, claim.id, input.isReturning ? now : null);
  if (input.isReturning) await offerPlaces(tx, parts, [claim.poolId]);
  return done(null);
}

/** How many stand before somebody, for each pool that they wait for; 0 is next. */
export async function placesInLine(tx: Tx, entry: WaitingRow): Promise<ReadonlyMap<PoolId, number>> {
  const all = inTurn(
    (await listWaiting(tx, { poolIds: entry.poolIds })).filter(({ state }) => state === 'waiting'),
  );
  const before = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ id }) => id === entry.id),
    ),
  );
  return new Map(
    entry.poolIds.map((poolId) => [poolId, before.filter(({ poolIds }) => poolIds.includes(poolId)).length]),
  );
}

/**
 * Ends holds and offers whose clock ran out, a hundred at most, and offers what became free to the next in turn. Answers with how many
 * pools something became free in (0: nothing is left to do) and how many offers that made.
 */
export async function moveOn(
  tx: Tx,
  parts: OfferParts,
): Promise<{ readonly freed: number; readonly offered: number }> {
  const freed = await sweepHolds(tx, parts);
  if (freed.length === 0) return { freed: 0, offered: 0 };
  const now = parts.clock.now();
  const entries = await listWaiting(tx, { poolIds: freed });
  const basketIds = entries.flatMap(({ state, basketId }) => (state === 'offered' && basketId) || []);
  await markLeft(tx, whoseOfferIsOver(entries, await listClaims(tx, { basketIds })), now);
  return { freed: freed.length, offered: await offerPlaces(tx, parts, freed) };
}

async function passOn(
  tx: Tx,
  parts: OfferParts,
  freed: readonly PoolId[],
  also: readonly PoolId[],
): Promise<void> {
  await offerPlaces(tx, parts, [...new Set([...freed, ...also])]);
}

/** Somebody's own entry, read inside the lock of its pools; `undefined` if it is another's. */
export async function ownEntry(
  tx: Tx,
  { waitingId, claimant }: { readonly waitingId: WaitingId; readonly claimant: Claimant },
): Promise<WaitingRow | undefined> {
  const [first] = await listWaiting(tx, { ids: [waitingId] });
  if (!first || first.claimant !== claimant) return undefined;
  // Read again inside the lock: an answer and the clock, or two answers, may come at once.
  await lockPools(tx, first.poolIds);
  return (await listWaiting(tx, { ids: [waitingId] }))[0];
}
