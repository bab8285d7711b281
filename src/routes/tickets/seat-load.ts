import type { Edition } from '#directory';
import { type SeatView, viewSeat } from '#tickets/server';
import { momentWords, moneyWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';

/** The seats of a session as its page shows them. */
export type SeatPage = {
  readonly code: string;
  readonly productId: string;
  readonly state: SeatView['offer']['state']['kind'];
  /** `null`: no end. */
  readonly left: number | null;
  readonly opensAt: string | null;
  /** `null`: nothing. */
  readonly price: string | null;
  readonly hasWaitlist: boolean;
  readonly isOwn: boolean;
  readonly hasNeeded: boolean;
  readonly isSignedIn: boolean;
  readonly clash: {
    readonly what: string;
    readonly swap: { readonly ticketId: string; readonly name: Said } | null;
  } | null;
  /** Fresh for each page that is shown: sending it twice is one order. */
  readonly orderId: string;
};

/** Seats of a session with what stands between them and whoever asks; `null` where it has none on sale. */
export async function loadSeat(
  { house, locale, viewer }: RequestHouse,
  edition: Edition,
  sessionCode: string,
): Promise<SeatPage | null> {
  const reader = viewer.kind === 'person' ? { personId: viewer.personId, email: viewer.email } : null;
  const seat = await viewSeat(house, { editionId: edition.id, sessionCode, reader });
  if (!seat) return null;
  const { offer, clash, shop } = seat;
  const { state, price, product, pool } = offer;
  return {
    ...{ code: sessionCode, productId: product.id, state: state.kind, hasNeeded: seat.hasNeeded },
    left: state.kind === 'on-sale' ? state.free : 0,
    opensAt: state.kind === 'not-open-yet' ? momentWords(state.opensAt, edition.zone, locale) : null,
    price: price > 0 ? moneyWords(price, shop.shop.currency, locale) : null,
    hasWaitlist: pool.hasWaitlist,
    isOwn: seat.own !== null,
    isSignedIn: reader !== null,
    clash: clash && {
      what: clash.seat ? said(clash.seat.offer.product.name, locale).text : clash.what,
      swap: clash.seat && {
        ticketId: clash.seat.ticketId,
        name: said(clash.seat.offer.product.name, locale),
      },
    },
    orderId: house.newId<string>(),
  };
}
