import { countryOfWord, liesIn } from './country-words.ts';
import { slipsBetween } from './nearest-word.ts';
import { type NameWord, nameWords, seriesKey } from './series-name.ts';

/** A name with what its edition's place explains in it. */
export type PlacedName = {
  readonly name: string;
  readonly cityWords: ReadonlySet<string>;
  readonly country: string | null;
};

/**
 * How alike two names are, from 0 to 1: what they share of the words that tell conferences apart. Words that only name the
 * place where the edition is held are no difference if the other name leaves them out.
 */
export function compareNames(one: PlacedName, two: PlacedName): number {
  if (seriesKey(one.name) === seriesKey(two.name)) return 1;
  const [wordsOne, wordsTwo] = [nameWords(one.name), nameWords(two.name)];
  const [a, b] = [weighed(wordsOne, two, wordsTwo), weighed(wordsTwo, one, wordsOne)];
  const isAcronym = isAcronymOf(wordsOne, two.name) || isAcronymOf(wordsTwo, one.name);
  const shared = sharedWeight(a, b);
  const [left, right] = [total(a), total(b)];
  const byWords = left + right === 0 ? 0 : (2 * shared) / (left + right);
  const byLetters = lettersAlike(seriesKey(one.name), seriesKey(two.name));
  return Math.min(1, Math.max(byWords, byLetters, isAcronym ? 0.8 : 0));
}

type Weighed = { readonly word: NameWord; readonly weight: number };

/** The weight of each word: little for plain ones, none for a place that the other edition lies in and does not name. */
function weighed(
  words: readonly NameWord[],
  other: PlacedName,
  otherWords: readonly NameWord[],
): readonly Weighed[] {
  const otherCountries = otherWords.some(({ kind }) => kind === 'country');
  return words.map((word) => ({ word, weight: weightOf(word, other, otherCountries) }));
}

function weightOf(word: NameWord, other: PlacedName, otherNamesCountry: boolean): number {
  switch (word.kind) {
    case 'plain':
      return 0.15;
    case 'country':
      return !otherNamesCountry && word.country === other.country ? 0.1 : 1;
    case 'continent':
      return other.country && liesIn(word.text, other.country) ? 0.1 : 0.8;
    case 'own':
      return other.cityWords.has(word.text) ? 0.1 : 1;
  }
}

function total(words: readonly Weighed[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Each word meets at most one of the other name. */
function sharedWeight(a: readonly Weighed[], b: readonly Weighed[]): number {
  const free = new Set(b);
  let shared = 0;
  for (const one of a) {
    const match = [...free].find((two) => isSameWord(one.word.text, two.word.text));
    if (!match) continue;
    free.delete(match);
    shared += (one.weight + match.weight) / 2;
  }
  return shared;
}

function isSameWord(one: string, two: string): boolean {
  if (one === two) return true;
  const shorter = Math.min(one.length, two.length);
  if (shorter < 5 || Math.abs(one.length - two.length) > 2) return false;
  return slipsBetween(one, two) <= (shorter >= 9 ? 2 : 1);
}

/** "ep" for "EuroPython": the first letters of its words, or of its parts as capitals show them. */
function isAcronymOf(words: readonly NameWord[], name: string): boolean {
  const own = words.filter(({ kind }) => kind !== 'plain');
  const [only] = own;
  if (own.length !== 1 || !only || only.text.length < 2 || only.text.length > 6) return false;
  const parts = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/\d+/g, ' ')
    .match(/\p{L}+/gu);
  const initials = (parts ?? [])
    .map((part) => part[0] ?? '')
    .join('')
    .toLowerCase();
  return initials.length >= 2 && initials === only.text;
}

/** Alike but for a slip or two of the pen in a long name. */
function lettersAlike(one: string, two: string): number {
  const longer = Math.max(one.length, two.length);
  if (longer < 6 || Math.abs(one.length - two.length) > 3) return 0;
  const slips = slipsBetween(one, two);
  return slips <= Math.max(1, Math.floor(longer / 8)) ? 1 - slips / longer : 0;
}

/** The country that a label of a host stands for: "us" of "us.pycon.org". */
export function countryOfHost(host: string): string | null {
  const [first = '', ...rest] = host.split('.');
  return rest.length >= 2 ? countryOfWord(first, true) : null;
}
