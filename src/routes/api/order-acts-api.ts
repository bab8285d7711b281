import { createRoute, z } from '@hono/zod-openapi';
import type { Edition } from '#directory';
import type { OrderWish } from '#tickets';
import { bookByHand, cancelByTeam, listPayments, takeOrders } from '#tickets/server';
import { type OrderId, type ProductId, readId } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition } from './api-context.ts';
import { orderOf, orderParams, orderProblems, orderTags, viewOrder } from './orders-api.ts';
import { idempotencyId, organisersOnly } from './organisers-only.ts';
import { Problem } from './problem.ts';
import { answers, editionParams, problemsOf } from './shapes/basics.ts';
import { newOrder, order } from './shapes/order.ts';

const security = [{ key: [] }];
const tags = orderTags;
const keyed = z.object({
  'idempotency-key': z.string().optional().openapi({
    description:
      'Required. The same key gives the same answer, however often it is sent; another body with it is refused.',
  }),
});
const problems = { ...orderProblems, 409: 'It was refused; see errors.', 415: 'The body is not JSON.' };
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** Orders made, paid and cancelled by programs. */
export function addOrderActs(api: Api, house: House): void {
  const middleware = organisersOnly(house);
  const make = createRoute({
    method: 'post',
    path: '/editions/{slug}/orders',
    operationId: 'placeOrder',
    summary: 'Place an order',
    description:
      'Places an order as the shop does: by its prices, limits and rules, all of it or nothing. What is free is settled at once.',
    ...{ tags, security, middleware },
    request: { params: editionParams, headers: keyed, body: bodyOf(newOrder) },
    responses: {
      201: { description: 'It is placed.', content: { 'application/json': { schema: order } } },
      ...problemsOf({ ...problems, 400: 'The key is missing.' }),
    },
  });
  api.openapi(make, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const orderId = idempotencyId(c, `order ${edition.id}`) as OrderId;
    const wish = wishOf(edition, orderId, c.req.valid('json'));
    const answer = await house.batches.run(takeOrders, { house, wish });
    if (!answer.ok) throw refused(answer.refusal);
    const view = await viewOrder(house, edition, answer.value.order);
    c.header('Location', view.links.self);
    return c.json(view, 201);
  });

  const cancel = createRoute({
    method: 'post',
    path: '/editions/{slug}/orders/{code}/cancel',
    operationId: 'cancelOrder',
    summary: 'Cancel an order',
    description:
      'Its places go to others at once. What was paid stays on it until it is sent back. Twice is once.',
    ...{ tags, security, middleware },
    request: { params: orderParams, body: bodyOf(z.object({ reason: z.string().min(1).max(2000) })) },
    responses: answers(order, 'It is cancelled.', problems),
  });
  api.openapi(cancel, async (c) => {
    const { slug, code } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const place = { editionId: edition.id, orderId: (await orderOf(house, edition, code)).id };
    const { reason } = c.req.valid('json');
    const outcome = await cancelByTeam(house, c.get('viewer'), { ...place, ticketIds: 'all', reason });
    if (!outcome.ok) throw refused(outcome.refusal);
    return c.json(await viewOrder(house, edition, await orderOf(house, edition, code)), 200);
  });
  addPayments(api, house);
}

function addPayments(api: Api, house: House): void {
  const pay = createRoute({
    method: 'post',
    path: '/editions/{slug}/orders/{code}/payments',
    operationId: 'bookPayment',
    summary: 'Book a payment',
    description:
      'Money that came by a way that Hallway does not read. It is never refused: what comes when no place is left stays on the order until it is sent back.',
    ...{ tags, security, middleware: organisersOnly(house) },
    request: {
      params: orderParams,
      headers: keyed,
      body: bodyOf(
        z.object({
          amount: z.int().min(1).max(1e12).openapi({ description: 'Minor units of the order’s currency.' }),
          method: z.enum(['transfer', 'invoice', 'card', 'other']).default('other'),
          note: z.string().max(500).default(''),
        }),
      ),
    },
    responses: answers(order, 'The order as it stands now.', { ...problems, 400: 'The key is missing.' }),
  });
  api.openapi(pay, async (c) => {
    const { slug, code } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const found = await orderOf(house, edition, code);
    const key = idempotencyId(c, `payment ${found.id}`);
    const wish = c.req.valid('json');
    const before = (await listPayments(house.db, [found.id])).find(
      ({ outsideId }) => outsideId === `hand:${key}`,
    );
    if (before && (before.amount !== wish.amount || before.method !== wish.method))
      throw new Problem('idempotency-key-reused');
    const place = { editionId: edition.id, orderId: found.id };
    const outcome = await bookByHand(house, c.get('viewer'), { ...place, ...wish, key });
    if (!outcome.ok) throw refused(outcome.refusal);
    return c.json(await viewOrder(house, edition, await orderOf(house, edition, code)), 200);
  });
}

function wishOf(edition: Edition, orderId: OrderId, body: z.infer<typeof newOrder>): OrderWish {
  const { locale, buyer, lines, voucher, expectedTotal } = body;
  return {
    ...{ orderId, editionId: edition.id, locale, voucherCode: voucher, expectedTotal },
    buyer: { ...buyer, personId: null },
    lines: lines.map(({ product, ...line }) => ({
      ...line,
      // A product of no such id is told by the till, as one that is not sold any more.
      productId: readId<'product'>(product) ?? (product as ProductId),
    })),
  };
}

/** A refusal of the shop, with its code and what it is about. */
function refused({ code, field, details = {} }: Refusal): Problem {
  if (code === 'key-used-otherwise') return new Problem('idempotency-key-reused');
  if (code === 'not-allowed' || code === 'not-found') return new Problem(code);
  const facts = Object.entries(details).map(([name, value]) => ({ where: name, says: String(value) }));
  return new Problem('order-refused', [{ where: field ?? '', says: code }, ...facts]);
}
