import { wordsOf } from '../../../kernel/name-words.ts';
import { kmBetween } from './distance.ts';
import type { StatedFacts } from './listing.ts';

export type DaysReason = 'same-days' | 'overlapping-days' | 'near-days' | 'far-days' | 'other-year';
export type PlaceReason =
  | 'same-city'
  | 'near-city'
  | 'same-country'
  | 'both-online'
  | 'other-city'
  | 'other-country';

const day = 86_400_000;
/** Days between two editions of a yearly conference at the least. */
const yearly = 200;
/** Days by which lists differ when one counts workshops or sprints and the other does not. */
const near = 10;

/** How the dates of two records lie to each other; `null` if one of them has none. */
export function compareDays(a: StatedFacts, b: StatedFacts): DaysReason | null {
  if (!a.startsOn || !b.startsOn) return null;
  const [startA, startB] = [Date.parse(a.startsOn), Date.parse(b.startsOn)];
  const [endA, endB] = [Date.parse(a.endsOn ?? a.startsOn), Date.parse(b.endsOn ?? b.startsOn)];
  if (startA === startB && endA === endB) return 'same-days';
  if (startA <= endB && startB <= endA) return 'overlapping-days';
  const gap = Math.max(startA - endB, startB - endA) / day;
  if (gap <= near) return 'near-days';
  return gap > yearly ? 'other-year' : 'far-days';
}

/** Kilometres between two points that lists give for one city, and between a city and its suburb. */
const withinCity = 12;
const withinSuburbs = 60;

/** How the places of two records lie to each other; `null` if they say nothing that could agree or not. */
export function comparePlaces(a: StatedFacts, b: StatedFacts): PlaceReason | null {
  if (a.mode === 'online' && b.mode === 'online') return 'both-online';
  if (a.mode === 'online' || b.mode === 'online') return null;
  if (a.city && b.city) return compareCities(a, b);
  if (!a.country || !b.country) return null;
  return a.country === b.country ? 'same-country' : 'other-country';
}

function compareCities(a: StatedFacts, b: StatedFacts): PlaceReason {
  const [one, two] = [wordsOf(a.city ?? ''), wordsOf(b.city ?? '')];
  const isSameRegion = agree(a.region, b.region);
  const isSameCountry = agree(a.country, b.country);
  if (isSameCountry && isSameRegion && one.join(' ') === two.join(' ')) return 'same-city';
  const [pointA, pointB] = [pointOf(a), pointOf(b)];
  const apart = pointA && pointB ? kmBetween(pointA, pointB) : null;
  if (apart !== null && apart <= withinCity) return 'same-city';
  if (apart !== null && apart <= withinSuburbs) return 'near-city';
  return isSameCountry ? 'other-city' : 'other-country';
}

/** Who says nothing, in whichever way, contradicts nobody. */
function agree(one: string | null | undefined, two: string | null | undefined): boolean {
  return !one || !two || one === two;
}

function pointOf({ latitude, longitude }: StatedFacts): { latitude: number; longitude: number } | null {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
}
