import type { OrderId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

/** A payment page as the stand-in for the card company keeps it: what it was asked for and what became of it. */
export type StandInCheckout = {
  readonly orderId: OrderId;
  /** Key of the request, and of the order's page for whoever comes back. */
  readonly sessionKey: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly email: string;
  readonly locale: string;
  readonly backUrl: string;
  readonly cancelUrl: string;
  readonly state: 'open' | 'paid' | 'expired';
  readonly paymentId: string;
  /** From when on the money counts as there: a bank may take its time. */
  readonly paidFrom: InstantText | null;
  /** How often a card was declined. */
  readonly declined: number;
  readonly refunds: readonly StandInRefund[];
};

export type StandInRefund = {
  readonly id: string;
  /** The payment of ours that asked for it; `null` if it was made on the stand-in's own page. */
  readonly key: string | null;
  readonly amount: number;
};

/** True as soon as the money is there. */
export function isPaid({ state, paidFrom }: StandInCheckout, now: InstantText): boolean {
  return state === 'paid' && paidFrom !== null && paidFrom <= now;
}

/** What the stand-in holds of a payer's money: what the sum of our payments must be. */
export function standInHolds(checkout: StandInCheckout, now: InstantText): number {
  const sent = checkout.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  return isPaid(checkout, now) ? checkout.amount - sent : 0;
}

/** What a person can let the stand-in do. `pay-late`: the message comes late; `pay-after`: the money itself comes after the places' time. */
export const standInActs = [
  ...(['pay', 'pay-twice', 'pay-late', 'pay-after'] as const),
  ...(['decline', 'end', 'send-back', 'send-now', 'send-again'] as const),
] as const;
export type StandInAct = (typeof standInActs)[number];
