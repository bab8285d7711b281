import { redirect } from 'react-router';
import { openOrder, payByCard } from '#tickets/server';
import { textsFor } from '../../texts/texts.ts';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/card';
import { ownPage } from './own-page.ts';

/** No page: whoever comes here is led to the order. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(orderPath(params), 303);
}

/** Leads to the card company's page for what the order still owes, or back with the reason why not. */
export async function action({ context, params }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const edition = editionOf(context);
  const order = await openOrder(house, { editionId: edition.id, code: params.code, key: params.key });
  if (!order) throw new Response(null, { status: 404 });
  const back = `${house.config.origin}${orderPath(params)}`;
  const outcome = await payByCard(house, {
    orderId: order.id,
    description: `${edition.name}, ${textsFor(order.locale).tickets.order.code({ code: order.code })}`,
    backUrl: `${back}?card=back`,
    cancelUrl: back,
  });
  const to = outcome.ok
    ? outcome.value.url
    : `${orderPath(params)}?card-refused=${encodeURIComponent(outcome.refusal.code)}`;
  return redirect(to, { status: 303, headers: ownPage() });
}

function orderPath({ edition, code, key }: Route.ActionArgs['params']): string {
  return `/${[edition, 'orders', code, key].map(encodeURIComponent).join('/')}`;
}
