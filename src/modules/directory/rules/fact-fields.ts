import { editionModes } from './edition.ts';
import {
  accessFeatures,
  callStates,
  editionFormats,
  type FactName,
  type ListingFacts,
  listingStates,
} from './listing.ts';

/** What a form asks for a fact. */
export type FactKind =
  | 'line'
  | 'date'
  | 'moment'
  | 'link'
  | 'country'
  | 'zone'
  | 'choice'
  | 'yes-no'
  | 'choices'
  | 'languages'
  | 'topics'
  | 'people'
  | 'price'
  | 'currency';

/** Facts that a person may write, by what the form asks; degrees come from the town. */
export const factKinds = {
  name: 'line',
  series: 'line',
  startsOn: 'date',
  endsOn: 'date',
  state: 'choice',
  mode: 'choice',
  venueName: 'line',
  city: 'line',
  region: 'line',
  country: 'country',
  zone: 'zone',
  website: 'link',
  callState: 'choice',
  callOpensAt: 'moment',
  callClosesAt: 'moment',
  callUrl: 'link',
  ticketsOpenAt: 'moment',
  earlyBirdEndsAt: 'moment',
  ticketsCloseAt: 'moment',
  priceFrom: 'price',
  priceCurrency: 'currency',
  ticketsUrl: 'link',
  aidOffered: 'yes-no',
  aidClosesAt: 'moment',
  aidUrl: 'link',
  childcare: 'yes-no',
  accessibility: 'choices',
  languages: 'languages',
  topics: 'topics',
  formats: 'choices',
  expectedPeople: 'people',
  conductUrl: 'link',
  sponsorUrl: 'link',
  recordingsUrl: 'link',
} as const satisfies Partial<Record<FactName, FactKind>>;

export type WritableFact = keyof typeof factKinds;
export const writableFacts = Object.keys(factKinds) as readonly WritableFact[];

/** What may be chosen for a fact. */
export const factChoices: Readonly<Partial<Record<WritableFact, readonly string[]>>> = {
  state: listingStates,
  mode: editionModes,
  callState: callStates,
  accessibility: accessFeatures,
  formats: editionFormats,
};

/** Facts that were written anew; `null` takes back what was said. */
export type FactChanges = Partial<ListingFacts>;

/** Facts that mean something only together: they are taken from one source. */
export const togetherFacts: readonly (readonly FactName[])[] = [
  ['startsOn', 'endsOn'],
  ['city', 'region', 'country'],
  ['latitude', 'longitude', 'zone'],
  ['priceFrom', 'priceCurrency'],
  ['callState', 'callClosesAt'],
];
/** Facts of several words, which add up. */
export const listFacts = [
  'accessibility',
  'languages',
  'topics',
  'formats',
] as const satisfies readonly FactName[];
