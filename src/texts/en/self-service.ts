import { count } from '../plural.ts';

/** What buyers do themselves with what they ordered: cancel, change, pay in another way. Sums come as words. */
export const selfService = {
  ticket: {
    open: 'Change or cancel',
    cancelOnly: 'Cancel this ticket',
    changeOnly: 'Change this ticket',
    cancelTitle: 'Cancel this ticket',
  },
  cancel: {
    price: (p: { sum: string }) => `It cost ${p.sum}.`,
    along: (p: { names: string }) => `This goes with it: ${p.names}.`,
    fee: (p: { sum: string }) => `The team keeps ${p.sum} by its rules.`,
    back: {
      card: (p: { sum: string }) => `${p.sum} goes back to the card that you paid with.`,
      transfer: (p: { sum: string }) =>
        `The team transfers ${p.sum} to the account from which you paid; that takes some days.`,
    },
    nothing: 'Nothing goes back.',
    until: (p: { when: string }) => `You can do this until ${p.when}.`,
    final: 'The place goes to others at once; this cannot be undone.',
    holder: (p: { name: string }) => `${p.name} holds this ticket and is told by mail.`,
    go: 'Cancel this ticket',
    goBack: (p: { sum: string }) => `Cancel this ticket, ${p.sum} goes back`,
    goTogether: (p: { n: number; sum: string }) =>
      `Cancel ${count('en', p.n, '# ticket', 'these # tickets')}, ${p.sum} goes back`,
    whole: 'Cancel the whole order',
    wholeGo: 'Cancel the whole order',
    wholeBack: (p: { sum: string }) => `Cancel the whole order, ${p.sum} goes back`,
  },
  over: (p: { when: string }) =>
    `Until ${p.when} tickets could be given back. Write to the team if something serious came between.`,
  never: 'The team does not take paid tickets back. You can give a ticket to somebody else.',
  waits: 'This ticket waits for the money of a change. Leave it as it is before you cancel it.',
  change: {
    lead: 'Your place changes in one step: you never have none.',
    choose: 'Change it to',
    more: (p: { price: string; sum: string }) => `${p.price}: ${p.sum} more to pay`,
    back: (p: { price: string; sum: string }) => `${p.price}: ${p.sum} goes back`,
    backLess: (p: { price: string; sum: string; fee: string }) =>
      `${p.price}: ${p.sum} goes back, ${p.fee} is kept by the team’s rules`,
    same: 'no difference in price',
    pays: 'What is dearer changes as soon as the difference has arrived; its place is kept for you until then.',
    method: 'How do you pay the difference?',
    go: 'Change this ticket',
  },
  pending: {
    title: (p: { n: number; to: string }) => `Ticket ${p.n} is to become “${p.to}”`,
    body: (p: { sum: string; when: string }) =>
      `It changes as soon as ${p.sum} has arrived. The place is kept until ${p.when}; until then your ticket stays what it is.`,
    over: (p: { sum: string }) =>
      `The time to pay ${p.sum} is over. If you pay now, the ticket changes if there is still a place, and you get your money back if not.`,
    received: (p: { sum: string }) => `${p.sum} of it has arrived.`,
    drop: 'Leave the ticket as it is',
    dropBack: (p: { sum: string }) => `Leave the ticket as it is, ${p.sum} goes back`,
  },
  method: {
    title: 'Pay in another way',
    lead: 'Your places stay yours; you never have less time than now.',
    companyFor: 'An invoice needs the company:',
    go: 'Pay this way',
  },
  paidBy: 'Paid by',
  toBePaidBy: 'To be paid by',
  kept: 'Kept by the team’s rules',
  refunds: {
    pending: { card: 'on its way back to your card', transfer: 'the team transfers it to your account' },
    done: { card: 'sent back to your card', transfer: 'transferred to your account' },
    failed: {
      card: 'could not be sent back to your card; the team finds another way',
      transfer: 'could not be transferred; the team finds another way',
    },
    title: 'Money that goes back',
  },
  refusals: {
    'ticket-ended': 'This ticket does not count any more.',
    'order-not-paid': 'The order is not paid yet.',
    'comes-with-another':
      'This ticket came with another one; that is the one to cancel. A set is changed by the team.',
    'voucher-in-use': 'This ticket was had with a voucher. Write to the team to change it.',
    'return-over': 'The time in which tickets could be given back is over.',
    'terms-changed': 'What it comes to has changed meanwhile. Look at it again: nothing was done.',
    'change-pending':
      'A ticket of this order waits for the money of a change. Pay it, or leave that ticket as it is, first.',
    'still-needed': 'Something else that its holder has needs this ticket. Give that back first.',
    'offered-on': 'You offered this ticket to those who wait. Take that back first.',
    'not-found': 'There is no such ticket in this order.',
    'places-changed': 'The places of this order have changed. Look at it again: nothing was done.',
  },
};
