import { readChooseWish, readListingSearch, writeChooseWish } from '#directory';
import {
  findPlace,
  listingAddress,
  listListingsByAddress,
  listPlacesNamed,
  type Place,
  searchListings,
} from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { listingPath, listingView } from '../directory/listing-view.ts';
import type { RequestHouse } from '../request-house.ts';
import { placeLabel } from './choose-load.ts';
import { compareGroups } from './compare-rows.ts';

/** As many as stand side by side on a laptop. */
export const mostCompared = 5;
const mostFound = 8;

/** What the page for comparing shows; everything stands in its address. */
export async function loadComparison({ house, locale, ownZone }: RequestHouse, url: URL) {
  const asked = [...new Set(url.searchParams.getAll('listing'))]
    .map((address) => address.slice(0, 200))
    .slice(0, 20);
  const all = await listListingsByAddress(house.db, asked);
  const listings = all.slice(0, mostCompared);
  const wish = readChooseWish(url.searchParams);
  const place = await placeOf(house, wish);
  const now = house.clock.now();
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const onlyDifferences = url.searchParams.get('only') === 'differences';
  const addresses = listings.map(listingAddress);
  const addressWith = (next: readonly string[], only = onlyDifferences) => {
    const params = new URLSearchParams(next.map((address) => ['listing', address]));
    for (const [name, value] of writeChooseWish(wish)) params.append(name, value);
    if (only) params.set('only', 'differences');
    return params.size > 0 ? `/compare?${params}` : '/compare';
  };
  const groups = compareGroups(listings, { now, place, topics: wish.topics, locale, ownZone });
  return {
    text,
    place: wish.place,
    placeName: place && placeLabel(place, locale),
    isUnknownPlace: wish.place !== '' && !place,
    unknown: asked.filter((address) => !addresses.includes(address) && all.length < asked.length).slice(0, 3),
    isFull: listings.length >= mostCompared,
    editions: listings.map((listing) => ({
      ...listingView(listing, now, locale, ownZone),
      without: addressWith(addresses.filter((address) => address !== listingAddress(listing))),
    })),
    groups: groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs || !onlyDifferences) }))
      .filter(({ rows }) => rows.length > 0),
    onlyDifferences,
    other: addressWith(addresses, !onlyDifferences),
    kept: [...new URL(addressWith(addresses), url).searchParams],
    found: text ? await found(house, locale, text, addresses, addressWith) : null,
  };
}

export type Comparison = Awaited<ReturnType<typeof loadComparison>>;

async function found(
  house: House,
  locale: Locale,
  text: string,
  addresses: readonly string[],
  addressWith: (next: readonly string[]) => string,
) {
  const now = house.clock.now();
  const search = readListingSearch(new URLSearchParams({ q: text, period: 'all' }));
  const { listings } = await searchListings(
    house.db,
    search,
    { now, today: now.slice(0, 10) },
    { limit: mostFound + mostCompared, offset: 0 },
  );
  return listings
    .filter((listing) => !addresses.includes(listingAddress(listing)))
    .slice(0, mostFound)
    .map((listing) => {
      const { id, name, when, where } = listingView(listing, now, locale);
      return {
        ...{ id, name, when, where },
        href: addressWith([...addresses, listingAddress(listing)]),
        page: listingPath(listing),
      };
    });
}

async function placeOf(
  house: House,
  wish: { readonly near: number | null; readonly place: string },
): Promise<Place | null> {
  if (wish.near) return findPlace(house.db, wish.near);
  if (!wish.place) return null;
  const [place] = await listPlacesNamed(house.db, wish.place, 1);
  return place ?? null;
}
