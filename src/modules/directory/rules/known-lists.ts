import type { ListKind, Source } from './source.ts';

/** A public list that Hallway knows by itself: one button or one word fetches it. */
export type KnownList = Pick<Source, 'slug' | 'name' | 'addresses' | 'page' | 'licence' | 'refreshHours'> & {
  readonly kind: ListKind;
};

const pythonDeadlines = 'https://raw.githubusercontent.com/JesperDramsch/python-deadlines/main/_data';

/** The public lists, with the addresses that their keepers publish. */
export const knownLists: readonly KnownList[] = [
  {
    slug: 'confs-tech',
    name: 'confs.tech',
    kind: 'confs-tech',
    // The whole history is some hundred files; their archive is one address.
    addresses: ['https://codeload.github.com/tech-conferences/conference-data/tar.gz/refs/heads/main'],
    page: 'https://confs.tech/',
    licence: 'MIT',
    refreshHours: 24,
  },
  {
    slug: 'python-deadlines',
    name: 'Python Deadlines',
    kind: 'python-deadlines',
    addresses: ['conferences', 'archive', 'legacy'].map((file) => `${pythonDeadlines}/${file}.yml`),
    page: 'https://pythondeadlin.es/',
    licence: 'MIT',
    refreshHours: 24,
  },
  {
    slug: 'python-org',
    name: 'python.org events',
    kind: 'calendar',
    addresses: [
      'https://calendar.google.com/calendar/ical/j7gov1cmnqr9tvg14k621j7t5c%40group.calendar.google.com/public/basic.ics',
    ],
    page: 'https://www.python.org/events/python-events/',
    licence: null,
    refreshHours: 24,
  },
];

/** The known list that somebody means by its name or its short name, in any case. */
export function knownListNamed(name: string): KnownList | undefined {
  const wanted = name.trim().toLowerCase();
  return knownLists.find((list) => list.slug === wanted || list.name.toLowerCase() === wanted);
}
