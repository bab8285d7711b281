import type { ListingSearch } from '../rules/listing-search.ts';
import { type CountingHouse, countFound, type MarkCounts, type Pin } from './count-listings.ts';
import { lookUp, type SearchMoment } from './narrowing.ts';
import { type FoundListings, pageOfListings, type SearchPage } from './search-listings.ts';

/** Everything that one question to the catalogue is answered with. */
export type ListingsAnswer = {
  readonly found: FoundListings;
  readonly counts: MarkCounts;
  readonly pins: readonly Pin[];
};

/** One page of what fits, what each further filter would leave, and where it is: the towns with most of it. */
export async function lookUpListings(
  house: CountingHouse,
  search: ListingSearch,
  moment: SearchMoment,
  page: SearchPage & { readonly pins: number },
): Promise<ListingsAnswer> {
  const looked = await lookUp(house.db, search);
  const [found, { counts, pins }] = await Promise.all([
    pageOfListings(house.db, search, looked, moment, page),
    countFound(house, search, looked, moment, page.pins),
  ]);
  return { found, counts, pins };
}
