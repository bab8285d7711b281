import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type Cost, factsOf, keyOf, most, type Plan, type PlannedEdition } from './plan.ts';
import type { ChangeBasis, PlanCode } from './plan-code.ts';
import type { ProposedEdition } from './proposal.ts';
import { withTrip } from './with-trip.ts';

/** The plan with some of a proposal's editions in it as proposed, and without those to be removed. */
export function takeProposal(
  plan: Plan,
  taken: { readonly editions: readonly ProposedEdition[]; readonly remove: readonly string[] },
  { newId }: ChangeBasis,
): Outcome<Plan, PlanCode> {
  const kept: Plan = { ...plan, editions: plan.editions.filter(({ id }) => !taken.remove.includes(id)) };
  const after = taken.editions.reduce((so, proposed) => takeOne(so, proposed, newId), kept);
  if (after.editions.length > most.editions) return refuse('too-many');
  if (after.editions.some(({ costs }) => costs.length > most.costs)) return refuse('too-many');
  return done(after);
}

function takeOne(plan: Plan, proposed: ProposedEdition, newId: () => string): Plan {
  const known = plan.editions.find((edition) => keyOf(edition) === proposed.key);
  const edition = known ?? newEdition(proposed, newId);
  const going = new Set(proposed.trips.map(({ travellerId }) => travellerId));
  const emptied: PlannedEdition = {
    ...edition,
    trips: edition.trips.filter(({ travellerId }) => going.has(travellerId)),
    costs: edition.costs.filter(
      ({ travellerId, actual }) => travellerId === null || going.has(travellerId) || actual !== null,
    ),
  };
  const travelled = proposed.trips.reduce((so, { travellerId, as }) => {
    const before = edition.trips.find((trip) => trip.travellerId === travellerId);
    const trip = { travellerId, as, isRemote: before?.isRemote ?? false, daysAway: before?.daysAway ?? null };
    return withTrip(plan, so, trip, newId);
  }, emptied);
  const full = withBooth(plan, travelled, newId);
  const editions = known
    ? plan.editions.map((one) => (one.id === known.id ? full : one))
    : [...plan.editions, full];
  return { ...plan, editions };
}

function newEdition({ listingId, facts }: ProposedEdition, newId: () => string): PlannedEdition {
  return {
    ...{ id: newId(), listingId, state: 'idea', why: '', trips: [], costs: [], recommendation: null },
    seen: factsOf(facts),
  };
}

function withBooth(plan: Plan, edition: PlannedEdition, newId: () => string): PlannedEdition {
  const sponsors = edition.trips.some(({ as }) => as === 'sponsor');
  if (!sponsors || edition.costs.some(({ kind }) => kind === 'booth')) return edition;
  const cost: Cost = {
    ...{ id: newId(), kind: 'booth', travellerId: null, words: '', currency: plan.currency },
    ...{ planned: plan.estimates.booth, actual: null, spentOn: null, isEstimate: true },
  };
  return { ...edition, costs: [...edition.costs, cost] };
}
