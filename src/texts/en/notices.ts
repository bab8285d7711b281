import { count } from '../plural.ts';
import { groups } from './groups.ts';
import { meetings } from './meetings.ts';

/** What a sentence about something beside the programme may name; `when` is day and time, `reason` is empty if nobody gave one. */
export type NewsWords = { title: string; when: string; place: string; other: string; reason: string };

/** Telling people what a release changes for them: in the app, in letters, and to the team beforehand. */
export const notices = {
  title: 'What changed for you',
  lead: 'Changes to sessions that you starred, have a seat in, or give. Nothing else, and each once.',
  link: 'Your changes',
  news: (p: { n: number }) => count('en', p.n, 'Something changed for you', '# things changed for you'),
  look: 'See what changed',
  fresh: 'New',
  allSeen: 'I have seen it',
  none: 'Nothing has changed for you',
  noneNext: 'As soon as a session in your agenda moves or is cancelled, it stands here.',
  happened: {
    ...meetings.told,
    ...groups.told,
    'open-space-moved': (p: NewsWords) => `“${p.title}” moved: ${p.when}, ${p.place}`,
    'open-space-ended': (p: NewsWords) => `“${p.title}” does not take place${p.reason && `: ${p.reason}`}`,
    'open-space-merged': (p: NewsWords) =>
      `“${p.other}” comes together with “${p.title}”: ${p.when}, ${p.place}`,
    'open-space-asks': (p: NewsWords) =>
      `“${p.other}” would like to come together with your “${p.title}”. You decide.`,
    'open-space-displaced': (p: NewsWords) =>
      `The programme now needs the room of your “${p.title}”. Choose another free slot.`,
    'open-space-roomless': (p: NewsWords) =>
      `“${p.title}” lost its room to the programme. Its host is asked to move it.`,
    'open-space-taken-down': (p: NewsWords) =>
      `The team took “${p.title}” off the board${p.reason && `: ${p.reason}`}`,
    'open-space-approved': (p: NewsWords) => `“${p.title}” is on the board: ${p.when}, ${p.place}`,
    'open-space-offered': (p: NewsWords) => `You are asked to host “${p.title}”: ${p.when}, ${p.place}`,
    'open-space-handed': (p: NewsWords) => `Somebody else hosts “${p.title}” now. You are still in.`,
    thanked: () => 'Somebody you know from here wrote to you',
    'lightning-on': (p: NewsWords) =>
      `You have a place for your lightning talk “${p.title}”: ${p.other}, ${p.when}, ${p.place}`,
    'lightning-next': (p: NewsWords) => `Get ready: your lightning talk “${p.title}” is next, ${p.place}`,
    'lightning-off': (p: NewsWords) =>
      `The team set your lightning talk “${p.title}” aside${p.reason && `: ${p.reason}`}`,
  },
  besides: 'Beside the programme',
  openIt: 'Open',
  release: (p: { n: number }) => `Release ${p.n}`,
  reasons: { giving: 'You speak', seat: 'Your seat', own: 'Your own', starred: 'Starred' },
  swap: 'Change or give back your seat',
  clashTitle: 'This now clashes in your agenda',
  overlap: (p: { a: string; b: string }) => `“${p.a}” now overlaps with “${p.b}”`,
  walk: (p: { a: string; b: string; minutes: number }) =>
    `From “${p.a}” to “${p.b}” the way is ${count('en', p.minutes, '# minute', '# minutes')} longer than the break`,
  openAgenda: 'Open my agenda',
  /** Announcements that were said to the reader and that they have not looked at. */
  announced: 'The team says',
  choice: {
    title: 'How we tell you',
    lead: 'For this conference. What concerns you stands here in any case, unless you want nothing.',
    label: 'Changes of your agenda',
    announcements: 'Announcements of the team',
    announcementsHint: 'What is urgent, such as a closed room, stands in the app in any case.',
    ways: {
      push: 'On my devices at once',
      mail: 'By mail at once',
      digest: 'One mail a day',
      app: 'Here only',
      none: 'Not at all',
    },
    hints: {
      push: 'A short message on every device that you allow here. By mail as long as there is none.',
      mail: 'One letter for each release that changes something of yours.',
      digest: 'At seven in the morning, if there is something.',
      app: 'No mail. Now and My agenda say that there is something new.',
      none: 'You look at the schedule yourself.',
    },
    zone: 'Times in mails',
    zoneHint: (p: { zone: string }) => `Empty: the venue’s time (${p.zone}). Else a zone such as Asia/Seoul.`,
    save: 'Save',
    saved: 'Saved. That is how you hear of us from now on.',
    refusals: {
      'not-signed-in': 'Sign in to choose this.',
      'way-unknown': 'Choose one of the ways.',
      'zone-unknown': 'This zone is not known. Choose one of the list, or leave it empty.',
    },
  },
  stop: {
    title: 'No more mail about changes',
    lead: 'Changes of your agenda then stand on the conference’s pages only.',
    yes: 'Yes, no more mail',
    done: 'You get no more mail about changes',
    doneNext: 'On the page “What changed for you” you can choose it again.',
    notValid: 'This link is not valid. Use the newest letter, or choose it on the conference’s pages.',
  },
  letter: {
    subject: (p: { edition: string; n: number }) =>
      `${p.edition}: ${count('en', p.n, '# change for you', '# changes for you')}`,
    newsSubject: (p: { edition: string; title: string }) => `${p.edition}: “${p.title}”`,
    newsLead: (p: { edition: string }) => `News for you from ${p.edition}:`,
    lead: (p: { edition: string }) => `The programme of ${p.edition} changed. This concerns you:`,
    reason: {
      giving: 'you speak there',
      seat: 'you have a seat',
      own: 'your own',
      starred: 'you starred it',
    },
    swap: 'Change or give back your seat:',
    day: (p: { edition: string; n: number }) =>
      `${p.edition}: ${count('en', p.n, '# thing that concerns you', '# things that concern you')}`,
    announced: 'The team says:',
    clashes: 'Your agenda now has these clashes:',
    zone: (p: { zone: string }) => `Times are those of ${p.zone}.`,
    agenda: 'Your agenda:',
    guest: 'You get this letter because you hold a seat in this session.',
    stop: 'No more mail about changes:',
  },
  impact: {
    title: 'Whom this touches',
    starred: (p: { n: number }) => count('en', p.n, '# starred', '# starred'),
    seats: (p: { n: number }) => count('en', p.n, '# holds a seat', '# hold seats'),
    speaking: (p: { n: number }) => count('en', p.n, '# speaks', '# speak'),
    clashes: (p: { n: number }) => count('en', p.n, '# new clash', '# new clashes'),
    told: (p: { n: number }) =>
      count(
        'en',
        p.n,
        'One person is told, of their own changes only, by the way that they chose.',
        '# people are told, each of their own changes only, by the way that they chose.',
      ),
    nobody: 'None of the changes is in anybody’s agenda.',
    hidden: 'Nobody is told while the conference is hidden, or after it is over.',
  },
};
