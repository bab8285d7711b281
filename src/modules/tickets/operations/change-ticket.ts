import { done, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { findChange } from '../queries/changes.ts';
import { lockOrder, lockTickets } from '../queries/orders.ts';
import { decideChange } from './decide-change.ts';
import { endChange } from './end-change.ts';
import type { ChangeAnswer, ChangeInput } from './hold-change.ts';

/**
 * Makes a ticket of a paid order another product's. What costs no more is changed at once, places swapped in one decision, and the
 * difference, less the fee, goes back. For what is dearer the new place is held until the difference has arrived; meanwhile the ticket stays
 * what it is. Asking twice is asking once. The caller has shown the order's key.
 */
export async function changeTicket(house: House, input: ChangeInput): Promise<ChangeAnswer> {
  return allOrNothing<ChangeAnswer>(house.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    const catalogue = order && (await readCatalogues(tx, [order.editionId])).get(order.editionId);
    if (!order || !catalogue) return refuse('order-unknown');
    const ticket = (await lockTickets(tx, order.id)).find(({ id }) => id === input.ticketId);
    if (!ticket) return refuse('product-unknown');
    if (isAsked(ticket, input) && !ticket.isCancelled) return done('changed');
    if (!catalogue.shop.isOpen) return refuse('shop-closed');
    const pending = await findChange(tx, order.id);
    if (pending && pending.expiresAt > house.clock.now())
      return isAsked(pending, input) && pending.ticketId === ticket.id
        ? done('to-pay')
        : refuse('change-pending');
    if (pending) await endChange(tx, house, order, pending, { byPersonId: input.byPersonId, byTeam: false });
    return decideChange(tx, house, input, { order, catalogue, ticket });
  });
}

function isAsked(
  one: Pick<ChangeInput, 'productId' | 'variation'>,
  { productId, variation }: Pick<ChangeInput, 'productId' | 'variation'>,
): boolean {
  return one.productId === productId && one.variation === variation;
}
