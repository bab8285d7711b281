import type { ProductId } from '../../../kernel/ids.ts';
import type { BallotEntryId } from './ballot.ts';

/** Somebody's choices with the lot that the seed gives them: text of one length, the smallest is drawn first. */
export type DrawnEntry = {
  readonly id: BallotEntryId;
  readonly lot: string;
  /** The dearest first. */
  readonly choices: readonly ProductId[];
};

/** `choice` is 1 for somebody's first. */
export type Win = { readonly entryId: BallotEntryId; readonly productId: ProductId; readonly choice: number };

export type Draw = {
  readonly won: readonly Win[];
  /** Who won nothing, in the order in which they were drawn: the waitlist. */
  readonly waiting: readonly BallotEntryId[];
};

/**
 * Draws seats among ranked choices. First everybody's first choice is looked at, in the order of the lots, then everybody's second, and so
 * on: a seat goes to nobody who ranked it lower while somebody who ranked it higher, and has not won enough, goes without. Nobody gets
 * more than `most`, nor two seats that clash. The order in which entries are handed over does not matter.
 */
export function drawBallot(input: {
  readonly entries: readonly DrawnEntry[];
  readonly seats: ReadonlyMap<ProductId, number>;
  readonly most: number;
  readonly clash: (one: ProductId, other: ProductId) => boolean;
}): Draw {
  const { most, clash } = input;
  const turn = input.entries.toSorted((a, b) => compare(a.lot, b.lot) || compare(a.id, b.id));
  const left = new Map(input.seats);
  const own = new Map<BallotEntryId, readonly ProductId[]>();
  const won: Win[] = [];
  const ranks = Math.max(0, ...turn.map(({ choices }) => choices.length));
  for (let rank = 0; rank < ranks; rank += 1)
    for (const { id: entryId, choices } of turn) {
      const productId = choices[rank];
      const mine = own.get(entryId) ?? [];
      const seats = productId === undefined ? 0 : (left.get(productId) ?? 0);
      if (productId === undefined || seats < 1 || mine.length >= most) continue;
      if (mine.some((each) => each === productId || clash(each, productId))) continue;
      left.set(productId, seats - 1);
      own.set(entryId, [...mine, productId]);
      won.push({ entryId, productId, choice: rank + 1 });
    }
  return { won, waiting: turn.flatMap(({ id }) => (own.has(id) ? [] : id)) };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
