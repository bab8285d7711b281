import {
  type Delivery,
  deliveries,
  type Level,
  levels,
  type Programme,
  type Session,
  type SessionKind,
  type Slot,
  sessionKinds,
} from './programme.ts';
import { dayOf, slotsByCode } from './programme-days.ts';
import { zoneClock } from './zone-clock.ts';

/** What a reader asks of the programme. An empty list asks nothing; within a list any will do, between lists all must. */
export type SessionFilter = {
  /** Codes of tracks. */
  readonly tracks: readonly string[];
  readonly kinds: readonly SessionKind[];
  readonly levels: readonly Level[];
  /** BCP 47 tags; `en` finds `en-GB` too. */
  readonly languages: readonly string[];
  /** Codes of rooms. */
  readonly rooms: readonly string[];
  /** Codes of speakers. */
  readonly speakers: readonly string[];
  /** Programme days, `2027-05-14`. */
  readonly days: readonly string[];
  readonly deliveries: readonly Delivery[];
  /** `true`: known to be recorded; `false`: known not to be. */
  readonly recorded: boolean | null;
  /** The words of a text search; what they find is given to `filterSessions` as codes. */
  readonly text: string;
};

export const noFilter: SessionFilter = {
  tracks: [],
  kinds: [],
  levels: [],
  languages: [],
  rooms: [],
  speakers: [],
  days: [],
  deliveries: [],
  recorded: null,
  text: '',
};

/** The sessions that a filter lets through, in the programme's order; `found` are the codes that the text search found. */
export function filterSessions(
  programme: Programme,
  filter: SessionFilter,
  found: ReadonlySet<string> | null = null,
): readonly Session[] {
  const clock = zoneClock(programme.head.zone);
  const slots = slotsByCode(programme);
  const dates = (slot: Slot | undefined) => (slot ? [dayOf(slot.start, clock)] : []);
  return programme.sessions.filter((session) => {
    const slot = slots.get(session.code);
    return (
      (found === null || found.has(session.code)) &&
      meets(filter.tracks, [session.track]) &&
      meets(filter.kinds, [session.kind]) &&
      (session.level === 'all' || meets(filter.levels, [session.level])) &&
      speaks(filter.languages, session.language) &&
      meets(filter.rooms, slot?.rooms ?? []) &&
      meets(filter.speakers, session.speakers) &&
      (filter.days.length === 0 || meets(filter.days, dates(slot))) &&
      meets(filter.deliveries, [session.delivery]) &&
      (filter.recorded === null || session.recorded === filter.recorded)
    );
  });
}

function meets(wanted: readonly string[], has: readonly (string | null)[]): boolean {
  return wanted.length === 0 || has.some((each) => each !== null && wanted.includes(each));
}

function speaks(wanted: readonly string[], language: string | null): boolean {
  if (wanted.length === 0) return true;
  const spoken = language?.toLowerCase();
  return wanted.some((tag) => spoken === tag.toLowerCase() || spoken?.startsWith(`${tag.toLowerCase()}-`));
}

const longestText = 200;
const mostValues = 50;

/** Reads a filter from an address; what it does not know it leaves out. Never throws. */
export function filterFromQuery(query: URLSearchParams): SessionFilter {
  const some = (name: string) => [...new Set(query.getAll(name).filter(Boolean))].slice(0, mostValues);
  const recorded = query.get('recorded');
  return {
    tracks: some('track'),
    kinds: some('kind').filter(isOneOf(sessionKinds)),
    levels: some('level').filter(isOneOf(levels)),
    languages: some('language'),
    rooms: some('room'),
    speakers: some('speaker'),
    days: some('day').filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
    deliveries: some('delivery').filter(isOneOf(deliveries)),
    recorded: recorded === 'yes' ? true : recorded === 'no' ? false : null,
    text: (query.get('q') ?? '').trim().slice(0, longestText).trim(),
  };
}

/** Writes a filter as the query of an address; an empty filter is an empty query. */
export function queryFromFilter(filter: SessionFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.text) query.set('q', filter.text);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['day', filter.days],
    ['track', filter.tracks],
    ['kind', filter.kinds],
    ['level', filter.levels],
    ['language', filter.languages],
    ['room', filter.rooms],
    ['speaker', filter.speakers],
    ['delivery', filter.deliveries],
  ];
  for (const [name, values] of lists) for (const value of values) query.append(name, value);
  if (filter.recorded !== null) query.set('recorded', filter.recorded ? 'yes' : 'no');
  return query;
}

/** True if the filter asks nothing. */
export function isEmptyFilter(filter: SessionFilter): boolean {
  return queryFromFilter(filter).size === 0;
}

function isOneOf<Value extends string>(values: readonly Value[]): (text: string) => text is Value {
  return (text): text is Value => values.some((value) => value === text);
}
