import type { EditionId, Id, PersonId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type BallotId = Id<'ballot'>;
export type BallotEntryId = Id<'ballot-entry'>;

/** What was drawn, and all that it takes to draw it again: no names. */
export type Drawing = {
  readonly seats: readonly (readonly [ProductId, number])[];
  readonly most: number;
  /** Pairs of seats at the same time. */
  readonly clashes: readonly (readonly [ProductId, ProductId])[];
  readonly entries: readonly {
    readonly id: BallotEntryId;
    readonly lot: string;
    readonly choices: readonly ProductId[];
    readonly won: readonly ProductId[];
    /** 1 for the first on the waitlist; `null` for who won. */
    readonly waits: number | null;
  }[];
};

/** Seats that are drawn among those who say by a moment which they want. */
export type Ballot = {
  readonly id: BallotId;
  readonly editionId: EditionId;
  readonly name: string;
  readonly productIds: readonly ProductId[];
  readonly mostEach: number;
  readonly offerHours: number;
  readonly opensAt: InstantText;
  readonly closesAt: InstantText;
  /** SHA-256 of the seed, hexadecimal: public from the start. */
  readonly commitment: string;
  /** Public from the draw on. */
  readonly seed: string;
  readonly drawnAt: InstantText | null;
  readonly drawing: Drawing | null;
};

export type BallotEntry = {
  readonly id: BallotEntryId;
  readonly ballotId: BallotId;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly choices: readonly ProductId[];
  readonly enteredAt: InstantText;
};

export type BallotState = 'not-open-yet' | 'open' | 'closed' | 'drawn';

/** Where a ballot stands; `closed` waits for its draw, a minute at most. */
export function ballotState(
  { opensAt, closesAt, drawnAt }: Pick<Ballot, 'opensAt' | 'closesAt' | 'drawnAt'>,
  now: InstantText,
): BallotState {
  if (drawnAt) return 'drawn';
  if (now < opensAt) return 'not-open-yet';
  return now < closesAt ? 'open' : 'closed';
}

/** Choices as somebody sent them: those that the ballot has, each once, in their order. */
export function readChoices(
  { productIds }: Pick<Ballot, 'productIds'>,
  choices: readonly ProductId[],
): readonly ProductId[] {
  return [...new Set(choices)].filter((id) => productIds.includes(id));
}
