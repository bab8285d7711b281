import type { Purpose } from '#directory';
import type { DateText } from '../../../kernel/time.ts';
import type { PurposeScores } from './purpose.ts';
import type { Stretch } from './stretch.ts';

/** One traveller's possible going to one edition: nothing forbids it by itself. */
export type TripOption = {
  readonly travellerId: string;
  /** Minor units of the plan's currency. */
  readonly cost: number;
  /** Working days away. */
  readonly days: number;
  /** There or on the way. */
  readonly stretch: Stretch;
  /** In person: going somewhere once means this. */
  readonly isAway: boolean;
  /** Mondays of the weeks in which the traveller is not at home. */
  readonly weeks: readonly DateText[];
};

/** An edition that a proposal may choose. */
export type Candidate = {
  readonly key: string;
  readonly scores: PurposeScores;
  /** What it costs once somebody goes, beside the trips. */
  readonly fixedCost: number;
  /** What being a sponsor there costs; `null` where nobody asks for it. */
  readonly boothCost: number | null;
  readonly options: readonly TripOption[];
  readonly pin: 'in' | 'out' | null;
  readonly pinned: readonly { readonly travellerId: string; readonly wanted: 'in' | 'out' }[];
};

/** One purpose as a proposal counts it. */
export type Wish = {
  readonly purpose: Purpose;
  readonly weight: number;
  /** From here on more of it counts a tenth. */
  readonly target: number;
  /** What decided editions bring already. */
  readonly already: number;
};

/** Everything that a proposal depends on; nothing else does. */
export type ProposalProblem = {
  readonly candidates: readonly Candidate[];
  readonly travellers: readonly {
    readonly id: string;
    /** Working days that are left; `null`: no limit. */
    readonly daysLeft: number | null;
    /** Goes somewhere already. */
    readonly hasTrip: boolean;
    /** Mondays of weeks away that are decided. */
    readonly weeks: readonly DateText[];
  }[];
  readonly wishes: readonly Wish[];
  /** Minor units that are left to spend. */
  readonly budget: number;
  readonly everyoneOnce: boolean;
  /** How many may be away in one week. */
  readonly awayAtOnce: number;
  /** How many may go to the same edition. */
  readonly together: number;
};

/** Who goes where, by the candidates' keys, and whether the team is a sponsor there. */
export type Choices = readonly {
  readonly key: string;
  readonly travellerIds: readonly string[];
  readonly sponsors: boolean;
}[];

/** More than the target counts this much. */
export const beyondTarget = 0.1;
/** Each edition takes this share of all weights in effort: to prepare, to book, to follow up. So people go together. */
export const effort = 0.03;
/** Money not spent counts this much of all weights, for the whole budget: nobody travels for next to nothing. */
export const thrift = 0.1;
