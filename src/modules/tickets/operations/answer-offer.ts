import { leaveWaitlist, listWaiting, type OfferTaken, takeOffer } from '#capacity/server';
import { findPersonsByEmail } from '#people/server';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { listOrders } from '../queries/orders.ts';
import type { Waiter } from '../queries/waiters.ts';
import type { AcceptedRule, Order } from '../rules/order.ts';
import type { Quote } from '../rules/quote.ts';
import { type Buyer, digestOf, type OrderWish } from '../rules/wish.ts';
import { canSettle, contactOf, orderOf, readOffer } from './read-offer.ts';
import { writeOrders } from './write-orders.ts';
import { writtenOrder } from './written-order.ts';

export type OfferCode = 'not-offered' | 'shop-closed' | 'sold-out' | 'no-waitlist';

/**
 * Takes what somebody is offered: the offer's basket becomes an order's, with the same id, so that its units are claimed all the time and
 * nobody slips in between. One place that costs nothing, and of which nothing else is to be asked, is settled at once; everything else is a held order, to be
 * filled in and paid like any other, with the offer's clock or at least that of a hold. Taking twice gives the same order.
 */
export async function takeOfferedPlace(
  house: House,
  waiter: Waiter,
  accepted: readonly AcceptedRule[],
): Promise<Outcome<Order, OfferCode>> {
  const answer = await allOrNothing<Outcome<Order, OfferCode>>(house.db, async (tx) => {
    const offer = await readOffer(tx, house, waiter);
    if (!offer) return refuse('not-offered');
    const { wish, catalogue, quote, claimant, now } = offer;
    const buyer: Buyer = {
      ...contactOf(waiter),
      personId: waiter.personId,
      company: null,
      method: null,
      accepted,
    };
    const isSettled = await canSettle(tx, offer, buyer);
    const until = laterOf(offer.expiresAt, minutesAfter(now, catalogue.shop.holdMinutes));
    const taken = await takeOffer(tx, house, {
      ...{ waitingId: waiter.waitingId, claimant },
      heldUntil: isSettled ? null : until,
      also: quote.lines.flatMap(({ partOf, poolId }) =>
        partOf === null ? [] : { poolId, units: 1, holder: claimant },
      ),
    });
    if (!taken.ok)
      return refuse(taken.refusal.code === 'not-offered' ? 'not-offered' : 'sold-out', taken.refusal);
    const whole: OrderWish = { ...wish, buyer: isSettled ? buyer : null };
    const made = writtenOrder(house, {
      ...{ wish: whole, quote, shop: catalogue.shop, now },
      claims: claimsOf(quote, taken.value),
      known: await findPersonsByEmail(tx, [waiter.email]),
    });
    const order = { ...made.order, digest: digestOf(whole) };
    await writeOrders(tx, house, [{ ...made, order }], now);
    return done(order);
  });
  if (answer.ok || answer.refusal.code !== 'not-offered') return answer;
  const before = await findOfferOrder(house, waiter);
  return before ? done(before) : answer;
}

/** The order that came of what somebody was offered last; `null` while there is none. */
export async function findOfferOrder(
  house: Pick<House, 'db'>,
  { waitingId }: Pick<Waiter, 'waitingId'>,
): Promise<Order | null> {
  const [entry] = await listWaiting(house.db, { ids: [waitingId] });
  const [order] = entry?.basketId ? await listOrders(house.db, [orderOf(entry.basketId)]) : [];
  return order ?? null;
}

/** Says no to what is offered, which goes to the next in turn, or leaves the list. */
export async function leaveForProduct(
  house: House,
  { waitingId }: Pick<Waiter, 'waitingId'>,
): Promise<Outcome<null, 'not-waiting'>> {
  return house.db.transaction().execute(async (tx) => {
    const [entry] = await listWaiting(tx, { ids: [waitingId] });
    return entry ? leaveWaitlist(tx, house, { waitingId, claimant: entry.claimant }) : refuse('not-waiting');
  });
}

/** The claim of each line: what was offered, and what came along, each in its order. */
function claimsOf({ lines }: Quote, { offered, also }: OfferTaken) {
  const [own, more] = [offered.values(), also.values()];
  return lines.flatMap(({ partOf }) => (partOf === null ? own : more).next().value ?? []);
}

function laterOf(one: InstantText, other: InstantText): InstantText {
  return one < other ? other : one;
}
