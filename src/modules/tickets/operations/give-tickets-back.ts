import type { OrderId, PersonId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { findChange } from '../queries/changes.ts';
import { lockOrder, lockTickets, type StoredOrder } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Ticket } from '../rules/order.ts';
import { refundable } from '../rules/refund.ts';
import { type ReturnCode, type ReturnTerms, returnOf } from '../rules/return-terms.ts';
import { type CancelTicketsCode, cancelTickets } from './cancel-tickets.ts';
import { startRefund } from './refunds.ts';
import { stillNeeded } from './still-needed.ts';

export type GiveBackCode =
  | ReturnCode
  | CancelTicketsCode
  | 'terms-changed'
  | 'change-pending'
  | 'still-needed'
  | 'needs-ticket';

/**
 * The buyer gives tickets of a paid order back by the rules of the shop: their places go to others, and what they cost, less the fee, is on
 * its way back. `seen` is what the page promised. The caller has shown the order's key.
 */
export async function giveTicketsBack(
  house: House,
  input: {
    readonly orderId: OrderId;
    readonly ticketIds: readonly TicketId[] | 'all';
    readonly seen: number;
    readonly byPersonId: PersonId | null;
  },
): Promise<Outcome<ReturnTerms, GiveBackCode>> {
  return allOrNothing<Outcome<ReturnTerms, GiveBackCode>>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    const catalogue = order && (await readCatalogues(tx, [order.editionId])).get(order.editionId);
    if (!order || !catalogue) return refuse('order-unknown');
    const tickets = await lockTickets(tx, order.id);
    const there = refundable(await listPayments(tx, [order.id]));
    const now = house.clock.now();
    const { going, terms } = returnOf({ order, tickets, catalogue, there, now }, input.ticketIds);
    if (!terms.ok) return terms;
    if (terms.value.back !== input.seen) return refuse('terms-changed');
    const change = await findChange(tx, order.id);
    if (change && going.some(({ id }) => id === change.ticketId)) return refuse('change-pending');
    const needed = await stillNeeded(tx, catalogue, going);
    if (needed) return needed;
    return carryOut(tx, house, { order, going, terms: terms.value, there }, input.byPersonId);
  });
}

type Going = {
  readonly order: StoredOrder;
  readonly going: readonly Ticket[];
  readonly terms: ReturnTerms;
  /** Money of the order that is not on its way back. */
  readonly there: number;
};

async function carryOut(
  tx: Tx,
  house: House,
  given: Going,
  byPersonId: PersonId | null,
): Promise<Outcome<ReturnTerms, GiveBackCode>> {
  const { going, terms } = given;
  const by = { byPersonId, byTeam: false };
  const order = { ...given.order, kept: keptAfter(given) };
  const ticketIds = going.map(({ id }) => id);
  const cancelled = await cancelTickets(tx, house, { ...by, order, ticketIds, reason: '' });
  if (!cancelled.ok) return cancelled;
  const { back } = terms;
  if (back === 0) return done(terms);
  const sent = await startRefund(tx, house, { ...by, order: cancelled.value, amount: back, note: '' });
  return sent.ok ? done(terms) : refuse('terms-changed');
}

/** What the team keeps altogether then: the fee, as far as there is money that is not for what is left. */
function keptAfter({ order, going, terms, there }: Going): number {
  const left = order.total - going.reduce((sum, { price }) => sum + price, 0);
  return order.kept + Math.min(terms.fee, Math.max(0, there - terms.back - left - order.kept));
}
