import { count } from '../plural.ts';

type Change = { field: string; before: string; after: string };

export const feeds = {
  take: {
    title: 'Take this list along',
    lead: 'These addresses keep the filters and stay up to date. Copy one into your calendar, your reader or your program.',
    calendar: 'Calendar',
    calendarHint: 'Whole days. In a calendar: “subscribe by address”.',
    withDeadlines: 'Calendar with deadlines',
    withDeadlinesHint: 'The same, and until when one can hand in a proposal, apply for aid or buy early.',
    deadlines: 'Deadlines alone',
    deadlinesHint: 'At their minute, so that your calendar shows them in your zone.',
    feed: 'Feed',
    feedHint: 'What is new and what changed, for a feed reader.',
    subscribe: (p: { what: string }) => `Subscribe: ${p.what}`,
    open: 'Open',
    files: 'Files',
    spreadsheet: 'Spreadsheet (CSV)',
    json: 'JSON',
    confsTech: 'As confs.tech keeps it',
    pythonDeadlines: 'As Python Deadlines keeps it',
    api: 'API',
  },
  documents: {
    title: 'Conferences',
    deadlines: 'Conference deadlines',
    cut: (p: { n: number }) =>
      `These are the first ${new Intl.NumberFormat('en').format(p.n)}: more fit than one document holds. Narrow the filters to see others.`,
    deadline: {
      call: (p: { name: string }) => `Call closes: ${p.name}`,
      aid: (p: { name: string }) => `Aid, last moment to apply: ${p.name}`,
      'early-bird': (p: { name: string }) => `Early price ends: ${p.name}`,
      tickets: (p: { name: string }) => `Ticket sale ends: ${p.name}`,
    },
    website: (p: { url: string }) => `Website: ${p.url}`,
    postponed: (p: { name: string }) => `${p.name} (postponed)`,
    cancelled: (p: { name: string }) => `${p.name} (cancelled)`,
    changed: (p: Change) => `Changed: ${p.field}, ${p.before} → ${p.after}`,
  },
  digest: {
    title: 'A mail each Monday',
    lead: 'What is new in this list, calls that close within two weeks, and what changed. No news, no mail.',
    email: 'E-mail address',
    send: 'Mail me this list',
    sent: 'Look into your mailbox',
    sentBody: 'We sent you a mail with a link. Only when you press the button behind it do we start.',
    everything: 'All conferences',
    filters: 'What you get',
    without: (p: { filter: string }) => `Without: ${p.filter}`,
    confirmTitle: 'Shall we mail you this list?',
    yes: 'Yes, each Monday',
    confirmed: 'Done: you get it on Mondays',
    confirmedBody: 'At 07:00 UTC, and only if there is news. Each mail has a link that ends it at once.',
    running: (p: { since: string }) => `Mailed on Mondays since ${p.since}`,
    last: (p: { when: string }) => `Last looked at on ${p.when}`,
    change: 'Change it',
    changeLead:
      'Set other filters on the front page, then paste the address of that page here. Without a change it stays as it is.',
    address: 'Address of the list that you want',
    language: 'Language of the mails',
    save: 'Save',
    saved: 'Saved',
    show: 'Show this list',
    end: 'End it and delete my address',
    ended: 'Ended',
    endedBody: 'Your address is deleted from this list.',
    refusals: {
      'email-not-usable': 'This does not look like an e-mail address. Please check it.',
      'too-many': 'That was many times in a short while. Please try again in an hour.',
      'enough-digests': 'This address gets many lists already. End one first: the link is in each mail.',
      'link-not-valid': 'This link is not valid or too old. Please ask for the list again.',
      'address-not-usable':
        'This is not the address of a list here. Copy it from your browser’s address bar.',
      twice: 'You get this list already.',
    },
  },
  mails: {
    confirm: {
      subject: 'Shall we mail you conferences each Monday?',
      body: (p: { filters: string; url: string }) =>
        `Somebody, we hope you, asked us to send a mail each Monday with what is new in this list of conferences:\n${p.filters}\n\nYes, send it:\n${p.url}\n\nIf it was not you, do nothing: without this link we forget the address within seven days.`,
    },
    weekly: {
      subject: (p: { filters: string; fresh: number; closing: number; changed: number }) =>
        `${[
          ...(p.fresh > 0 ? [count('en', p.fresh, '# new conference', '# new conferences')] : []),
          ...(p.closing > 0 ? [count('en', p.closing, '# call closes soon', '# calls close soon')] : []),
          ...(p.changed > 0 ? [count('en', p.changed, '# change', '# changes')] : []),
        ].join(', ')}: ${p.filters}`,
      lead: (p: { filters: string }) => `Your list: ${p.filters}`,
      fresh: 'New in the list',
      closing: 'Calls that close within two weeks',
      changed: 'Changed',
      callCloses: (p: { when: string }) => `Call closes: ${p.when}`,
      change: (p: Change) => `${p.field}: ${p.before} → ${p.after}`,
      more: 'and more in the list',
      all: 'See the whole list',
      settings: 'Change or end these mails',
      why: 'You get this mail because you asked for it on our page and confirmed your address.',
    },
  },
};
