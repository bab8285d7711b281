import type { Busy, Pool } from '#capacity';
import { clashWith } from '#capacity';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { type HeldTicket, listHeldBy } from '../queries/seats-of.ts';
import { busyTimes } from './busy-times.ts';
import { type ProductOffer, type ShopView, viewShop } from './view-shop.ts';

/** Somebody with an account who looks at a seat. */
export type SeatReader = { readonly personId: PersonId; readonly email: string };

export type SeatView = {
  readonly shop: ShopView;
  readonly offer: ProductOffer;
  /** The reader's own ticket for this seat. */
  readonly own: HeldTicket | null;
  /** What else of the reader's is at that time: another seat, which can be swapped, or a talk that they give. */
  readonly clash: {
    readonly what: string;
    readonly seat: (HeldTicket & { readonly offer: ProductOffer }) | null;
  } | null;
  /** The reader holds what a holder of this must have. */
  readonly hasNeeded: boolean;
};

/** The seats of a session with where they stand, and what stands between them and the reader; `null` where it has none on sale. */
export async function viewSeat(
  house: House,
  input: { readonly editionId: EditionId; readonly sessionCode: string; readonly reader: SeatReader | null },
): Promise<SeatView | null> {
  const { editionId, sessionCode, reader } = input;
  const shop = await viewShop(house, { editionId });
  const offer = shop?.offers.find(({ product }) => product.sessionCode === sessionCode);
  if (!shop?.shop.isOpen || !offer) return null;
  if (!reader) return { shop, offer, own: null, clash: null, hasNeeded: false };
  const held = await listHeldBy(house.db, editionId, reader);
  const { needs, id } = offer.product;
  return {
    ...{ shop, offer },
    own: held.find(({ productId }) => productId === id) ?? null,
    hasNeeded: needs.length === 0 || held.some(({ productId }) => needs.includes(productId)),
    clash: clashOf(shop, offer, held, await busyTimes(house.db, house, editionId, [reader.personId])),
  };
}

function clashOf(
  { offers }: ShopView,
  { product, pool }: ProductOffer,
  held: readonly HeldTicket[],
  busy: readonly Busy[],
): SeatView['clash'] {
  const { time } = pool;
  if (!time) return null;
  const talk = hardClash(pool, busy);
  if (talk) return { what: talk.what, seat: null };
  for (const ticket of held) {
    const offer = offers.find((each) => each.product.id === ticket.productId);
    if (!offer?.pool.time || offer.product.id === product.id) continue;
    if (hardClash(pool, [{ ...offer.pool.time, what: offer.pool.name }]))
      return { what: offer.pool.name, seat: { ...ticket, offer } };
  }
  return null;
}

function hardClash({ time }: Pool, others: readonly Busy[]): Busy | null {
  const clash = time && clashWith(time, others);
  return clash?.kind === 'hard' ? clash.other : null;
}
