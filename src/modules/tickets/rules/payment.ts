import type { EditionId, Id, OrderId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { PayMethod } from './shop.ts';

export type PaymentId = Id<'payment'>;

/** Money that moved, or is on its way; `outsideId` is its name at the bank or the card company. */
export type Payment = {
  readonly id: PaymentId;
  readonly editionId: EditionId;
  readonly orderId: OrderId;
  readonly kind: 'payment' | 'refund';
  readonly method: PayMethod | 'other';
  readonly state: 'pending' | 'done' | 'failed';
  readonly amount: number;
  readonly currency: string;
  readonly outsideId: string | null;
  /** What a refund or a reversal takes back. */
  readonly ofPaymentId: PaymentId | null;
  readonly note: string;
  readonly byPersonId: PersonId | null;
  readonly at: InstantText;
};

/** What is left of a payment that can be sent back: refunds that are on their way count as sent. */
export function leftOf(payment: Pick<Payment, 'id' | 'amount'>, all: readonly Payment[]): number {
  const sent = all.filter(({ ofPaymentId, state }) => ofPaymentId === payment.id && state !== 'failed');
  return payment.amount - sent.reduce((sum, { amount }) => sum + amount, 0);
}

/** True for a payment that the card company made and can send back; one that the team booked by hand is not its. */
export function isOfCompany({ kind, method, outsideId }: Payment): boolean {
  return kind === 'payment' && method === 'card' && outsideId !== null && !outsideId.startsWith('hand:');
}

/** What a part of a refund takes back; `null`: no payment that somebody else could send back, so the team does. */
export type RefundSource = Pick<Payment, 'method' | 'amount' | 'ofPaymentId'>;

/** An amount that goes back to cards, as parts of the payments that it came by: a card company sends money back to where it came from. */
export function cardParts(all: readonly Payment[], amount: number): readonly RefundSource[] {
  const parts: RefundSource[] = [];
  let left = amount;
  for (const payment of all) {
    if (!isOfCompany(payment) || payment.state !== 'done') continue;
    const part = Math.min(left, leftOf(payment, all));
    if (part > 0) parts.push({ method: 'card', amount: part, ofPaymentId: payment.id });
    left -= part;
  }
  return left > 0 ? [...parts, { method: 'card', amount: left, ofPaymentId: null }] : parts;
}
