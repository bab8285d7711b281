import type { OrderId } from '../../../kernel/ids.ts';
import type { CardNews } from './card-message.ts';
import type { CardSession } from './card-session.ts';
import type { PaymentId } from './payment.ts';

/** What a page to pay on is asked for. The amount is the order's; nothing of it comes from a form. */
export type CheckoutWish = {
  readonly session: CardSession;
  readonly description: string;
  readonly email: string;
  readonly locale: string;
  /** Where the payer comes back to, having paid or not. */
  readonly backUrl: string;
  readonly cancelUrl: string;
};

export type RefundWish = {
  /** The key of the request: asking again with it sends nothing back twice. */
  readonly id: PaymentId;
  readonly orderId: OrderId;
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: string;
};

export type RefundAnswer =
  | { readonly outsideId: string; readonly state: 'pending' | 'done' | 'failed' }
  /** It will never be done, and why, in the company's words. */
  | { readonly outsideId: null; readonly state: 'failed'; readonly reason: string };

/** Whoever charges cards. Every request has a key of ours, so that it can be sent again. Throws where nobody answers. */
export type CardCompany = {
  readonly isStandIn: boolean;
  open(wish: CheckoutWish): Promise<{ readonly outsideId: string; readonly url: string }>;
  /** Lets nobody pay on a page any more; does nothing where somebody did. */
  end(session: CardSession): Promise<void>;
  /** What became of a page, as if a message said so. */
  lookAtSession(outsideId: string): Promise<CardNews>;
  /** What a payment is, as if a message said so. */
  lookAtPayment(paymentId: string): Promise<CardNews>;
  refund(wish: RefundWish): Promise<RefundAnswer>;
};
