import type { Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { type DeskListing, listDeskListings } from '../queries/desk-listings.ts';
import { listCandidates, listForWriting } from '../queries/match-rows.ts';
import { listMergedIn } from '../queries/parting-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { blockingKeys, compareListings, type WeighedReason } from '../rules/matching.ts';

export type ListingAtDesk = {
  readonly listing: DeskListing;
  /** What was merged into it and can be parted again. */
  readonly mergedIn: Awaited<ReturnType<typeof listMergedIn>>;
  /** Other listings that are a little like it, with what speaks for and against. */
  readonly alike: readonly (DeskListing & {
    readonly score: number;
    readonly reasons: readonly WeighedReason[];
  })[];
};

const mostAlike = 8;
const leastAlike = 0;

/** A listing with its records, hidden or not, and what it might be merged with. */
export async function readDeskListing(
  house: House,
  viewer: Viewer,
  id: ListingId,
): Promise<Outcome<ListingAtDesk, 'not-allowed' | 'not-found'>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const listing = (await listDeskListings(house.db, [id])).get(id);
  const own = (await listForWriting(house.db, [id])).get(id);
  if (!listing || !own) return refuse('not-found');
  const { listings } = await listCandidates(house.db, blockingKeys(own.facts));
  const alike = [...listings.values()]
    .filter((other) => other.id !== id)
    .map((other) => ({ id: other.id, ...compareListings(own.facts, other.facts) }))
    .filter(({ score }) => score >= leastAlike)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostAlike);
  const full = await listDeskListings(
    house.db,
    alike.map((one) => one.id),
  );
  return done({
    listing,
    mergedIn: await listMergedIn(house.db, id),
    alike: alike.flatMap(({ id: other, score, reasons }) => {
      const found = full.get(other);
      return found ? [{ ...found, score, reasons }] : [];
    }),
  });
}
