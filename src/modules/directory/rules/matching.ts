import { wordsOf } from '../../../kernel/name-words.ts';
import { compareNames, countryOfHost, type PlacedName } from './compare-names.ts';
import type { StatedFacts } from './listing.ts';
import { compareDays, comparePlaces, type DaysReason, type PlaceReason } from './matching-days-places.ts';
import { nameWords, seriesKey } from './series-name.ts';
import { compareSites, type Site, siteOf } from './website-site.ts';

/** What is compared of an edition; other names of its series help. */
export type Comparable = StatedFacts & { readonly otherNames?: readonly string[] };

export const verdicts = ['same', 'different', 'doubtful'] as const;
export type Verdict = (typeof verdicts)[number];

export const matchReasons = [
  'same-name',
  'similar-name',
  'other-name',
  'same-page',
  'same-host',
  'same-domain',
  'other-host',
  'same-days',
  'overlapping-days',
  'near-days',
  'far-days',
  'other-year',
  'same-city',
  'same-country',
  'both-online',
  'other-city',
  'other-country',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** What speaks for (positive) or against (negative) two records being one edition; powers of two of the odds. */
export type WeighedReason = { readonly reason: MatchReason; readonly weight: number };

export type Comparison = {
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly WeighedReason[];
};

/** From here on two records are the same edition; below the other they are different; an editor decides between. */
const same = 8;
const different = 4;

/** Compares two records: are they the same edition? The order of the two does not matter. */
export function compareListings(a: Comparable, b: Comparable): Comparison {
  const days = compareDays(a, b);
  const reasons = [nameReason(a, b), siteReason(a, b), days && daysWeights(days), placeReason(a, b)].filter(
    (reason) => reason !== null,
  );
  const score = Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 10) / 10;
  const verdict = score >= same ? 'same' : score <= different ? 'different' : 'doubtful';
  return { verdict, score, reasons };
}

function nameReason(a: Comparable, b: Comparable): WeighedReason {
  const alike = nameAlike(a, b);
  if (alike >= 0.95) return { reason: 'same-name', weight: 7 };
  if (alike >= 0.5) return { reason: 'similar-name', weight: Math.round((alike - 0.5) * 100) / 10 };
  return { reason: 'other-name', weight: Math.round((alike - 0.6) * 100) / 10 };
}

/** The most alike of all the names that the two have. */
function nameAlike(a: Comparable, b: Comparable): number {
  const [placeA, placeB] = [placeWords(a), placeWords(b)];
  const scores = namesOf(a).flatMap((nameA) =>
    namesOf(b).map((nameB) => compareNames({ name: nameA, ...placeA }, { name: nameB, ...placeB })),
  );
  return Math.max(...scores);
}

function namesOf(facts: Comparable): readonly string[] {
  return [facts.name, ...(facts.series ? [facts.series] : []), ...(facts.otherNames ?? [])];
}

function placeWords(facts: Comparable): Omit<PlacedName, 'name'> {
  const host = siteOf(facts.website)?.host;
  return {
    cityWords: new Set(wordsOf(facts.city ?? '')),
    country: facts.country ?? (host ? countryOfHost(host) : null),
  };
}

const siteWeights = {
  page: { reason: 'same-page', weight: 5 },
  host: { reason: 'same-host', weight: 3 },
  domain: { reason: 'same-domain', weight: 0.5 },
  other: { reason: 'other-host', weight: -1 },
} as const satisfies Record<string, WeighedReason>;

function siteReason(a: Comparable, b: Comparable): WeighedReason | null {
  const lie = compareSites(siteOf(a.website), siteOf(b.website));
  return lie && siteWeights[lie];
}

const dayWeights: Record<DaysReason, number> = {
  'same-days': 5,
  'overlapping-days': 4,
  'near-days': 0,
  'far-days': -9,
  'other-year': -15,
};

function daysWeights(reason: DaysReason): WeighedReason {
  return { reason, weight: dayWeights[reason] };
}

const placeWeights: Record<PlaceReason, number> = {
  'same-city': 3,
  'same-country': 1,
  'both-online': 1,
  'other-city': -8,
  'other-country': -9,
};

function placeReason(a: Comparable, b: Comparable): WeighedReason | null {
  const reason = comparePlaces(a, b);
  return reason && { reason, weight: placeWeights[reason] };
}

/**
 * Keys of a record: two records that may be one edition share at least one, so that a million of them are matched without
 * comparing all pairs. The most telling come first.
 */
export function blockingKeys(facts: Comparable): readonly string[] {
  const years = yearsOf(facts);
  const site = siteOf(facts.website);
  const page = site && (site.isShared ? site.path && `${site.host}/${site.path}` : site.host);
  const where = facts.mode === 'online' || !facts.city ? 'online' : wordsOf(facts.city).join('');
  const month = facts.startsOn?.slice(0, 7);
  const first = nameWords(facts.series ?? facts.name).find(({ kind }) => kind === 'own')?.text;
  const keys = [
    ...namesOf(facts).flatMap((name) => years.map((year) => `name ${seriesKey(name)} ${year}`)),
    ...(page ? years.map((year) => `site ${page} ${year}`) : []),
    ...(facts.startsOn ? [`day ${facts.startsOn} ${where}`] : []),
    ...(month && first ? [`word ${first} ${month} ${facts.country ?? 'online'}`] : []),
  ];
  return [...new Set(keys)];
}

/** The year in which it begins, and the one in its name: an edition of 2021 may take place in January 2022. */
function yearsOf(facts: Comparable): readonly string[] {
  const named = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(facts.name)?.[0];
  const began = facts.startsOn?.slice(0, 4);
  return [...new Set([began, named].filter((year) => year !== undefined))];
}

/** True if the two are editions of one series, whatever their years: by their names, and by their hosts where names changed. */
export function sameSeries(a: Comparable, b: Comparable): boolean {
  const [siteA, siteB] = [siteOf(a.website), siteOf(b.website)];
  if (contradictingCountries(a, b, siteA, siteB)) return false;
  const lie = compareSites(siteA, siteB);
  const alike = nameAlike(a, b);
  if (alike >= 0.95) return true;
  return lie === 'page' || lie === 'host' ? alike >= 0.6 : alike >= 0.85;
}

/** "Wagtail Space US" and "Wagtail Space NL"; "PyCon" at us.pycon.org and "PyCon DE". */
function contradictingCountries(
  a: Comparable,
  b: Comparable,
  siteA: Site | null,
  siteB: Site | null,
): boolean {
  const [one, two] = [namedCountry(a, siteA), namedCountry(b, siteB)];
  return one !== null && two !== null && one !== two;
}

function namedCountry(facts: Comparable, site: Site | null): string | null {
  const named = namesOf(facts)
    .flatMap((name) => nameWords(name))
    .find(({ kind }) => kind === 'country');
  return named?.country ?? (site && !site.isShared ? countryOfHost(site.host) : null) ?? null;
}

/** The key under which a series is looked up: {@link seriesKey} of the series' name, or of the edition's. */
export { seriesKey };
