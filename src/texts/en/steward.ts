import { count } from '../plural.ts';

/** Numbers and names of what doctor found; which are there depends on the code. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** What the ways in and the pages for those who look after the installation say. */
export const steward = {
  start: {
    title: 'How do you want to begin?',
    lead: 'Everything you make here is hidden until you show it. You can take any of these ways again later.',
    import: {
      title: 'Import a programme',
      body: 'You have one in pretalx, frab, PyCon US, EuroPython, iCalendar or a table: see all of it here in a minute.',
      action: 'Import a programme',
    },
    create: {
      title: 'Create an edition',
      body: 'You start with a name and dates, and fill in the rest as your team decides it.',
      action: 'Create an edition',
    },
    rehearse: {
      title: 'Explore a rehearsal conference',
      body: 'An invented conference with 150 speakers to try everything on. Only your team sees it, and you can remove it again.',
      action: 'Make a rehearsal edition',
      made: 'Making it takes a few seconds.',
      clock:
        'With a clock that you can move and a crowd: `npm run demo` on your own machine, in a folder of its own.',
    },
    copyTitle: 'Your team ran one before?',
    copy: (p: { edition: string }) => `Copy ${p.edition}`,
    copyBody: 'Its place, texts, look, pages, rooms and tracks come along; you give the new dates.',
    conferenceOfRehearsal: 'Rehearsal',
    notYours: {
      title: 'Making conferences is for stewards',
      body: 'A steward looks after this installation. Ask one of them to make the edition and to give you a role in it.',
    },
    back: 'Other ways to begin',
  },
  create: {
    title: 'Create an edition',
    lead: 'An edition is one occurrence of a conference: “PyCon 2027”. You can change all of this later.',
    name: 'Name of the edition',
    nameHint: 'With its year, as people say it: PyCon Harbour City 2027',
    conference: 'Name of the conference',
    conferenceHint: 'Without the year; editions of the same conference are shown together.',
    slug: 'Address',
    slugHint: (p: { origin: string }) => `Short, lower case: ${p.origin}/harbour-2027`,
    startsOn: 'First day',
    endsOn: 'Last day',
    zone: 'Time zone of the venue',
    zoneHint: 'Type a city: Europe/Prague, Asia/Seoul, America/New_York',
    city: 'City',
    country: 'Country',
    noCountry: 'not said',
    submit: 'Create the edition',
    hidden: 'It stays hidden: only you and whom you invite see it.',
  },
  import: {
    title: 'Import a programme',
    lead: 'First we only look. You see what was found before anything is made.',
    file: 'File',
    fileHint: 'schedule.xml, schedule.json, conference.json, .ics or .csv, up to 30 MB',
    address: 'Or its address',
    addressHint: 'We fetch it once. Private addresses are never asked.',
    zone: 'Time zone of the venue',
    zoneHint: 'Used only where the file names none.',
    look: 'Look at it',
    foundTitle: (p: { title: string }) => `Found: ${p.title}`,
    untitled: 'a programme without a title',
    found: (p: { sessions: number; speakers: number; rooms: number }) =>
      `${count('en', p.sessions, '# session', '# sessions')}, ${count('en', p.speakers, '# speaker', '# speakers')}, ${count('en', p.rooms, '# room', '# rooms')}`,
    format: 'Format',
    dates: 'Dates',
    confirm: 'Is this right?',
    confirmLead:
      'The edition is hidden until you show it. Nothing of the programme is taken over yet: the next page shows all of it.',
    submit: 'Create it and look at the import',
    again: 'Choose another file',
    tableNext:
      'This is a table whose columns we are not sure about. Create the edition first; its import page lets you say which column is what.',
    expired: 'The file was kept for a day and is gone. Choose it again.',
  },
  outbox: {
    title: 'Outbox',
    lead: 'Every letter that Hallway wrote, the newest first. Letters are erased after 30 days.',
    notSent: 'Mail is not set up: letters are kept here and sent to nobody',
    notSentBody:
      'Sign-in links and invitations reach people only if you hand them on from here. Set SMTP_URL and start Hallway again; letters that were kept are not sent later.',
    none: 'No letters yet',
    noneNext: 'The first ones are sign-in links and invitations to the team.',
    caption: 'Letters',
    to: 'To',
    subject: 'Subject',
    state: 'State',
    written: 'Written',
    erased: 'erased',
    states: { waiting: 'waiting', sent: 'sent', kept: 'kept, not sent', failed: 'failed' },
    counts: (p: { waiting: number; failed: number; kept: number }) =>
      `${p.waiting} waiting, ${p.failed} failed, ${p.kept} kept`,
    attempts: (p: { n: number }) => count('en', p.n, '# attempt', '# attempts'),
    retry: 'Try again',
    retried: 'It is tried again in a moment.',
    badAddress: 'The address is none. Correct it where it came from.',
    hiddenBody: 'What this letter says is a secret for whom it was sent to, or was erased.',
    older: 'Older',
    newest: 'Newest',
    asText: 'As text',
    asHtml: 'As HTML',
    back: 'All letters',
  },
  desk: {
    title: 'This installation',
    lead: 'Is everything working, who looks after it, and what runs here.',
    healthTitle: 'Is it well?',
    allWell: 'Everything is well',
    states: { well: 'fine', look: 'worth a look', ill: 'broken' },
    subjects: {
      database: 'Database',
      time: 'Clock',
      mail: 'Mail',
      jobs: 'Jobs',
      storage: 'Storage',
      backup: 'Backup',
      programmes: 'Programmes',
      claims: 'Claims',
      orders: 'Orders',
      conduct: 'Conduct reports',
    },
    stewardsTitle: 'Stewards',
    stewardsLead: 'They may create conferences, read the outbox and see this page.',
    email: 'E-mail address of somebody with an account',
    name: 'Name a steward',
    dismiss: 'Dismiss',
    named: 'Named a steward.',
    dismissed: 'Not a steward any more.',
    editionsTitle: 'Editions',
    noEditions: 'No edition yet',
    newEdition: 'New edition',
    shown: 'public',
    hidden: 'hidden',
    rehearsal: 'rehearsal',
    modeTitle: 'What this is',
    mode: 'Mode',
    modes: {
      real: 'Real: people, letters and dates count.',
      rehearsal: 'Rehearsal: everything is invented and the clock can be moved.',
    },
    origin: 'Address',
    roles: 'This process',
    roleNames: { both: 'serves pages and does jobs', web: 'serves pages only', worker: 'does jobs only' },
    database: 'Database',
    databases: { embedded: 'Hallway’s own PostgreSQL', outside: 'a PostgreSQL outside (DATABASE_URL)' },
    outbox: 'Outbox',
    actsTitle: 'Latest acts',
    noAccess: {
      title: 'This page is for stewards',
      body: 'A steward looks after this installation. Ask one of them to name you, too.',
    },
  },
  findings: {
    'database-answers': (f: FindingFacts) => `PostgreSQL ${f.version} answered in ${f.ms} ms.`,
    'database-not-synced': (_: FindingFacts) =>
      'PostgreSQL does not sync to disk; a crash could lose what was acknowledged. Set fsync and synchronous_commit on.',
    'clocks-agree': (_: FindingFacts) => 'The clocks of this machine and the database agree.',
    'clocks-apart': (f: FindingFacts) =>
      `This machine’s clock and the database’s are ${f.seconds} s apart; set both by NTP.`,
    'mail-answers': (f: FindingFacts) =>
      `The mail server answers (${f.waiting} waiting, ${f.failed} failed, ${f.kept} kept).`,
    'mail-kept': (f: FindingFacts) =>
      `Mail is not set up (SMTP_URL): letters are kept${f.folder ? ` in ${f.folder}` : ''} and not sent (${f.kept} kept).`,
    'events-delivered': (f: FindingFacts) =>
      `Events are delivered (${f.waiting} waiting, ${f.failed} given up).`,
    'events-late': (f: FindingFacts) =>
      `${f.waiting} events wait, the oldest for ${f.oldestSeconds} s; is a worker running?`,
    'disk-free': (f: FindingFacts) => `${f.gigabytes} GB free in ${f.folder}.`,
    'backup-none': (_: FindingFacts) =>
      'No backup was made yet; `npx hallway backup` makes one, and a copy belongs on another machine.',
    'backup-made': (f: FindingFacts) =>
      `The last backup is ${count('en', Number(f.days), '# day', '# days')} old (${f.rows} rows).`,
    'programmes-sound': (_: FindingFacts) => 'Every session stands in rooms of its own edition.',
    'programmes-astray': (f: FindingFacts) =>
      `${count('en', Number(f.n), '# session stands', '# sessions stand')} in rooms of another edition.`,
    'claims-sound': (_: FindingFacts) => 'Every claim on something scarce is covered by its pool.',
    'claims-astray': (f: FindingFacts) =>
      `${count('en', Number(f.n), '# pool has', '# pools have')} more claimed than there is, or claims that do not add up: ${f.pools}.`,
    'orders-sound': (_: FindingFacts) => 'Money, orders and places agree.',
    'orders-astray': (f: FindingFacts) =>
      `${count('en', Number(f.n), '# order does', '# orders do')} not agree with the payments or the places: ${f.orders}.`,
    'conduct-key-there': (f: FindingFacts) =>
      `Reports to conduct teams are sealed with the key in ${f.where}. No backup holds it: keep a copy of it apart.`,
    'conduct-key-other': (f: FindingFacts) =>
      `Reports to conduct teams are kept that another key than the one in ${f.where} has sealed. Bring that key back, else nobody can open them.`,
    'conduct-key-open': (f: FindingFacts) =>
      `Others on this machine can read ${f.where}, which opens reports to conduct teams. Take their right to read it away (chmod 600).`,
    'not-looked': (f: FindingFacts) => `Could not be looked at${f.problem ? `: ${f.problem}` : ''}.`,
  },
};
