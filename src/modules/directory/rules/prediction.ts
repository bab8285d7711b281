import { type DateText, type InstantText, Temporal } from '../../../kernel/time.ts';
import type { ListingFacts } from './listing.ts';

/** What past editions of a conference have in common, and what follows for the next one; all of it is a guess and says so. */
export type Usual = {
  /** Months (1–12) in which most editions began, the most usual first; at most two. */
  readonly months: readonly number[];
  /** Towns by how often, the most recent first among equals. */
  readonly cities: readonly string[];
  /** Days that an edition lasts, the median. */
  readonly days: number | null;
  /** People, the median of what is known. */
  readonly people: number | null;
  /** The next edition and its call, if the conference has been held regularly and nothing later is known. */
  readonly next: {
    readonly startsOn: DateText;
    readonly callClosesOn: DateText | null;
    /** Editions that the guess rests on. */
    readonly basis: number;
  } | null;
};

type Past = Pick<ListingFacts, 'startsOn' | 'endsOn' | 'city' | 'expectedPeople' | 'callClosesAt' | 'state'>;

const dayMs = 86_400_000;
/** A conference that has not been held for so many years is not predicted. */
const asleepYears = 2;

/** What is usual, from editions in any order. */
export function usualOf(editions: readonly Past[], today: DateText): Usual {
  const dated = editions
    .flatMap((edition) => (edition.startsOn ? [{ ...edition, startsOn: edition.startsOn }] : []))
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  const lengths = dated.flatMap(({ startsOn, endsOn }) =>
    endsOn ? [Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / dayMs) + 1] : [],
  );
  return {
    months: mostFrequent(dated.map(({ startsOn }) => Number(startsOn.slice(5, 7)))).slice(0, 2),
    cities: mostFrequent(dated.flatMap(({ city }) => city ?? [])).slice(0, 4),
    days: median(lengths),
    people: median(dated.flatMap(({ expectedPeople }) => expectedPeople ?? [])),
    next: nextOf(dated, today),
  };
}

/**
 * The next edition: the last one plus the usual distance between editions, on the usual day of the year (the median of the last
 * five). Two editions at least, about yearly or every two years; nothing if a later one is known or the conference sleeps.
 */
function nextOf(dated: readonly (Past & { readonly startsOn: DateText })[], today: DateText): Usual['next'] {
  const recent = dated.slice(0, 5);
  const [last] = recent;
  if (!last || recent.length < 2 || last.startsOn >= today) return null;
  const gaps = recent
    .slice(1)
    .map((edition, at) => yearOf(recent[at]?.startsOn ?? '') - yearOf(edition.startsOn));
  const gap = Math.max(1, median(gaps) ?? 1);
  if (gap > 2 || yearOf(today) - yearOf(last.startsOn) > asleepYears + gap - 1) return null;
  const [usualDay] = recent
    .map(({ startsOn }) => startsOn.slice(5))
    .sort()
    .slice(Math.floor((recent.length - 1) / 2));
  let year = yearOf(last.startsOn) + gap;
  const onDay = () =>
    Temporal.PlainDate.from(`${year}-${usualDay === '02-29' ? '02-28' : usualDay}`).toString();
  while (onDay() < today) year += gap;
  const leads = recent.flatMap(({ startsOn, callClosesAt }) =>
    callClosesAt ? [leadDays(callClosesAt, startsOn)] : [],
  );
  const lead = leads.length >= 2 ? median(leads) : null;
  const startsOn = onDay();
  return {
    startsOn,
    callClosesOn:
      lead === null
        ? null
        : Temporal.PlainDate.from(startsOn)
            .subtract({ days: Math.round(lead) })
            .toString(),
    basis: recent.length,
  };
}

function yearOf(date: DateText): number {
  return Number(date.slice(0, 4));
}

function leadDays(closes: InstantText, starts: DateText): number {
  return (Date.parse(starts) - Date.parse(closes)) / dayMs;
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Values by how often they stand there, those met first before others of the same number. */
function mostFrequent<Value>(values: readonly Value[]): Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
