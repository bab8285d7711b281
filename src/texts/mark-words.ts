import type { Locale } from '../kernel/locale.ts';
import { countryWords, languageWords } from './format.ts';
import { textsFor } from './texts.ts';

/** What a filter's value is called: "Germany" for `country` and `DE`, "Python" for `topic` and `python`. */
export function markLabel(kind: string, value: string, locale: Locale): string {
  const { site, directory, choose } = textsFor(locale);
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    mode: site.modes,
    continent: directory.filters.continents,
    topic: directory.topics,
    size: directory.filters.sizes,
    access: directory.filters.access,
    format: directory.filters.formats,
    purpose: choose.purposes,
  };
  if (kind === 'country') return countryWords(value, locale);
  if (kind === 'language') return languageWords(value, locale);
  return tables[kind]?.[value] ?? value;
}
