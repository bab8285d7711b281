import type { ListingFacts, Purpose } from '#directory';
import type { ListingId } from '../../../kernel/ids.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { EstimateConstants } from './estimate-constants.ts';
import type { Rate } from './money.ts';

/** What a plan wants of one purpose: a number ("two talks given") and words; the weight says how much it counts beside the others. */
export type Target = {
  readonly purpose: Purpose;
  /** `null`: nothing is counted. */
  readonly count: number | null;
  readonly words: string;
  /** 0 to 5. */
  readonly weight: number;
};

export type Home = {
  /** As people write it: "Berlin". */
  readonly place: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** Dates, both included, on which somebody cannot be away. */
export type Blackout = { readonly first: DateText; readonly last: DateText; readonly words: string };

/** Somebody in a plan, with an account or without one. */
export type Traveller = {
  readonly id: string;
  readonly name: string;
  readonly home: Home | null;
  /** Working days away in the plan's period; `null`: as many as it takes. */
  readonly daysAllowed: number | null;
  readonly blackouts: readonly Blackout[];
  /** Days that it takes to be allowed into a country, from asking to passport in hand. */
  readonly visas: readonly { readonly country: string; readonly leadDays: number }[];
};

export const tripRoles = ['attend', 'speak', 'sponsor', 'recruit'] as const;
export type TripRole = (typeof tripRoles)[number];

/** One traveller going to one edition. */
export type Trip = {
  readonly travellerId: string;
  readonly as: TripRole;
  readonly isRemote: boolean;
  /** Working days away, where it differs from what the dates say. */
  readonly daysAway: number | null;
};

export const costKinds = ['ticket', 'travel', 'stay', 'booth', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

/** What something costs, in minor units of its own currency. */
export type Cost = {
  readonly id: string;
  readonly kind: CostKind;
  /** `null`: for all who go. */
  readonly travellerId: string | null;
  readonly words: string;
  readonly currency: string;
  readonly planned: number;
  readonly actual: number | null;
  readonly spentOn: DateText | null;
  /** Computed from distance, days and price, until somebody writes a figure. */
  readonly isEstimate: boolean;
};

export const planStates = ['idea', 'asked', 'approved', 'booked', 'done'] as const;
export type PlanState = (typeof planStates)[number];

/** What a plan needs to know of an edition. */
export type EditionFacts = Pick<
  ListingFacts,
  | 'name'
  | 'startsOn'
  | 'endsOn'
  | 'state'
  | 'mode'
  | 'city'
  | 'country'
  | 'latitude'
  | 'longitude'
  | 'zone'
  | 'website'
  | 'callOpensAt'
  | 'callClosesAt'
  | 'ticketsOpenAt'
  | 'earlyBirdEndsAt'
  | 'ticketsCloseAt'
  | 'priceFrom'
  | 'priceCurrency'
  | 'aidOffered'
  | 'aidClosesAt'
>;

export type Recommendation = { readonly again: 'yes' | 'smaller' | 'no'; readonly words: string };

/** An edition in a plan. */
export type PlannedEdition = {
  readonly id: string;
  /** In the directory; `null` for one that was written in by hand. */
  readonly listingId: ListingId | null;
  /** The listing that stood here before it was merged into another, so that the merge can be undone. */
  readonly mergedFrom?: ListingId;
  /** Facts as they were when it was taken in or last looked at; of one written by hand, all there is. */
  readonly seen: EditionFacts;
  readonly state: PlanState;
  /** Why we go, in the planner's words. */
  readonly why: string;
  readonly trips: readonly Trip[];
  readonly costs: readonly Cost[];
  readonly recommendation: Recommendation | null;
};

/** What a proposal must keep to: an edition, or one traveller's going to it. */
export type Pin = {
  /** Id of a listing, or of an edition written in by hand. */
  readonly key: string;
  readonly travellerId: string | null;
  readonly wanted: 'in' | 'out';
};

export type OwnTask = {
  readonly id: string;
  readonly words: string;
  readonly due: DateText;
  readonly editionId: string | null;
};
export type TaskMark = { readonly key: string; readonly doneAt: InstantText };
export type TargetOutcome = { readonly purpose: Purpose; readonly count: number; readonly words: string };

/** A leader's selection of editions for a team; all of it is one document. Amounts are minor units. */
export type Plan = {
  readonly name: string;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  /** ISO 4217. */
  readonly currency: string;
  readonly budget: number;
  /** What the team works with, as the directory's topics: proposals look there first. */
  readonly topics: readonly string[];
  readonly targets: readonly Target[];
  /** Everybody should go somewhere once. */
  readonly everyoneOnce: boolean;
  /** How many stay at home in each week, at least. */
  readonly atHome: number;
  /** How many a proposal sends to the same edition, at most. */
  readonly together: number;
  readonly travellers: readonly Traveller[];
  readonly editions: readonly PlannedEdition[];
  readonly rates: readonly Rate[];
  readonly estimates: EstimateConstants;
  readonly pins: readonly Pin[];
  readonly ownTasks: readonly OwnTask[];
  readonly tasksDone: readonly TaskMark[];
  readonly outcomes: readonly TargetOutcome[];
  /** The recap's own words. */
  readonly recap: string;
};

/** More would be no plan but a database. */
export const most = {
  travellers: 60,
  editions: 100,
  costs: 80,
  rates: 2000,
  ownTasks: 200,
  plans: 200,
  line: 200,
  text: 5000,
} as const;

/** The directory's facts of an edition, of which a plan keeps these. */
export function factsOf(facts: EditionFacts): EditionFacts {
  return {
    name: facts.name,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    state: facts.state,
    mode: facts.mode,
    city: facts.city,
    country: facts.country,
    latitude: facts.latitude,
    longitude: facts.longitude,
    zone: facts.zone,
    website: facts.website,
    callOpensAt: facts.callOpensAt,
    callClosesAt: facts.callClosesAt,
    ticketsOpenAt: facts.ticketsOpenAt,
    earlyBirdEndsAt: facts.earlyBirdEndsAt,
    ticketsCloseAt: facts.ticketsCloseAt,
    priceFrom: facts.priceFrom,
    priceCurrency: facts.priceCurrency,
    aidOffered: facts.aidOffered,
    aidClosesAt: facts.aidClosesAt,
  };
}

/** What names an edition outside of one plan: its listing, or its own id where it has none. */
export function keyOf(edition: Pick<PlannedEdition, 'id' | 'listingId'>): string {
  return edition.listingId ?? edition.id;
}

/** Decided: a proposal takes these as they are. */
export function isDecided(edition: Pick<PlannedEdition, 'state'>): boolean {
  return edition.state !== 'idea' && edition.state !== 'asked';
}
