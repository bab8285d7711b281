import type { Edition } from '#directory';
import { canBeWaitedFor, mostWaitedFor, wouldDoToo } from '#tickets';
import { viewShop } from '#tickets/server';
import { type ProductId, readId } from '../../kernel/ids.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';

type Choice = { readonly id: string; readonly name: Said; readonly isFree: boolean };

export type JoinPage = {
  readonly id: string;
  readonly name: Said;
  /** There is something to be had at this moment. */
  readonly isFree: boolean;
  readonly hasList: boolean;
  readonly most: number;
  /** Others of its kind that would do. */
  readonly others: readonly Choice[];
};

/** What the form to wait for a product shows; `null` where there is no such product. */
export async function loadJoin(
  { house, locale }: RequestHouse,
  edition: Edition,
  product: string,
): Promise<JoinPage | null> {
  const id = readId<'product'>(product) as ProductId | null;
  const shop = id && (await viewShop(house, { editionId: edition.id }));
  const offer = shop ? shop.offers.find((each) => each.product.id === id) : undefined;
  if (!shop?.shop.isOpen || !offer) return null;
  const pools = new Map(shop.offers.map(({ pool }) => [pool.id, pool]));
  const others = wouldDoToo(
    offer.product,
    shop.offers.map((each) => each.product),
    pools,
  ).flatMap((other): Choice[] => {
    const state = shop.offers.find((each) => each.product.id === other.id)?.state.kind;
    if (state === 'closed' || state === 'not-open-yet') return [];
    return [{ id: other.id, name: said(other.name, locale), isFree: state === 'on-sale' }];
  });
  return {
    id: offer.product.id,
    name: said(offer.product.name, locale),
    isFree: offer.state.kind === 'on-sale',
    hasList:
      canBeWaitedFor(offer.product, offer.pool) &&
      offer.state.kind !== 'closed' &&
      offer.state.kind !== 'not-open-yet',
    most: Math.min(offer.pool.mostEach ?? mostWaitedFor, mostWaitedFor),
    others,
  };
}
