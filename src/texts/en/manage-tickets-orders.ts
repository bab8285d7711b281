import { count } from '../plural.ts';

const n = (number: number, one: string, other: string) => count('en', number, one, other);

/** What the sentence about something that happened to an order may use; missing parts are empty. */
export type OrderActFacts = {
  readonly by: string;
  readonly sum: string;
  readonly when: string;
  /** Numbers of tickets, or a name. */
  readonly what: string;
  readonly reason: string;
};

/** What the orders desk says. */
export const manageTicketsOrders = {
  orders: {
    lead: 'Find an order by its code, a name, an address or a company.',
    find: 'Find',
    text: 'Code, name, e-mail or company',
    product: 'Product',
    state: 'State',
    method: 'Paid by',
    any: 'Any',
    states: {
      basket: 'held',
      placed: 'waits for payment',
      paid: 'paid',
      cancelled: 'cancelled',
      lapsed: 'time is over',
      'to-send-back': 'money to send back',
    },
    methods: {
      free: 'nothing to pay',
      transfer: 'transfer',
      invoice: 'invoice',
      card: 'card',
      other: 'another way',
    },
    found: (p: { from: string; to: string; of: string }) => `${p.from}–${p.to} of ${p.of}`,
    pages: 'Pages of orders',
    back: 'Newer',
    on: 'Older',
    none: 'No order fits',
    noneNext: 'Look for a part of the name or the address, or take a filter away.',
    code: 'Order',
    buyer: 'Buyer',
    tickets: 'Tickets',
    total: 'Total',
    placedAt: 'Ordered',
    untold: 'not named yet',
  },
  order: {
    title: (p: { code: string }) => `Order ${p.code}`,
    facts: 'Order',
    buyer: 'Buyer',
    company: 'Company',
    method: 'Paid by',
    total: 'Total',
    paid: 'Paid',
    owes: 'Still owed',
    tooMuch: 'Can go back',
    until: 'Held until',
    vatId: 'VAT number',
    purchaseOrder: 'Purchase order',
    accepted: 'Accepted',
    publicPage: 'As the buyer sees it',
    tickets: 'Tickets',
    number: 'No.',
    product: 'Product',
    holder: 'Holder',
    price: 'Price',
    isCancelled: 'cancelled',
    answers: 'Answers',
    payments: 'Payments and refunds',
    noPayments: 'No money has moved.',
    kind: 'What',
    kinds: { payment: 'Payment', refund: 'Refund' },
    stateNames: { pending: 'on its way', done: 'done', failed: 'failed' },
    went: 'It went',
    failed: 'It failed',
    when: 'When',
    sum: 'Sum',
    note: 'Note',
    history: 'What happened',
    acts: {
      held: (f: OrderActFacts) => `${f.by} began to order; places were held.`,
      placed: (f: OrderActFacts) => `${f.by} placed the order over ${f.sum}.`,
      settled: (f: OrderActFacts) => `The order over ${f.sum} was settled.`,
      'payment-booked': (f: OrderActFacts) => `${f.by}: a payment of ${f.sum} was booked (${f.what}).`,
      'payment-undone': (f: OrderActFacts) =>
        `${f.by}: a payment of ${f.sum} that was booked by mistake was taken back.`,
      'payment-too-late': (f: OrderActFacts) =>
        `A payment of ${f.sum} came when no place was left; it has to go back.`,
      cancelled: (f: OrderActFacts) => `${f.by} cancelled the order.${f.reason && ` Reason: ${f.reason}`}`,
      'ticket-cancelled': (f: OrderActFacts) =>
        `${f.by} cancelled ticket ${f.what}.${f.reason && ` Reason: ${f.reason}`}`,
      refunded: (f: OrderActFacts) => `${f.by}: refund of ${f.sum}, ${f.what}.`,
      transferred: (f: OrderActFacts) => `${f.by} handed a ticket on. ${f.what}`,
      changed: (f: OrderActFacts) => `${f.by} changed the order. ${f.what}`,
      'change-asked': (f: OrderActFacts) =>
        `${f.by} wants another ticket in place of number ${f.what}: ${f.sum} more to pay.`,
      'change-ended': () => 'The change that waited for its money ended; the ticket stays what it is.',
      'holder-named': (f: OrderActFacts) => `${f.by} named a holder. ${f.what}`,
      'method-changed': (f: OrderActFacts) => `${f.by} chose another way to pay. ${f.what}`,
      extended: (f: OrderActFacts) => `${f.by} gave more time to pay, until ${f.when}.`,
      invoiced: (f: OrderActFacts) => `An invoice was issued. ${f.what}`,
      noted: (f: OrderActFacts) => `${f.by} wrote down: ${f.reason}`,
    },
    team: (p: { name: string }) => `${p.name} (team)`,
    theTeam: 'The team',
    theBuyer: 'The buyer',
    itself: 'Hallway',
    act: 'What you can do',
    book: 'Book a payment',
    bookLead: 'For money that came and that no statement brought in.',
    amount: (p: { currency: string }) => `Sum in ${p.currency}`,
    bookMethod: 'It came by',
    bookIt: 'Book it',
    invoicePaid: (p: { sum: string }) => `The invoice is paid (${p.sum})`,
    extend: 'Give more time',
    extendUntil: 'Until',
    extendIt: 'Extend',
    refund: 'Send money back',
    refundLead: (p: { sum: string }) => `At most ${p.sum} can go back: what came, less what went.`,
    refundAll: (p: { sum: string }) => `All of it: ${p.sum}`,
    refundLess: (p: { sum: string; fee: string }) => `Less the fee of ${p.fee} by your rules: ${p.sum}`,
    refundPart: 'A part',
    refundIt: 'Send it back',
    refundNote: 'It is on its way until the card company, or you, say that it went.',
    cancel: 'Cancel',
    cancelLead: (p: { tickets: number; waiting: number }) =>
      `This touches ${n(p.tickets, 'one ticket', '# tickets')}. ${
        p.waiting === 0
          ? 'Nobody waits for their places.'
          : n(p.waiting, 'One person waits for a place.', '# people wait for a place.')
      } What was paid stays on the order until you send it back.`,
    cancelWhich: 'Which tickets',
    cancelAll: 'The whole order',
    reason: 'Reason',
    reasonHint: 'Kept in the history.',
    cancelIt: 'Cancel these',
    letter: 'Send the letter again',
    noteIt: 'Write it down',
    noteLabel: 'Note for the team',
  },
};
