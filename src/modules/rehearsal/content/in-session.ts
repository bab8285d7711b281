import type { CastKey } from '../rules/rehearsal.ts';

type SeededQuestion = {
  readonly by: CastKey;
  readonly isAnonymous: boolean;
  readonly text: string;
  readonly isApproved: boolean;
  /** Of whom. */
  readonly votes: readonly CastKey[];
};

type SeededPoll = {
  readonly title: string;
  readonly isMultiple: boolean;
  readonly state: 'open' | 'revealed';
  readonly options: readonly { readonly text: string; readonly isKey: boolean }[];
  /** Who chose which option, counted from 1. */
  readonly answers: readonly (readonly [by: CastKey, number: number])[];
};

/** What people of the cast ask in the first talk that is on when the rehearsal begins. */
export const sessionQuestions: readonly SeededQuestion[] = [
  {
    ...{ by: 'speaker', isAnonymous: false, votes: ['volunteer', 'sponsor', 'organiser'], isApproved: true },
    text: 'Which of the pauses that you drew would one see in a small web service?',
  },
  {
    ...{ by: 'volunteer', isAnonymous: true, votes: ['attendee'], isApproved: true },
    text: '순환 참조는 언제 직접 끊는 게 나을까요?',
  },
  {
    ...{ by: 'sponsor', isAnonymous: false, votes: [], isApproved: false },
    text: 'Will the drawings be online somewhere afterwards?',
  },
];

/** Who of the cast shows their name on that talk's leaderboard. */
export const onLeaderboard: readonly CastKey[] = ['attendee', 'volunteer'];

/** Polls of that talk: one and a quiz that are shown with their answers, and a quiz that takes answers still. */
export const sessionPolls: readonly SeededPoll[] = [
  {
    ...{ title: 'Have you ever looked for a leak?', isMultiple: false, state: 'revealed' },
    options: [
      { text: 'Yes, and found it', isKey: false },
      { text: 'Yes, and restarted it every night', isKey: false },
      { text: 'Not yet', isKey: false },
    ],
    answers: [
      ['attendee', 2],
      ['volunteer', 3],
      ['sponsor', 2],
      ['organiser', 1],
    ],
  },
  {
    ...{ title: 'What does a full pause stop?', isMultiple: false, state: 'revealed' },
    options: [
      { text: 'Every thread of the program', isKey: true },
      { text: 'The other programs of the machine', isKey: false },
      { text: 'The kernel', isKey: false },
    ],
    answers: [
      ['attendee', 1],
      ['volunteer', 1],
      ['sponsor', 1],
      ['organiser', 2],
    ],
  },
  {
    ...{ title: 'Which of these does counting references alone not free?', isMultiple: false, state: 'open' },
    options: [
      { text: 'A long list', isKey: false },
      { text: 'Two objects that point to each other', isKey: true },
      { text: 'An open file', isKey: false },
    ],
    answers: [
      ['volunteer', 2],
      ['sponsor', 1],
    ],
  },
];

/** What is said of the sessions that are over when the rehearsal begins. */
export const sessionFeedback: readonly {
  readonly by: CastKey;
  readonly score: number;
  readonly text: string;
}[] = [
  { by: 'attendee', score: 5, text: 'A good start to the day, and in time.' },
  { by: 'volunteer', score: 4, text: '앞자리가 아니어도 잘 들렸어요.' },
  { by: 'sponsor', score: 4, text: '' },
];
