import { estimateTrip } from './estimate.ts';
import type { Cost, Plan, PlannedEdition, Trip } from './plan.ts';

/** A trip with its estimated costs; one that is there already changes, with those costs that nobody wrote by hand. */
export function withTrip(
  plan: Plan,
  edition: PlannedEdition,
  trip: Trip,
  newId: () => string,
): PlannedEdition {
  const before = edition.trips.find(({ travellerId }) => travellerId === trip.travellerId);
  const trips = before ? edition.trips.map((one) => (one === before ? trip : one)) : [...edition.trips, trip];
  if (before && before.isRemote === trip.isRemote) return { ...edition, trips };
  const home = plan.travellers.find(({ id }) => id === trip.travellerId)?.home ?? null;
  const kept = edition.costs.filter((cost) => cost.travellerId !== trip.travellerId || !cost.isEstimate);
  const written = new Set(
    kept.filter((cost) => cost.travellerId === trip.travellerId).map(({ kind }) => kind),
  );
  const estimated = estimateTrip(plan, edition.seen, trip, home)
    .filter(({ kind }) => !written.has(kind))
    .map(
      ({ kind, amount, currency }): Cost => ({
        ...{ id: newId(), kind, travellerId: trip.travellerId, words: '', currency, planned: amount },
        ...{ actual: null, spentOn: null, isEstimate: true },
      }),
    );
  return { ...edition, trips, costs: [...kept, ...estimated] };
}

/** Estimates after the facts changed; figures that somebody wrote stay. */
export function withEstimates(plan: Plan, edition: PlannedEdition): PlannedEdition {
  const costs = edition.costs.map((cost) => {
    const trip = edition.trips.find(({ travellerId }) => travellerId === cost.travellerId);
    if (!cost.isEstimate || !trip) return cost;
    const home = plan.travellers.find(({ id }) => id === trip.travellerId)?.home ?? null;
    const line = estimateTrip(plan, edition.seen, trip, home).find(({ kind }) => kind === cost.kind);
    return line ? { ...cost, planned: line.amount, currency: line.currency } : cost;
  });
  return { ...edition, costs };
}
