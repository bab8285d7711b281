import { expect, test } from 'vitest';
import type { PoolId } from '../../../kernel/ids.ts';
import { type Gift, isEarned, isSameGift } from './entitlement.ts';
import type { SetAsideId } from './pool.ts';

test('a role earns what is for it; a volunteer with the hours that are asked, and not one less', () => {
  const speakers = { role: 'speaker', leastHours: null } as const;
  const volunteers = { role: 'volunteer', leastHours: 8 } as const;
  expect([
    isEarned(speakers, { role: 'speaker' }),
    isEarned(speakers, { role: 'volunteer', hours: 99 }),
    isEarned(volunteers, { role: 'volunteer', hours: 8 }),
    isEarned(volunteers, { role: 'volunteer', hours: 7.5 }),
    isEarned(volunteers, { role: 'volunteer' }),
  ]).toEqual([true, false, true, false, false]);
});

test('two gifts are the same if all that they say is', () => {
  const place: Gift = { kind: 'place', poolId: 'a' as PoolId, units: 1, from: null };
  const discount: Gift = { kind: 'discount', key: 'half' };
  expect([
    isSameGift(place, { ...place }),
    isSameGift(place, { ...place, units: 2 }),
    isSameGift(place, { ...place, from: 's' as SetAsideId }),
    isSameGift(place, discount),
    isSameGift(discount, place),
    isSameGift(discount, { kind: 'discount', key: 'half' }),
    isSameGift(discount, { kind: 'discount', key: 'all' }),
  ]).toEqual([true, false, false, false, false, true, false]);
});
