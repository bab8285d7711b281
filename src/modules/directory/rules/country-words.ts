/** Words for countries as they stand in names of conferences, to ISO 3166-1 codes. */
const written: Readonly<Record<string, string>> = {
  US: 'us usa america american',
  GB: 'uk gb britain british england',
  DE: 'germany deutschland german',
  AT: 'austria osterreich',
  CH: 'switzerland swiss schweiz suisse',
  NL: 'netherlands holland dutch nederland',
  BE: 'belgium belgie belgique',
  FR: 'france french',
  ES: 'spain espana spanish',
  PT: 'portugal',
  IT: 'italy italia',
  IE: 'ireland irish',
  PL: 'poland polska polish',
  CZ: 'czech czechia cz',
  SK: 'slovakia',
  HU: 'hungary',
  RO: 'romania',
  BG: 'bulgaria',
  GR: 'greece',
  HR: 'croatia',
  RS: 'serbia',
  SI: 'slovenia',
  UA: 'ukraine',
  BY: 'belarus',
  RU: 'russia russian',
  LT: 'lithuania',
  LV: 'latvia',
  EE: 'estonia',
  FI: 'finland',
  SE: 'sweden sverige',
  NO: 'norway norge',
  DK: 'denmark danmark',
  IS: 'iceland',
  TR: 'turkey turkiye',
  IL: 'israel',
  AE: 'uae emirates',
  IR: 'iran',
  IN: 'india',
  PK: 'pakistan',
  BD: 'bangladesh',
  LK: 'lanka',
  NP: 'nepal',
  CN: 'china',
  HK: 'hongkong',
  TW: 'taiwan',
  JP: 'japan',
  KR: 'korea kr',
  SG: 'singapore sg',
  MY: 'malaysia',
  ID: 'indonesia',
  TH: 'thailand',
  VN: 'vietnam',
  PH: 'philippines',
  AU: 'australia au',
  NZ: 'zealand nz kiwi',
  CA: 'canada',
  MX: 'mexico',
  CU: 'cuba',
  BR: 'brazil brasil',
  AR: 'argentina',
  CL: 'chile',
  CO: 'colombia',
  PE: 'peru',
  UY: 'uruguay',
  BO: 'bolivia',
  EC: 'ecuador',
  ZA: 'africa za',
  NG: 'nigeria',
  GH: 'ghana',
  KE: 'kenya',
  UG: 'uganda',
  TZ: 'tanzania',
  NA: 'namibia',
  ZW: 'zimbabwe',
  EG: 'egypt',
  MA: 'morocco',
  TN: 'tunisia',
  CM: 'cameroon',
  TG: 'togo',
};

const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(written).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

const europe: ReadonlySet<string> = new Set(
  'GB DE AT CH NL BE FR ES PT IT IE PL CZ SK HU RO BG GR HR RS SI UA BY LT LV EE FI SE NO DK IS LU MT CY MK MD BA AL ME XK'.split(
    ' ',
  ),
);
const asia: ReadonlySet<string> = new Set('IN PK BD LK NP CN HK TW JP KR SG MY ID TH VN PH AU NZ'.split(' '));
const latinAmerica: ReadonlySet<string> = new Set(
  'MX CU BR AR CL CO PE UY BO EC CR PA GT DO PR PY VE'.split(' '),
);
const africa: ReadonlySet<string> = new Set(
  'ZA NG GH KE UG TZ NA ZW EG MA TN CM TG SO ET RW SN CI MU'.split(' '),
);

const continents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['europe', europe],
  ['eu', europe],
  ['emea', new Set([...europe, ...africa, 'AE', 'IL'])],
  ['asia', asia],
  ['apac', asia],
  ['africa', africa],
  ['latam', latinAmerica],
  ['latinoamerica', latinAmerica],
]);

/** The country that a word of a name stands for; two letters count only where they are written as a code at the end. */
export function countryOfWord(word: string, isCode: boolean): string | null {
  const known = byWord.get(word);
  if (known) return known;
  const code = word.toUpperCase();
  return isCode && Object.hasOwn(written, code) ? code : null;
}

/** True for a word that names a part of the world. */
export function isContinentWord(word: string): boolean {
  return continents.has(word);
}

/** Whether an edition in `country` may be called by the word for a part of the world. */
export function liesIn(word: string, country: string): boolean {
  return continents.get(word)?.has(country) ?? false;
}
