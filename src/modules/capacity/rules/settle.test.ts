import { describe, expect, test } from 'vitest';
import type { ClaimId, PoolId } from '../../../kernel/ids.ts';
import type { Pool, PoolUse, SetAsideId } from './pool.ts';
import { unused } from './pool.ts';
import { type ClaimToSettle, lateRefusal, settle } from './settle.ts';

const now = '2027-03-01T10:00:00Z';
const id = (name: string) => name as ClaimId;
const aClaim = (name: string, changes: Partial<ClaimToSettle> = {}): ClaimToSettle => ({
  ...{ id: id(name), poolId: 'seats' as PoolId, units: 1, because: null, setAsideId: null, replacesId: null },
  ...{ state: 'held', expiresAt: '2027-03-01T10:10:00Z' },
  ...changes,
});
const names = (claims: readonly { readonly id: ClaimId }[] = []) => claims.map((claim) => claim.id);

describe('confirming a basket', () => {
  test('confirms what is held or confirmed already, and what the clock alone has ended', () => {
    const settling = settle(
      [
        aClaim('held'),
        aClaim('confirmed', { state: 'confirmed', expiresAt: null }),
        aClaim('over', { expiresAt: now }),
        aClaim('swept', { state: 'released', expiresAt: null, because: 'expired' }),
        aClaim('cancelled', { state: 'released', expiresAt: null, because: 'cancelled' }),
      ],
      [],
      now,
    );
    expect(settling?.confirmed).toEqual(['held', 'confirmed', 'over', 'swept']);
    expect(names(settling?.late)).toEqual(['over', 'swept']);
  });

  test('of which everything was given back is nothing', () => {
    expect(settle([], [], now)).toBeNull();
    expect(settle([aClaim('gone', { state: 'released', because: 'cancelled' })], [], now)).toBeNull();
  });

  test('takes the place of somebody who gives it back, or looks for another if that one is gone or the clock ran out', () => {
    const claims = [
      aClaim('takes', { replacesId: id('a') }),
      aClaim('looks', { replacesId: id('b') }),
      aClaim('late', { replacesId: id('c'), expiresAt: now }),
    ];
    const places = [
      { id: id('a'), state: 'confirmed' as const },
      { id: id('b'), state: 'released' as const },
      { id: id('c'), state: 'confirmed' as const },
    ];
    const settling = settle(claims, places, now);
    expect([settling?.replaced, names(settling?.late)]).toEqual([['a'], ['looks', 'late']]);
  });
});

describe('what comes late', () => {
  const pools = (capacity: number | null) =>
    new Map([['seats' as PoolId, { name: 'Seats', capacity } as Pool]]);
  const use = (changes: Partial<PoolUse>) => new Map([['seats' as PoolId, { ...unused, ...changes }]]);
  const sponsor = 'sponsor' as SetAsideId;
  const refused = { ok: false, refusal: { code: 'sold-out', details: { pool: 'Seats' } } };

  test('is had again while there is room for all of it together', () => {
    const late = [aClaim('one'), aClaim('two')];
    expect(lateRefusal(late, pools(10), use({ confirmed: 8 }))).toBeNull();
    expect(lateRefusal(late, pools(10), use({ confirmed: 8, held: 1 }))).toEqual(refused);
    expect(lateRefusal(late, pools(null), use({ confirmed: 1e9 }))).toBeNull();
    expect(lateRefusal(late, new Map(), use({}))).toMatchObject({ refusal: { code: 'sold-out' } });
  });

  test('comes out of what it was set aside from, and of nothing else', () => {
    const late = [aClaim('one', { setAsideId: sponsor, units: 2 })];
    const aside = (units: number) => new Map([[sponsor, units]]);
    expect(lateRefusal(late, pools(10), use({ confirmed: 8, setAside: aside(2) }))).toBeNull();
    expect(lateRefusal(late, pools(10), use({ confirmed: 2, setAside: aside(1) }))).toEqual(refused);
    expect(lateRefusal([aClaim('one')], pools(10), use({ confirmed: 8, setAside: aside(2) }))).toEqual(
      refused,
    );
  });
});
