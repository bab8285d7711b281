import { listClaims, setReturning } from '#capacity/server';
import type { ClaimId, OrderId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findChange } from '../queries/changes.ts';
import { listTickets, lockOrder } from '../queries/orders.ts';
import type { Order, Ticket } from '../rules/order.ts';

/** A ticket whose holder may give it back if somebody takes it, and whether they said so. */
export type Returnable = { readonly ticket: Ticket; readonly isReturning: boolean };

/**
 * Which tickets of a paid order can be offered to those who wait: those that stand for themselves. What came with another ticket, or
 * brought others along, cannot be taken apart by a stranger's wish.
 */
export async function listReturnable(
  db: Db,
  order: Pick<Order, 'id' | 'state'>,
): Promise<readonly Returnable[]> {
  if (order.state !== 'paid') return [];
  const tickets = await listTickets(db, { orderIds: [order.id] });
  const alone = tickets.filter(
    ({ id, partOf, isCancelled }) =>
      !isCancelled && partOf === null && !tickets.some((other) => other.partOf === id),
  );
  // One that is about to become another ticket stays with its holder until that is over.
  const change = await findChange(db, order.id);
  const claims = await listClaims(db, { ids: alone.map(({ claimId }) => claimId) });
  const own = new Map(claims.map((claim) => [claim.id, claim]));
  return alone.flatMap((ticket) => {
    const claim = own.get(ticket.claimId);
    return claim?.state === 'confirmed' && ticket.id !== change?.ticketId
      ? [{ ticket, isReturning: claim.isReturning }]
      : [];
  });
}

/** Says that a ticket goes to somebody who waits, if one takes it, or that it stays. The caller has shown the order's key. */
export async function returnTicket(
  house: House,
  input: { readonly orderId: OrderId; readonly ticketId: TicketId; readonly isReturning: boolean },
): Promise<Outcome<null, 'ticket-unknown' | 'being-taken'>> {
  return allOrNothing<Outcome<null, 'ticket-unknown' | 'being-taken'>>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    const found = (order ? await listReturnable(tx, order) : []).find(
      ({ ticket }) => ticket.id === input.ticketId,
    );
    if (!found) return refuse('ticket-unknown');
    const claimId: ClaimId = found.ticket.claimId;
    const [claim] = (await listClaims(tx, { ids: [claimId] })).filter(({ id }) => id === claimId);
    const { isReturning } = input;
    const said = claim && (await setReturning(tx, house, { claimId, claimant: claim.claimant, isReturning }));
    if (said?.ok) return done(null);
    return refuse(said?.refusal.code === 'being-taken' ? 'being-taken' : 'ticket-unknown');
  });
}
