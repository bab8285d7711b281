import type {
  BasketId,
  ClaimId,
  EditionId,
  OrderId,
  PersonId,
  ProductId,
  TicketId,
  VoucherId,
} from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { PayMethod } from './shop.ts';

export type OrderState = 'basket' | 'placed' | 'paid' | 'cancelled';

/** Where an order stands for whoever looks: `lapsed` is unpaid with its time over. */
export type OrderStanding = OrderState | 'lapsed';

/** Who an invoice goes to, if not to a person. */
export type Company = {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly vatId: string;
  readonly purchaseOrder: string;
};

export type AcceptedRule = { readonly key: string; readonly version: string };

export type Order = {
  readonly id: OrderId;
  readonly editionId: EditionId;
  /** Public, unique in the edition; without the key it opens nothing. */
  readonly code: string;
  readonly state: OrderState;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly currency: string;
  readonly total: number;
  readonly paid: number;
  /** What the team keeps of tickets that were given back, by its rules; no part of the total. */
  readonly kept: number;
  readonly method: PayMethod | 'free' | null;
  readonly voucherId: VoucherId | null;
  readonly company: Company | null;
  readonly accepted: readonly AcceptedRule[];
  readonly expiresAt: InstantText | null;
  readonly createdAt: InstantText;
  readonly placedAt: InstantText | null;
  readonly settledAt: InstantText | null;
};

/** One line of an order: what one holder has. */
export type Ticket = {
  readonly id: TicketId;
  readonly orderId: OrderId;
  readonly editionId: EditionId;
  /** 1 for the first of its order. */
  readonly number: number;
  readonly productId: ProductId;
  readonly variation: string | null;
  readonly partOf: TicketId | null;
  readonly claimId: ClaimId;
  readonly price: number;
  readonly tax: number;
  readonly taxRate: number;
  readonly voucherId: VoucherId | null;
  /** What the voucher took off, in minor units. */
  readonly reduction: number;
  readonly holderName: string;
  readonly holderEmail: string;
  readonly holderPersonId: PersonId | null;
  readonly serial: number;
  readonly isCancelled: boolean;
  readonly isBlocked: boolean;
};

/** Where the order stands now: an unpaid one whose time is over has lapsed, whether or not anybody wrote that down. */
export function standingOf(order: Pick<Order, 'state' | 'expiresAt'>, now: InstantText): OrderStanding {
  const isOpen = order.state === 'basket' || order.state === 'placed';
  return isOpen && order.expiresAt !== null && order.expiresAt <= now ? 'lapsed' : order.state;
}

/** How long units are kept for a payment: half an hour for a card, the shop's days for what a bank takes. */
export function payableMinutes(method: Order['method'], paymentDays: number): number {
  return method === 'card' ? 30 : paymentDays * 24 * 60;
}

/** What the order's claims are held under: the order's own id. */
export function basketOf(orderId: OrderId): BasketId {
  return orderId as string as BasketId;
}
