import type { ClaimRefusal } from '#capacity';
import type { Outcome } from '../../../kernel/refusal.ts';
import type { Order } from './order.ts';
import type { PlacingCode } from './placing.ts';
import type { QuoteCode } from './quote.ts';

/** Why an order was not taken; every one has a sentence and a next step. */
export type OrderCode =
  | QuoteCode
  | PlacingCode
  | ClaimRefusal
  | 'voucher-used-up'
  | 'voucher-spent'
  | 'not-in-role'
  | 'role-taken';

/** The order that there is now; `isNew` is false where the same had been asked before. */
export type OrderTaken = { readonly order: Order; readonly isNew: boolean };
export type OrderAnswer = Outcome<OrderTaken, OrderCode>;
