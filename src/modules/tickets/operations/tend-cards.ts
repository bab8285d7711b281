import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import {
  closeCardSessions,
  forgetCardMessages,
  listNeedlessSessions,
  takeSilentSessions,
} from '../queries/card-sessions.ts';
import { lockOrder } from '../queries/orders.ts';
import { findPayment, listPendingCardRefunds } from '../queries/payments.ts';
import type { CardCompany } from '../rules/card-company.ts';
import type { CardSession } from '../rules/card-session.ts';
import type { Payment } from '../rules/payment.ts';
import { cardCompanyOf } from './card-company.ts';
import { heedCardNews } from './heed-card-news.ts';
import { turnRefund } from './refunds.ts';

/** Minutes of silence after which the card company is asked about a page, and days for which messages are remembered. */
const silentMinutes = 5;
const rememberedDays = 60;
const atOnce = 50;

export type Tended = { readonly refunds: number; readonly ended: number; readonly asked: number };

/**
 * One round of what cards need beside messages: money that goes back is sent, pages that nobody needs any more are ended, and the company
 * is asked about pages of which nothing was heard. Each of these may be done twice without harm. What fails stays for the next round.
 */
export async function tendCards(house: House): Promise<Tended> {
  const company = cardCompanyOf(house);
  if (!company) return { refunds: 0, ended: 0, asked: 0 };
  const refunds = await each(house, await listPendingCardRefunds(house.db, atOnce), (refund) =>
    sendRefund(house, company, refund),
  );
  const ended = await each(house, await listNeedlessSessions(house.db, atOnce), async (session) => {
    await company.end(session);
    await closeCardSessions(house.db, [session.id], 'ended');
  });
  const now = house.clock.now();
  const silent = await takeSilentSessions(house.db, {
    ...{ before: minutesAfter(now, -silentMinutes), now, limit: atOnce },
  });
  const asked = await each(house, silent, (session) => lookAt(house, company, session));
  await forgetCardMessages(house.db, minutesAfter(now, -rememberedDays * 24 * 60));
  return { refunds, ended, asked };
}

/** Does the same for each; one that fails does not keep the others waiting. Answers with how many went well. */
async function each<Item>(
  house: House,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<number> {
  let well = 0;
  for (const item of items) {
    try {
      await work(item);
      well += 1;
    } catch (error) {
      house.log.warn('cards.try-again', { error: error instanceof Error ? error.message : String(error) });
    }
  }
  return well;
}

async function sendRefund(
  house: House,
  company: CardCompany,
  refund: Payment & { readonly ofOutsideId: string },
): Promise<void> {
  const { id, orderId, amount, currency, ofOutsideId } = refund;
  const answer = await company.refund({ id, orderId, amount, currency, paymentId: ofOutsideId });
  await house.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const now = await findPayment(tx, id);
    if (!order || !now) return;
    await turnRefund(tx, house, order, now, {
      state: answer.state,
      ...(answer.outsideId !== null
        ? { outsideId: answer.outsideId }
        : { note: answer.reason.slice(0, 500) }),
    });
  });
}

/** A page whose opening was never answered has no name to ask for; its time ends it. */
async function lookAt(house: House, company: CardCompany, session: CardSession): Promise<void> {
  if (session.outsideId) await heedCardNews(house, await company.lookAtSession(session.outsideId));
  else if (session.expiresAt < house.clock.now()) await closeCardSessions(house.db, [session.id], 'ended');
}
