import type { EditionId, Id, OrderId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { Order } from './order.ts';

export type CardSessionId = Id<'card-session'>;

/** A page of the card company on which one order can be paid. */
export type CardSession = {
  /** The key of our request: asking again with it gives the same page. */
  readonly id: CardSessionId;
  readonly editionId: EditionId;
  readonly orderId: OrderId;
  /** Its name at the card company and its address; `null` until it answered. */
  readonly outsideId: string | null;
  readonly url: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly state: 'open' | 'paid' | 'ended';
  readonly createdAt: InstantText;
  readonly expiresAt: InstantText;
};

/** How long a page can be paid on: card companies allow no less than half an hour. */
const sessionMinutes = 31;
/** Messages come within seconds; the places wait a little longer than the page. */
const graceMinutes = 4;
/** A page that is about to end is given to nobody. */
const leastMinutes = 3;
/** After this time places are no longer kept for somebody who opens one page after the other and pays on none. */
const mostMinutes = 180;

export type CardPlan =
  | { readonly kind: 'again'; readonly session: CardSession }
  | { readonly kind: 'new'; readonly expiresAt: InstantText; readonly heldUntil: InstantText }
  | { readonly kind: 'refused'; readonly code: 'order-ended' | 'nothing-owed' | 'on-its-way-back' };

/** What a card would pay now: minor units, since when it is owed, and until when the places are kept anyway. */
export type CardDue = {
  readonly owed: number;
  readonly since: InstantText | null;
  readonly keptUntil: InstantText | null;
};

/** What an order owes: all of it while it waits for its money, afterwards the difference of a change that waits for it. */
export function cardDueOf(
  order: Pick<Order, 'state' | 'total' | 'paid' | 'placedAt' | 'expiresAt'>,
  change: CardDue | null,
): CardDue {
  if (order.state === 'paid') return change ?? { owed: 0, since: null, keptUntil: null };
  return { owed: order.total - order.paid, since: order.placedAt, keptUntil: order.expiresAt };
}

/** Whether an order can be paid by card now, and on which page. `goingBack`: minor units of refunds that are on their way. */
export function planCardPayment(
  { state }: Pick<Order, 'state'>,
  { owed, since, keptUntil }: CardDue,
  sessions: readonly CardSession[],
  { now, goingBack }: { readonly now: InstantText; readonly goingBack: number },
): CardPlan {
  const refused = (code: Extract<CardPlan, { kind: 'refused' }>['code']): CardPlan => ({
    kind: 'refused',
    code,
  });
  if (state !== 'paid' && state !== 'placed') return refused('order-ended');
  // Of a settled order other money may be on its way back; the difference is owed all the same.
  if (state === 'placed' && goingBack > 0) return refused('on-its-way-back');
  if (owed <= 0) return refused('nothing-owed');
  const until = minutesAfter(now, leastMinutes);
  const session = sessions.find(
    (each) => each.state === 'open' && each.amount === owed && each.expiresAt > until,
  );
  if (session) return { kind: 'again', session };
  const heldUntil = minutesAfter(now, sessionMinutes + graceMinutes);
  const isKept = keptUntil !== null && keptUntil >= heldUntil;
  if (!isKept && since && now > minutesAfter(since, mostMinutes)) return refused('order-ended');
  return { kind: 'new', expiresAt: minutesAfter(now, sessionMinutes), heldUntil };
}
