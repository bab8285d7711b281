import { wordsOf } from '../../../kernel/name-words.ts';
import { type Comparable, namesOf, yearIn } from './blocking-keys.ts';
import {
  compareNames,
  countryOfHost,
  type NamePlace,
  type NamesCompared,
  type PlacedName,
  placeName,
} from './compare-names.ts';
import { compareDays, comparePlaces, type DaysReason, type PlaceReason } from './matching-days-places.ts';
import { nameWords } from './series-name.ts';
import { compareSites, type Site, type SitesCompared, siteOf } from './website-site.ts';

export const verdicts = ['same', 'different', 'doubtful'] as const;
export type Verdict = (typeof verdicts)[number];

export const matchReasons = [
  'same-name',
  'similar-name',
  'other-name',
  'same-edition-page',
  'other-edition-page',
  'same-page',
  'same-host',
  'same-domain',
  'other-page',
  'other-host',
  'same-days',
  'overlapping-days',
  'near-days',
  'far-days',
  'other-year',
  'other-year-named',
  'other-season-named',
  'same-city',
  'near-city',
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

/** From here on two records are the same edition; up to the other they are different; an editor decides between. */
const same = 8;
const different = 4;

/** Compares two records: are they the same edition? The order of the two does not matter. */
export function compareListings(a: Comparable, b: Comparable): Comparison {
  const days = compareDays(a, b);
  if (days === 'other-year') return otherYear;
  const names = mostAlike(a, b);
  const place = comparePlaces(a, b);
  const reasons = [
    nameReason(names),
    siteReason(a, b, names),
    days && daysReason(days, names),
    place && { reason: place, weight: placeWeights[place] },
    yearReason(a, b, days),
    seasonReason(a, b),
  ].filter((reason) => reason !== null);
  const score = Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 10) / 10;
  if (score <= different) return { verdict: 'different', score, reasons };
  // Two cities far apart are two editions, or one of which somebody is mistaken: never joined without a look.
  const isElsewhere = place === 'other-city' || place === 'other-country';
  return { verdict: score >= same && !isElsewhere ? 'same' : 'doubtful', score, reasons };
}

/** Nothing else weighs up two hundred days: names need not be compared. */
const otherYear: Comparison = {
  verdict: 'different',
  score: -15,
  reasons: [{ reason: 'other-year', weight: -15 }],
};

const equal = 0.95;

/** Half of the words in common says nothing; own words on both sides speak for two conferences, on one side for a part of one. */
function nameReason({ alike, extra }: NamesCompared): WeighedReason {
  if (alike >= equal) return { reason: 'same-name', weight: 7 };
  const weight = Math.round(Math.max(-6, (alike - 0.5) * 10 - (extra === 'both' ? 2 : 0)) * 10) / 10;
  if (alike < 0.5) return { reason: 'other-name', weight };
  return { reason: 'similar-name', weight: extra === 'one' ? Math.min(weight, 0) : weight };
}

/** The most alike of all the names that the two have. */
function mostAlike(a: Comparable, b: Comparable): NamesCompared {
  const [allA, allB] = [placedNames(a), placedNames(b)];
  let best: NamesCompared = { alike: -1, extra: 'none' };
  for (const nameA of allA) {
    for (const nameB of allB) {
      const compared = compareNames(nameA, nameB);
      if (compared.alike > best.alike) best = compared;
      if (best.alike === 1) return best;
    }
  }
  return best;
}

/** Each name once: of a series and its edition they are mostly the same but for the year. */
function placedNames(facts: Comparable): readonly PlacedName[] {
  const place = placeOfNames(facts);
  const names = namesOf(facts).map((name) => placeName(name, place));
  return [...new Map(names.map((name) => [name.letters, name])).values()];
}

function placeOfNames(facts: Comparable): NamePlace {
  const host = siteOf(facts.website)?.host;
  return {
    cityWords: cityWords(facts.city ?? ''),
    country: facts.country ?? (host ? countryOfHost(host) : null),
  };
}

