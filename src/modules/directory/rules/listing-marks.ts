import { searchTerms } from '../../../kernel/search-text.ts';
import { continentOf } from './continents.ts';
import type { ListingFacts } from './listing.ts';
import { servedPurposes } from './purposes.ts';
import { sizeOf } from './size.ts';

export { type Size, sizeOf, sizes } from './size.ts';

/** Kinds of marks: the part before the colon, and what a filter of that name asks for. */
export const markKinds = [
  'mode',
  'continent',
  'country',
  'topic',
  'size',
  'language',
  'access',
  'format',
  'purpose',
] as const;
export type MarkKind = (typeof markKinds)[number];
/** Marks that are there or not. */
export const plainMarks = ['aid', 'childcare', 'hosted'] as const;
export type PlainMark = (typeof plainMarks)[number];

/** What filters ask of a listing, as marks: `mode:online`, `country:DE`, `aid`. */
export function listingMarks(facts: ListingFacts, isHosted: boolean): string[] {
  const continent = continentOf(facts.country);
  const marks = [
    ...[facts.mode].filter((mode) => mode !== null).map((mode) => `mode:${mode}`),
    ...[facts.country].filter((country) => country !== null).map((country) => `country:${country}`),
    ...(continent === null ? [] : [`continent:${continent}`]),
    ...facts.topics.map((topic) => `topic:${topic}`),
    ...facts.languages.map((language) => `language:${language}`),
    ...facts.accessibility.map((feature) => `access:${feature}`),
    ...facts.formats.map((format) => `format:${format}`),
    ...(facts.expectedPeople === null ? [] : [`size:${sizeOf(facts.expectedPeople)}`]),
    ...servedPurposes(facts).map((purpose) => `purpose:${purpose}`),
    ...(facts.aidOffered ? ['aid'] : []),
    ...(facts.childcare ? ['childcare'] : []),
    ...(isHosted ? ['hosted'] : []),
  ];
  return [...new Set(marks)].sort();
}

/** The words under which a listing is found, folded; `others` are names it also goes by and its country in several languages. */
export function listingWords(facts: ListingFacts, others: readonly string[]): string[] {
  const texts = [facts.name, facts.series, facts.city, facts.region, facts.venueName, facts.country];
  const year = facts.startsOn?.slice(0, 4);
  const terms = [...texts, year, ...facts.topics, ...others].flatMap((text) =>
    text ? searchTerms(text) : [],
  );
  // A lexeme of PostgreSQL holds at most 2,046 bytes; nobody types so much.
  return [...new Set(terms.map((term) => term.slice(0, 100)))].sort();
}
