import type { EditionId, OrderId, PersonId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { type AcceptedRule, type Company, payableMinutes } from './order.ts';
import type { PayMethod, Shop } from './shop.ts';
import { readVoucherCode } from './voucher.ts';

/** Who will hold a ticket. */
export type Holder = { readonly name: string; readonly email: string };

export type Answer = { readonly question: string; readonly value: string };

/** One unit of a product that is wanted. */
export type LineWish = {
  readonly productId: ProductId;
  readonly variation: string | null;
  /** What the buyer wants to pay, where the product leaves that to them. */
  readonly price: number | null;
  /** `null`: named later. */
  readonly holder: Holder | null;
  readonly answers: readonly Answer[];
};

/** Who orders, and what they agreed to. */
export type Buyer = {
  readonly personId: PersonId | null;
  readonly name: string;
  readonly email: string;
  readonly company: Company | null;
  readonly method: PayMethod | null;
  readonly accepted: readonly AcceptedRule[];
};

/** An order as somebody asks for it. Its id is the key that makes asking twice harmless. */
export type OrderWish = {
  readonly orderId: OrderId;
  readonly editionId: EditionId;
  readonly locale: Locale;
  readonly lines: readonly LineWish[];
  /** Empty: none. */
  readonly voucherCode: string;
  /** What the buyer saw as the sum: another one is refused and told. `null`: they saw none. */
  readonly expectedTotal: number | null;
  /** `null`: the units are held first, and the rest is said later. */
  readonly buyer: Buyer | null;
  /** Who will most likely buy what is held, to be asked no second time. */
  readonly contact?: Holder | null;
  /** Who is signed in and takes what a role of theirs gives. */
  readonly byPerson?: PersonId | null;
};

/** What a key stands for. The sum that the buyer saw is no part of it: it is a check. */
export function digestOf({ editionId, lines, voucherCode, buyer }: OrderWish): string {
  return revisionOf({ editionId, lines, code: readVoucherCode(voucherCode), buyer });
}

/** The key of an order with what is asked under it. */
export function keyOf(wish: OrderWish): string {
  return `${wish.orderId} ${digestOf(wish)}`;
}

/** Free and placed: confirmed at once (`null`). Else held while somebody fills in the form, or for as long as the payment may take. */
export function heldUntil(
  shop: Pick<Shop, 'holdMinutes' | 'paymentDays'>,
  { buyer }: Pick<OrderWish, 'buyer'>,
  total: number,
  now: InstantText,
): InstantText | null {
  if (!buyer) return minutesAfter(now, shop.holdMinutes);
  return total === 0 ? null : minutesAfter(now, payableMinutes(buyer.method, shop.paymentDays));
}
