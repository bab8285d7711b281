import { data, redirect } from 'react-router';
import { openOrder } from '#tickets/server';
import { Notice, PageHead } from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/order';
import { CheckoutForm } from './checkout-form.tsx';
import { actOnOrder } from './order-act.ts';
import { loadOrder } from './order-load.ts';
import { OrderView } from './order-view.tsx';
import { ownPage } from './own-page.ts';
import { orderRefusalWords } from './refusal-words.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const order = await loadOrder(asked, editionOf(context), params);
  if (!order) throw new Response(null, { status: 404 });
  const { viewer } = asked;
  const own = viewer.kind === 'person' ? { name: viewer.name, email: viewer.email } : { name: '', email: '' };
  return data({ order, own });
}

/** A form here leads on to the card company. */
export const handle = { leadsToCardCompany: true };

/** Whoever has the address has the order: it is nobody else's page. */
export const headers = ownPage;

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const edition = editionOf(context);
  const order = await openOrder(house, { editionId: edition.id, ...params });
  if (!order) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const outcome = await actOnOrder({ house, viewer }, order.id, form);
  if (outcome.ok) return redirect(new URL(request.url).pathname, 303);
  return data({ refusal: outcome.refusal, typed: typedOf(form) }, { status: 409 });
}

export function meta({ matches, params }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.tickets.order.code({ code: params.code }), { noIndex: true });
}

export default function OrderRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, locale, venueZone } = useFrame();
  const words = texts.tickets;
  const { order } = loaderData;
  const nameOf = (product: string) =>
    order.names[product] ?? order.tickets.find((ticket) => ticket.pool === product)?.product.text ?? product;
  const refused = actionData && {
    field: actionData.refusal.field ?? '',
    message: orderRefusalWords(actionData.refusal, texts, {
      locale,
      zone: venueZone,
      currency: order.currency,
      nameOf,
    }),
  };
  return (
    <>
      <PageHead
        eyebrow={words.order.states[order.standing]}
        title={order.isBasket ? words.order.checkout : words.order.code({ code: order.code })}
      />
      {refused && (
        <Notice tone="bad" role="alert" title={words.refusedTitle}>
          {refused.field ? <a href={`#${refused.field}`}>{refused.message}</a> : refused.message}
        </Notice>
      )}
      {order.isBasket ? (
        <CheckoutForm
          order={order}
          own={loaderData.own}
          typed={actionData?.typed ?? null}
          refused={refused ?? null}
        />
      ) : (
        <OrderView order={order} typed={actionData?.typed ?? null} refused={refused ?? null} />
      )}
    </>
  );
}
