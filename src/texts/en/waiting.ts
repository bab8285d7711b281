import { count } from '../plural.ts';

/** The waiting room in front of a ticket sale. */
export const waiting = {
  title: 'Waiting room',
  tickets: (p: { edition: string }) => `Tickets: ${p.edition}`,
  before: (p: { people: number }) => count('en', p.people, '# person before you', '# people before you'),
  howFar: 'How far the line has come to your place',
  heading: {
    early: 'You are in good time',
    waiting: 'You have a place in the line',
    called: 'It is your turn',
    lapsed: 'Your turn has passed',
    over: 'Your time inside has passed',
    elsewhere: 'Another browser went in with this place',
    'too-many-places': 'Many places were taken from your network',
    'no-cookies': 'Your browser keeps no place',
  },
  opens: (p: { time: string }) => `The sale opens ${p.time}.`,
  byLot:
    'Whoever is here by then gets a place by lot: it makes no difference who came first. Later ones queue behind, in the order in which they come.',
  comeBack: 'You may close this page and come back after the opening: you take part.',
  minutes: (p: { minutes: number }) =>
    count('en', p.minutes, 'It will take about a minute.', 'It will take about # minutes.'),
  kept: (p: { time: string }) => `You may close this page. Your place is kept at least until ${p.time}.`,
  looks: 'This page looks by itself whether it is your turn.',
  goingIn: 'You are being let in. If nothing happens, go on here.',
  wasKept: (p: { minutes: number }) =>
    count(
      'en',
      p.minutes,
      'A place is kept for # minute after its turn came.',
      'A place is kept for # minutes after its turn came.',
    ),
  wasInside: 'What you had not sent was not ordered. With a new place you can go on.',
  oneBrowser: 'A place lets in one browser. If that was yours, go on there; else take a place of your own.',
  others: 'Others wait too, so new places come one by one. This page asks again by itself.',
  cookies:
    'A place in the line is a cookie, and your browser sent none. Allow cookies of this site and try again.',
  notSent: 'What you sent was not taken. It is still there if you go back in your browser.',
  goOn: 'Go on',
  lookNow: 'Look now',
  anew: 'Take a new place',
  giveUp: 'Give up my place',
  back: (p: { edition: string }) => `Back to ${p.edition}`,
};
