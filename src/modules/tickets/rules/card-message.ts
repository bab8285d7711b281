import type { OrderId } from '../../../kernel/ids.ts';
import type { PaymentId } from './payment.ts';

/** What a message of the card company says that matters here; it may come late, twice, out of order, or be of somebody else's order. */
export type CardNews =
  | {
      readonly kind: 'paid';
      readonly orderId: OrderId | null;
      /** The company's name of the page that was paid on; `null` if it was found by the payment alone. */
      readonly sessionId: string | null;
      readonly paymentId: string;
      readonly amount: number;
      readonly currency: string;
    }
  | { readonly kind: 'ended'; readonly orderId: OrderId | null; readonly sessionId: string }
  | {
      /** Money that went back, or was taken back by the card's owner. */
      readonly kind: 'sent-back';
      readonly outsideId: string;
      /** The payment of ours that asked for it, if it was ours. */
      readonly ownId: PaymentId | null;
      readonly paymentId: string;
      readonly amount: number;
      readonly currency: string;
      readonly state: RefundState;
      readonly isDispute: boolean;
    }
  | { readonly kind: 'nothing' };

export type RefundState = 'pending' | 'done' | 'failed';

/** What our books say of the things that a message is about. */
export type CardBooks = {
  readonly session: { readonly state: 'open' | 'paid' | 'ended' } | null;
  /** Whether the payment stands in our books. */
  readonly isPaymentKnown: boolean;
  readonly refund: { readonly state: RefundState } | null;
};

/** What to do, in this order. */
export type CardStep =
  | { readonly do: 'book' }
  | { readonly do: 'close-session'; readonly state: 'paid' | 'ended' }
  /** The payment is not in our books yet: ask the company for it and book it before its refund. */
  | { readonly do: 'ask-for-payment' }
  | { readonly do: 'write-refund'; readonly state: RefundState }
  | { readonly do: 'turn-refund'; readonly state: RefundState };

/**
 * Decides by what our books say, never by which message came first: paid outranks ended, a refund goes only forward (pending, done,
 * failed: money that came back after it was sent), and what stands in the books is written no second time.
 */
export function decideCardNews(news: CardNews, books: CardBooks): readonly CardStep[] {
  switch (news.kind) {
    case 'nothing':
      return [];
    case 'paid':
      return [
        ...(books.isPaymentKnown ? [] : [{ do: 'book' } as const]),
        ...(books.session && books.session.state !== 'paid'
          ? [{ do: 'close-session', state: 'paid' } as const]
          : []),
      ];
    case 'ended':
      return books.session?.state === 'open' ? [{ do: 'close-session', state: 'ended' }] : [];
    case 'sent-back': {
      const first = books.isPaymentKnown ? [] : [{ do: 'ask-for-payment' } as const];
      if (!books.refund) return [...first, { do: 'write-refund', state: news.state }];
      return isForward(books.refund.state, news.state)
        ? [...first, { do: 'turn-refund', state: news.state }]
        : [];
    }
  }
}

const rank: Readonly<Record<RefundState, number>> = { pending: 0, done: 1, failed: 2 };

/** A refund that was done may fail later; nothing goes the other way. */
export function isForward(from: RefundState, to: RefundState): boolean {
  return rank[to] > rank[from];
}

/** By how much a refund that goes from one state to another changes what an order has been paid. */
export function paidChange(from: RefundState | null, to: RefundState, amount: number): number {
  const sent = (state: RefundState | null) => (state === 'done' ? amount : 0);
  const change = sent(from) - sent(to);
  return change === 0 ? 0 : change;
}
