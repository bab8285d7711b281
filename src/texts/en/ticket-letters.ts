import { count } from '../plural.ts';

/** Letters about orders and tickets. Sums and moments come as words, moments with their zone. */
export const ticketLetters = {
  dear: (p: { name: string }) => (p.name ? `Dear ${p.name},` : 'Hello,'),
  placed: {
    subject: (p: { edition: string; code: string }) => `${p.edition}: your order ${p.code}`,
    lead: (p: { edition: string }) =>
      `Thank you for your order for ${p.edition}. Your places are kept for you.`,
    transfer: (p: { sum: string; when: string }) =>
      `Please transfer ${p.sum} so that it is with us by ${p.when}. After that the places go to others.`,
    invoice: (p: { sum: string; when: string }) =>
      `The invoice over ${p.sum} is attached; it is payable by ${p.when}.`,
  },
  reminder: {
    subject: (p: { edition: string; code: string }) => `${p.edition}: order ${p.code} is not paid yet`,
    lead: (p: { edition: string; when: string }) =>
      `Your places for ${p.edition} are kept until ${p.when}, and no payment has reached us yet. If you have paid already, all is well: banks take a day or two.`,
    otherwise: 'If you do not come after all, give the places back on the page of the order; others wait.',
  },
  settled: {
    subject: (p: { edition: string; n: number }) =>
      `${p.edition}: ${count('en', p.n, 'your ticket', 'your # tickets')}`,
    lead: (p: { edition: string }) => `Your order for ${p.edition} is settled. These are your tickets:`,
    told: 'Those who are named with an address of their own have got a letter with their ticket.',
    unnamed: 'Tickets without a name need one before the conference: open them and write it in.',
    invoice: 'The invoice is attached.',
  },
  ticket: {
    subject: (p: { edition: string }) => `${p.edition}: your ticket`,
    lead: (p: { edition: string; from: string }) =>
      p.from ? `${p.from} has a ticket for ${p.edition} for you.` : `You have a ticket for ${p.edition}.`,
    open: 'Open the ticket and keep it at hand: its code lets you in. It is yours; pass the address on to nobody.',
  },
  transferred: {
    subject: (p: { edition: string }) => `${p.edition}: your ticket went to somebody else`,
    lead: (p: { edition: string; product: string; to: string }) =>
      `The ticket “${p.product}” for ${p.edition} now belongs to ${p.to}. Its former address and code open nothing any more.`,
    wrong: 'If you did not want this, write to the team at once.',
  },
  changed: {
    subject: (p: { edition: string }) => `${p.edition}: your ticket has changed`,
    lead: (p: { edition: string }) => `Your ticket for ${p.edition} has changed. This is how it is now:`,
  },
  cancelled: {
    subject: (p: { edition: string; code: string }) => `${p.edition}: order ${p.code} is cancelled`,
    lead: (p: { edition: string; code: string }) =>
      `Order ${p.code} for ${p.edition} is cancelled. Its places are free again, and its tickets let nobody in.`,
    reason: (p: { reason: string }) => `What the team wrote: ${p.reason}`,
    refund: (p: { sum: string }) => `${p.sum} that you paid is to be settled; we write to you.`,
  },
  ticketsCancelled: {
    subject: (p: { edition: string }) => `${p.edition}: a ticket was cancelled`,
    lead: (p: { edition: string; n: number }) =>
      `Cancelled for ${p.edition}: ${count('en', p.n, 'one ticket', '# tickets')}. Nobody is let in with it any more.`,
    ask: (p: { name: string }) =>
      p.name
        ? `If you did not expect this, ask ${p.name}, who bought it.`
        : 'If you did not expect this, ask who bought it.',
  },
  tooLate: {
    subject: (p: { edition: string; code: string }) => `${p.edition}: your payment came too late`,
    lead: (p: { sum: string; code: string; edition: string }) =>
      `Your payment of ${p.sum} for order ${p.code} has reached us after its time was over. We tried to get your places for ${p.edition} back, but others had taken the last ones.`,
    change: (p: { sum: string; code: string }) =>
      `Your payment of ${p.sum} for another ticket in order ${p.code} has reached us after its time was over, and others had taken the last places. Your ticket stays what it is.`,
    back: 'You get all of your money back; there is nothing that you need to do. We are sorry.',
  },
  refunded: {
    subject: (p: { edition: string; sum: string }) => `${p.edition}: ${p.sum} goes back to you`,
    lead: (p: { sum: string; code: string }) => `We send ${p.sum} of order ${p.code} back to you.`,
    way: {
      card: 'It goes back to the card that you paid with; this takes some days.',
      transfer: 'The treasurer transfers it to the account from which it came.',
    },
    invoice: 'The credit note is attached.',
  },
  lost: {
    subject: (p: { edition: string }) => `${p.edition}: links to your orders and tickets`,
    lead: (p: { edition: string }) =>
      `Somebody, most likely you, asked for the links to what stands under this address at ${p.edition}:`,
    none: (p: { edition: string }) =>
      `Somebody, most likely you, asked for the links to orders and tickets for ${p.edition}. There are none under this address. Perhaps you ordered with another one, or somebody else ordered for you and wrote another one down.`,
    order: (p: { code: string }) => `Order ${p.code}`,
    ignore: 'If it was not you, you need not do anything: only this letter has the links.',
  },
  /** A line of a credit note. */
  credited: (p: { code: string }) => `Order ${p.code}: given back`,
  difference: (p: { code: string }) => `Order ${p.code}: difference in price`,
  openOrder: 'Open the order',
  openTicket: 'Open the ticket',
  order: 'Order',
  holder: 'Holder',
  notNamed: 'nobody named yet',
  foot: (p: { edition: string; url: string }) =>
    `You get this letter because of an order for ${p.edition}: ${p.url}`,
  key: 'The links in this letter open your order and your tickets without a password. Do not pass them on.',
};
