import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { deleteGuest } from '../queries/guests.ts';
import { listTickets, lockOrder } from '../queries/orders.ts';
import { blankPerson, deleteSalesOf, listOrdersWith, type Own } from '../queries/personal.ts';
import { emailKey } from '../rules/claim-request.ts';
import { isHeldBy } from '../rules/in-role.ts';
import { standingOf } from '../rules/order.ts';
import { cancelOrder } from './cancel-order.ts';
import { cancelTickets } from './cancel-tickets.ts';

/**
 * Forgets somebody whose account is gone, by it and by their address (lower case): what they wait for, entered and were named for, tickets that they held are given back, orders of theirs that are not paid end, and their name,
 * address and answers go. Payments, sums and invoices stay as they are: the law wants books. Twice is once.
 */
export async function forgetPersonInTickets(house: House, own: Own): Promise<void> {
  await deleteGuest(house.db, own);
  for (const orderId of await listOrdersWith(house.db, own)) {
    await house.db.transaction().execute(async (tx) => {
      const order = await lockOrder(tx, orderId);
      if (!order) return;
      const by = { byPersonId: null, byTeam: false, reason: 'account-removed' };
      const held = (await listTickets(tx, { orderIds: [orderId] })).filter(
        ({ isCancelled, ...ticket }) => !isCancelled && isHeldBy(ticket, [own]),
      );
      await blankPerson(tx, orderId, own);
      const isOwn =
        (own.personId !== null && order.personId === own.personId) ||
        (own.email !== '' && emailKey(order.email) === own.email);
      const isOpen = standingOf(order, house.clock.now()) !== 'paid' && order.state !== 'cancelled';
      if (isOwn && isOpen) await cancelOrder(tx, house, { ...by, orderId });
      else if (held.length > 0 && order.state !== 'cancelled') {
        const now = await lockOrder(tx, orderId);
        const ticketIds = held.map(({ id }) => id);
        const given = now && (await cancelTickets(tx, house, { ...by, order: now, ticketIds }));
        // A refusal comes after something was written: all of it is taken back, and tried again.
        if (given?.ok === false) throw new Error(`Tickets were not given back: ${given.refusal.code}.`);
      }
    });
  }
}

/** Removes all that an edition sold once it is gone; one with books is not removed in the first place. */
export async function removeEditionSales(house: House, editionId: EditionId): Promise<void> {
  await house.db.transaction().execute((tx) => deleteSalesOf(tx, editionId));
}
