import type { Plan, PlannedEdition, Traveller, Trip } from './plan.ts';
import { awayFor, isAway, type Stretch, workingDays } from './stretch.ts';

/** One traveller's going to one edition, with the days that it takes. */
export type TravellerTrip = {
  readonly edition: PlannedEdition;
  readonly traveller: Traveller;
  readonly trip: Trip;
  /** `null` as long as the edition has no dates. */
  readonly stretch: Stretch | null;
  /** Working days away from work, whether at home or not. */
  readonly days: number;
  /** Not at home meanwhile. */
  readonly isAway: boolean;
};

/** Every trip of a plan, the earliest first; those without dates at the end. */
export function tripsOf(plan: Plan): TravellerTrip[] {
  const byId = new Map(plan.travellers.map((traveller) => [traveller.id, traveller]));
  return plan.editions
    .flatMap((edition) =>
      edition.trips.flatMap((trip) => {
        const traveller = byId.get(trip.travellerId);
        if (!traveller) return [];
        const stretch = awayFor(edition.seen, trip, traveller);
        const days = trip.daysAway ?? (stretch ? workingDays(stretch) : 0);
        return [{ edition, traveller, trip, stretch, days, isAway: isAway(edition.seen, trip) }];
      }),
    )
    .sort((a, b) => (a.stretch?.first ?? '9').localeCompare(b.stretch?.first ?? '9'));
}
