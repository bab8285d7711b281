import { describe, expect, test } from 'vitest';
import type { ListingId } from '../../../kernel/ids.ts';
import { followListing } from './follow-listing.ts';
import type { Plan } from './plan.ts';

const [gone, kept, other] = ['gone', 'kept', 'other'] as unknown as [ListingId, ListingId, ListingId];

function planWith(...listings: ListingId[]): Plan {
  const editions = listings.map((listingId, at) => ({ id: `edition-${at}`, listingId }));
  const pins = listings.map((key) => ({ key, travellerId: null, wanted: 'in' }));
  return { name: 'Second half', editions, pins } as unknown as Plan;
}

describe('a plan whose listing was merged into another', () => {
  test('names the other, in its pins too', () => {
    expect(followListing(planWith(gone, other), gone, kept)).toEqual(planWith(kept, other));
  });

  test('keeps the one that is gone as written in by hand where it has both', () => {
    const { editions, pins } = followListing(planWith(gone, kept), gone, kept);
    expect(editions.map(({ listingId }) => listingId)).toEqual([null, kept]);
    expect(pins.map(({ key }) => key)).toEqual(['edition-0', kept]);
  });
});
