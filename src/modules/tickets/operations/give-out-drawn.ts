import { enterDrawn } from '#capacity/server';
import { getEdition } from '#directory/server';
import { findPersonsByEmail } from '#people/server';
import type { OrderId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertWaiters } from '../queries/waiters.ts';
import type { Ballot, BallotEntry } from '../rules/ballot.ts';
import { claimantOf } from '../rules/claim-request.ts';
import type { Draw } from '../rules/draw-ballot.ts';
import type { Product } from '../rules/product.ts';
import { joinedLetter } from './wait-letters.ts';

type GivenOut = {
  readonly ballot: Ballot;
  readonly products: readonly Product[];
  readonly entries: readonly BallotEntry[];
  readonly draw: Draw;
};

/** Offers winners their places and puts the others on the waitlist, in the order in which they were drawn; each is written to. */
export async function giveOutDrawn(tx: Tx, house: House, given: GivenOut): Promise<void> {
  const { ballot } = given;
  const { editionId } = ballot;
  const rows = await drawnRows(tx, given);
  if (rows.length === 0) return;
  const now = house.clock.now();
  const heldUntil = minutesAfter(now, ballot.offerHours * 60);
  const ids = await enterDrawn(tx, house, { editionId, heldUntil, drawn: rows });
  const entered = rows.flatMap(({ entry, first, isWinner }, at) => {
    const waitingId = ids[at];
    const { personId, name, email, locale } = entry;
    const who = { editionId, productId: first.id, personId, name, email, locale, createdAt: now };
    return waitingId ? [{ waiter: { waitingId, ...who }, first, isWinner }] : [];
  });
  await insertWaiters(
    tx,
    entered.map(({ waiter }) => waiter),
  );
  const edition = await getEdition(tx, editionId);
  // Winners hear of their offer.
  const waiting = entered.filter(({ isWinner }) => !isWinner);
  const letters = waiting.map(({ waiter, first }) => joinedLetter(house, edition, waiter, first));
  await house.mail.post(tx, ...(await Promise.all(letters)));
}

/** Everybody who was drawn in that order, winners first, with what they won or would take. */
async function drawnRows(tx: Tx, given: GivenOut) {
  const { draw } = given;
  const products = new Map(given.products.map((product) => [product.id, product]));
  const entries = new Map(given.entries.map((entry) => [entry.id, entry]));
  const known = await findPersonsByEmail(
    tx,
    given.entries.map(({ email }) => email),
  );
  return [
    ...draw.won.map(({ entryId, productId }) => ({
      entry: entries.get(entryId),
      wanted: [productId],
      isWinner: true,
    })),
    ...draw.waiting.map((id) => ({
      entry: entries.get(id),
      wanted: entries.get(id)?.choices ?? [],
      isWinner: false,
    })),
  ].flatMap(({ entry, wanted, isWinner }) => {
    const chosen = wanted.flatMap((id) => products.get(id) ?? []);
    const [first] = chosen;
    if (!entry || !first) return [];
    const claimant = claimantOf(entry, '' as OrderId, known);
    return [{ entry, first, isWinner, claimant, poolIds: chosen.map(({ poolId }) => poolId) }];
  });
}
