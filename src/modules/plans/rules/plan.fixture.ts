import { constantsFor } from './estimate.ts';
import type { EditionFacts, Plan, PlannedEdition, Traveller, Trip } from './plan.ts';

const noFacts: EditionFacts = {
  ...{ name: 'Harbour Days', startsOn: null, endsOn: null, state: null, mode: 'on-site', city: null },
  ...{ country: null, latitude: null, longitude: null, zone: null, website: null, callOpensAt: null },
  ...{ callClosesAt: null, ticketsOpenAt: null, earlyBirdEndsAt: null, ticketsCloseAt: null },
  ...{ priceFrom: null, priceCurrency: null, aidOffered: null, aidClosesAt: null },
};

/** An edition on these days (Wednesday to Friday unless said otherwise), far from everybody. */
export function someFacts(facts: Partial<EditionFacts> = {}): EditionFacts {
  return { ...noFacts, startsOn: '2027-09-15', endsOn: '2027-09-17', city: 'Porto', country: 'PT', ...facts };
}

export function aTraveller(id: string, facts: Partial<Traveller> = {}): Traveller {
  return {
    ...{ id, name: id.toUpperCase(), daysAllowed: null, blackouts: [], visas: [] },
    home: { place: 'Berlin', country: 'DE', latitude: 52.52, longitude: 13.4 },
    ...facts,
  };
}

export function aTrip(travellerId: string, facts: Partial<Trip> = {}): Trip {
  return { travellerId, as: 'attend', isRemote: false, daysAway: null, ...facts };
}

export function anEntry(
  id: string,
  facts: Partial<EditionFacts> = {},
  rest: Partial<PlannedEdition> = {},
): PlannedEdition {
  return {
    ...{ id, listingId: null, state: 'idea', why: '', trips: [], costs: [], recommendation: null },
    seen: someFacts({ name: id, ...facts }),
    ...rest,
  };
}

/** A plan for the second half of 2027 with EUR 12,000 and two people. */
export function aPlan(rest: Partial<Plan> = {}): Plan {
  return {
    ...{ name: 'Second half', startsOn: '2027-07-01', endsOn: '2027-12-31', currency: 'EUR' },
    ...{ budget: 1_200_000, topics: [], everyoneOnce: true, atHome: 1, together: 2, recap: '' },
    targets: [{ purpose: 'keep-up', count: null, words: '', weight: 1 }],
    travellers: [aTraveller('ana'), aTraveller('bo')],
    estimates: constantsFor('EUR'),
    ...{ editions: [], rates: [], pins: [], ownTasks: [], tasksDone: [], outcomes: [] },
    ...rest,
  };
}
