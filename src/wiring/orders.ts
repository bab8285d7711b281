import {
  remindOfPayment,
  sendBackPayment,
  tellAgain,
  tellCancelled,
  tellChanged,
  tellPlaced,
  tellRefund,
  tellSettled,
  tellTicketsCancelled,
  tellTooLate,
} from '#tickets/server';
import { type OrderId, readId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reaction, Reactions } from '../platform/outbox-runner.ts';
import { defineCards } from './cards.ts';
import { defineWebhooks } from './webhooks.ts';

/** What follows from what became of orders: card payments go back, letters are written, after the till's commit, one edition at a time. */
export const orderReactions: Reactions<House> = {
  'tickets.order-placed': [ofOrder(tellPlaced)],
  'tickets.method-changed': [ofOrder(tellPlaced)],
  'tickets.order-settled': [ofOrder(tellSettled)],
  'tickets.order-cancelled': [ofOrder(tellCancelled)],
  'tickets.letter-asked': [
    async (house, { id, facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      if (orderId) await tellAgain(house, orderId, String(id));
    },
  ],
  'tickets.tickets-cancelled': [
    async (house, { facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      if (orderId) await tellTicketsCancelled(house, { orderId, ticketIds: idsIn(facts.ticketIds) });
    },
  ],
  'tickets.ticket-changed': [
    async (house, { facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      if (orderId) await tellChanged(house, { orderId, ticketId: String(facts.ticketId) });
    },
  ],
  'tickets.refund-started': [
    async (house, { facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      if (orderId) await tellRefund(house, { orderId, paymentIds: idsIn(facts.paymentIds) });
    },
  ],
  'tickets.payment-too-late': [
    async (house, { facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      const paymentId = readId<'payment'>(String(facts.paymentId));
      if (orderId && paymentId) await sendBackPayment(house, { orderId, paymentId });
    },
    async (house, { facts }) => {
      const orderId = readId<'order'>(String(facts.orderId));
      if (orderId)
        await tellTooLate(house, {
          orderId,
          paymentId: String(facts.paymentId),
          ofChange: facts.ofChange === true,
        });
    },
  ],
};

function idsIn(fact: unknown): readonly string[] {
  return Array.isArray(fact) ? fact.map(String) : [];
}

function ofOrder(tell: (house: House, orderId: OrderId) => Promise<void>): Reaction<House> {
  return async (house, { facts }) => {
    const orderId = readId<'order'>(String(facts.orderId));
    if (orderId) await tell(house, orderId);
  };
}

/** Every quarter of an hour: reminds buyers whose time to pay ends soon. Each minute: what cards need. */
export function defineOrders(jobs: Jobs, house: House): void {
  defineCards(jobs, house);
  defineWebhooks(jobs, house);
  jobs.define('tickets.remind', { minutes: 15, lookSeconds: 60 }, async () => {
    const letters = await remindOfPayment(house);
    if (letters > 0) house.log.info('tickets.reminded', { letters });
  });
  jobs.schedule('tickets.remind', '*/15 * * * *');
}
