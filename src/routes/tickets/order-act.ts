import { actorOf } from '#people';
import { payMethods } from '#tickets';
import {
  changeMethod,
  changeTicket,
  dropChange,
  giveBackOrder,
  giveTicketsBack,
  listTickets,
  placeHeldOrder,
} from '#tickets/server';
import { type OrderId, type PersonId, readId } from '../../kernel/ids.ts';
import { done, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { House } from '../../platform/house.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { buyerFrom, linesFrom } from './order-form.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };
type Given = { readonly orderId: OrderId; readonly byPersonId: PersonId | null };

/** Does what a form of the order's page says; whoever sent it has shown the order's key. */
export async function actOnOrder(
  { house, viewer }: Pick<RequestHouse, 'house' | 'viewer'>,
  orderId: OrderId,
  form: FormData,
): Promise<Answer> {
  const given = { orderId, byPersonId: actorOf(viewer) };
  switch (textOf(form, 'act')) {
    case 'give-back':
      return giveBackOrder(house, given);
    case 'cancel':
      return cancelFrom(house, given, form);
    case 'change':
      return changeFrom(house, given, form);
    case 'keep':
      return done(await dropChange(house, given));
    case 'method': {
      const { method, company } = buyerFrom(form, null);
      return changeMethod(house, { ...given, method, company });
    }
    default:
      return placeFrom(house, given, form);
  }
}

/** Pressed twice, or in two tabs, it is done once: who finds it done is shown the order as it is then. */
async function cancelFrom(house: House, given: Given, form: FormData): Promise<Answer> {
  const which = textOf(form, 'ticket');
  const ticketId = readId<'ticket'>(which);
  const seen = numberOf(textOf(form, 'seen'));
  if (seen === null || (which !== 'all' && !ticketId)) return refuse('not-found');
  const ticketIds = ticketId ? [ticketId] : 'all';
  const answer = await giveTicketsBack(house, { ...given, ticketIds, seen });
  return !answer.ok && answer.refusal.code === 'ticket-ended' ? done(null) : answer;
}

/** What is chosen carries what it was said to cost. */
async function changeFrom(house: House, given: Given, form: FormData): Promise<Answer> {
  const [product = '', variation = '', sum = ''] = textOf(form, 'to').split(' ');
  const [ticketId, productId, seen] = [
    readId<'ticket'>(textOf(form, 'ticket')),
    readId<'product'>(product),
    numberOf(sum),
  ];
  if (!ticketId || !productId || seen === null) return refuse('product-unknown');
  const method = payMethods.find((each) => each === textOf(form, 'method')) ?? null;
  return changeTicket(house, { ...given, ticketId, productId, seen, method, variation: variation || null });
}

function numberOf(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

async function placeFrom(house: House, { orderId, byPersonId }: Given, form: FormData): Promise<Answer> {
  const tickets = await listTickets(house.db, { orderIds: [orderId] });
  const buyer = buyerFrom(form, byPersonId);
  const numbers = tickets.flatMap(({ partOf, number }) => (partOf === null ? number : []));
  return placeHeldOrder(house, { orderId, buyer, lines: linesFrom(form, numbers, buyer) });
}
