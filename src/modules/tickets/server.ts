/** The door of the tickets module for routes, the API and other modules. */

export { type QrPicture, qrPicture } from './formats/qr-svg.ts';
export { writeSalesCsv } from './formats/sales-csv.ts';
export { actOnStandIn, lookAtStandIn, sendDueMessages } from './operations/act-on-stand-in.ts';
export {
  findOfferOrder,
  leaveForProduct,
  type OfferCode,
  takeOfferedPlace,
} from './operations/answer-offer.ts';
export { archiveProduct, arrangeProducts } from './operations/arrange-products.ts';
export { commitmentOf, lotOf } from './operations/ballot-lots.ts';
export { type Booked, bookPayment, type IncomingPayment } from './operations/book-payment.ts';
export {
  assignLine,
  bookSureLines,
  putLineAside,
} from './operations/book-statement.ts';
export { cancelOrder } from './operations/cancel-order.ts';
export { cardsHere, methodsHere } from './operations/card-company.ts';
export { changeMethod } from './operations/change-method.ts';
export { changeTicket } from './operations/change-ticket.ts';
export { changeVoucher } from './operations/change-voucher.ts';
export { closeReturned } from './operations/close-returned.ts';
export { drawDueBallots } from './operations/draw-ballots.ts';
export { dropChange } from './operations/end-change.ts';
export { changeEntry, type EnterCode, enterBallot, entryPath, openEntry } from './operations/enter-ballot.ts';
export { exportMyTickets } from './operations/export-my-tickets.ts';
export { followAllRoles, followRoles } from './operations/follow-roles.ts';
export { followTimetable } from './operations/follow-timetable.ts';
export { forgetGuestsOfPast } from './operations/forget-guests-of-past.ts';
export { forgetPersonInTickets, removeEditionSales } from './operations/forget-in-tickets.ts';
export { giveBackOrder } from './operations/give-back-order.ts';
export { giveTicketsBack } from './operations/give-tickets-back.ts';
export { type HandOnCode, handOnTicket } from './operations/hand-on-ticket.ts';
export { issueInvoice } from './operations/issue-invoice.ts';
export { type JoinCode, joinForProduct } from './operations/join-waitlist.ts';
export { makeTicketAttachment } from './operations/make-attachment.ts';
export { type BallotCode, makeBallot, removeBallot } from './operations/make-ballot.ts';
export { makeVouchers, type VoucherTerms } from './operations/make-vouchers.ts';
export { moveInLine } from './operations/move-in-line.ts';
export { type NameInRoleCode, nameInRole, takeOutOfRole } from './operations/name-in-role.ts';
export {
  openOrder,
  openTicket,
  orderKey,
  orderPath,
  ticketKey,
  ticketPath,
} from './operations/order-keys.ts';
export { type CardPaymentCode, dueOfChange, payByCard } from './operations/pay-by-card.ts';
export { type PlaceCode, placeHeldOrder } from './operations/place-held.ts';
export { postOverLoopback } from './operations/post-over-loopback.ts';
export { invoicePdfOf } from './operations/print-invoice.ts';
export type { VariationInput } from './operations/product-pools.ts';
export { readMyTickets } from './operations/read-my-tickets.ts';
export { type ProductSheet, productSheet, readProductSheet } from './operations/read-product-sheet.ts';
export { type HeldTicket, readTicket, type TicketView } from './operations/read-ticket.ts';
export { receiveCardMessage } from './operations/receive-card-message.ts';
export { type RefundCode, refundOrder, settleRefund } from './operations/refund-order.ts';
export { remindOfPayment } from './operations/remind-of-payment.ts';
export { listReturnable, returnTicket } from './operations/return-ticket.ts';
export { type ProductCode, type ProductInput, saveProduct } from './operations/save-product.ts';
export { type RoleRuleCode, saveRoleRule } from './operations/save-role-rule.ts';
export { saveSharedPool, sharedPurpose } from './operations/save-shared-pool.ts';
export { sendBackPayment } from './operations/send-back-payment.ts';
export { sendLostLinks } from './operations/send-lost-links.ts';
export { type ShopChanges, setUpShop } from './operations/set-up-shop.ts';
export { type SwapCode, swapSeat } from './operations/swap-seat.ts';
export { takeInStatement } from './operations/take-in-statement.ts';
export { takeOrders } from './operations/take-orders.ts';
export {
  tellAgain,
  tellCancelled,
  tellChanged,
  tellPlaced,
  tellRefund,
  tellSettled,
  tellTicketsCancelled,
  tellTooLate,
} from './operations/tell-of-order.ts';
export { queueWebhooks, tellWebhooks } from './operations/tell-webhooks.ts';
export { type Tended, tendCards } from './operations/tend-cards.ts';
export { ticketCalendarOf } from './operations/ticket-calendar-of.ts';
export { ticketPassOf } from './operations/ticket-pass-of.ts';
export { productWordsOf, ticketCode, ticketPdfOf } from './operations/ticket-pdf-of.ts';
export { ticketQrOf, ticketTokenOf } from './operations/ticket-token-of.ts';
export { undoLine } from './operations/undo-line.ts';
export { type OwnGift, viewOwnGifts } from './operations/view-own-gifts.ts';
export { type PoolsView, viewPools } from './operations/view-pools.ts';
export { type RoleRuleView, type RolesView, viewRoles } from './operations/view-roles.ts';
export { type SeatReader, type SeatView, viewSeat } from './operations/view-seat.ts';
export { type ProductOffer, type ShopView, viewShop } from './operations/view-shop.ts';
export { viewStatements } from './operations/view-statements.ts';
export { type VoucherUse, viewVouchers } from './operations/view-vouchers.ts';
export { viewWait, type WaitStanding, type WaitView } from './operations/view-wait.ts';
export { viewWaitlist, type WaitlistRow } from './operations/view-waitlist.ts';
export { openWait, waitKey } from './operations/wait-keys.ts';
export { tellOfOffer, waitPath } from './operations/wait-letters.ts';
export {
  bookByHand,
  cancelByTeam,
  extendOrder,
  noteOnOrder,
  sendLetterOfOrder,
} from './operations/work-on-order.ts';
export {
  actOnWebhook,
  addWebhook,
  sendDeliveryAgain,
  viewWebhooks,
} from './operations/work-on-webhooks.ts';
export { listAnswers, removeExpiredAnswers } from './queries/answers.ts';
export { auditOrders, type OrderFinding } from './queries/audit-orders.ts';
export { countEntries, findBallot, findEntry, listBallots } from './queries/ballots.ts';
export { listCardSessions } from './queries/card-sessions.ts';
export {
  findShop,
  listProducts,
  readCatalogues,
} from './queries/catalogue.ts';
export { findChange, type PendingChange } from './queries/changes.ts';
export { listExport } from './queries/export-rows.ts';
export { type Holder, listHolders } from './queries/holders.ts';
export { type Invoice, listInvoices } from './queries/invoices.ts';
export { lookAtOrders } from './queries/look-at-orders.ts';
export { readMoney } from './queries/money.ts';
export { listOrderActs, type OrderAct } from './queries/order-acts.ts';
export { type FoundOrder, type OrderSearch, ordersOnPage, searchOrders } from './queries/order-search.ts';
export { findOrder, listOrders, listOrdersOf, listTickets } from './queries/orders.ts';
export { listPayments } from './queries/payments.ts';
export { hasBooks, removeOldBaskets } from './queries/personal.ts';
export {
  type DaySales,
  listDaySales,
  listProductSales,
  type ProductSales,
  readOpenEnds,
} from './queries/sales.ts';
export {
  type HeldSeat,
  holdsOnlineTicket,
  holdsTicket,
  listEditionsWithSeats,
  listHeldBy,
  listHeldSeats,
  listSeatsOf,
  listTicketHolders,
} from './queries/seats-of.ts';
export { listTicketsOf } from './queries/tickets-of-edition.ts';
export {
  findWaiter,
  listWaitersOfPerson,
  type Waiter,
} from './queries/waiters.ts';
export { claimantsOf } from './rules/in-role.ts';
export type { OrderAnswer } from './rules/order-answer.ts';
