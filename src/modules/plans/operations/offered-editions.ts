import { type Listing, type ListingSearch, markKinds, nothingKnown, scorePurposes } from '#directory';
import { listListingsById, searchListings } from '#directory/server';
import { type DateText, dateIn, type InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { Offered } from '../rules/build-problem.ts';
import { type EditionFacts, factsOf, keyOf, type Plan } from '../rules/plan.ts';
import { benefitOf } from '../rules/purpose.ts';

/** Editions of a period that are looked at. */
const offeredAtMost = 600;

/** Every edition of the period that the directory knows for the team's topics, and those that stand in the plan. */
export async function offeredTo(house: House, plan: Plan, now: InstantText): Promise<Offered[]> {
  const today = dateIn(now, 'UTC');
  const own = plan.editions.flatMap(({ listingId }) => (listingId ? [listingId] : []));
  const listed = [...(await inPeriod(house, plan, now, today)), ...(await listListingsById(house.db, own))];
  const byId = new Map(listed.map((listing) => [listing.id, listing]));
  const scored = (facts: Listing | EditionFacts, plan: Plan) => {
    const scores = scorePurposes({ ...nothingKnown, ...facts }, contextOf(plan, now));
    return Object.fromEntries(
      plan.targets.map(({ purpose }) => [purpose, benefitOf(scores[purpose].score, facts.mode === 'online')]),
    );
  };
  const listings = [...byId.values()].map((listing) => ({
    ...{ key: listing.id, listingId: listing.id, facts: factsOf(listing), scores: scored(listing, plan) },
  }));
  const byHand = plan.editions
    .filter(({ listingId }) => listingId === null || !byId.has(listingId))
    .map((edition) => ({
      ...{ key: keyOf(edition), listingId: edition.listingId, facts: edition.seen },
      scores: scored(edition.seen, plan),
    }));
  return [...listings, ...byHand];
}

async function inPeriod(house: House, plan: Plan, now: InstantText, today: DateText): Promise<Listing[]> {
  const search = (topics: readonly string[]): ListingSearch => ({
    ...{ text: '', period: 'all', from: plan.startsOn, to: plan.endsOn, near: null, chances: [], plain: [] },
    marks: {
      ...(Object.fromEntries(markKinds.map((kind) => [kind, []])) as unknown as ListingSearch['marks']),
      topic: topics,
    },
    conference: null,
  });
  const page = { limit: offeredAtMost, offset: 0 };
  const { listings } = await searchListings(house.db, search(plan.topics), { now, today }, page);
  return [...listings];
}

function contextOf(plan: Plan, now: InstantText): Parameters<typeof scorePurposes>[1] {
  const home = plan.travellers.map((traveller) => traveller.home).find((one) => one !== null);
  const point =
    home && home.latitude !== null && home.longitude !== null
      ? { latitude: home.latitude, longitude: home.longitude }
      : undefined;
  return {
    now,
    ...(point && { home: point }),
    ...(plan.topics.length > 0 && { topics: plan.topics }),
    ticket: { amount: plan.estimates.ticket, currency: plan.currency },
  };
}
