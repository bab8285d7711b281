import { type Listing, type ListingSearch, markKinds } from '#directory';
import { searchListings } from '#directory/server';
import type { Plan } from '#plans';
import { dateIn } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';

/** Editions of the plan's period that fit what was typed, soonest first. */
export async function searchEditions(
  house: House,
  plan: Plan,
  text: string,
): Promise<{ readonly found: readonly Listing[]; readonly hasMore: boolean } | null> {
  if (!text) return null;
  const search: ListingSearch = {
    ...{ text: text.slice(0, 100), period: 'all', from: plan.startsOn, to: plan.endsOn },
    ...{ near: null, chances: [], plain: [], conference: null },
    marks: Object.fromEntries(markKinds.map((kind) => [kind, []])) as unknown as ListingSearch['marks'],
  };
  const now = house.clock.now();
  const moment = { now, today: dateIn(now, 'UTC') };
  const { listings, hasNext } = await searchListings(house.db, search, moment, { limit: 12, offset: 0 });
  return { found: listings, hasMore: hasNext };
}
