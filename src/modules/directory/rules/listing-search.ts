import type { DateText } from '../../../kernel/time.ts';
import { continents } from './continents.ts';
import { editionModes } from './edition.ts';
import { accessFeatures, editionFormats } from './listing.ts';
import { type MarkKind, markKinds, type PlainMark, plainMarks, sizes } from './listing-marks.ts';
import { purposes } from './purposes.ts';

/** Which stretch of time: what comes, what is over, or everything. */
export const periods = ['coming', 'past', 'all'] as const;
export type Period = (typeof periods)[number];

/** Moments that a reader may be in time for: the call is open, or closes within a week; tickets are still to be had. */
export const chances = ['call-open', 'call-closing', 'aid-open', 'early-bird'] as const;
export type Chance = (typeof chances)[number];

/** What narrows the catalogue; filters combine with "and", values of one filter with "or". What is left out does not narrow. */
export type ListingSearch = {
  readonly text: string;
  readonly period: Period;
  /** Ends on or after. */
  readonly from: DateText | null;
  /** Starts on or before. */
  readonly to: DateText | null;
  /** Within so many kilometres of a place, given by its number in `directory.place`. */
  readonly near: { readonly place: number; readonly km: number } | null;
  readonly chances: readonly Chance[];
  readonly marks: Readonly<Record<MarkKind, readonly string[]>>;
  readonly plain: readonly PlainMark[];
  /** Slug of a conference. */
  readonly conference: string | null;
};

/** The farthest that "near" may mean. */
export const farthestKm = 5_000;
const mostValues = 12;

const known: Partial<Record<MarkKind, readonly string[]>> = {
  mode: editionModes,
  continent: continents,
  size: sizes,
  access: accessFeatures,
  format: editionFormats,
  purpose: purposes,
};

/** Reads a search from an address; what cannot be read does not narrow. */
export function readListingSearch(params: URLSearchParams): ListingSearch {
  const period = periods.find((each) => each === params.get('period'));
  return {
    text: (params.get('q') ?? '').normalize('NFKC').trim().slice(0, 100),
    period: period ?? 'coming',
    from: dateOf(params.get('from')),
    to: dateOf(params.get('to')),
    near: nearOf(params),
    chances: chances.filter((chance) => params.getAll('open').includes(chance)),
    marks: marksOf(params),
    plain: plainMarks.filter((mark) => params.has(mark) && params.get(mark) !== '0'),
    conference: params.get('conference')?.slice(0, 100) || null,
  };
}

/** The same search as an address writes it: always in the same order, so that equal searches have equal addresses. */
export function writeListingSearch(search: ListingSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (search.text) params.set('q', search.text);
  if (search.period !== 'coming') params.set('period', search.period);
  if (search.from) params.set('from', search.from);
  if (search.to) params.set('to', search.to);
  if (search.near) {
    params.set('near', String(search.near.place));
    params.set('km', String(search.near.km));
  }
  for (const chance of search.chances) params.append('open', chance);
  for (const kind of markKinds)
    for (const value of [...search.marks[kind]].sort()) params.append(kind, value);
  for (const mark of search.plain) params.set(mark, '1');
  if (search.conference) params.set('conference', search.conference);
  return params;
}

/** True if nothing narrows but the time. */
export function isOpenSearch(search: ListingSearch): boolean {
  const params = writeListingSearch({ ...search, period: 'coming' });
  return params.size === 0;
}

function marksOf(params: URLSearchParams): Record<MarkKind, readonly string[]> {
  const read = (kind: MarkKind): readonly string[] => {
    const values = params
      .getAll(kind)
      .map((value) => (kind === 'country' ? value.toUpperCase() : value))
      .filter((value) => (known[kind] ? known[kind].includes(value) : /^[\w.+#-]{1,40}$/.test(value)));
    return [...new Set(values)].sort().slice(0, mostValues);
  };
  return {
    mode: read('mode'),
    continent: read('continent'),
    country: read('country'),
    topic: read('topic'),
    size: read('size'),
    language: read('language'),
    access: read('access'),
    format: read('format'),
    purpose: read('purpose'),
  };
}

function nearOf(params: URLSearchParams): ListingSearch['near'] {
  const place = Number(params.get('near'));
  if (!params.get('near') || !Number.isSafeInteger(place) || place < 1 || place > 2_000_000_000) return null;
  const km = Number(params.get('km') ?? '500');
  return { place, km: Number.isFinite(km) ? Math.min(farthestKm, Math.max(1, Math.round(km))) : 500 };
}

function dateOf(text: string | null): DateText | null {
  return text && /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
