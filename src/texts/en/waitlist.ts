import { count } from '../plural.ts';

/** What those read who wait for a place, and the letters to them. */
export const waitlist = {
  joinTitle: (p: { name: string }) => `Waitlist: ${p.name}`,
  joinLead:
    'We mail you as soon as a place is yours to take. Waiting costs nothing and binds you to nothing.',
  stillFree: 'There are places now',
  stillFreeBody: 'You need not wait: choose it on the tickets page.',
  noList: 'Nobody can wait for this',
  noListBody: 'It has no waitlist. Look at what else there is.',
  toTickets: 'To the tickets',
  waiting: (p: { n: number }) =>
    p.n === 0
      ? 'Nobody is waiting yet.'
      : count('en', p.n, '# entry is before you.', '# entries are before you.'),
  any: 'These would do as well',
  anyHint: 'You get the first that has a place; then you leave the list for all of them.',
  units: 'How many places?',
  maySplit: 'We would also come in parts',
  maySplitHint: 'Else we offer you all of them at once or none.',
  emailHint: 'The offer goes there.',
  join: 'Join the waitlist',
  joined: 'You are on the waitlist',
  joinedBody:
    'We have written to you. The link in the mail shows your place, and with it you take an offer or leave the list.',
  title: 'Your place on the waitlist',
  since: 'Waiting since',
  places: 'Places',
  split: 'also in parts',
  inLine: 'In line',
  before: (p: { n: number }) =>
    p.n === 0 ? 'You are next.' : count('en', p.n, '# is before you.', '# are before you.'),
  offeredTitle: 'A place is yours',
  offeredBody: (p: { n: number; name: string; when: string }) =>
    `${p.n > 1 ? `${p.n} places: ` : ''}“${p.name}” is kept for you until ${p.when}. After that it goes to the next in turn.`,
  costs: (p: { sum: string }) => `It costs ${p.sum}. You pay after you have taken it.`,
  costsNothing: 'It costs nothing.',
  rest: (p: { n: number }) =>
    count('en', p.n, 'For # more place you wait on.', 'For # more places you wait on.'),
  take: 'Take it',
  decline: 'No, thank you',
  leave: 'Leave the waitlist',
  leaveHint: 'Your place in line goes to others; you can join again at the end.',
  leftTitle: 'You are no longer on the waitlist',
  leftBody: 'You left, said no, or an offer ran out. You can join again at the end of the list.',
  offerOver: 'This offer is over',
  offerOverBody: 'Its time ran out and the place goes to the next in turn.',
  takenTitle: 'The place is yours',
  takenBody: 'Your order has all that you need.',
  toOrder: 'Open the order',
  again: 'Join again',
  mine: {
    title: 'Waitlists',
    lead: 'What you wait for, at all conferences.',
    none: 'You wait for nothing',
    noneBody: 'Where something is sold out, its page has a button for the waitlist.',
    until: (p: { when: string }) => `kept for you until ${p.when}`,
    states: {
      waiting: 'waiting',
      offered: 'a place is yours',
      taken: 'taken',
      left: 'left',
    },
  },
  seat: {
    title: 'Seats',
    left: (p: { n: number }) => count('en', p.n, '# seat left', '# seats left'),
    unlimited: 'There are seats',
    free: 'Costs nothing',
    price: (p: { price: string }) => `Costs ${p.price}`,
    gone: 'All seats are taken',
    held: 'The last seats are held by others for the moment',
    opens: (p: { when: string }) => `Seats can be had from ${p.when}`,
    closed: 'Seats can no longer be had',
    own: 'You have a seat',
    ownBody: 'It is among your tickets.',
    takeFree: 'Take a seat',
    take: (p: { price: string }) => `Take a seat, ${p.price}`,
    signIn: 'Sign in and take a seat with one tap',
    onTickets: 'On the tickets page',
    needs: 'It is for those who have a conference ticket. Buy one first, or both together.',
    clash: (p: { what: string }) => `At that time you have a seat for “${p.what}”.`,
    clashTalk: (p: { what: string }) => `At that time you give “${p.what}”.`,
    swap: (p: { what: string }) => `Give up “${p.what}” for this`,
    starred: (p: { what: string }) => `You have starred “${p.what}” at that time.`,
    refusedTitle: 'This could not be done',
    back: 'Back to the session',
    refusals: {
      'price-differs': 'The two cost different sums, so they cannot be swapped here. Write to the team.',
      'ticket-unknown': 'The seat that you wanted to give up is not yours any more.',
    },
  },
  ballot: {
    lead: (p: { when: string }) =>
      `These seats are drawn. Say until ${p.when} which you want; when you enter makes no difference.`,
    notOpen: (p: { when: string }) => `You can enter from ${p.when}.`,
    closed: 'The time to enter is over; the draw follows within minutes.',
    drawn: (p: { when: string }) => `Drawn on ${p.when}.`,
    most: (p: { n: number }) =>
      count('en', p.n, 'Everybody can win one seat.', 'Everybody can win up to # seats.'),
    choice: (p: { n: number }) => `Choice ${p.n}`,
    none: 'nothing more',
    choicesHint: 'First choices are drawn before second ones, whoever has them.',
    enter: 'Enter the ballot',
    entered: 'You are in the ballot',
    enteredBody:
      'We have written to you. With the link in the mail you can change your choices or take them back.',
    mine: 'Your choices',
    save: 'Save the choices',
    withdraw: 'Take the entry back',
    saved: 'Your choices are saved',
    withdrawn: 'Your entry is taken back',
    link: 'Enter the ballot',
    seats: 'Seats',
    entries: (p: { n: number }) => count('en', p.n, '# entry', '# entries'),
    proof: 'How it can be checked',
    proofBody:
      'Before anybody entered we published the SHA-256 of a secret seed. After the draw the seed is public. The lot of an entry is the SHA-256 of the seed, a line end and the entry’s number; the smallest lot is drawn first.',
    commitment: 'Hash of the seed',
    seed: 'Seed',
    seedLater: 'published with the draw',
    number: 'Entry',
    lot: 'Lot',
    won: (p: { name: string }) => `won: ${p.name}`,
    waits: (p: { n: number }) => `waitlist, ${p.n}`,
    youWon: 'You won a seat',
    youWonBody: 'We have written to you: take the seat with the link in the mail before its time is over.',
    youWait: 'You are on the waitlist',
    youWaitBody: 'We have written to you. As soon as one of your choices is free it is offered to you.',
    refusals: {
      'name-missing': 'Write a name.',
      'email-not-valid': 'This is not an e-mail address; check it for a slip.',
      'choices-missing': 'Choose at least one.',
      'ballot-closed': 'This ballot is not open any more.',
      'too-many': 'That was many times in a short while. Try again in an hour.',
      'not-allowed': 'Only organisers may do this.',
      'products-missing': 'Choose at least one product without variations.',
      'product-in-ballot': 'One of these is in another ballot already.',
      'moment-not-valid': 'Say a moment that is still to come.',
      'number-not-valid': 'This number is too small or too large.',
      'ballot-drawn': 'This ballot is drawn: what people won stays theirs.',
    },
    manage: {
      title: 'Ballots',
      lead: 'Instead of selling seats to who comes first, let people rank what they want and draw. Winners get an offer with a clock, the others a place on the waitlist.',
      none: 'No ballots',
      noneBody: 'Seats are sold to who comes first.',
      add: 'A new ballot',
      name: 'Name',
      products: 'What is drawn',
      productsHint: 'Until the draw these are not sold. Afterwards what is left is sold to who comes first.',
      closesAt: 'Open until',
      mostEach: 'Seats that one can win',
      offerHours: 'Hours to take a seat',
      make: 'Open the ballot',
      remove: 'Give up the ballot',
      page: 'Its page',
      states: {
        'not-open-yet': 'not open yet',
        open: 'open',
        closed: 'being drawn',
        drawn: 'drawn',
      },
      won: (p: { n: number }) => count('en', p.n, '# seat won', '# seats won'),
      waiting: (p: { n: number }) => count('en', p.n, '# waits', '# wait'),
    },
  },
  returning: {
    title: 'You may not come?',
    lead: 'Say that you would give your ticket back. It goes to somebody on the waitlist if one wants it; until then it stays yours.',
    on: 'Give it back if somebody takes it',
    off: 'Keep it after all',
    isOn: 'You give it back as soon as somebody takes it.',
  },
  refusals: {
    'name-missing': 'Write your name.',
    'email-not-valid': 'This is not an e-mail address; check it for a slip.',
    'units-not-valid': 'Choose how many places you need.',
    'limit-per-person': 'One person cannot have so many of these. Choose fewer places.',
    'shop-closed': 'The sale is closed at the moment.',
    'no-waitlist': 'There is no waitlist for this.',
    'not-open-yet': 'This is not on sale yet.',
    closed: 'This is no longer on sale.',
    'too-many': 'That was many times in a short while. Try again in an hour.',
    'not-offered': 'This offer is over: the place went to the next in turn.',
    'not-waiting': 'You are not on this waitlist any more.',
    'sold-out': 'Something that comes with it is sold out at the moment. Write to the team.',
    'being-taken': 'Somebody has been offered this place just now. Look again in a day.',
    'ticket-unknown': 'This ticket cannot be given back like this.',
  },
  letters: {
    joined: {
      subject: (p: { name: string; edition: string }) => `Waitlist for “${p.name}”, ${p.edition}`,
      text: (p: { person: string; name: string; edition: string; url: string }) =>
        `Hello ${p.person},\n\nyou are on the waitlist for “${p.name}” at ${p.edition}. As soon as a place is yours to take we write to you again.\n\nYour place in line, and the way off the list:\n${p.url}\n\nKeep this link to yourself: whoever has it can take your place. You did not ask for this? Then open the link and leave the list.\n`,
    },
    offered: {
      subject: (p: { name: string; edition: string }) => `A place is yours: “${p.name}”, ${p.edition}`,
      text: (p: {
        person: string;
        name: string;
        edition: string;
        n: number;
        until: string;
        sum: string | null;
        url: string;
      }) =>
        `Hello ${p.person},\n\n${p.n > 1 ? `${p.n} places` : 'a place'} for “${p.name}” at ${p.edition} ${p.n > 1 ? 'are' : 'is'} yours until ${p.until}.${p.sum ? ` The price is ${p.sum}.` : ' It costs nothing.'}\n\nTake it, or pass it on to the next in turn:\n${p.url}\n\nIf you do nothing, it goes to the next when the time is over.\n`,
    },
    entered: {
      subject: (p: { name: string; edition: string }) => `Your entry in the ballot “${p.name}”, ${p.edition}`,
      text: (p: { person: string; name: string; edition: string; until: string; url: string }) =>
        `Hello ${p.person},\n\nyou are in the ballot “${p.name}” of ${p.edition}. Until ${p.until} you can change your choices or take them back:\n${p.url}\n\nAfter the draw we write to you again. You did not enter? Then open the link and take the entry back.\n`,
    },
    returned: {
      subject: (p: { name: string; edition: string }) =>
        `Somebody took your ticket: “${p.name}”, ${p.edition}`,
      text: (p: { person: string; name: string; edition: string; url: string }) =>
        `Hello ${p.person},\n\nyou offered your ticket for “${p.name}” at ${p.edition} to those who wait, and somebody took it. It admits nobody any more. What you paid for it goes back to you by the rules of the team.\n\nYour order:\n${p.url}\n`,
    },
  },
};
