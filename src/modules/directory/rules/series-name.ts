import { folded, wordsOf } from '../../../kernel/name-words.ts';
import { countryOfWord, isContinentWord } from './country-words.ts';

/** A name without the year of its edition: "PyCon US 2024" is "PyCon US", "EuroPython’22" is "EuroPython". */
export function bareName(name: string, year: string): string {
  const short = year.slice(2);
  const bare = name
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${year}(?![\\p{L}\\p{N}])`, 'gu'), ' ')
    .replace(new RegExp(`['’]${short}(?!\\p{N})`, 'gu'), ' ')
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '');
  return bare || name;
}

/**
 * What a word of a name says: which conference it is ("own"), of which sort ("plain": a summit is no day), where, or nothing
 * ("empty": a conference with or without the word is the same).
 */
export type NameWord = {
  readonly text: string;
  readonly kind: 'own' | 'plain' | 'empty' | 'country' | 'continent';
  /** ISO 3166-1, of a country's word. */
  readonly country: string | null;
};

const emptyWords: ReadonlySet<string> = new Set(
  (
    'the a an of for and in on at by to with conference conferences conf con convention congress konferenz konferencja conferencia ' +
    'annual edition official inc online virtual remote hybrid live presents call papers cfp'
  ).split(' '),
);
const plainWords: ReadonlySet<string> = new Set(
  (
    'summit forum meeting meetup event events festival fest day days tage week weekend international global world digital tech ' +
    'technology technologies developer developers dev devs community camp bootcamp workshop training masterclass track devroom ' +
    'spring summer autumn fall winter'
  ).split(' '),
);

/** Words that are written in two ways. */
const sameWords: Readonly<Record<string, string>> = {
  javascript: 'js',
  ecmascript: 'js',
  typescript: 'ts',
  golang: 'go',
  postgres: 'postgresql',
  pgsql: 'postgresql',
  kubernetes: 'k8s',
  artificial: 'ai',
  dotnet: 'net',
};

/** The words of a conference's name, without its year, ordinals and editions. */
export function nameWords(name: string): readonly NameWord[] {
  // "PyConUK" is "PyCon UK"; "JSConf.EU" falls apart by itself.
  const parted = plainText(name).replace(/(?<=\p{Ll})(?=\p{Lu}{2}(?:\P{L}|$))/gu, ' ');
  const written: readonly string[] = parted.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return written.flatMap((word, index): readonly NameWord[] => {
    const [text = ''] = wordsOf(word.replace(/['’]/g, ''));
    const bare = withoutYear(text);
    if (!bare || isOrdinal(bare)) return [];
    const isCode = index > 0 && /^[A-Z]{2}$/.test(word) && index >= written.length - 3;
    const country = index > 0 || written.length > 1 ? countryOfWord(bare, isCode) : null;
    if (country) return [{ text: country.toLowerCase(), kind: 'country', country }];
    if (isContinentWord(bare)) return [{ text: bare, kind: 'continent', country: null }];
    const kind = emptyWords.has(bare) ? 'empty' : plainWords.has(bare) ? 'plain' : 'own';
    return [{ text: sameWords[bare] ?? bare, kind, country: null }];
  });
}

/** Without "’22", and with the names of languages whose signs are no letters. */
function plainText(name: string): string {
  return name
    .replace(/['’]\d\d(?!\d)/g, ' ')
    .replace(/\bC\+\+/gi, 'cpp ')
    .replace(/\bC#/gi, 'csharp ')
    .replace(/\bF#/gi, 'fsharp ');
}

/** "ep2022" is "ep", "2022" and "22" after an apostrophe nothing; "web3" and "html5" stay. */
function withoutYear(word: string): string {
  return word.replace(/(?:19|20)\d\d$/, '').replace(/^(?:19|20)\d\d(?=\D|$)/, '');
}

function isOrdinal(word: string): boolean {
  return /^\d+(?:st|nd|rd|th)$|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$|^[ivx]{2,}$/.test(
    word,
  );
}

/**
 * Names a series however its editions are written: without year, ordinals and words such as "conference", countries by their code,
 * without spaces. "EuroPython 2022" and "EuroPython Conference" are both "europython"; a name of nothing but such words stays whole.
 */
export function seriesKey(name: string): string {
  const words = nameWords(name);
  const telling = words.filter(({ kind }) => kind !== 'empty');
  const chosen = telling.some(({ kind }) => kind === 'own' || kind === 'plain') ? telling : words;
  return chosen.map(({ text }) => text).join('') || wordsOf(name).join('') || folded(name).trim();
}

/** All letters of a name but its year: "JuPyter Con" and "JupyterCon" are one, so are "PythonBrasil" and "Python Brasil". */
export function nameLetters(name: string): string {
  return wordsOf(plainText(name))
    .map(withoutYear)
    .filter((word) => !isOrdinal(word))
    .join('');
}
