import type { Edition } from '#directory';
import { type Ballot, type BallotEntry, type BallotState, ballotState } from '#tickets';
import { countEntries, listBallots, listProducts } from '#tickets/server';
import { momentInZone } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';

/** A line of what was drawn: nobody's name, only numbers. */
export type DrawnLine = {
  readonly id: string;
  readonly lot: string;
  readonly choices: readonly string[];
  readonly won: readonly string[];
  readonly waits: number | null;
};

export type BallotPage = {
  readonly id: string;
  readonly name: string;
  readonly state: BallotState;
  readonly until: string;
  readonly drawnAt: string | null;
  readonly most: number;
  readonly products: readonly { readonly id: string; readonly name: Said; readonly seats: number | null }[];
  readonly entries: number;
  readonly commitment: string;
  /** `null` until the draw. */
  readonly seed: string | null;
  readonly drawn: readonly DrawnLine[];
};

/** A ballot as its page shows it; the seed only once it was drawn. */
export async function loadBallot(
  { house, locale }: RequestHouse,
  edition: Edition,
  ballot: Ballot,
): Promise<BallotPage> {
  const all = await listProducts(house.db, edition.id);
  const nameOf = (id: string) => said(all.find((each) => each.id === id)?.name ?? {}, locale);
  const { drawing, drawnAt } = ballot;
  const seats = new Map<string, number>(drawing?.seats);
  return {
    ...{ id: ballot.id, name: ballot.name, most: ballot.mostEach, commitment: ballot.commitment },
    state: ballotState(ballot, house.clock.now()),
    until: momentInZone(ballot.closesAt, edition.zone, locale),
    drawnAt: drawnAt && momentInZone(drawnAt, edition.zone, locale),
    products: ballot.productIds.map((id) => ({ id, name: nameOf(id), seats: seats.get(id) ?? null })),
    entries: (await countEntries(house.db, [ballot.id])).get(ballot.id) ?? 0,
    seed: drawnAt ? ballot.seed : null,
    drawn: (drawing?.entries ?? [])
      .map(({ id, lot, choices, won, waits }) => ({
        ...{ id, lot, waits },
        choices: choices.map((each) => nameOf(each).text),
        won: won.map((each) => nameOf(each).text),
      }))
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1)),
  };
}

/** What became of an entry; `null` until the draw. */
export function outcomeOf({ drawing }: Ballot, { id }: Pick<BallotEntry, 'id'>): 'won' | 'waits' | null {
  const line = drawing?.entries.find((each) => each.id === id);
  if (!line) return null;
  return line.won.length > 0 ? 'won' : 'waits';
}

/** Ballots that can be entered now. */
export async function loadOpenBallots({ house, locale }: RequestHouse, edition: Edition) {
  const now = house.clock.now();
  return (await listBallots(house.db, edition.id))
    .filter((ballot) => ballotState(ballot, now) === 'open')
    .map(({ id, name, closesAt }) => ({ id, name, until: momentInZone(closesAt, edition.zone, locale) }));
}
