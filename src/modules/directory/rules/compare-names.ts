import { countryOfWord, liesIn } from './country-words.ts';
import { slipsBetween } from './nearest-word.ts';
import { type NameWord, nameLetters, nameWords, seriesKey } from './series-name.ts';

/** A name, read once, with what its edition's place explains in it. */
export type PlacedName = NamePlace & {
  readonly key: string;
  readonly letters: string;
  readonly words: readonly NameWord[];
  /** The first letters of its words, or of their parts as capitals show them: "ep" of "EuroPython". */
  readonly initials: string;
};

export type NamePlace = { readonly cityWords: ReadonlySet<string>; readonly country: string | null };

/** Reads a name for comparing it. */
export function placeName(name: string, place: NamePlace): PlacedName {
  return {
    ...place,
    key: seriesKey(name),
    letters: nameLetters(name),
    words: nameWords(name),
    initials: initialsOf(name),
  };
}

export type NamesCompared = {
  /** From 0 to 1: what they share of the words that tell conferences apart. */
  readonly alike: number;
  /** Which of the two has own words that the other lacks: a part of a conference has more, another conference other ones. */
  readonly extra: 'none' | 'one' | 'both';
};

/**
 * Compares two names. Words that only name the place where the edition is held are no difference if the other name leaves them
 * out, and little in common if both have them.
 */
export function compareNames(one: PlacedName, two: PlacedName): NamesCompared {
  if (one.key === two.key || one.letters === two.letters) return { alike: 1, extra: 'none' };
  if (isAcronymOf(one, two) || isAcronymOf(two, one)) return { alike: 0.8, extra: 'none' };
  if (isSlip(one.words, two.words)) return { alike: 0.9, extra: 'none' };
  const a = one.words.map((word) => ({ word, weight: weightOf(word, one, two, two.words) }));
  const b = two.words.map((word) => ({ word, weight: weightOf(word, two, one, one.words) }));
  const { shared, left } = pair(a, b);
  const all = total(a) + total(b);
  const [more, others] = [left.a.some(isTelling), left.b.some(isTelling)];
  return {
    alike: all === 0 ? 0 : (2 * shared) / all,
    extra: more && others ? 'both' : more || others ? 'one' : 'none',
  };
}

type Weighed = { readonly word: NameWord; readonly weight: number };

/** Whether a word that the other name lacks may tell of another conference. */
function isTelling({ word, weight }: Weighed): boolean {
  return weight >= 0.8 && word.kind !== 'plain';
}

/** A place that the other edition lies in tells next to nothing, whether its name has it or not. */
function weightOf(word: NameWord, own: NamePlace, other: NamePlace, otherWords: readonly NameWord[]): number {
  switch (word.kind) {
    case 'empty':
      return 0.05;
    case 'plain':
      return 0.35;
    case 'country':
      if (own.country === word.country && other.country === word.country) return 0.15;
      return otherWords.some(({ kind }) => kind === 'country') || word.country !== other.country ? 1 : 0.15;
    case 'continent':
      return other.country && liesIn(word.text, other.country) ? 0.15 : 0.8;
    case 'own':
      return other.cityWords.has(word.text) ? 0.15 : 1;
  }
}

function total(words: readonly Weighed[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Each word meets at most one of the other name. */
function pair(a: readonly Weighed[], b: readonly Weighed[]) {
  const free = new Set(b);
  const left: Weighed[] = [];
  let shared = 0;
  for (const one of a) {
    const match = [...free].find((two) => isSameWord(one.word.text, two.word.text));
    if (match) {
      free.delete(match);
      shared += (one.weight + match.weight) / 2;
    } else left.push(one);
  }
  return { shared, left: { a: left, b: [...free] } };
}

/** The same but for a slip, or an ending: "Brasil" and "Brazil". */
function isSameWord(one: string, two: string): boolean {
  if (one === two) return true;
  const shorter = Math.min(one.length, two.length);
  if (shorter < 6 || Math.abs(one.length - two.length) > 2) return false;
  return slipsBetween(one, two) <= (shorter >= 9 ? 2 : 1);
}

function isAcronymOf(short: PlacedName, { initials }: PlacedName): boolean {
  if (initials.length < 2 || initials.length > 6) return false;
  const telling = short.words.filter(({ kind }) => kind !== 'empty');
  return telling.length === 1 && telling[0]?.text === initials;
}

function initialsOf(name: string): string {
  const parts = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/\d+/g, ' ')
    .match(/\p{L}+/gu);
  return (parts ?? [])
    .map((part) => part[0] ?? '')
    .join('')
    .toLowerCase();
}

/** One slip of the pen in eight letters of the own words; names of other countries are never a slip. */
function isSlip(one: readonly NameWord[], two: readonly NameWord[]): boolean {
  const places = (words: readonly NameWord[]) =>
    words
      .filter(({ kind }) => kind === 'country' || kind === 'continent')
      .map(({ text }) => text)
      .join(' ');
  const letters = (words: readonly NameWord[]) =>
    words
      .filter(({ kind }) => kind === 'own' || kind === 'plain')
      .map(({ text }) => text)
      .join('');
  const [a, b] = [letters(one), letters(two)];
  const longer = Math.max(a.length, b.length);
  if (longer < 8 || Math.abs(a.length - b.length) > 2 || places(one) !== places(two)) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return slipsBetween(a, b) <= Math.floor(longer / 8);
}

/** The country that a label of a host stands for: "us" of "us.pycon.org". */
export function countryOfHost(host: string): string | null {
  const [first = '', ...rest] = host.split('.');
  return rest.length >= 2 ? countryOfWord(first, true) : null;
}
