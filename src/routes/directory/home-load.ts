import {
  continents,
  isOpenSearch,
  type ListingSearch,
  readListingSearch,
  writeListingSearch,
} from '#directory';
import {
  listIntentsOf,
  listPlacesNamed,
  listShelf,
  lookUpListings,
  type Place,
  type SearchMoment,
  shelfNames,
} from '#directory/server';
import type { Visitor } from '#people/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import type { RequestHouse } from '../request-house.ts';
import { addressOf, filterView, periodLinks, zoomLinks } from './filter-view.ts';
import { type ListingView, listingView } from './listing-view.ts';
import type { RowReader } from './row-menu.tsx';
import { placeLabel } from './search-words.ts';
import { placesOnMap } from './world.ts';
import { crops, wholeWorld } from './world-frame.ts';

const onePage = 60;
const onShelf = 6;
const mostPins = 250;

/** The answer to a search, as the home page shows it; or where the same search is asked properly. */
export async function loadHome({ house, locale, ownZone, viewer }: RequestHouse, url: URL) {
  const place = await placeAsked(house, url);
  if (place.redirect) return { redirect: place.redirect };
  const search = readListingSearch(url.searchParams);
  const page = Math.min(1000, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
  const now = house.clock.now();
  const moment: SearchMoment = { now, today: now.slice(0, 10) };
  const { found, counts, pins } = await lookUpListings(house, search, moment, {
    limit: onePage,
    offset: (page - 1) * onePage,
    pins: mostPins,
  });
  const view = (listing: Parameters<typeof listingView>[0]) => listingView(listing, now, locale, ownZone);
  const isOpen = isOpenSearch(search) && search.period === 'coming' && page === 1;
  const placeName = found.place && placeLabel(found.place, locale);
  const listings = found.listings.map(view);
  const shelves = isOpen ? await loadShelves(house, moment, view) : [];
  const shown = [...listings, ...shelves.flatMap((shelf) => shelf.listings)];
  return {
    redirect: null,
    search,
    query: writeListingSearch(search).toString(),
    page,
    hasNext: found.hasNext,
    listings,
    reader: await readerOf(house, viewer, shown, addressOf(url.pathname, search, page)),
    corrections: found.corrections,
    total: counts.total,
    more: counts.more,
    filters: filterView(url.pathname, search, counts, placeName, locale),
    periods: periodLinks(url.pathname, search, locale),
    previous: page > 1 ? addressOf(url.pathname, search, page - 1) : null,
    next: found.hasNext ? addressOf(url.pathname, search, page + 1) : null,
    place: placeName,
    unknownPlace: place.unknown,
    otherPlaces: found.place ? await othersNamed(house, url, search, found.place, locale) : [],
    ...mapOf(url.pathname, search, locale),
    pins: placesOnMap(pins).map(({ city, count, x, y }) => ({
      city,
      count,
      x,
      y,
      href: addressOf(url.pathname, { ...search, text: city }),
    })),
    shelves,
    isOpen,
  };
}

/** Which part of the map is shown: the one part of the world that is filtered by, or all. */
function mapOf(path: string, search: ListingSearch, locale: Locale) {
  const part = continents.find((each) => search.marks.continent.join() === each) ?? null;
  return { part, crop: part ? crops[part] : wholeWorld, zooms: zoomLinks(path, search, locale) };
}

/** Who looks at the rows, and what they said of them. */
async function readerOf(
  house: House,
  viewer: Visitor,
  shown: readonly Pick<ListingView, 'id'>[],
  back: string,
): Promise<RowReader> {
  const isSignedIn = viewer.kind === 'person';
  const ids = shown.map(({ id }) => id);
  return { isSignedIn, said: isSignedIn ? await listIntentsOf(house.db, viewer.personId, ids) : {}, back };
}

async function loadShelves<View>(
  house: House,
  moment: SearchMoment,
  view: (listing: Awaited<ReturnType<typeof listShelf>>[number]) => View,
) {
  const shelves = await Promise.all(
    shelfNames.map(async (shelf) => ({
      shelf,
      listings: (await listShelf(house.db, shelf, moment, onShelf)).map(view),
    })),
  );
  return shelves.filter(({ listings }) => listings.length > 0);
}

/** A place is asked by name and kept by number: the form sends `where`, the address has `near`. */
async function placeAsked(
  house: House,
  url: URL,
): Promise<{ redirect: string | null; unknown: string | null }> {
  const where = url.searchParams.get('where');
  if (where === null) return { redirect: null, unknown: null };
  const name = where.trim().slice(0, 100);
  const [place] = name ? await listPlacesNamed(house.db, name, 1) : [];
  if (name && !place) return { redirect: null, unknown: name };
  const search = readListingSearch(url.searchParams);
  const km = Number(url.searchParams.get('km')) || 500;
  const next = { ...search, near: place ? { place: place.id, km } : null };
  return { redirect: addressOf(url.pathname, next), unknown: null };
}

async function othersNamed(house: House, url: URL, search: ListingSearch, place: Place, locale: Locale) {
  const named = await listPlacesNamed(house.db, place.name, 6);
  return named
    .filter(({ id, name }) => id !== place.id && name === place.name)
    .map((other) => ({
      label: placeLabel(other, locale),
      href: addressOf(url.pathname, { ...search, near: { place: other.id, km: search.near?.km ?? 500 } }),
    }));
}
