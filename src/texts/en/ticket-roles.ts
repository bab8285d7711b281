import { count } from '../plural.ts';

type RoleName = 'speaker' | 'organiser' | 'volunteer' | 'sponsor-staff' | 'grantee';
type LetterFacts = {
  readonly name: string;
  readonly email: string;
  readonly edition: string;
  readonly what: string;
  readonly url: string;
};

const because: Readonly<Record<RoleName, (edition: string) => string>> = {
  speaker: (edition) => `you speak at ${edition}`,
  organiser: (edition) => `you help to run ${edition}`,
  volunteer: (edition) => `you volunteer at ${edition}`,
  'sponsor-staff': (edition) => `your company sponsors ${edition}`,
  grantee: (edition) => `you have an aid grant for ${edition}`,
};

/** What a role gives: on the tickets page, in letters, and where the team sets it. */
export const ticketRoles = {
  own: {
    title: {
      speaker: 'You speak here',
      organiser: 'You help to run this',
      volunteer: 'You volunteer here',
      'sponsor-staff': 'You are with a sponsor',
      grantee: 'You have an aid grant',
    },
    free: (p: { what: string }) => `“${p.what}” is free for you.`,
    price: (p: { what: string; price: string; before: string }) =>
      `“${p.what}” costs you ${p.price} instead of ${p.before}.`,
    plain: (p: { what: string; price: string }) => `“${p.what}” is open to you, for ${p.price}.`,
    take: 'Take it',
    kind: 'Which one',
    has: (p: { what: string }) => `“${p.what}” is yours.`,
    see: 'Open my order',
    goOn: 'Go on with it',
    held: (p: { what: string }) => `“${p.what}” is held for you; a few things are still to be said.`,
    notOpen: 'You can take it as soon as the sale is open.',
    none: 'There is none left at the moment. Write to the team.',
  },
  ended: 'It came with a role that has ended: you are not in it any more.',
  letter: {
    subject: (p: LetterFacts) => `${p.edition}: “${p.what}” for you`,
    text: (p: LetterFacts & { role: RoleName; isOpen: boolean }) =>
      `Hello ${p.name},\n\nbecause ${because[p.role](p.edition)}, there is “${p.what}” for you.\n\n${
        p.isOpen ? 'Take it here' : 'As soon as the sale is open, take it here'
      }, signed in as ${p.email}: ${p.url}\n\nIt ends when the role does.\n`,
  },
  manage: {
    title: 'Roles',
    lead: 'What speakers, volunteers, the team and sponsors’ people get. Each person takes theirs once; whoever leaves the role loses it, and its place goes to others.',
    roles: {
      speaker: 'Speakers',
      organiser: 'Organising team',
      volunteer: 'Volunteers',
      'sponsor-staff': 'Sponsors’ people',
      grantee: 'People with an aid grant',
    },
    none: 'No role gives anything yet',
    noneNext:
      'Say below what speakers get: whoever speaks sees it on the tickets page and takes it in one tap.',
    caption: 'What roles give',
    role: 'Who',
    what: 'Gets',
    price: 'Price',
    taken: 'Taken',
    waiting: 'Not yet taken',
    aside: 'Kept places taken',
    of: (p: { used: string; most: string }) => `${p.used} of ${p.most}`,
    prices: {
      none: 'as for everybody',
      free: 'free',
      set: (p: { sum: string }) => p.sum,
      less: (p: { sum: string }) => `${p.sum} less`,
      share: (p: { rate: string }) => `${p.rate} % less`,
    },
    fewKept: (p: { n: number }) =>
      count(
        'en',
        p.n,
        'One more person than there are kept places.',
        '# more people than there are kept places.',
      ),
    end: 'Give no more',
    endOf: (p: { role: string; what: string }) => `Give no more: ${p.role}, ${p.what}`,
    again: 'Give again',
    over: 'given no more',
    make: 'Let a role get something',
    product: 'Product',
    productHint: 'A hidden product is sold to nobody else.',
    pay: 'They pay',
    pays: { free: 'Nothing', set: 'This sum', share: 'So much less, in %', none: 'The usual price' },
    value: 'Sum, or percentage',
    keep: 'Places kept for them',
    keepHint: 'So that it does not sell out before they come. Empty: none.',
    makeIt: 'Let them have it',
    people: 'Who is in which role',
    peopleLead:
      'Roles that an account has count by themselves. Others are named by their address: they sign in with it and take what is theirs.',
    peopleCount: (p: { n: number }) => count('en', p.n, 'one person', '# people'),
    byAddress: 'named by the team',
    takeOut: 'Take out',
    takeOutOf: (p: { name: string }) => `Take out: ${p.name}`,
    nobody: 'Nobody yet.',
    unknown: (p: { n: number }) =>
      count('en', p.n, 'Of one speaker no address is known', 'Of # speakers no address is known'),
    unknownLead: 'Write the ones that you know; the others can follow. Each is told by mail what is theirs.',
    emailOf: (p: { name: string }) => `E-mail of ${p.name}`,
    saveSpeakers: 'Save addresses',
    nameMore: 'Name people by address',
    nameRole: 'Role',
    nameList: 'People',
    nameHint: 'A line each: e-mail, name. The name may be left out.',
    nameIt: 'Name them',
  },
  reasons: {
    'role-ended': 'the role that gave it ended',
    'account-removed': 'the account was removed',
  },
};
