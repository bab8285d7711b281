import { kmBetween, pointOf } from '#directory';
import { type DateText, datesBetween, daysAfter, Temporal } from '../../../kernel/time.ts';
import type { EditionFacts, Home, Traveller, Trip } from './plan.ts';

/** Days, both included. */
export type Stretch = { readonly first: DateText; readonly last: DateText };

/** Farther away than this, people travel on the day before and the day after. */
const dayTripKm = 150;

/** Kilometres over the ground as the crow flies; `null` where a place is not known. */
export function distanceKm(
  from: Pick<Home, 'latitude' | 'longitude'> | null,
  to: Pick<EditionFacts, 'latitude' | 'longitude'>,
): number | null {
  const [here, there] = [from && pointOf(from), pointOf(to)];
  return here && there && Math.round(kmBetween(here, there));
}

/** True if one sleeps there: it is far, or nobody knows how far and it is another city. */
export function staysOvernight(home: Home | null, facts: EditionFacts): boolean {
  const km = distanceKm(home, facts);
  if (km !== null) return km > dayTripKm;
  return !home || home.place.trim().toLowerCase() !== (facts.city ?? '').trim().toLowerCase();
}

/** The days of an edition; `null` as long as they are not known. */
export function daysOf(facts: Pick<EditionFacts, 'startsOn' | 'endsOn'>): Stretch | null {
  if (!facts.startsOn) return null;
  return { first: facts.startsOn, last: facts.endsOn ?? facts.startsOn };
}

/** The days on which somebody is there or on the way; `null` as long as the edition has no dates. */
export function awayFor(
  facts: EditionFacts,
  trip: Pick<Trip, 'isRemote'>,
  traveller: Pick<Traveller, 'home'>,
): Stretch | null {
  const days = daysOf(facts);
  if (!days) return null;
  const travels = !trip.isRemote && facts.mode !== 'online' && staysOvernight(traveller.home, facts);
  return travels ? { first: daysAfter(days.first, -1), last: daysAfter(days.last, 1) } : days;
}

/** True for somebody who is not at home meanwhile. */
export function isAway(facts: EditionFacts, trip: Pick<Trip, 'isRemote'>): boolean {
  return !trip.isRemote && facts.mode !== 'online';
}

/** Mondays to Fridays of a stretch. */
export function workingDays(stretch: Stretch): number {
  return datesBetween(stretch.first, stretch.last).filter(
    (day) => Temporal.PlainDate.from(day).dayOfWeek <= 5,
  ).length;
}

/** True if two stretches share a day. */
export function shareDays(a: Stretch, b: Stretch): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Mondays of the weeks that a stretch touches on a working day. */
export function weeksOf(stretch: Stretch): DateText[] {
  const working = datesBetween(stretch.first, stretch.last)
    .map((day) => Temporal.PlainDate.from(day))
    .filter((day) => day.dayOfWeek <= 5);
  return [...new Set(working.map((day) => day.subtract({ days: day.dayOfWeek - 1 }).toString()))];
}
