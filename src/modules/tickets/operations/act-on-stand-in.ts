import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { sessionObject } from '../formats/stand-in-objects.ts';
import { listOrders } from '../queries/orders.ts';
import {
  findCheckout,
  listDueMessages,
  listStandInMessages,
  lockCheckout,
  noteSending,
  type StandInMessage,
  type StoredCheckout,
  updateCheckout,
} from '../queries/stand-in.ts';
import { type StandInAct, standInHolds } from '../rules/stand-in.ts';
import { receiveCardMessage } from './receive-card-message.ts';
import { expireCheckout, sendBack, standInSecret, writeMessage } from './stand-in-company.ts';

/** Takes a signed message to where messages are received, and answers with the status of the answer; 0 where nobody answered. */
export type PostMessage = (raw: string, signature: string) => Promise<number>;

/** Minutes after which a message that is sent late goes out by itself. */
const lateMinutes = 2;

/** The page with its messages; `null` where there is none, or no stand-in. */
export async function lookAtStandIn(
  house: House,
  id: string,
): Promise<{ readonly checkout: StoredCheckout; readonly messages: readonly StandInMessage[] } | null> {
  const checkout = house.config.cardStandIn ? await findCheckout(house.db, id) : null;
  return checkout && { checkout, messages: await listStandInMessages(house.db, id) };
}

/** Does on a page of the stand-in what whoever has its address chose; messages that are due go out at once. */
export async function actOnStandIn(
  house: House,
  input: { readonly id: string; readonly act: StandInAct },
  post: PostMessage = (raw, signature) => postInside(house, raw, signature),
): Promise<Outcome<StoredCheckout, 'not-found' | 'not-now'>> {
  if (!house.config.cardStandIn) return refuse('not-found');
  const { id, act } = input;
  if (act !== 'send-now' && act !== 'send-again') {
    const acted = await allOrNothing<Outcome<null, 'not-found' | 'not-now'>>(house.db, async (tx) => {
      const checkout = await lockCheckout(tx, id);
      if (!checkout) return refuse('not-found');
      return (await change(tx, house, checkout, act)) ? done(null) : refuse('not-now');
    });
    if (!acted.ok) return acted;
  }
  const now = house.clock.now();
  const until = act === 'send-now' ? minutesAfter(now, lateMinutes) : now;
  const messages =
    act === 'send-again'
      ? await listStandInMessages(house.db, id)
      : await listDueMessages(house.db, until, id);
  await sendMessages(house, act === 'pay-twice' ? messages.flatMap((each) => [each, each]) : messages, post);
  const checkout = await findCheckout(house.db, id);
  return checkout ? done(checkout) : refuse('not-found');
}

/** Sends what is due on all pages; answers with how many messages that are. */
export async function sendDueMessages(house: House, post: PostMessage): Promise<number> {
  const due = house.config.cardStandIn ? await listDueMessages(house.db, house.clock.now()) : [];
  await sendMessages(house, due, post);
  return due.length;
}

async function sendMessages(
  house: House,
  messages: readonly StandInMessage[],
  post: PostMessage,
): Promise<void> {
  if (messages.length === 0) return;
  const { default: Stripe } = await import('stripe');
  const secret = await standInSecret(house);
  await Promise.all(
    messages.map(async ({ id, body }) => {
      const timestamp = Math.floor(Date.now() / 1000);
      const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
      await noteSending(house.db, id, await post(body, signature));
    }),
  );
}

/** Without the way over the network: for whoever has no server to send to. */
async function postInside(house: House, raw: string, signature: string): Promise<number> {
  const answer = await receiveCardMessage(house, { raw, signature });
  return answer.ok ? 200 : 400;
}

/** Changes the page; false if what was chosen cannot be done now. */
async function change(
  tx: Tx,
  house: House,
  checkout: StoredCheckout,
  act: Exclude<StandInAct, 'send-now' | 'send-again'>,
): Promise<boolean> {
  const now = house.clock.now();
  if (act === 'send-back') {
    const amount = standInHolds(checkout, now);
    if (amount > 0) await sendBack(tx, house, checkout, { id: null, amount });
    return amount > 0;
  }
  if (checkout.state !== 'open') return false;
  if (act === 'decline') {
    await updateCheckout(tx, { ...checkout, declined: checkout.declined + 1 });
    return true;
  }
  if (act === 'end') {
    await expireCheckout(tx, house, checkout);
    return true;
  }
  const paidFrom = act === 'pay-after' ? await afterItsTime(tx, checkout, now) : now;
  const dueAt = act === 'pay-late' ? minutesAfter(now, lateMinutes) : paidFrom;
  const after = { ...checkout, state: 'paid', paidFrom } as const;
  await updateCheckout(tx, after);
  await writeMessage(tx, house, after, 'checkout.session.completed', sessionObject(after, paidFrom), dueAt);
  return true;
}

/** A minute after the order's places are kept no longer. */
async function afterItsTime(tx: Tx, { orderId }: StoredCheckout, now: InstantText): Promise<InstantText> {
  const [order] = await listOrders(tx, [orderId]);
  const until = order?.expiresAt && order.expiresAt > now ? order.expiresAt : now;
  return minutesAfter(until, 1);
}
