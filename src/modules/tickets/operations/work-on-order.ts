import { extendHolds } from '#capacity/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { updateOrder } from '../queries/orders.ts';
import type { Payment } from '../queries/payments.ts';
import { basketOf } from '../rules/order.ts';
import { type Booked, bookPayment } from './book-payment.ts';
import { cancelOrder } from './cancel-order.ts';
import { type CancelTicketsCode, cancelTickets } from './cancel-tickets.ts';
import { type OrderPlace, onOrder, teamAct } from './on-order.ts';

const longest = 2000;
type Common = 'not-allowed' | 'not-found';

/** The team books money that came by a way that nobody reads. `key` is the form's own: a double click books it once. */
export async function bookByHand(
  house: House,
  viewer: Viewer,
  input: OrderPlace & {
    readonly method: Payment['method'];
    readonly amount: number;
    readonly note: string;
    readonly key: string;
  },
): Promise<Outcome<Booked, Common | 'order-unknown' | 'amount-not-valid' | 'currency-differs'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { orderId, method, amount, note, key } = input;
  return onOrder(house, viewer, { ...input, audit: 'tickets.payment-booked' }, (tx, { currency }) =>
    bookPayment(tx, house, {
      ...{ orderId, method, amount, currency, note: note.slice(0, longest), byTeam: true },
      ...{ outsideId: `hand:${key}`, byPersonId: actorOf(viewer) },
    }),
  );
}

/** The team gives an order until another moment to pay; what lapsed meanwhile gets its places again while there are some. */
export async function extendOrder(
  house: House,
  viewer: Viewer,
  input: OrderPlace & { readonly until: InstantText },
): Promise<Outcome<InstantText | null, Common | 'order-ended' | 'moment-over' | 'sold-out'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  type Code = 'order-ended' | 'moment-over' | 'sold-out';
  return onOrder<InstantText | null, Code>(
    house,
    viewer,
    { ...input, audit: 'tickets.order-changed' },
    async (tx, order) => {
      const { until } = input;
      if (order.state !== 'placed' && order.state !== 'basket') return refuse('order-ended');
      if (until <= house.clock.now()) return refuse('moment-over', { field: 'until' });
      const kept = await extendHolds(tx, house, basketOf(order.id), until);
      if (!kept.ok) return refuse(kept.refusal.code === 'sold-out' ? 'sold-out' : 'order-ended');
      await updateOrder(tx, { ...order, expiresAt: until });
      await teamAct(tx, house, viewer, { orderId: order.id, act: 'extended', facts: { until } });
      return done(order.expiresAt);
    },
  );
}

/** The team cancels an order, or some of its tickets, with the reason that its history keeps. */
export async function cancelByTeam(
  house: House,
  viewer: Viewer,
  input: OrderPlace & { readonly ticketIds: readonly TicketId[] | 'all'; readonly reason: string },
): Promise<Outcome<null, Common | 'reason-missing' | CancelTicketsCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const reason = input.reason.trim().slice(0, longest);
  if (!reason) return refuse('reason-missing', { field: 'reason' });
  const by = { reason, byPersonId: actorOf(viewer), byTeam: true };
  return onOrder<null, CancelTicketsCode>(
    house,
    viewer,
    { ...input, audit: 'tickets.order-cancelled' },
    async (tx, order) => {
      const { ticketIds } = input;
      const outcome =
        ticketIds === 'all'
          ? await cancelOrder(tx, house, { ...by, orderId: order.id })
          : await cancelTickets(tx, house, { ...by, order, ticketIds });
      return outcome.ok ? done(null) : outcome;
    },
  );
}

/** The team writes something down about an order; buyers do not see what. */
export async function noteOnOrder(
  house: House,
  viewer: Viewer,
  input: OrderPlace & { readonly note: string },
): Promise<Outcome<null, Common | 'note-empty'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const note = input.note.trim().slice(0, longest);
  if (!note) return refuse('note-empty', { field: 'note' });
  return onOrder(house, viewer, { ...input, audit: 'tickets.order-changed' }, async (tx, { id: orderId }) => {
    await teamAct(tx, house, viewer, { orderId, act: 'noted', facts: { note } });
    return done(null);
  });
}

/** Asks for the order's letter once more: announces `tickets.letter-asked`, and whoever writes letters sends it. */
export async function sendLetterOfOrder(
  house: House,
  viewer: Viewer,
  input: OrderPlace,
): Promise<Outcome<null, Common | 'order-ended'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  return onOrder<null, 'order-ended'>(
    house,
    viewer,
    { ...input, audit: 'tickets.order-changed' },
    async (tx, order) => {
      if (order.state === 'basket') return refuse('order-ended');
      const { id: orderId, editionId } = order;
      await house.outbox.announce(tx, { name: 'tickets.letter-asked', editionId, facts: { orderId } });
      return done(null);
    },
  );
}
