import type { Viewer } from '#people';
import { findPerson } from '#people/server';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { type ConferenceEntry, findConference, listListingIdsOf } from '../queries/conference-rows.ts';
import { type DeskListing, listDeskListings } from '../queries/desk-listings.ts';
import { type Doubt, listOpenDoubts } from '../queries/doubt-rows.ts';
import { countDropped } from '../queries/dropped-rows.ts';
import { findMergedInto } from '../queries/merge-rows.ts';
import {
  countDesk,
  findSuggestion,
  listSuggestions,
  listSuggestionsBy,
  type Suggestion,
} from '../queries/suggestion-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import type { SuggestionState } from '../rules/suggestion.ts';
import { listLikely } from './list-likely.ts';

export type DeskPage<Row> = { readonly rows: readonly Row[]; readonly hasNext: boolean };

/** How much waits at the directory's desk. */
export async function countDirectoryDesk(
  house: House,
  viewer: Viewer,
): Promise<Outcome<{ suggestions: number; doubts: number; dropped: number }, 'not-allowed'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const dropped = await countDropped(house.db, house.clock.now().slice(0, 10));
  return done({ ...(await countDesk(house.db)), dropped });
}

export type QueuedSuggestion = Suggestion & { readonly listing: DeskListing | null };

/** Suggestions that wait, the oldest first, or those that were decided, the latest first. */
export async function readSuggestions(
  house: House,
  viewer: Viewer,
  input: { readonly decided: boolean; readonly limit: number; readonly offset: number },
): Promise<Outcome<DeskPage<QueuedSuggestion>, 'not-allowed'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const states: SuggestionState[] = input.decided ? ['accepted', 'declined'] : ['open'];
  const { limit, offset } = input;
  const found = await listSuggestions(house.db, states, { limit: limit + 1, offset });
  const rows = found.slice(0, limit);
  const listings = await listDeskListings(
    house.db,
    rows.flatMap(({ resultId, listingId }) => resultId ?? listingId ?? []),
  );
  return done({
    rows: rows.map((row) => ({
      ...row,
      listing: listings.get(row.resultId ?? row.listingId ?? ('' as ListingId)) ?? null,
    })),
    hasNext: found.length > limit,
  });
}

export type SuggestionAtDesk = {
  readonly suggestion: Suggestion;
  /** What it is about, as it is now; `null` for an edition that is missing. */
  readonly listing: DeskListing | null;
  /** What a missing edition may be after all. */
  readonly likely: readonly (DeskListing & { readonly score: number })[];
  readonly contributor: { readonly name: string | null; readonly email: string | null };
  /** What else whoever sent it has suggested. */
  readonly others: readonly Suggestion[];
};

const mostOthers = 10;

/** A suggestion with everything that an editor decides by. */
export async function readSuggestion(
  house: House,
  viewer: Viewer,
  id: string,
): Promise<Outcome<SuggestionAtDesk, 'not-allowed' | 'not-found'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const { db } = house;
  const suggestion = await findSuggestion(db, id);
  if (!suggestion || suggestion.state === 'unconfirmed') return refuse('not-found');
  const about = suggestion.resultId ?? suggestion.listingId;
  const target = about && ((await findMergedInto(db, about)) ?? about);
  const scores = new Map(
    (await listLikely(db, suggestion.facts, suggestion.listingId)).map((one) => [one.id, one.score]),
  );
  const listings = await listDeskListings(db, [...scores.keys(), ...(target ? [target] : [])]);
  const person = suggestion.personId && (await findPerson(db, suggestion.personId));
  const { personId, email } = suggestion;
  const by = await listSuggestionsBy(db, { personId, email }, mostOthers + 1);
  return done({
    suggestion,
    listing: (target && listings.get(target)) ?? null,
    likely: [...scores].flatMap(([likely, score]) => {
      const listing = likely === target ? undefined : listings.get(likely);
      return listing ? [{ ...listing, score }] : [];
    }),
    contributor: {
      name: person ? person.name : null,
      email: suggestion.email ?? (person ? person.email : null),
    },
    others: by
      .filter((other) => other.id !== suggestion.id && other.state !== 'unconfirmed')
      .slice(0, mostOthers),
  });
}

export type DoubtAtDesk = Doubt & { readonly sides: readonly [DeskListing, DeskListing] };

/** Pairs that may be one edition, with what is known of both. */
export async function readDoubts(
  house: House,
  viewer: Viewer,
  page: { readonly limit: number; readonly offset: number },
): Promise<Outcome<DeskPage<DoubtAtDesk>, 'not-allowed'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const today = house.clock.now().slice(0, 10);
  const found = await listOpenDoubts(house.db, today, { limit: page.limit + 1, offset: page.offset });
  const rows = found.slice(0, page.limit);
  const listings = await listDeskListings(
    house.db,
    rows.flatMap(({ listingId, otherId }) => [listingId, otherId]),
  );
  return done({
    rows: rows.flatMap((doubt) => {
      const [other, one] = [listings.get(doubt.otherId), listings.get(doubt.listingId)];
      return one && other ? [{ ...doubt, sides: [other, one] as const }] : [];
    }),
    hasNext: found.length > page.limit,
  });
}

/** A conference for editors, with the number of its editions. */
export async function readDeskConference(
  house: House,
  viewer: Viewer,
  slug: string,
): Promise<Outcome<ConferenceEntry & { readonly editions: number }, 'not-allowed' | 'not-found'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const found = await findConference(house.db, slug);
  if (!found) return refuse('not-found');
  return done({ ...found, editions: (await listListingIdsOf(house.db, found.id)).length });
}
