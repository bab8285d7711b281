import { folded, wordsOf } from '../../../kernel/name-words.ts';

/** Names that people write and CLDR does not. */
const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  gb: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uae: 'AE',
  korea: 'KR',
  'republic of korea': 'KR',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  'bosnia herzegovina': 'BA',
  macedonia: 'MK',
  turkey: 'TR',
  burma: 'MM',
  'ivory coast': 'CI',
  'cabo verde': 'CV',
  swaziland: 'SZ',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'niger republic': 'NE',
  'the gambia': 'GM',
  'dr congo': 'CD',
  'republic of ireland': 'IE',
  'peoples republic of china': 'CN',
  'republic of china': 'TW',
};

/** Codes that CLDR names and ISO 3166-1 does not give to a country. */
const noCountries: ReadonlySet<string> = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/** Languages in which lists name countries. */
const languages = [
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'cs',
  'ko',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ru',
  'en',
];

/** Finds ISO 3166-1 alpha-2 codes by names; made once for the reading of a list. */
export type Countries = (name: string | null) => string | null;

/** Turns round the country names of the running system, in the languages that lists use; the last one written (English) holds. */
export function countryFinder(): Countries {
  const codes = allCodes();
  const byName = new Map<string, string>();
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name) byName.set(keyOf(name), code);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) byName.set(name, code);
  return (name) => (name === null ? null : (byName.get(keyOf(name)) ?? null));
}

/** "U.S.A." is "usa", "Bosnia & Herzegovina" is "bosnia herzegovina". */
function keyOf(name: string): string {
  return wordsOf(folded(name).replace(/\.(?=\p{L}(?:\.|$))|\.$|['’]/gu, ''))
    .filter((word) => word !== 'and')
    .join(' ');
}

/** True for two capital letters that name a country. */
export function isCountryCode(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !noCountries.has(code) &&
    // A code that is out of use (UK, SU) is turned into another one by CLDR.
    new Intl.Locale(`und-${code}`).region === code &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  );
}

function allCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        !noCountries.has(code) &&
        names.of(code) !== undefined &&
        new Intl.Locale(`und-${code}`).region === code,
    );
}

const englishNames: Readonly<Record<string, string>> = {
  US: 'U.S.A.',
  GB: 'U.K.',
  CZ: 'Czech Republic',
  HK: 'Hong Kong',
  TR: 'Turkey',
  BA: 'Bosnia and Herzegovina',
  MO: 'Macau',
  AE: 'United Arab Emirates',
};

/** A country's English name as confs.tech writes it. */
export function countryName(code: string): string {
  return englishNames[code] ?? new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
