import type { ConferenceId, EditionId, ListingId, SourceId } from '../../../kernel/ids.ts';
import type { DateText, InstantText, ZoneName } from '../../../kernel/time.ts';
import type { EditionMode } from './edition.ts';

/** Parts that an edition may have, beside its talks. */
export const editionFormats = [
  'talks',
  'tutorials',
  'sprints',
  'open-spaces',
  'lightning-talks',
  'posters',
  'job-fair',
  'expo',
  'recordings',
] as const;
export type EditionFormat = (typeof editionFormats)[number];

export const accessFeatures = ['captions', 'sign-language', 'step-free', 'quiet-room'] as const;
export type AccessFeature = (typeof accessFeatures)[number];

export const callStates = ['announced', 'to-be-announced', 'none', 'cancelled'] as const;
export type CallState = (typeof callStates)[number];

export const listingStates = ['planned', 'postponed', 'cancelled'] as const;
export type ListingState = (typeof listingStates)[number];

/** Everything that the catalogue knows of one edition, hosted here or elsewhere; `null` or an empty list where nobody says. */
export type ListingFacts = {
  readonly name: string;
  /** The series' name, where a source names it apart from the edition's. */
  readonly series: string | null;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
  readonly state: ListingState | null;
  readonly mode: EditionMode | null;
  readonly venueName: string | null;
  readonly city: string | null;
  /** Part of a country as people write it: "TX", "Bavaria". */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly zone: ZoneName | null;
  readonly website: string | null;
  readonly callState: CallState | null;
  readonly callUrl: string | null;
  readonly callOpensAt: InstantText | null;
  readonly callClosesAt: InstantText | null;
  readonly ticketsUrl: string | null;
  readonly ticketsOpenAt: InstantText | null;
  readonly earlyBirdEndsAt: InstantText | null;
  readonly ticketsCloseAt: InstantText | null;
  /** Lowest price of a whole ticket, minor units of `priceCurrency`. */
  readonly priceFrom: number | null;
  /** ISO 4217. */
  readonly priceCurrency: string | null;
  readonly aidOffered: boolean | null;
  readonly aidUrl: string | null;
  readonly aidClosesAt: InstantText | null;
  readonly childcare: boolean | null;
  readonly accessibility: readonly AccessFeature[];
  /** BCP 47 tags of the languages spoken on stage. */
  readonly languages: readonly string[];
  /** Small words with hyphens: "python", "data", "web". */
  readonly topics: readonly string[];
  readonly formats: readonly EditionFormat[];
  readonly expectedPeople: number | null;
  readonly conductUrl: string | null;
  readonly sponsorUrl: string | null;
  readonly recordingsUrl: string | null;
};

export type FactName = keyof ListingFacts;

/** The facts of one source: what it does not say is left out. */
export type StatedFacts = Partial<ListingFacts> & { readonly name: string };

/** One edition as one list states it. */
export type SourceRecord = {
  /** Names the record within its source for as long as the list keeps it: never made from the facts that change. */
  readonly key: string;
  readonly facts: StatedFacts;
  /** Other names by which the source knows the series ("SciPy" for "SciPy US"): they help to find it again. */
  readonly otherNames?: readonly string[];
  /** Where in the file: "2022/python.json #3", "line 120". */
  readonly where: string;
  /** The page on which one can read it, if there is one. */
  readonly link: string | null;
};

/** Something in a list that could not be used as it stands. */
export type ListProblem = {
  readonly where: string;
  readonly field: string;
  readonly value: string;
  readonly code: /** The file, or a row of it, is not what it should be. */
    | 'file-not-readable'
    | 'row-not-readable'
    | 'no-name'
    | 'no-dates'
    | 'date-not-readable'
    | 'ends-before-start'
    | 'country-unknown'
    | 'place-unknown'
    | 'web-address-not-usable'
    | 'zone-unknown'
    | 'language-unknown'
    | 'field-unknown'
    | 'value-not-usable'
    | 'same-key-twice'
    | 'more-places';
};

/** A list that was read: what can be used, and everything that could not. */
export type ReadList = {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly ListProblem[];
};

/** An edition in the catalogue, hosted here or elsewhere: the facts that hold, chosen from all sources. */
export type Listing = ListingFacts & {
  readonly id: ListingId;
  /** Names the listing within its conference: mostly the year. */
  readonly slug: string;
  readonly conference: { readonly id: ConferenceId; readonly slug: string; readonly name: string };
  /** The edition of this installation that the listing stands for, and its address. */
  readonly hosted: { readonly id: EditionId; readonly slug: string } | null;
  readonly contradictions: readonly Contradiction[];
  /** Since when no source states the edition any more: every list that had it has dropped it. */
  readonly droppedAt: InstantText | null;
  readonly updatedAt: InstantText;
  /** Grows with every change; what subscribed calendars go by. */
  readonly revision: number;
};

/** A listing with nothing known but its name; a start for those that state facts one by one. */
export const nothingKnown: Omit<ListingFacts, 'name'> = {
  series: null,
  startsOn: null,
  endsOn: null,
  state: null,
  mode: null,
  venueName: null,
  city: null,
  region: null,
  country: null,
  latitude: null,
  longitude: null,
  zone: null,
  website: null,
  callState: null,
  callUrl: null,
  callOpensAt: null,
  callClosesAt: null,
  ticketsUrl: null,
  ticketsOpenAt: null,
  earlyBirdEndsAt: null,
  ticketsCloseAt: null,
  priceFrom: null,
  priceCurrency: null,
  aidOffered: null,
  aidUrl: null,
  aidClosesAt: null,
  childcare: null,
  accessibility: [],
  languages: [],
  topics: [],
  formats: [],
  expectedPeople: null,
  conductUrl: null,
  sponsorUrl: null,
  recordingsUrl: null,
};

/** A fact on which sources disagree, with who says what; the value that is shown comes first. */
export type Contradiction = {
  readonly field: FactName;
  readonly values: readonly { readonly value: unknown; readonly sources: readonly SourceId[] }[];
};