/** What names call a city by. */
const shortCities: Readonly<Record<string, readonly string[]>> = {
  'new york': ['nyc', 'ny'],
  'new york city': ['nyc', 'ny'],
  'san francisco': ['sf'],
  'los angeles': ['la'],
  'tel aviv': ['tlv'],
  washington: ['dc'],
  copenhagen: ['cph'],
  london: ['ldn'],
};

function cityWords(city: string): ReadonlySet<string> {
  const words = wordsOf(city);
  return new Set([...words, ...(shortCities[words.join(' ')] ?? [])]);
}

const siteWeights = {
  edition: { reason: 'same-edition-page', weight: 8 },
  'other-edition': { reason: 'other-edition-page', weight: -4 },
  page: { reason: 'same-page', weight: 5 },
  host: { reason: 'same-host', weight: 3 },
  domain: { reason: 'same-domain', weight: 0.5 },
  'other-page': { reason: 'other-page', weight: -2 },
  other: { reason: 'other-host', weight: -1 },
} as const satisfies Record<SitesCompared, WeighedReason>;

/** Of a host that they share, another page under another name is that of a part or of a sister. */
function siteReason(a: Comparable, b: Comparable, names: NamesCompared): WeighedReason | null {
  const lie = compareSites(siteOf(a.website), siteOf(b.website));
  if ((lie === 'host' || lie === 'domain') && names.extra !== 'none')
    return { reason: siteWeights[lie].reason, weight: -1 };
  return lie && siteWeights[lie];
}

const dayWeights: Record<DaysReason, number> = {
  'same-days': 5,
  'overlapping-days': 4,
  'near-days': -2,
  'far-days': -9,
  'other-year': -15,
};

/** Under one name lists count workshops and sprints or not; under another name the days beside are another conference's. */
function daysReason(reason: DaysReason, names: NamesCompared): WeighedReason {
  const isBeside = reason === 'near-days' && names.alike < equal;
  return { reason, weight: dayWeights[reason] - (isBeside ? 2 : 0) };
}

const placeWeights: Record<PlaceReason, number> = {
  'same-city': 3,
  'near-city': 0,
  'same-country': 1,
  'both-online': 1,
  'other-city': -8,
  'other-country': -9,
};

/** Names that say two years are two editions, unless the days are the same: then one of the names is a slip. */
function yearReason(a: Comparable, b: Comparable, days: DaysReason | null): WeighedReason | null {
  const [one, two] = [yearIn(a.name), yearIn(b.name)];
  if (!one || !two || one === two || days === 'same-days') return null;
  return { reason: 'other-year-named', weight: -6 };
}

/** "Spring" and "Fall" are two editions, whatever else they share. */
function seasonReason(a: Comparable, b: Comparable): WeighedReason | null {
  const [one, two] = [seasonIn(a.name), seasonIn(b.name)];
  return one && two && one !== two ? { reason: 'other-season-named', weight: -9 } : null;
}

function seasonIn(name: string): string | undefined {
  const season = /\b(?:spring|summer|autumn|fall|winter)\b/i.exec(name)?.[0]?.toLowerCase();
  return season === 'fall' ? 'autumn' : season;
}

/** True if the two are editions of one series, whatever their years: by their names, and by their hosts where names changed. */
export function sameSeries(a: Comparable, b: Comparable): boolean {
  const [siteA, siteB] = [siteOf(a.website), siteOf(b.website)];
  if (contradictingCountries(a, b, siteA, siteB)) return false;
  const lie = compareSites(siteA, siteB);
  const { alike, extra } = mostAlike(a, b);
  if (alike >= equal) return true;
  if (extra !== 'none') return false;
  if (lie === 'other' || lie === null) return alike >= 0.85;
  return alike >= (lie === 'domain' ? 0.75 : 0.6);
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

/** What an import needs beside: the keys under which records meet, and the key of a series' name. */
export { blockingKeys, type Comparable } from './blocking-keys.ts';
export { seriesKey } from './series-name.ts';
