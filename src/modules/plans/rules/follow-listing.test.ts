import { describe, expect, test } from 'vitest';
import type { ListingId } from '../../../kernel/ids.ts';
import { followListing, unfollowListing } from './follow-listing.ts';
import type { Plan } from './plan.ts';

const [gone, kept, other] = ['gone', 'kept', 'other'] as unknown as [ListingId, ListingId, ListingId];

function planWith(...listings: ListingId[]): Plan {
  const editions = listings.map((listingId, at) => ({ id: `edition-${at}`, listingId }));
  const pins = listings.map((key) => ({ key, travellerId: null, wanted: 'in' }));
  return { name: 'Second half', editions, pins } as unknown as Plan;
}

describe('a plan whose listing was merged into another', () => {
  test('names the other, in its pins too', () => {
    const { editions, pins } = followListing(planWith(gone, other), gone, kept);
    expect(editions.map(({ listingId }) => listingId)).toEqual([kept, other]);
    expect(pins.map(({ key }) => key)).toEqual([kept, other]);
  });

  test('keeps the one that is gone as written in by hand where it has both', () => {
    const { editions, pins } = followListing(planWith(gone, kept), gone, kept);
    expect(editions.map(({ listingId }) => listingId)).toEqual([null, kept]);
    expect(pins.map(({ key }) => key)).toEqual(['edition-0', kept]);
  });

  test.each([
    ['one', [gone, other]],
    ['both', [gone, kept]],
  ])('is as it was when the two are parted again, where it had %s', (_, listings) => {
    const plan = planWith(...listings);
    expect(unfollowListing(followListing(plan, gone, kept), gone)).toEqual(plan);
    expect(unfollowListing(plan, gone)).toEqual(plan);
    expect(unfollowListing(planWith(other), gone)).toEqual(planWith(other));
  });
});
