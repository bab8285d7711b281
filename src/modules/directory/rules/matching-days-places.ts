import { wordsOf } from '../../../kernel/name-words.ts';
import type { StatedFacts } from './listing.ts';
import { kilometresBetween } from './with-places.ts';

export type DaysReason = 'same-days' | 'overlapping-days' | 'near-days' | 'far-days' | 'other-year';
export type PlaceReason = 'same-city' | 'same-country' | 'both-online' | 'other-city' | 'other-country';

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

/** How far two points of one city lie from each other at the most, in kilometres. */
const withinCity = 40;

/** How the places of two records lie to each other; `null` if they say nothing that could agree or not. */
export function comparePlaces(a: StatedFacts, b: StatedFacts): PlaceReason | null {
  if (a.mode === 'online' && b.mode === 'online') return 'both-online';
  if (a.mode === 'online' || b.mode === 'online') return null;
  if (a.city && b.city) {
    if (isSameCity(a, b)) return 'same-city';
    return a.country && b.country && a.country !== b.country ? 'other-country' : 'other-city';
  }
  if (!a.country || !b.country) return null;
  return a.country === b.country ? 'same-country' : 'other-country';
}

function isSameCity(a: StatedFacts, b: StatedFacts): boolean {
  const [one, two] = [wordsOf(a.city ?? ''), wordsOf(b.city ?? '')];
  const isSameName = one.join(' ') === two.join(' ') && (a.region ?? b.region) === (b.region ?? a.region);
  if (isSameName && (a.country ?? b.country) === (b.country ?? a.country)) return true;
  const [pointA, pointB] = [pointOf(a), pointOf(b)];
  if (pointA && pointB) return kilometresBetween(pointA, pointB) <= withinCity;
  return false;
}

function pointOf({ latitude, longitude }: StatedFacts): { latitude: number; longitude: number } | null {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null;
}
