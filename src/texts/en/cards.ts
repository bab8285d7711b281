import { count } from '../plural.ts';

/** Paying by card, and the pages on which a stand-in plays the card company. */
export const cards = {
  title: 'Pay by card',
  lead: (p: { sum: string }) =>
    `You pay ${p.sum} on the page of the card company (Stripe) and come back here. We never see the number of your card.`,
  leadStandIn: (p: { sum: string }) =>
    `No card company is connected here: a stand-in plays it, and no money moves. You would pay ${p.sum}.`,
  pay: (p: { sum: string }) => `Pay ${p.sum} by card`,
  waitingTitle: 'We have not heard from the card company yet',
  waitingBody:
    'If you have paid, that is fine: its message usually comes within seconds. This page looks again by itself; nobody charges you twice.',
  lookAgain: 'Look again',
  backWhy: {
    'too-late':
      'Your payment came when the time to pay was over and no place was left. Your bank shows the money within five to ten days.',
    'too-much': 'It was more than the order costs. Your bank shows the money within five to ten days.',
  },
  notHere: 'Cards cannot be paid with here at the moment. Write to the team, or choose another way to pay.',
  refusedTitle: 'The card company’s page could not be opened',
  refusals: {
    'order-unknown': 'There is no such order.',
    'order-ended': 'This order has ended. Start a new one.',
    'sold-out': 'The time to pay was over, and the places went to others meanwhile. Nothing was charged.',
    'nothing-owed': 'There is nothing left to pay.',
    'on-its-way-back': 'Money of this order is on its way back to you; until it is sent nothing can be paid.',
    'no-cards': 'Cards cannot be paid with here at the moment. Choose another way to pay.',
    'company-away': 'The card company does not answer. Nothing was charged; try again in a minute.',
  },
  standIn: {
    title: 'Stand-in for the card company',
    warning: 'No money moves here',
    warningBody:
      'This page plays the card company so that you can try the whole way. Do not type the number of a card anywhere.',
    what: 'For',
    amount: 'Amount',
    state: 'Where it stands',
    states: {
      open: 'waits for you',
      paid: 'paid',
      waiting: (p: { when: string }) => `the bank sends the money on ${p.when}`,
      expired: 'over',
    },
    declined: (p: { n: number }) => count('en', p.n, 'A card was declined.', 'A card was declined # times.'),
    goesOn: 'Try what goes wrong',
    acts: {
      pay: 'Pay',
      'pay-twice': 'Pay, and send the message twice',
      'pay-late': 'Pay, and send the message two minutes late',
      'pay-after': 'Pay with a bank that takes longer than the places are kept',
      decline: 'Decline the card',
      end: 'Let the page end unpaid',
      'send-back': 'Send the money back, as an organiser could at the card company',
      'send-now': 'Send the message now',
      'send-again': 'Send all messages again',
    },
    back: 'Back to the order',
    messages: 'Messages to Hallway',
    noMessages: 'None yet.',
    message: {
      due: (p: { when: string }) => `goes out on ${p.when}`,
      sent: (p: { n: number }) => count('en', p.n, 'sent once', 'sent # times'),
      answered: (p: { status: number }) => (p.status === 0 ? 'nobody answered' : `answer ${p.status}`),
    },
    notNow: 'This cannot be done any more. Look at where it stands now.',
  },
};
