import {
  type Catalogue,
  changeTerms,
  type Order,
  productName,
  type Return,
  refundable,
  refundParts,
  returnOf,
  type Ticket,
} from '#tickets';
import { findChange, listPayments, methodsHere } from '#tickets/server';
import type { Locale } from '../../kernel/locale.ts';
import { momentWords, priceWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';

/** What giving a ticket back, or all of them, comes to. */
export type CancelView = {
  /** What the form sends along, in minor units: what comes back if nothing changed meanwhile. */
  readonly seen: number;
  readonly sum: string | null;
  readonly fee: string | null;
  readonly back: string | null;
  readonly ways: readonly { readonly way: 'card' | 'transfer'; readonly sum: string }[];
  readonly along: readonly string[];
  readonly tickets: number;
  readonly until: string | null;
};

/** Another product, or another kind of the same one, that a ticket may become. */
export type OptionView = {
  readonly value: string;
  readonly name: Said;
  readonly price: string;
  readonly more: string | null;
  readonly back: string | null;
  readonly fee: string | null;
};

export type TicketSelf = {
  readonly cancel: CancelView | 'over' | 'waits' | null;
  readonly options: readonly OptionView[];
};

/** What a buyer can do with an order that is paid. */
export type SelfView = {
  readonly tickets: Readonly<Record<string, TicketSelf>>;
  /** All of it, where that is more than one ticket. */
  readonly all: CancelView | null;
  /** Until when tickets could be given back; `null`: they are never taken back. */
  readonly until: string | null;
  /** Ways to pay a difference, where the order itself cost nothing. */
  readonly methods: readonly ('transfer' | 'invoice' | 'card')[];
};

type Given = {
  readonly order: Order;
  readonly rows: readonly Ticket[];
  readonly catalogue: Catalogue;
  readonly zone: string;
};

/** What a buyer can do with what they bought; nothing while the order is not paid. */
export async function loadSelf(
  { house, locale }: RequestHouse,
  { order, rows, catalogue, zone }: Given,
): Promise<SelfView | null> {
  if (order.state !== 'paid') return null;
  const payments = await listPayments(house.db, [order.id]);
  const change = await findChange(house.db, order.id);
  const at: At = {
    ...{ order, tickets: rows, catalogue, payments, there: refundable(payments), now: house.clock.now() },
    money: (amount) => priceWords(amount, order.currency, locale),
    ...{ locale, zone },
  };
  const roots = rows.filter(({ isCancelled, partOf }) => !isCancelled && partOf === null);
  const isWaiting = change !== null;
  const tickets = roots.map((ticket): readonly [string, TicketSelf] => [
    ticket.id,
    {
      cancel: change?.ticketId === ticket.id ? 'waits' : cancelView(at, returnOf(at, [ticket.id])),
      options: isWaiting || !catalogue.shop.isOpen ? [] : optionsOf(at, ticket),
    },
  ]);
  const all = roots.length > 1 && !isWaiting ? cancelView(at, returnOf(at, 'all')) : null;
  const { cancelling } = catalogue.shop;
  const methods = methodsHere(house, catalogue.shop).filter(
    (each) => each !== 'invoice' || order.company?.name,
  );
  return {
    tickets: Object.fromEntries(tickets),
    all: all === 'over' ? null : all,
    until: cancelling?.until ? momentWords(cancelling.until, zone, locale) : null,
    methods: order.method === null || order.method === 'free' ? methods : [],
  };
}

type At = Parameters<typeof returnOf>[0] & {
  readonly catalogue: Catalogue;
  readonly payments: Parameters<typeof refundParts>[0];
  readonly money: (amount: number) => string;
  readonly locale: Locale;
  readonly zone: string;
};

function cancelView(at: At, { going, terms }: Return): CancelView | 'over' | null {
  if (!terms.ok) return terms.refusal.code === 'return-over' ? 'over' : null;
  const { sum, fee, back } = terms.value;
  const { cancelling } = at.catalogue.shop;
  const parts = back > 0 ? (refundParts(at.payments, back) ?? []) : [];
  const ways = (['card', 'transfer'] as const).flatMap((way) => {
    const own = parts.filter(({ method }) => (method === 'card') === (way === 'card'));
    const amount = own.reduce((total, part) => total + part.amount, 0);
    return amount > 0 ? [{ way, sum: at.money(amount) }] : [];
  });
  return {
    ...{ seen: back, ways, tickets: going.length },
    sum: sum > 0 ? at.money(sum) : null,
    fee: sum > back && fee > 0 ? at.money(fee) : null,
    back: back > 0 ? at.money(back) : null,
    along: going.slice(1).map((ticket) => nameOf(at, ticket)),
    until: sum > 0 && cancelling?.until ? momentWords(cancelling.until, at.zone, at.locale) : null,
  };
}

function nameOf({ catalogue, locale }: At, { productId }: Pick<Ticket, 'productId'>): string {
  const product = catalogue.products.get(productId);
  return product ? said(product.name, locale).text : '';
}

/** Everything that a ticket may become now; whether there is a place the operation says. */
function optionsOf(at: At, ticket: Ticket): readonly OptionView[] {
  const { order, catalogue, there, now, money, locale } = at;
  const { products, shop } = catalogue;
  const before = products.get(ticket.productId);
  if (!before) return [];
  return [...products.values()].flatMap((product) =>
    [...product.variations.map(({ id }) => id), ...(product.variations.length === 0 ? [null] : [])].flatMap(
      (variation): readonly OptionView[] => {
        const terms = changeTerms(ticket, { product, variation }, { order, before, shop, now, there });
        if (!terms.ok) return [];
        const { price, more, back, fee } = terms.value;
        const kind = product.variations.find(({ id }) => id === variation);
        const name = said(product.name, locale);
        const isOwn = product.id === before.id && kind;
        return [
          {
            value: [product.id, variation ?? '', more - back].join(' '),
            name: kind
              ? isOwn
                ? said(kind.name, locale)
                : { ...name, text: `${name.text}, ${said(kind.name, locale).text}` }
              : name,
            price: money(price),
            more: more > 0 ? money(more) : null,
            back: back > 0 ? money(back) : null,
            fee: fee > 0 ? money(fee) : null,
          },
        ];
      },
    ),
  );
}

/** A ticket that is to become another, as the order's page shows it. */
export type PendingView = {
  readonly number: number;
  readonly to: string;
  readonly owed: string;
  readonly received: string | null;
  readonly method: 'transfer' | 'invoice' | 'card';
  readonly until: string;
  readonly isOver: boolean;
};

/** The change that an order waits for; `null` if for none. */
export async function loadPending(
  { house, locale }: RequestHouse,
  { order, rows, catalogue, zone }: Given,
): Promise<PendingView | null> {
  const change = await findChange(house.db, order.id);
  const ticket = change && rows.find(({ id }) => id === change.ticketId);
  const product = change && catalogue.products.get(change.productId);
  if (!ticket || !product) return null;
  const kind = product.variations.find(({ id }) => id === change.variation);
  const money = (amount: number) => priceWords(amount, order.currency, locale);
  const to = [said(product.name, locale).text || productName(product), kind && said(kind.name, locale).text];
  return {
    number: ticket.number,
    to: to.filter(Boolean).join(', '),
    owed: money(change.price - ticket.price - change.received),
    received: change.received > 0 ? money(change.received) : null,
    method: change.method,
    until: momentWords(change.expiresAt, zone, locale),
    isOver: change.expiresAt <= house.clock.now(),
  };
}
