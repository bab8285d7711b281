import { createRoute, z } from '@hono/zod-openapi';
import { listTicketsOf, viewPools, viewShop } from '#tickets/server';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition } from './api-context.ts';
import { organisersOnly } from './organisers-only.ts';
import { offsetOf, pageOfAll, pageOfRows } from './paging.ts';
import { answers, editionParams, pageOf, paging } from './shapes/basics.ts';
import { poolUse, poolView, product, productView, ticket, ticketView } from './shapes/order.ts';

/** What the routes of lists have in common. */
const lists = {
  method: 'get' as const,
  tags: ['Tickets'],
  request: { params: editionParams, query: z.object(paging) },
};
const hidden = 'There is no such edition, or it is hidden.';
const problems = { 401: 'It takes a key.', 403: 'The role of the key does not allow it.', 404: hidden };

/** What is sold, how much of it is left, and the tickets that came of it. */
export function addSale(api: Api, house: House): void {
  const products = createRoute({
    path: '/editions/{slug}/products',
    operationId: 'listProducts',
    summary: 'What is sold, and what is left of it',
    description: 'Products that everybody may buy, in the order of the shop; none while the sale is closed.',
    ...lists,
    responses: answers(pageOf('Products', product), 'A page of products.', { 404: hidden }),
  });
  api.openapi(products, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const shop = await viewShop(house, { editionId: edition.id });
    const offers = shop?.shop.isOpen ? shop.offers : [];
    return c.json(pageOfAll(c, house, offers.map(productView), c.req.valid('query')), 200);
  });

  const pools = createRoute({
    path: '/editions/{slug}/pools',
    operationId: 'listPools',
    summary: 'Claims of each pool',
    description: 'Of what is scarce: how much is confirmed, held, set aside, waited for and free.',
    ...{ ...lists, security: [{ key: [] }], middleware: organisersOnly(house) },
    responses: answers(pageOf('PoolUses', poolUse), 'A page of pools.', problems),
  });
  api.openapi(pools, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const { sales } = await viewPools(house.db, edition.id, house.clock.now());
    return c.json(pageOfAll(c, house, [...sales.values()].map(poolView), c.req.valid('query')), 200);
  });
  addTickets(api, house);
}

function addTickets(api: Api, house: House): void {
  const tickets = createRoute({
    path: '/editions/{slug}/tickets',
    operationId: 'listTickets',
    summary: 'Tickets',
    description: 'Tickets of orders that are placed or paid, by order and number.',
    ...{ ...lists, security: [{ key: [] }], middleware: organisersOnly(house) },
    responses: answers(pageOf('Tickets', ticket), 'A page of tickets.', problems),
  });
  api.openapi(tickets, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const at = c.req.valid('query');
    const page = { limit: at.limit + 1, offset: offsetOf(at) };
    const rows = await listTicketsOf(house.db, edition.id, page);
    return c.json(pageOfRows(c, house, rows.map(ticketView), at), 200);
  });
}
