import { wordsOf } from '../../../kernel/name-words.ts';
import type { StatedFacts } from './listing.ts';
import { nameWords, seriesKey } from './series-name.ts';
import { siteOf } from './website-site.ts';

/** What is compared of an edition; other names of its series help. */
export type Comparable = StatedFacts & { readonly otherNames?: readonly string[] };

/** All names that a record has for its edition. */
export function namesOf(facts: Comparable): readonly string[] {
  return [facts.name, ...(facts.series ? [facts.series] : []), ...(facts.otherNames ?? [])];
}

/** The year that a name says. */
export function yearIn(name: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0];
}

/**
 * Keys of a record: two records that may be one edition share at least one, so that a million of them are matched without
 * comparing all pairs. The most telling come first.
 */
export function blockingKeys(facts: Comparable): readonly string[] {
  const years = yearsOf(facts);
  const site = siteOf(facts.website);
  const page = site && (site.isShared ? site.path && `${site.host}/${site.path}` : site.host);
  const where = facts.mode === 'online' || !facts.city ? 'online' : wordsOf(facts.city).join('');
  const month = facts.startsOn?.slice(0, 7);
  const first = nameWords(facts.series ?? facts.name).find(({ kind }) => kind === 'own')?.text;
  const keys = [
    ...namesOf(facts).flatMap((name) => years.map((year) => `name ${seriesKey(name)} ${year}`)),
    ...(page ? years.map((year) => `site ${page} ${year}`) : []),
    ...(facts.startsOn ? [`day ${facts.startsOn} ${where}`] : []),
    ...(month && first ? [`word ${first} ${month} ${facts.country ?? 'online'}`] : []),
  ];
  return [...new Set(keys)];
}

/** The year in which it begins, and the one in its name: an edition of 2021 may take place in January 2022. */
function yearsOf(facts: Comparable): readonly string[] {
  const named = yearIn(facts.name);
  const began = facts.startsOn?.slice(0, 4);
  return [...new Set([began, named].filter((year) => year !== undefined))];
}
