import { searchTerms } from '../../../kernel/search-text.ts';
import type { ListingFacts } from './listing.ts';

/** How many people come: up to 150, 600, 2,000, or more. */
export const sizes = ['small', 'middle', 'large', 'huge'] as const;
export type Size = (typeof sizes)[number];
const sizeLimits: readonly (readonly [number, Size])[] = [
  [150, 'small'],
  [600, 'middle'],
  [2000, 'large'],
];

/** The size that a number of people stands for. */
export function sizeOf(people: number): Size {
  return sizeLimits.find(([limit]) => people <= limit)?.[1] ?? 'huge';
}

/** Kinds of marks: the part before the colon, and what a filter of that name asks for. */
export const markKinds = ['mode', 'country', 'topic', 'size', 'language', 'access', 'format'] as const;
export type MarkKind = (typeof markKinds)[number];
/** Marks that are there or not. */
export const plainMarks = ['aid', 'childcare', 'hosted'] as const;
export type PlainMark = (typeof plainMarks)[number];

/** What filters ask of a listing, as marks: `mode:online`, `country:DE`, `aid`. */
export function listingMarks(facts: ListingFacts, isHosted: boolean): string[] {
  const marks = [
    ...[facts.mode].filter((mode) => mode !== null).map((mode) => `mode:${mode}`),
    ...[facts.country].filter((country) => country !== null).map((country) => `country:${country}`),
    ...facts.topics.map((topic) => `topic:${topic}`),
    ...facts.languages.map((language) => `language:${language}`),
    ...facts.accessibility.map((feature) => `access:${feature}`),
    ...facts.formats.map((format) => `format:${format}`),
    ...(facts.expectedPeople === null ? [] : [`size:${sizeOf(facts.expectedPeople)}`]),
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
