import { count } from '../plural.ts';

export const agenda = {
  lead: 'What you starred, your seats, the talks you give, gatherings you joined and what you wrote down yourself.',
  reasons: {
    giving: 'You speak',
    seat: 'Your seat',
    own: 'Your own',
    'open-space': 'Open space',
    meeting: 'Meeting',
    'meet-up': 'Meet-up',
  },
  noRoom: 'Has no room at the moment',
  free: (p: { minutes: number }) =>
    p.minutes % 60 === 0
      ? count('en', p.minutes / 60, 'Free for # hour', 'Free for # hours')
      : p.minutes > 60
        ? `Free for ${Math.floor(p.minutes / 60)} h ${p.minutes % 60} min`
        : `Free for ${p.minutes} min`,
  walk: (p: { title: string; minutes: number }) =>
    `Leave ${count('en', p.minutes, '# minute', '# minutes')} early, or come later: it is a walk between this and “${p.title}”`,
  overlaps: (p: { title: string; n: number }) =>
    `Overlaps with “${p.title}” and ${count('en', p.n, '# more', '# more')}`,
  change: 'Change',
  addTitle: 'Add something of your own',
  addLead: 'Dinner, the train, a call with home. Only you see it; it goes into your calendar too.',
  what: 'What',
  whatHint: 'Such as “Dinner with the local group”.',
  from: 'From',
  to: 'To',
  where: 'Where',
  add: 'Add to my agenda',
  save: 'Save',
  remove: 'Take out',
  inZone: (p: { zone: string }) => `Times are those of the venue (${p.zone}).`,
  added: 'It is in your agenda.',
  removed: 'It is out of your agenda.',
  refused: 'That could not be kept',
  refusals: {
    'title-missing': 'Say what it is, in a few words.',
    'title-too-long': 'Use 120 characters at most.',
    'place-too-long': 'Use 120 characters at most.',
    'time-not-valid': 'Choose a day and a time.',
    'end-before-start': 'It must end after it starts.',
    'too-far-away': 'It must be within two weeks of the conference.',
    'too-many-items': 'There are 100 things of your own in this agenda. Take one out first.',
    'item-unknown': 'It is gone by now. Add it anew.',
    'not-signed-in': 'Sign in to keep something of your own.',
  },
  share: 'Show it to others',
  shareLead:
    'A private link to your sessions, for colleagues or friends. What you wrote down yourself is not shown.',
  makeLink: 'Make a private link',
  yourLink: 'Your private link',
  linkNote: 'Whoever has this link sees the sessions in your agenda, as it changes.',
  endLink: 'End this link',
  sharedTitle: (p: { name: string }) => `The agenda of ${p.name}`,
  sharedLead: 'Sessions that they starred, have a seat in, or give.',
  sharedEmpty: 'Nothing is in it yet',
  sharedEmptyNext: 'Come back later: the link stays the same.',
  freeNow: 'You are free now',
  freeUntil: (p: { time: string }) => `until ${p.time}`,
  why: {
    starred: 'You starred it',
    track: (p: { n: number; track: string }) => `You starred ${p.n} in ${p.track}`,
  },
  everywhere: 'All my agendas',
  everywhereLead: 'Day by day, whichever conference it is.',
  everywhereNone: 'No agenda yet',
  everywhereNoneNext: 'Star sessions of a conference, get a ticket, or speak: it comes together here.',
  alsoElsewhere: (p: { title: string }) => `At the same time elsewhere: “${p.title}”`,
};
