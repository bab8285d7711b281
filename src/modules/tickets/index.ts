/** What tickets mean: what is sold, at which price, and what an order may be. Safe in a browser. */

export { type Ballot, type BallotEntry, type BallotState, ballotState } from './rules/ballot.ts';
export { cardDueOf } from './rules/card-session.ts';
export { changeTerms } from './rules/change-terms.ts';
export { goingAlong } from './rules/handing-on.ts';
export type { HeldLine } from './rules/held-lines.ts';
export { exportKinds, type MoneyReport } from './rules/money-report.ts';
export {
  type AcceptedRule,
  type Company,
  type Order,
  type OrderStanding,
  type OrderState,
  standingOf,
  type Ticket,
} from './rules/order.ts';
export { type OrderActCode, orderActCodes } from './rules/order-act.ts';
export { leftOf, type Payment, type PaymentId } from './rules/payment.ts';
export { referenceOf, spacedReference } from './rules/payment-reference.ts';
export { type PlacingCode, questionsFor } from './rules/placing.ts';
export type { PoolSales } from './rules/pool-sales.ts';
export {
  type PriceStep,
  type Product,
  type ProductContent,
  type ProductKind,
  priceAt,
  productKinds,
  productName,
  taxIn,
} from './rules/product.ts';
export type { SaleTerms } from './rules/product-problem.ts';
export { type Catalogue, mostLines, type QuoteCode } from './rules/quote.ts';
export { feeOf, refundable, refundParts } from './rules/refund.ts';
export { type Return, returnOf } from './rules/return-terms.ts';
export {
  type CheckedProduct,
  checksBeforeOpening,
  type OpenEnds,
  type SaleCheck,
  saleChecks,
} from './rules/sale-checks.ts';
export { type SaleStanding, saleStandingOf } from './rules/sale-standing.ts';
export {
  type Cancelling,
  type HouseRule,
  newShop,
  type PayMethod,
  payMethods,
  type Question,
  type Shop,
  type ShopOf,
} from './rules/shop.ts';
export { type StandInAct, standInActs } from './rules/stand-in.ts';
export type { StatementEntry } from './rules/statement-entry.ts';
export { reducedPrice, type Voucher, type VoucherContent, type VoucherPrice } from './rules/voucher.ts';
export { canBeWaitedFor, mostWaitedFor, wouldDoToo } from './rules/waited-for.ts';
export {
  type Delivery,
  type Webhook,
  type WebhookAct,
  webhookActs,
  webhookEventNames,
  webhookEventOf,
} from './rules/webhook.ts';
export type { Answer, Buyer, Holder, LineWish, OrderWish } from './rules/wish.ts';
