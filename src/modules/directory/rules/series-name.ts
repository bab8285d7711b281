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

/** What a word of a name says: which conference it is, where, or next to nothing. */
export type NameWord = {
  readonly text: string;
  readonly kind: 'own' | 'plain' | 'country' | 'continent';
  /** ISO 3166-1, of a country's word. */
  readonly country: string | null;
};

/** Words that most conferences have: they tell none from another. */
const plainWords: ReadonlySet<string> = new Set(
  (
    'the a an of for and in on at by to with & conference conf con convention congress konferenz konferencja conferencia summit ' +
    'forum meeting meetup event events festival fest day days week weekend edition annual international global world online ' +
    'virtual live remote digital official hybrid tech technology technologies developer developers dev devs community camp ' +
    'inc presents'
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
  const written: readonly string[] = name.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return written.flatMap((word, index): readonly NameWord[] => {
    const [text = ''] = wordsOf(word.replace(/['’]/g, ''));
    const bare = withoutYear(text);
    if (!bare || isOrdinal(bare)) return [];
    const isCode = index > 0 && /^[A-Z]{2}$/.test(word) && index >= written.length - 2;
    const country = countryOfWord(bare, isCode);
    if (country) return [{ text: country.toLowerCase(), kind: 'country' as const, country }];
    if (isContinentWord(bare)) return [{ text: bare, kind: 'continent' as const, country: null }];
    const kind = plainWords.has(bare) ? ('plain' as const) : ('own' as const);
    return [{ text: sameWords[bare] ?? bare, kind, country: null }];
  });
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
  const own = words.filter(({ kind }) => kind !== 'plain');
  const chosen = own.some(({ kind }) => kind === 'own') ? own : words;
  return chosen.map(({ text }) => text).join('') || wordsOf(name).join('') || folded(name).trim();
}
