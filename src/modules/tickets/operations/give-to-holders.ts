import type { Busy, ClaimRefusal } from '#capacity';
import { moveClaims } from '#capacity/server';
import { findPersonsByEmail } from '#people/server';
import type { OrderId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { claimantOf, emailKey, type Known } from '../rules/claim-request.ts';
import { namedTicket } from '../rules/held-lines.ts';
import type { Ticket } from '../rules/order.ts';
import type { Holder } from '../rules/wish.ts';
import { busyTimes } from './busy-times.ts';

export type GivingCode = Extract<ClaimRefusal, 'limit-per-person' | 'clashes-with'> | 'being-taken';

/**
 * Puts each ticket's place under its holder's name, so that limits per person and clashes are theirs, and answers with the tickets as they
 * will be.
 */
export async function giveToHolders(
  tx: Tx,
  house: House,
  input: {
    readonly orderId: OrderId;
    readonly tickets: readonly Ticket[];
    /** For each ticket; `null` leaves it as it is. */
    readonly holders: readonly (Holder | null)[];
    /** Whether a ticket takes its holder's time, so that talks that they give stand against it. */
    readonly takesTime?: (ticket: Ticket) => boolean;
  },
): Promise<Outcome<readonly Ticket[], GivingCode>> {
  const { tickets, holders, orderId } = input;
  const emails = holders.flatMap((holder) => (holder ? emailKey(holder.email) : []));
  const known = await findPersonsByEmail(tx, [...new Set(emails)]);
  const busy = await busyOf(tx, house, input, known);
  const moving = tickets.flatMap(({ claimId }, at) => {
    const holder = holders[at];
    return holder ? [{ claimId, to: claimantOf(holder, orderId, known) }] : [];
  });
  const moves = [...Map.groupBy(moving, ({ to }) => to)].map(([to, claims]) => ({
    ...{ to, ids: claims.map(({ claimId }) => claimId) },
    busy: busy.filter(({ holder }) => holder === to),
  }));
  const moved = await moveClaims(tx, house, moves);
  // A ticket without a place in this moment was cancelled: it is not handed on either.
  if (!moved.ok)
    return refuse(moved.refusal.code === 'claim-unknown' ? 'being-taken' : moved.refusal.code, moved.refusal);
  return done(tickets.map((ticket, at) => namedTicket(ticket, holders[at] ?? null, known)));
}

async function busyOf(
  tx: Tx,
  house: House,
  { tickets, holders, takesTime }: Parameters<typeof giveToHolders>[2],
  known: Known,
): Promise<readonly Busy[]> {
  const people = tickets.flatMap((ticket, at) => {
    const holder = holders[at];
    return (holder && takesTime?.(ticket) && known.get(emailKey(holder.email))) || [];
  });
  const [first] = tickets;
  return first && people.length > 0 ? busyTimes(tx, house, first.editionId, [...new Set(people)]) : [];
}
