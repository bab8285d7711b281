import type { BasketId, ClaimId, EditionId, PersonId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { SeatTime, SetAsideId } from './pool.ts';

/** Who claims: a key that the caller keeps stable for one person (`person:UUID`), or for a guest's address. Never shown. */
export type Claimant = string & { readonly claimantKey: true };

/** The key of somebody with an account. */
export function claimantOfPerson(personId: PersonId): Claimant {
  return `person:${personId}` as Claimant;
}

/** Units of one pool that are wanted. */
export type WantedUnits = {
  readonly poolId: PoolId;
  readonly units: number;
  /** Out of what was set aside, instead of what everybody may have. */
  readonly from?: SetAsideId | null;
  /** For whom, where that is not who asks: limits per person and clashes are theirs. */
  readonly holder?: Claimant;
};

/** What somebody does at a time and cannot leave: a talk that they give, a shift. */
export type Busy = SeatTime & { readonly what: string; readonly holder?: Claimant };

/** One wish to be decided as a whole. */
export type ClaimRequest = {
  /** The key: however often it comes, there is one basket, and it gets this id. */
  readonly basketId: BasketId;
  readonly editionId: EditionId;
  readonly claimant: Claimant;
  readonly wanted: readonly WantedUnits[];
  /** Until when the units are held; `null`: confirmed at once. */
  readonly heldUntil: InstantText | null;
  /** As much as there is, where not everything is; else all or nothing. */
  readonly isPartial?: boolean;
  /** Times of other kinds that a seat must not fall into. */
  readonly busy?: readonly Busy[];
  /** Own claims that are given up for these, if these succeed: a swap. */
  readonly instead?: readonly ClaimId[];
  /** The team itself claims: sale windows, limits per person and the waitlist do not bind it; capacity does. */
  readonly byTeam?: boolean;
};

/** Why units were not claimed; every one has a sentence and a next step. */
export type ClaimRefusal =
  | 'pool-unknown'
  | 'units-not-valid'
  | 'not-open-yet'
  | 'closed'
  | 'limit-per-person'
  | 'clashes-with'
  | 'sold-out'
  | 'held-by-others'
  | 'key-used-otherwise'
  | 'swap-gone';

/** Two things close to each other in different places: possible, but somebody has to walk. */
export type ClaimWarning = { readonly code: 'far-apart'; readonly poolId: PoolId; readonly other: string };

/** A claim that the decision wants written. */
export type NewClaim = {
  readonly poolId: PoolId;
  readonly units: number;
  readonly holder: Claimant;
  readonly setAsideId: SetAsideId | null;
  /** Index, among the new claims, of the claim on a nested pool that this one follows; `null` for what was asked for. */
  readonly via: number | null;
};
