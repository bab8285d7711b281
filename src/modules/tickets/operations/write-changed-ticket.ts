import type { ClaimId, PersonId, ProductId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { removeAnswersOf } from '../queries/answers.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { type StoredOrder, updateTickets } from '../queries/orders.ts';
import type { Ticket } from '../rules/order.ts';
import { questionsFor } from '../rules/placing.ts';
import { taxIn } from '../rules/product.ts';
import type { Question } from '../rules/shop.ts';

/**
 * Writes a ticket as another product's. It gets another serial, since it is for something else now: the link and the code from before admit
 * nobody. Answers that the new product does not ask for are deleted. Announces `tickets.ticket-changed`.
 */
export async function writeChangedTicket(
  tx: Tx,
  house: House,
  change: {
    readonly order: StoredOrder;
    readonly ticket: Ticket;
    readonly productId: ProductId;
    readonly variation: string | null;
    readonly price: number;
    readonly claimId: ClaimId;
    readonly questions: readonly Question[];
    readonly byPersonId: PersonId | null;
  },
): Promise<void> {
  const { order, ticket, productId, variation, price, claimId, byPersonId } = change;
  const tax = taxIn(price, ticket.taxRate);
  const serial = ticket.serial + 1;
  await updateTickets(tx, [{ ...ticket, productId, variation, price, tax, claimId, serial }]);
  const asked = questionsFor(change.questions, productId).map(({ id }) => id);
  await removeAnswersOf(tx, [ticket.id], asked);
  const facts = { number: ticket.number, from: ticket.productId, to: productId };
  const at = house.clock.now();
  await insertOrderActs(tx, [{ orderId: order.id, at, act: 'changed', byPersonId, byTeam: false, facts }]);
  await house.outbox.announce(tx, {
    name: 'tickets.ticket-changed',
    editionId: order.editionId,
    facts: { orderId: order.id, ticketId: ticket.id, serial },
  });
}
