import type { Edition } from '#directory';
import { type ProductKind, productKinds } from '#tickets';
import { type ProductOffer, type ShopView, viewShop } from '#tickets/server';
import { inLocale, type Locale, type LocalisedText } from '../../kernel/locale.ts';
import { plainMoney } from '../../kernel/money.ts';
import { clockTime, dateSpan, momentWords, priceWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';

/** A text in the reader's language, with the language named where it is another. */
export type Said = { readonly text: string; readonly lang: string | undefined };

export function said(text: LocalisedText, locale: Locale): Said {
  const found = inLocale(text, locale);
  return { text: found?.text ?? '', lang: found && found.locale !== locale ? found.locale : undefined };
}

/** How many somebody may choose, and why not more or none. */
export type StateView = {
  readonly kind: ProductOffer['state']['kind'];
  readonly free: number | null;
  readonly opensAt: string | null;
};

export type VariationView = {
  readonly id: string;
  readonly name: Said;
  readonly price: string;
  readonly state: StateView;
};

export type OfferView = {
  readonly id: string;
  /** What a refusal calls it. */
  readonly pool: string;
  readonly name: Said;
  readonly about: Said;
  readonly price: string;
  readonly isFree: boolean;
  readonly before: string | null;
  /** The price that counts after this one, and when it does. */
  readonly next: { readonly price: string; readonly when: string } | null;
  readonly tax: string | null;
  /** What the buyer may name, as the form says it; `null` where the price is the price. */
  readonly named: { readonly least: string; readonly suggested: string; readonly value: string } | null;
  readonly state: StateView;
  readonly most: number;
  readonly mostEach: number | null;
  readonly needs: readonly string[];
  /** It needs any conference ticket: said so instead of by their names. */
  readonly needsTicket: boolean;
  /** When a seat's session is, in the edition's zone. */
  readonly when: string | null;
  readonly includes: readonly string[];
  readonly admits: string | null;
  readonly sessionCode: string | null;
  readonly hasWaitlist: boolean;
  readonly variations: readonly VariationView[];
};

/** Offers of a kind; those that are over stand apart. */
export type OfferGroup = {
  readonly kind: ProductKind;
  readonly offers: readonly OfferView[];
  readonly over: readonly OfferView[];
};

export type ShopPage = {
  readonly isOpen: boolean;
  readonly currency: string;
  readonly groups: readonly OfferGroup[];
  readonly rules: readonly RuleView[];
  /** Something can be had for nothing: then one form may be all. */
  readonly hasFree: boolean;
  readonly voucherCode: string;
  readonly voucher: 'none' | 'used' | 'unknown';
  /** Fresh for each page that is shown: sending it twice is one order. */
  readonly orderId: string;
};

export type RuleView = {
  readonly key: string;
  readonly version: string;
  readonly title: Said;
  readonly url: string | null;
};

/** The most of one product that a form offers; larger groups write to the team. */
const mostChosen = 10;

/** What the tickets page shows; `null` where the edition sells nothing. */
export async function loadShop(
  asked: RequestHouse,
  edition: Edition,
  voucherCode: string,
): Promise<ShopPage | null> {
  const { house, locale } = asked;
  const shop = await viewShop(house, { editionId: edition.id, voucherCode });
  if (!shop) return null;
  const views = shop.offers.map((offer) => ({
    kind: offer.product.kind,
    view: offerView(shop, offer, edition, locale),
  }));
  const groups = productKinds.flatMap((kind): OfferGroup[] => {
    const all = views.filter((each) => each.kind === kind).map(({ view }) => view);
    const { true: over = [], false: offers = [] } = Object.groupBy(
      all,
      ({ state }) => `${state.kind === 'closed'}` as const,
    );
    return all.length > 0 ? [{ kind, offers, over }] : [];
  });
  return {
    isOpen: shop.shop.isOpen,
    currency: shop.shop.currency,
    groups,
    rules: rulesOf(shop, locale),
    hasFree: views.some(({ view }) => view.isFree && view.state.kind === 'on-sale'),
    voucherCode,
    voucher: shop.voucher ? 'used' : voucherCode ? 'unknown' : 'none',
    orderId: house.newId<string>(),
  };
}

export function rulesOf({ shop }: Pick<ShopView, 'shop'>, locale: Locale): readonly RuleView[] {
  return shop.rules.map(({ key, version, title, url }) => ({
    key,
    version,
    url,
    title: said(title, locale),
  }));
}

function offerView(view: ShopView, offer: ProductOffer, edition: Edition, locale: Locale): OfferView {
  const { product, pool, state } = offer;
  const free = state.kind === 'on-sale' ? (state.free ?? mostChosen) : 0;
  return {
    ...{ id: product.id, pool: pool.name, mostEach: pool.mostEach, hasWaitlist: pool.hasWaitlist },
    ...{ name: said(product.name, locale), about: said(product.about, locale) },
    ...priceView(view, offer, edition, locale),
    ...linkView(view, offer, locale),
    state: stateView(state, edition, locale),
    most: Math.max(0, Math.min(free, pool.mostEach ?? mostChosen, mostChosen)),
    when:
      pool.time &&
      `${momentWords(pool.time.start, edition.zone, locale)}–${clockTime(pool.time.end, edition.zone)}`,
    admits: product.admits && dateSpan(product.admits.from, product.admits.until, locale),
    sessionCode: product.sessionCode,
  };
}

function priceView({ shop }: ShopView, offer: ProductOffer, edition: Edition, locale: Locale) {
  const { product, state, price, before, next } = offer;
  const { least, taxRate } = product;
  const money = (amount: number) => priceWords(amount, shop.currency, locale);
  const value = plainMoney({ amount: product.price, currency: shop.currency });
  return {
    price: money(price),
    isFree: price === 0 && least === null,
    before: before === null ? null : money(before),
    next:
      next && before === null
        ? { price: money(next.price), when: momentWords(next.from, edition.zone, locale) }
        : null,
    tax: taxRate > 0 && price > 0 ? `${taxRate / 100} %` : null,
    named: least === null ? null : { least: money(least), suggested: money(product.price), value },
    variations: product.variations.map(({ id, name }) => {
      const own = offer.variations.get(id);
      const shown = stateView(own?.state ?? state, edition, locale);
      return { id, name: said(name, locale), price: money(own?.price ?? price), state: shown };
    }),
  };
}

function linkView({ offers }: ShopView, { product }: ProductOffer, locale: Locale) {
  const find = (id: string) => offers.find((each) => each.product.id === id)?.product;
  const nameOf = (id: string) => find(id)?.name ?? [];
  const names = (ids: readonly string[]) => ids.flatMap(nameOf).map((name) => said(name, locale).text);
  return {
    needs: names(product.needs),
    needsTicket: product.needs.length > 1 && product.needs.every((id) => find(id)?.kind === 'ticket'),
    includes: names(product.includes),
  };
}

function stateView(state: ProductOffer['state'], edition: Edition, locale: Locale): StateView {
  return {
    kind: state.kind,
    free: state.kind === 'on-sale' ? state.free : null,
    opensAt: state.kind === 'not-open-yet' ? momentWords(state.opensAt, edition.zone, locale) : null,
  };
}
