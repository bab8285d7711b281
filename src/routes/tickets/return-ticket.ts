import { data, redirect } from 'react-router';
import { openOrder, returnTicket } from '#tickets/server';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/return-ticket';

/** Takes what the order page's form says about a ticket that may go to somebody who waits, and leads back there. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const edition = editionOf(context);
  const order = await openOrder(house, { editionId: edition.id, ...params });
  if (!order) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const ticketId = readId<'ticket'>(textOf(form, 'ticket'));
  const isReturning = textOf(form, 'returning') === 'yes';
  if (ticketId) await returnTicket(house, { orderId: order.id, ticketId, isReturning });
  const back = `/${edition.slug}/orders/${order.code}/${params.key}#returning`;
  return ticketId ? redirect(back, 303) : data(null, { status: 400 });
}

/** Opening the address of the form leads to the order. */
export function loader({ context, params }: Route.LoaderArgs) {
  return redirect(`/${editionOf(context).slug}/orders/${params.code}/${params.key}`);
}
