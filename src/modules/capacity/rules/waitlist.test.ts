import { describe, expect, test } from 'vitest';
import type { PoolId } from '../../../kernel/ids.ts';
import type { Claimant } from './claim.ts';
import { inTurn, isStillOffered, placeFor, restOf, type Waiting, type WaitingId } from './waitlist.ts';

const now = '2027-03-01T10:00:00Z';
const later = '2027-03-01T11:00:00Z';
const aWaiting = (id: string, changes: Partial<Waiting> = {}): Waiting => ({
  ...{ id: id as WaitingId, claimant: `person:${id}` as Claimant, units: 1, maySplit: false, priority: 0 },
  ...{ joinedAt: now, number: 1, poolIds: ['a', 'b'] as unknown as readonly PoolId[] },
  ...changes,
});
const anOffer = (units: number, changes: Partial<Parameters<typeof isStillOffered>[0][number]> = {}) => ({
  ...{ units, state: 'held' as const, expiresAt: later, viaId: null },
  ...changes,
});

test('turns go by priority, then by who came first', () => {
  const entries = [
    aWaiting('second', { number: 2 }),
    aWaiting('first', { number: 1 }),
    aWaiting('carer', { number: 3, priority: 5, joinedAt: later }),
  ];
  expect(inTurn(entries).map(({ id }) => id)).toEqual(['carer', 'first', 'second']);
});

test('a place is in the dearest pool that has room for all, or for some of a group that may be split', () => {
  const free = (a: number, b: number) => (poolId: PoolId) => (poolId === 'a' ? a : b);
  expect(placeFor(aWaiting('one'), free(1, 9))).toEqual({ poolId: 'a', units: 1 });
  expect(placeFor(aWaiting('two', { units: 2 }), free(1, 2))).toEqual({ poolId: 'b', units: 2 });
  expect(placeFor(aWaiting('two', { units: 2 }), free(1, 1))).toBeNull();
  expect(placeFor(aWaiting('two', { units: 3, maySplit: true }), free(0, 2))).toEqual({
    poolId: 'b',
    units: 2,
  });
  expect(placeFor(aWaiting('two', { maySplit: true }), free(-1, 0))).toBeNull();
});

describe('an offer', () => {
  test('stands while a clock holds all of it', () => {
    expect(isStillOffered([anOffer(1), anOffer(1, { viaId: 'x' })], now)).toBe(true);
    expect(isStillOffered([], now)).toBe(false);
    expect(isStillOffered([anOffer(1, { expiresAt: now })], now)).toBe(false);
    expect(isStillOffered([anOffer(1), anOffer(1, { state: 'released', expiresAt: null })], now)).toBe(false);
  });

  test('of a part leaves the rest to wait for; what follows on pools above is no second part', () => {
    expect(restOf({ units: 3 }, [anOffer(2), anOffer(2, { viaId: 'x' })])).toBe(1);
    expect(restOf({ units: 2 }, [anOffer(2), anOffer(2, { viaId: 'x' })])).toBe(0);
  });
});
