import { type ListingSearch, markKinds } from '#directory';
import { findPlace, type Place } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import { countryWords, dateSpan } from '../../texts/format.ts';
import { markLabel } from '../../texts/mark-words.ts';
import { textsFor } from '../../texts/texts.ts';

/** Everything that narrows a search, in words, as its filters are named; empty if nothing does. */
export function searchWords(search: ListingSearch, place: Place | null, locale: Locale): string[] {
  const { filters, home } = textsFor(locale).directory;
  const { near } = search;
  return [
    ...(search.text ? [`“${search.text}”`] : []),
    ...(search.period === 'coming' ? [] : [filters.periods[search.period]]),
    ...(search.from || search.to ? [datesWords(search, locale)] : []),
    ...(near && place ? [home.nearPlace({ km: near.km, place: placeLabel(place, locale) })] : []),
    ...markKinds.flatMap((kind) => search.marks[kind].map((value) => markLabel(kind, value, locale))),
    ...search.chances.map((chance) => filters.chances[chance]),
    ...search.plain.map((mark) => filters.plain[mark]),
    ...(search.conference ? [search.conference] : []),
  ];
}

/** The same where the place must still be looked up; "All conferences" if nothing narrows. */
export async function searchSentence(db: Db, search: ListingSearch, locale: Locale): Promise<string> {
  const place = search.near ? await findPlace(db, search.near.place) : null;
  return searchWords(search, place, locale).join(' · ') || textsFor(locale).feeds.digest.everything;
}

/** A stretch of dates; open at either end. */
export function datesWords({ from, to }: ListingSearch, locale: Locale): string {
  const { filters } = textsFor(locale).directory;
  if (from && to) return dateSpan(from, to, locale);
  if (from) return `${filters.from} ${dateSpan(from, from, locale)}`;
  return to ? `${filters.to} ${dateSpan(to, to, locale)}` : '';
}

/** "Porto, Portugal". */
export function placeLabel({ name, region, country }: Place, locale: Locale): string {
  return [name, region, countryWords(country, locale)].filter(Boolean).join(', ');
}
