import type { SessionRow } from './rows.ts';

/** Talks that came in late, in the order in which they did; their places are found in the working timetable. */
export const lateTalks: readonly (SessionRow & { readonly track: string })[] = [
  {
    title: 'Ferries, graphs and the shortest goodbye',
    by: ['Anselm Grünewald'],
    track: 'data',
    abstract: `Which island pair is furthest apart, counted in coffees? A timetable becomes a graph, the graph becomes a board game, and the board game becomes a lecture on shortest paths that you can play with your grandmother.`,
    level: 'beginner',
    tags: ['graphs'],
  },
  {
    title: 'Room 305, unplugged: programs on paper',
    by: ['Maud Verstappen'],
    track: 'education',
    abstract: `A late replacement without slides. We run a sorting algorithm with forty people and forty chairs, find its bug with our feet, and discuss what unplugged exercises teach that screens do not.`,
    level: 'all',
    recorded: false,
    tags: ['teaching'],
  },
];

/** Titles used below; a test sees that each of them exists. */
export const revised = {
  moved: 'Typing at scale: five years in one code base',
  cancelledBetween: 'Embeddings without tears',
  renamedBetween: { now: 'Free threads, expensive lessons', before: 'Free threads: a migration report' },
  unplacedBefore: ['The median fisherman does not exist', 'Sampling, or how to read a terabyte over coffee'],
  otherHall: 'Queues are for waiting',
  cancelled: 'Lock files and other promises',
  retitled: {
    from: 'Backfills: time travel with consequences',
    to: 'Backfills: time travel, with receipts',
  },
  reworded: {
    title: 'DataFrames, three ways',
    abstract: `The same analysis of election surveys in pandas, Polars and DuckDB, by someone who maintains all three. New since the release: a fourth version in plain SQL, sent by an attendee, which is shorter than any of them and which we will discuss without pride.`,
  },
  joined: { title: 'Passkeys for a choir', speaker: 'Talia Berkovich' },
  remote: 'Mentoring at a distance, with deadlines',
  unrecorded: 'A programming club in a prison library',
  noted: { title: 'The median fisherman does not exist', notes: 'Mentions an accident at sea.' },
  later: { title: 'Charity auction', minutes: 15 },
  swapped: ['Plurals, names and other small cruelties', 'The slow client is a user'],
  placed: 'Deprecating things that people love',
  levelled: 'A gentle history of the asterisk',
} as const;
