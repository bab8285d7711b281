import type { ListingId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { listCandidates } from '../queries/match-rows.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { blockingKeys, compareListings } from '../rules/matching.ts';

const mostLikely = 5;
/** From this score on a reader is asked whether it is the same; editions of other years lie far below. */
const leastScore = 2;

/** Shown listings that a suggested edition may be, the most likely first; none for a correction. */
export async function listLikely(
  db: Db,
  changes: FactChanges,
  listingId: ListingId | null,
): Promise<{ readonly id: ListingId; readonly score: number }[]> {
  if (listingId || !changes.name) return [];
  const facts = { ...changes, name: changes.name } as StatedFacts;
  const { listings } = await listCandidates(db, blockingKeys(facts));
  return [...listings.values()]
    .filter(({ isShown }) => isShown)
    .map((listing) => ({ id: listing.id, score: compareListings(facts, listing.facts).score }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostLikely);
}
