import { z } from '@hono/zod-openapi';
import type { Order, Payment, PoolSales, Ticket } from '#tickets';
import type { FoundOrder, ProductOffer } from '#tickets/server';
import { localisedText } from './basics.ts';

const minor = (description: string) => z.int().openapi({ description: `${description}, in minor units.` });

export const product = z
  .object({
    id: z.string(),
    kind: z.string().openapi({ example: 'ticket' }),
    name: localisedText,
    about: localisedText,
    price: minor('What it costs now, tax included'),
    taxRate: z.int().openapi({ description: 'Hundredths of a per cent.' }),
    state: z.string().openapi({ description: 'on-sale, sold-out, not-open-yet, closed, …' }),
    free: z.int().nullable().openapi({ description: 'Units that can be had now; null: no end.' }),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    needs: z.array(z.string()),
    session: z.string().nullable().openapi({ description: 'Code of the session whose seat it is.' }),
    variations: z.array(z.object({ id: z.string(), name: localisedText, price: z.int() })),
  })
  .openapi('Product');

/** A product as anybody may know it. */
export function productView({
  product: sold,
  pool,
  state,
  price,
  variations,
}: ProductOffer): z.infer<typeof product> {
  return {
    ...{ id: sold.id, kind: sold.kind, name: sold.name, about: sold.about, price, taxRate: sold.taxRate },
    state: state.kind,
    free: state.kind === 'on-sale' ? state.free : 0,
    ...{ opensAt: pool.opensAt, closesAt: pool.closesAt, needs: [...sold.needs], session: sold.sessionCode },
    variations: sold.variations.map(({ id, name }) => ({
      ...{ id, name, price: variations.get(id)?.price ?? price },
    })),
  };
}

export const poolUse = z
  .object({
    id: z.string(),
    name: z.string(),
    capacity: z.int().nullable(),
    confirmed: z.int().openapi({ description: 'Units of confirmed claims.' }),
    held: z.int().openapi({ description: 'Units of claims with a clock.' }),
    aside: z.int(),
    waiting: z.int(),
    free: z.int().nullable(),
    within: z.string().nullable(),
  })
  .openapi('PoolUse', { description: 'Claims of a pool, counted.' });

export function poolView(pool: PoolSales): z.infer<typeof poolUse> {
  const { poolId: id, name, capacity, sold: confirmed, held, aside, waiting, free, within } = pool;
  return { id, name, capacity, confirmed, held, aside, waiting, free, within };
}

export const ticket = z
  .object({
    id: z.string(),
    order: z.string().openapi({ description: 'Code of its order.' }),
    number: z.int(),
    product: z.string(),
    variation: z.string().nullable(),
    price: minor('Price, tax included'),
    tax: minor('Tax in it'),
    claim: z.string().openapi({ description: 'The claim that keeps its place.' }),
    holder: z.object({ name: z.string(), email: z.string() }),
    isCancelled: z.boolean(),
    isBlocked: z.boolean(),
  })
  .openapi('Ticket');

export function ticketView(of: Ticket & { readonly orderCode: string }): z.infer<typeof ticket> {
  const { id, number, variation, price, tax, isCancelled, isBlocked } = of;
  return {
    ...{ id, order: of.orderCode, number, product: of.productId, variation, price, tax, claim: of.claimId },
    ...{ holder: { name: of.holderName, email: of.holderEmail }, isCancelled, isBlocked },
  };
}

export const orderHead = z
  .object({
    code: z.string().openapi({ example: 'BWHVT8' }),
    state: z.string().openapi({ description: 'basket, placed, paid or cancelled.' }),
    name: z.string(),
    email: z.string(),
    currency: z.string(),
    total: minor('What it costs'),
    paid: minor('What came less what went back'),
    method: z.string().nullable(),
    expiresAt: z.string().nullable(),
    createdAt: z.string(),
    links: z.object({ self: z.string() }),
  })
  .openapi('OrderHead');

export function orderHeadView(order: FoundOrder | Order, path: string): z.infer<typeof orderHead> {
  const { code, state, name, email, currency, total, paid, method, expiresAt, createdAt } = order;
  const links = { self: `${path}/${code}` };
  return { code, state, name, email, currency, total, paid, method, expiresAt, createdAt, links };
}

const payment = z
  .object({
    id: z.string(),
    kind: z.enum(['payment', 'refund']),
    method: z.string(),
    state: z.enum(['pending', 'done', 'failed']),
    amount: minor('How much'),
    at: z.string(),
  })
  .openapi('Payment');

export const order = orderHead
  .extend({
    reference: z.string().openapi({ description: 'What a transfer for it names.' }),
    company: z
      .object({
        name: z.string(),
        address: z.string(),
        country: z.string(),
        vatId: z.string(),
        purchaseOrder: z.string(),
      })
      .nullable(),
    placedAt: z.string().nullable(),
    settledAt: z.string().nullable(),
    tickets: z.array(ticket),
    payments: z.array(payment),
    links: z.object({
      self: z.string(),
      page: z.string().openapi({ description: 'The buyer’s own page. Whoever has it has the order.' }),
    }),
  })
  .openapi('Order');

export function orderView(
  of: Order,
  more: {
    readonly path: string;
    readonly page: string;
    readonly reference: string;
    readonly tickets: readonly Ticket[];
    readonly payments: readonly Payment[];
  },
): z.infer<typeof order> {
  const head = orderHeadView(of, more.path);
  return {
    ...head,
    ...{ reference: more.reference, company: of.company, placedAt: of.placedAt, settledAt: of.settledAt },
    tickets: more.tickets.map((each) => ticketView({ ...each, orderCode: of.code })),
    payments: more.payments.map(({ id, kind, method, state, amount, at }) => ({
      ...{ id, kind, method, state, amount, at },
    })),
    links: { ...head.links, page: more.page },
  };
}

const text = (most: number) => z.string().max(most);
const holder = z.object({ name: text(120), email: text(254) });

export const newOrder = z
  .object({
    locale: z.enum(['en', 'ko', 'zh-Hans']).default('en'),
    buyer: z.object({
      name: text(120),
      email: text(254),
      method: z.enum(['transfer', 'invoice', 'card']).nullable().default(null),
      company: z
        .object({
          name: text(200),
          address: text(500),
          country: text(60),
          vatId: text(40),
          purchaseOrder: text(80),
        })
        .nullable()
        .default(null),
      accepted: z
        .array(z.object({ key: text(80), version: text(80) }))
        .max(20)
        .default([]),
    }),
    lines: z
      .array(
        z.object({
          product: text(40),
          variation: text(80).nullable().default(null),
          price: z.int().min(0).max(1e12).nullable().default(null),
          holder: holder.nullable().default(null),
          answers: z
            .array(z.object({ question: text(80), value: text(2000) }))
            .max(50)
            .default([]),
        }),
      )
      .min(1)
      .max(50),
    voucher: text(40).default(''),
    expectedTotal: z.int().min(0).nullable().default(null),
  })
  .openapi('NewOrder');
