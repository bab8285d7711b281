import { createRoute, z } from '@hono/zod-openapi';
import type { Edition } from '#directory';
import { type Order, referenceOf } from '#tickets';
import { findOrder, listPayments, listTickets, orderKey, searchOrders } from '#tickets/server';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition, pageOfEdition } from './api-context.ts';
import { organisersOnly } from './organisers-only.ts';
import { pageOfRows } from './paging.ts';
import { Problem } from './problem.ts';
import { answers, editionParams, pageOf } from './shapes/basics.ts';
import { order, orderHead, orderHeadView, orderView } from './shapes/order.ts';

export const orderTags = ['Orders'];
export const orderProblems = {
  401: 'It takes a key.',
  403: 'The role of the key does not allow it.',
  404: 'There is no such edition or order, or it is hidden.',
};
export const orderParams = editionParams.extend({ code: z.string().max(20) });
const security = [{ key: [] }];
const states = ['basket', 'placed', 'paid', 'cancelled', 'lapsed', 'to-send-back'] as const;
/** Orders come in pages of a fixed size. */
const perPage = 40;

/** Orders of an edition, read by owners and organisers. */
export function addOrders(api: Api, house: House): void {
  const middleware = organisersOnly(house);
  const orders = createRoute({
    method: 'get',
    path: '/editions/{slug}/orders',
    operationId: 'listOrders',
    summary: 'Orders',
    description: `The newest first, ${perPage} on a page. Held baskets are left out unless they are asked for.`,
    ...{ tags: orderTags, security, middleware },
    request: {
      params: editionParams,
      query: z.object({
        q: z
          .string()
          .max(200)
          .default('')
          .openapi({ description: 'In the code, names, addresses, company.' }),
        state: z.enum(states).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    },
    responses: answers(pageOf('Orders', orderHead), 'A page of orders.', orderProblems),
  });
  api.openapi(orders, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const { q: text, state = null, page } = c.req.valid('query');
    const search = { text, state, page, productId: null, method: null };
    const found = await searchOrders(house.db, edition.id, search, house.clock.now());
    const views = found.orders.map((each) => orderHeadView(each, ordersPath(house, edition)));
    const at = { page, limit: perPage };
    const answer = pageOfRows(c, house, views, at, page * perPage < found.of);
    return c.json({ ...answer, total: found.of }, 200);
  });

  const oneOrder = createRoute({
    method: 'get',
    path: '/editions/{slug}/orders/{code}',
    operationId: 'getOrder',
    summary: 'An order with its tickets and payments',
    ...{ tags: orderTags, security, middleware },
    request: { params: orderParams },
    responses: answers(order, 'The order.', orderProblems),
  });
  api.openapi(oneOrder, async (c) => {
    const { slug, code } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    return c.json(await viewOrder(house, edition, await orderOf(house, edition, code)), 200);
  });
}

/** The order of this code; the request ends with a problem where there is none. */
export async function orderOf(house: House, edition: Edition, code: string): Promise<Order> {
  const found = await findOrder(house.db, edition.id, code.toUpperCase());
  if (!found) throw new Problem('not-found');
  return found;
}

/** An order as the API shows it. */
export async function viewOrder(house: House, edition: Edition, of: Order): Promise<z.infer<typeof order>> {
  return orderView(of, {
    path: ordersPath(house, edition),
    page: `${pageOfEdition(house, edition)}/orders/${of.code}/${await orderKey(house, of.id)}`,
    reference: referenceOf(of.code),
    tickets: await listTickets(house.db, { orderIds: [of.id] }),
    payments: await listPayments(house.db, [of.id]),
  });
}

function ordersPath({ config }: House, { slug }: Edition): string {
  return `${config.origin}/api/v1/editions/${encodeURIComponent(slug)}/orders`;
}
