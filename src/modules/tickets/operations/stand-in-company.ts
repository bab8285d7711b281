import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText } from '../../../platform/settings.ts';
import { messageText, paymentObject, refundObject, sessionObject } from '../formats/stand-in-objects.ts';
import { paymentNews, sessionNews } from '../formats/stripe-message.ts';
import {
  findCheckout,
  insertCheckout,
  insertStandInMessage,
  lockCheckout,
  type StoredCheckout,
  updateCheckout,
} from '../queries/stand-in.ts';
import type { CardCompany, RefundAnswer, RefundWish } from '../rules/card-company.ts';
import type { CardNews } from '../rules/card-message.ts';
import { isPaid, standInHolds } from '../rules/stand-in.ts';

const nothing: CardNews = { kind: 'nothing' };
/** A page and its payment have names that differ in their beginnings only. */
const pageName = (key: string) => `cs_standin_${key.replaceAll('-', '')}`;
const paymentName = (page: string) => page.replace('cs_', 'pi_');
const pageOf = (payment: string) => payment.replace('pi_', 'cs_');

/** Plays the card company where none is connected: keeps books of its own, and no money moves. */
export function standInCompany(house: House): CardCompany {
  const { db, clock, config } = house;
  return {
    isStandIn: true,
    async open({ session, description, email, locale, backUrl, cancelUrl }) {
      const id = pageName(session.id);
      const checkout: StoredCheckout = {
        ...{ id, orderId: session.orderId, sessionKey: session.id, amount: session.amount },
        ...{ currency: session.currency, description, email, locale, backUrl, cancelUrl },
        ...{ state: 'open', paymentId: paymentName(id), paidFrom: null, declined: 0, refunds: [] },
      };
      await insertCheckout(db, checkout, clock.now());
      return { outsideId: id, url: `${config.origin}/stand-in/card/${id}` };
    },
    async end({ outsideId }) {
      await db.transaction().execute(async (tx) => {
        const checkout = outsideId ? await lockCheckout(tx, outsideId) : null;
        if (checkout?.state === 'open') await expireCheckout(tx, house, checkout);
      });
    },
    async lookAtSession(outsideId) {
      const checkout = await findCheckout(db, outsideId);
      return checkout ? sessionNews(sessionObject(checkout, clock.now())) : nothing;
    },
    async lookAtPayment(paymentId) {
      const checkout = await findCheckout(db, pageOf(paymentId));
      return checkout ? paymentNews(paymentObject(checkout, clock.now())) : nothing;
    },
    refund: (wish) => db.transaction().execute((tx) => refundCheckout(tx, house, wish)),
  };
}

/** What the stand-in signs its messages with; of this installation alone. */
export async function standInSecret(house: Pick<House, 'db'>): Promise<string> {
  return `whsec_${signText(await signingSecret(house.db), 'card-stand-in', 'messages')}`;
}

/** Ends a page on which nobody paid, and says so. */
export async function expireCheckout(tx: Tx, house: House, checkout: StoredCheckout): Promise<void> {
  const after = { ...checkout, state: 'expired' } as const;
  await updateCheckout(tx, after);
  const now = house.clock.now();
  await writeMessage(tx, house, after, 'checkout.session.expired', sessionObject(after, now), now);
}

/** Writes a message that goes out at its time. */
export async function writeMessage(
  tx: Tx,
  house: Pick<House, 'newId'>,
  checkout: StoredCheckout,
  type: string,
  object: object,
  dueAt: InstantText,
): Promise<void> {
  const id = `evt_standin_${house.newId<string>().replaceAll('-', '')}`;
  const body = messageText(id, type, object, { seconds: Math.floor(Date.parse(dueAt) / 1000) });
  await insertStandInMessage(tx, { id, checkoutId: checkout.id, body, dueAt });
}

async function refundCheckout(tx: Tx, house: House, wish: RefundWish): Promise<RefundAnswer> {
  const checkout = await lockCheckout(tx, pageOf(wish.paymentId));
  const now = house.clock.now();
  const failed = (reason: string): RefundAnswer => ({ outsideId: null, state: 'failed', reason });
  if (!checkout || !isPaid(checkout, now)) return failed('no such payment');
  const before = checkout.refunds.find(({ key }) => key === wish.id);
  if (before) return { outsideId: before.id, state: 'done' };
  if (wish.amount > standInHolds(checkout, now)) return failed('more than was paid');
  return { outsideId: await sendBack(tx, house, checkout, wish), state: 'done' };
}

/** Sends money of a paid page back and says so; `id` is the key of our request, `null` on the stand-in's own page. */
export async function sendBack(
  tx: Tx,
  house: House,
  checkout: StoredCheckout,
  { id, amount }: { readonly id: string | null; readonly amount: number },
): Promise<string> {
  const refund = { id: `re_standin_${house.newId<string>().replaceAll('-', '')}`, key: id, amount };
  await updateCheckout(tx, { ...checkout, refunds: [...checkout.refunds, refund] });
  const object = refundObject(checkout, refund);
  await writeMessage(tx, house, checkout, 'refund.created', object, house.clock.now());
  return refund.id;
}
