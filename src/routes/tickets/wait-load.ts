import type { Edition } from '#directory';
import type { Waiter, WaitStanding } from '#tickets/server';
import { findShop, orderKey, viewWait, waitPath } from '#tickets/server';
import { momentInZone, momentWords, moneyWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type RuleView, rulesOf, type Said, said } from './shop-load.ts';

export type WaitPage = {
  readonly path: string;
  readonly standing: WaitStanding;
  readonly productId: string;
  readonly name: Said;
  readonly products: readonly { readonly id: string; readonly name: Said; readonly before: number }[];
  readonly since: string;
  readonly units: number;
  readonly maySplit: boolean;
  readonly offer: {
    readonly name: Said;
    readonly units: number;
    readonly rest: number;
    /** `null`: nothing. */
    readonly sum: string | null;
    readonly until: string;
    readonly iso: string;
    /** One place that costs nothing can be had at once, if these are accepted. */
    readonly rules: readonly RuleView[];
  } | null;
  readonly order: string | null;
};

/** Somebody's place on a waitlist as its page shows it; `null` where the entry is forgotten. */
export async function loadWait(
  { house, locale }: RequestHouse,
  edition: Edition,
  waiter: Waiter,
): Promise<WaitPage | null> {
  const view = await viewWait(house, waiter);
  const shop = await findShop(house.db, edition.id);
  if (!view || !shop) return null;
  const { offer, order } = view;
  const products = view.products.map(({ product, before }) => ({
    ...{ id: product.id, before },
    name: said(product.name, locale),
  }));
  const none = { text: '', lang: undefined };
  const nameOf = (id: string) => products.find((each) => each.id === id)?.name ?? none;
  const isAtOnce = offer?.price === 0 && offer.units === 1;
  return {
    ...{ standing: view.standing, products, units: view.units, maySplit: view.maySplit },
    path: await waitPath(house, edition, waiter.waitingId),
    productId: waiter.productId,
    name: nameOf(waiter.productId),
    since: momentWords(view.joinedAt, edition.zone, locale),
    offer: offer && {
      ...{ name: nameOf(offer.productId), units: offer.units, rest: view.units - offer.units },
      sum: offer.price > 0 ? moneyWords(offer.price, shop.currency, locale) : null,
      until: momentInZone(offer.until, edition.zone, locale),
      iso: offer.until,
      rules: isAtOnce ? rulesOf({ shop }, locale) : [],
    },
    order: order && `/${edition.slug}/orders/${order.code}/${await orderKey(house, order.id)}`,
  };
}
