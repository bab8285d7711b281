import type { Edition } from '#directory';
import {
  type Order,
  type OrderStanding,
  referenceOf,
  spacedReference,
  standingOf,
  type Ticket,
} from '#tickets';
import { listInvoices, listTickets, methodsHere, openOrder, orderKey, readCatalogues } from '#tickets/server';
import type { OrderId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { clockTime, dateSpan, momentWords, priceWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type CardView, loadCard } from './card-load.ts';
import { type ActView, type BackView, loadPast } from './past-load.ts';
import type { ReturningView } from './returning.tsx';
import { loadReturning } from './returning-load.ts';
import { loadPending, loadSelf, type PendingView, type SelfView } from './self-load.ts';
import { type RuleView, rulesOf, said } from './shop-load.ts';
import { type TicketView, ticketViews } from './ticket-views.ts';

export type OrderPage = {
  readonly code: string;
  readonly path: string;
  readonly standing: OrderStanding;
  readonly isBasket: boolean;
  readonly name: string;
  readonly email: string;
  readonly tickets: readonly TicketView[];
  readonly total: string;
  readonly isFree: boolean;
  readonly kept: string | null;
  readonly tax: string | null;
  readonly owed: string;
  readonly method: 'transfer' | 'invoice' | 'card' | 'free' | null;
  readonly methods: readonly ('transfer' | 'invoice' | 'card')[];
  readonly paymentDays: number;
  readonly bank: { readonly holder: string; readonly iban: string; readonly bic: string } | null;
  readonly reference: string;
  readonly until: {
    readonly time: string;
    readonly moment: string;
    readonly iso: string;
    readonly minutes: number;
  } | null;
  readonly card: CardView | null;
  readonly hasCompany: boolean;
  readonly self: SelfView | null;
  readonly pending: PendingView | null;
  readonly back: readonly BackView[];
  readonly acts: readonly ActView[];
  /** Names of products by their ids, for what a refusal says. */
  readonly names: Readonly<Record<string, string>>;
  readonly rules: readonly RuleView[];
  readonly currency: string;
  readonly returning: readonly ReturningView[];
  readonly invoices: readonly {
    readonly id: string;
    readonly kind: 'invoice' | 'credit-note';
    readonly number: string;
    readonly sum: string;
    readonly day: string;
  }[];
};

type At = { readonly code: string; readonly key: string };

/** The order that the link opens, as its page shows it; `null` for any other link. */
export async function loadOrder(
  asked: RequestHouse,
  edition: Edition,
  { code, key }: At,
): Promise<OrderPage | null> {
  const { house, locale } = asked;
  const order = await openOrder(house, { editionId: edition.id, code, key });
  const catalogue = order && (await readCatalogues(house.db, [edition.id])).get(edition.id);
  if (!order || !catalogue) return null;
  const { shop } = catalogue;
  const rows = await listTickets(house.db, { orderIds: [order.id] });
  const now = house.clock.now();
  const standing = standingOf(order, now);
  const tickets = await ticketViews(asked, edition, {
    rows,
    catalogue,
    buyer: order.email,
    isPaid: standing === 'paid',
  });
  return {
    ...{
      code: order.code,
      standing,
      isBasket: order.state === 'basket',
      name: order.name,
      email: order.email,
      tickets,
    },
    path: `/${edition.slug}/orders/${order.code}/${await orderKey(house, order.id)}`,
    ...sumsOf(order, rows, locale),
    hasCompany: Boolean(order.company?.name),
    method: order.method,
    methods: methodsHere(house, shop),
    paymentDays: shop.paymentDays,
    bank: shop.bank,
    reference: spacedReference(referenceOf(order.code)),
    until: untilView(order.expiresAt, now, edition, locale),
    card: await loadCard(house, order, locale),
    rules: rulesOf(catalogue, locale),
    currency: order.currency,
    invoices: await invoiceViews(asked, order.id),
    returning: await loadReturning(asked, order, catalogue.products),
    ...(await loadActs(asked, { order, rows, catalogue, zone: edition.zone })),
  };
}

/** What a buyer can do with the order, and what was done. */
async function loadActs(asked: RequestHouse, given: Parameters<typeof loadSelf>[1]) {
  const products = [...given.catalogue.products.values()];
  return {
    self: await loadSelf(asked, given),
    pending: await loadPending(asked, given),
    ...(await loadPast(asked, given.order, given.zone)),
    names: Object.fromEntries(products.map(({ id, name }) => [id, said(name, asked.locale).text])),
  };
}

function sumsOf({ total, paid, kept, currency }: Order, rows: readonly Ticket[], locale: Locale) {
  const money = (amount: number) => priceWords(amount, currency, locale);
  const tax = rows.reduce((sum, ticket) => sum + (ticket.isCancelled ? 0 : ticket.tax), 0);
  return {
    total: money(total),
    isFree: total === 0,
    kept: kept > 0 ? money(kept) : null,
    tax: tax > 0 ? money(tax) : null,
    owed: money(Math.max(0, total - paid)),
  };
}

async function invoiceViews(
  { house, locale }: RequestHouse,
  orderId: OrderId,
): Promise<OrderPage['invoices']> {
  const invoices = await listInvoices(house.db, { orderIds: [orderId] });
  return invoices.map(({ id, document: { kind, number, gross, currency, issuedOn } }) => ({
    ...{ id, kind, number },
    sum: priceWords(kind === 'invoice' ? gross : -gross, currency, locale),
    day: dateSpan(issuedOn, issuedOn, locale),
  }));
}

function untilView(iso: string | null, now: string, { zone }: Edition, locale: Locale): OrderPage['until'] {
  if (iso === null) return null;
  const minutes = Math.max(0, minutesBetween(now, iso));
  return { iso, minutes, time: clockTime(iso, zone), moment: momentWords(iso, zone, locale) };
}
