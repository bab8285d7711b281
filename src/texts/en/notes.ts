import { count } from '../plural.ts';

export const notes = {
  title: 'My notes',
  lead: 'What you write down in sessions, with its minute, so that you find the place in the recording. Only you see it.',
  session: 'Session',
  note: 'Note',
  hint: 'Markdown works. Without a network it waits on this device and is sent later.',
  add: 'Keep the note',
  save: 'Save',
  change: 'Change',
  remove: 'Take out',
  none: 'Nothing is written down yet.',
  minute: (p: { n: number }) => count('en', p.n, '# minute in', '# minutes in'),
  beside: 'was changed in two places at once: both stay',
  download: 'Download all as Markdown',
  write: 'Write a note',
  waiting: 'Waits for a network',
  signIn: 'Notes need an account',
  signInNext: 'So that they are yours alone, and on all your devices.',
  refused: 'That could not be kept',
  refusals: {
    'text-missing': 'Write something first.',
    'text-too-long': 'Use 10,000 characters at most. Begin a second note.',
    'session-unknown': 'That session is not in the programme any more. Choose another one.',
    'too-many-notes': 'There are 2,000 notes here. Take some out first.',
    'not-signed-in': 'Sign in to keep notes.',
  },
};
