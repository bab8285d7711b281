import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderId } from '../../../kernel/ids.ts';
import {
  type CardBooks,
  type CardNews,
  decideCardNews,
  paidChange,
  type RefundState,
} from './card-message.ts';

const orderId = '00000000-0000-4000-8000-000000000001' as OrderId;
const paid: CardNews = {
  ...{ kind: 'paid', orderId, sessionId: 'cs_1', paymentId: 'pi_1', amount: 500, currency: 'EUR' },
};
const ended: CardNews = { kind: 'ended', orderId, sessionId: 'cs_1' };
const sentBack = (state: RefundState): CardNews => ({
  ...{ kind: 'sent-back', outsideId: 're_1', ownId: null, paymentId: 'pi_1', amount: 200, currency: 'EUR' },
  ...{ state, isDispute: false },
});

/** Books of one page, payment and refund, kept by the decisions alone. */
type Ledger = {
  readonly session: 'open' | 'paid' | 'ended';
  readonly payments: number;
  readonly refund: RefundState | null;
  readonly paid: number;
};

function kept(before: Ledger, news: CardNews): Ledger {
  const books: CardBooks = {
    session: { state: before.session },
    isPaymentKnown: before.payments > 0,
    refund: before.refund && { state: before.refund },
  };
  let { session, payments, refund, paid: sum } = before;
  for (const step of decideCardNews(news, books)) {
    if (step.do === 'close-session') session = step.state;
    else if (step.do === 'book' || step.do === 'ask-for-payment') {
      payments += 1;
      sum += 500;
    } else {
      sum += paidChange(refund, step.state, 200);
      refund = step.state;
    }
  }
  return { session, payments, refund, paid: sum };
}

const begin: Ledger = { session: 'open', payments: 0, refund: null, paid: 0 };

describe('messages of the card company', () => {
  test('lead to the same books in whatever order they come, however often', () => {
    const all = [paid, ended, sentBack('pending'), sentBack('done')];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 4 }),
        fc.array(fc.constantFrom(...all), { maxLength: 8 }),
        (once, again) => {
          const ledger = [...once, ...again].reduce(kept, begin);
          expect(ledger).toEqual({ session: 'paid', payments: 1, refund: 'done', paid: 300 });
        },
      ),
    );
  });

  test('take money back into the books that came back after it was sent, whichever was heard first', () => {
    const all = [paid, sentBack('done'), sentBack('failed')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (order) => {
        expect(order.reduce(kept, begin)).toEqual({
          ...{ session: 'paid', payments: 1, refund: 'failed', paid: 500 },
        });
      }),
    );
  });

  test('of what we have no page for book the payment alone', () => {
    expect(decideCardNews(paid, { session: null, isPaymentKnown: false, refund: null })).toEqual([
      { do: 'book' },
    ]);
    expect(decideCardNews(ended, { session: null, isPaymentKnown: false, refund: null })).toEqual([]);
    expect(
      decideCardNews({ kind: 'nothing' }, { session: null, isPaymentKnown: false, refund: null }),
    ).toEqual([]);
  });
});
