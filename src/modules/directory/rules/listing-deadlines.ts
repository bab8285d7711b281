import type { InstantText } from '../../../kernel/time.ts';
import type { ListingFacts } from './listing.ts';

/** Until when one can act: hand in a proposal, apply for aid, buy at the early price, buy at all. */
export const listingDeadlineKinds = ['call', 'aid', 'early-bird', 'tickets'] as const;
export type ListingDeadlineKind = (typeof listingDeadlineKinds)[number];

export type ListingDeadline = {
  readonly kind: ListingDeadlineKind;
  readonly at: InstantText;
  /** The page where one acts, if somebody names it. */
  readonly url: string | null;
};

/** The deadlines that are known of an edition, soonest first. */
export function listingDeadlines(facts: ListingFacts): ListingDeadline[] {
  const all: readonly (readonly [ListingDeadlineKind, InstantText | null, string | null])[] = [
    ['call', facts.callClosesAt, facts.callUrl],
    ['aid', facts.aidClosesAt, facts.aidUrl],
    ['early-bird', facts.earlyBirdEndsAt, facts.ticketsUrl],
    ['tickets', facts.ticketsCloseAt, facts.ticketsUrl],
  ];
  return all
    .flatMap(([kind, at, url]) => (at ? [{ kind, at, url: url ?? facts.website }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
}
