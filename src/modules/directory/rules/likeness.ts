import { kmBetween, pointOf } from './distance.ts';
import type { Listing } from './listing.ts';
import { sizeOf } from './size.ts';

/** What two editions have in common, by which one is like the other. */
export type LikeReason =
  | { readonly code: 'series' | 'size' | 'season' }
  | { readonly code: 'topics'; readonly topics: readonly string[] }
  | { readonly code: 'mode'; readonly mode: NonNullable<Listing['mode']> }
  | { readonly code: 'country'; readonly country: string }
  | { readonly code: 'near'; readonly km: number };

export type Likeness = { readonly score: number; readonly reasons: readonly LikeReason[] };

/** Points for what is shared; topics by how many of both are shared, nearness and season by how near. */
const points = { topics: 5, series: 2, size: 1, mode: 0.5, near: 2, country: 1, season: 1 } as const;
const nearKm = 600;
const seasonDays = 45;

/** How like two editions are, with why; what nobody knows of either neither joins nor parts them. */
export function likenessOf(one: Listing, other: Listing): Likeness {
  const found = [topicsOf, seriesOf, sizeOfBoth, modeOf, regionOf, seasonOf].flatMap((judge) => {
    const judged = judge(one, other);
    return judged ? [judged] : [];
  });
  return {
    score: found.reduce((sum, { score }) => sum + score, 0),
    reasons: found.toSorted((a, b) => b.score - a.score).map(({ reason }) => reason),
  };
}

type Judged = { readonly score: number; readonly reason: LikeReason } | null;

function topicsOf(one: Listing, other: Listing): Judged {
  const topics = one.topics.filter((topic) => other.topics.includes(topic));
  if (topics.length === 0) return null;
  const all = new Set([...one.topics, ...other.topics]).size;
  return { score: (points.topics * topics.length) / all, reason: { code: 'topics', topics } };
}

function seriesOf(one: Listing, other: Listing): Judged {
  return one.conference.id === other.conference.id
    ? { score: points.series, reason: { code: 'series' } }
    : null;
}

function sizeOfBoth({ expectedPeople: one }: Listing, { expectedPeople: other }: Listing): Judged {
  return one !== null && other !== null && sizeOf(one) === sizeOf(other)
    ? { score: points.size, reason: { code: 'size' } }
    : null;
}

function modeOf(one: Listing, other: Listing): Judged {
  return one.mode !== null && one.mode === other.mode
    ? { score: points.mode, reason: { code: 'mode', mode: one.mode } }
    : null;
}

/** Near is told before the country: both would be the same twice. */
function regionOf(one: Listing, other: Listing): Judged {
  const [from, to] = [pointOf(one), pointOf(other)];
  const km = from && to ? Math.round(kmBetween(from, to)) : null;
  if (km !== null && km <= nearKm)
    return { score: points.near * (1 - km / (2 * nearKm)), reason: { code: 'near', km } };
  return one.country !== null && one.country === other.country
    ? { score: points.country, reason: { code: 'country', country: one.country } }
    : null;
}

function seasonOf({ startsOn: one }: Listing, { startsOn: other }: Listing): Judged {
  if (!one || !other) return null;
  const day = (date: string) => Date.parse(`2000-${date.slice(5)}T00:00:00Z`) / 86_400_000;
  const apart = Math.abs(day(one) - day(other));
  const days = Math.min(apart, 366 - apart);
  return days <= seasonDays
    ? { score: points.season * (1 - days / (2 * seasonDays)), reason: { code: 'season' } }
    : null;
}
