import type { Db } from '../../../platform/database/database.ts';
import { type ChooseWish, wishedPeriod } from '../rules/choose-wish.ts';
import { type ListingSearch, readListingSearch } from '../rules/listing-search.ts';
import type { PurposeContext } from '../rules/purpose-criteria.ts';
import { combinedScore, type Purpose, type PurposeScore, purposes, scoreFor } from '../rules/purposes.ts';
import type { SearchMoment } from './narrowing.ts';
import { findPlace, listPlacesNamed, type Place } from './places.ts';
import { type FoundListing, searchListings } from './search-listings.ts';

/** An edition with what it is worth for each purpose. */
export type ChosenListing = {
  readonly listing: FoundListing;
  /** Over all picked purposes, 0 to 1. */
  readonly score: number;
  /** For the picked purposes. */
  readonly scores: Readonly<Partial<Record<Purpose, PurposeScore>>>;
};

export type Choice = {
  /** The best first; of equals the soonest. */
  readonly chosen: readonly ChosenListing[];
  /** How many were weighed. */
  readonly weighed: number;
  /** True if there are more in the period than are weighed at once. */
  readonly more: boolean;
  readonly place: Place | null;
  /** Other places of the name that was asked for. */
  readonly places: readonly Place[];
  /** The most frequent topics of what was weighed, for picking. */
  readonly topics: readonly string[];
};

/** Weighing a thousand takes some 30 ms; whoever has more in a period than this narrows it. */
export const mostWeighed = 1_000;
const topicsToPick = 24;

/** The editions of the wished period in the order in which they serve the picked purposes. */
export async function chooseListings(
  db: Db,
  wish: ChooseWish,
  moment: SearchMoment,
  context: (place: Place | null) => PurposeContext,
): Promise<Choice> {
  const places = await placesOf(db, wish);
  const place = places[0] ?? null;
  const search = searchOf(wish, moment, place);
  const { listings, more } = await candidates(db, search, wish.topics, moment);
  const judging = context(place);
  const picked = purposes.filter((purpose) => wish.purposes[purpose]);
  const chosen = listings
    .map((listing) => {
      const scores = scoreFor(listing, judging, picked);
      return { listing, scores, score: combinedScore(scores, wish.purposes) };
    })
    .sort(
      (a, b) => b.score - a.score || (a.listing.startsOn ?? '9').localeCompare(b.listing.startsOn ?? '9'),
    );
  return {
    ...{ chosen, more, place },
    weighed: chosen.length,
    places: places.slice(1),
    topics: [...new Set([...frequentTopics(listings), ...wish.topics])],
  };
}

function frequentTopics(listings: readonly FoundListing[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of listings.flatMap((each) => each.topics))
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, topicsToPick)
    .map(([topic]) => topic);
}

/** True if at least one purpose was picked. */
export function hasPurpose(wish: ChooseWish): boolean {
  return purposes.some((purpose) => wish.purposes[purpose]);
}

async function placesOf(db: Db, wish: ChooseWish): Promise<Place[]> {
  if (wish.near) {
    const place = await findPlace(db, wish.near);
    return place ? [place] : [];
  }
  return wish.place ? listPlacesNamed(db, wish.place, 5) : [];
}

function searchOf(wish: ChooseWish, { today }: SearchMoment, place: Place | null): ListingSearch {
  const open = readListingSearch(new URLSearchParams());
  return {
    ...open,
    ...wishedPeriod(wish, today),
    period: 'coming',
    near: place && wish.km ? { place: place.id, km: wish.km } : null,
    marks: { ...open.marks, mode: wish.modes },
  };
}

/** Soonest first; where there are too many, those on the asked topics before the others. */
async function candidates(
  db: Db,
  search: ListingSearch,
  topics: readonly string[],
  moment: SearchMoment,
): Promise<{ listings: readonly FoundListing[]; more: boolean }> {
  const page = { limit: mostWeighed, offset: 0 };
  const all = await searchListings(db, search, moment, page);
  if (!all.hasNext || topics.length === 0) return { listings: all.listings, more: all.hasNext };
  const onTopic = { ...search, marks: { ...search.marks, topic: topics } };
  const first = await searchListings(db, onTopic, moment, page);
  const seen = new Set(first.listings.map(({ id }) => id));
  const others = all.listings.filter(({ id }) => !seen.has(id));
  return { listings: [...first.listings, ...others].slice(0, mostWeighed), more: true };
}
