import { dateIn } from '../../../kernel/time.ts';
import type { ListingFacts } from '../rules/listing.ts';
import type { ListFile } from '../rules/source.ts';
import { countryName } from './countries.ts';
import { anywhereOnEarth } from './fact-words.ts';
import { fileOfTopic, topicFiles } from './topic-words.ts';

/** What a list's format could take, and the names of what it could not, with the fact that is missing. */
export type WrittenList = {
  readonly files: readonly ListFile[];
  readonly left: readonly { readonly name: string; readonly missing: string }[];
};

/** Writes listings as confs.tech keeps them: one file for each year and topic, rows by date, the same edition in each of its topics. */
export function writeConfsTech(listings: readonly ListingFacts[]): WrittenList {
  const rows = new Map<string, object[]>();
  const left: { name: string; missing: string }[] = [];
  for (const facts of [...listings].sort(byDate)) {
    const missing = missingOf(facts);
    if (missing) left.push({ name: facts.name, missing });
    else
      for (const file of filesOf(facts)) {
        const path = `conferences/${facts.startsOn?.slice(0, 4)}/${file}.json`;
        rows.set(path, [...(rows.get(path) ?? []), rowOf(facts)]);
      }
  }
  const files = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { left, files: files.map(([path, own]) => ({ path, text: JSON.stringify(own, null, 2) })) };
}

/** The order of their files: first day, last day, name. */
function byDate(a: ListingFacts, b: ListingFacts): number {
  const key = (facts: ListingFacts) => `${facts.startsOn} ${facts.endsOn} ${facts.name}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Their schema asks for an address and dates, and for a place of whatever is not online. */
function missingOf(facts: ListingFacts): string | null {
  if (!facts.startsOn || !facts.endsOn) return 'startsOn';
  if (!facts.website) return 'website';
  if (facts.mode === 'online') return null;
  if (!facts.city) return 'city';
  return facts.country ? null : 'country';
}

/** Topics that have a file there; "general" for an edition that has none of them. */
function filesOf(facts: ListingFacts): readonly string[] {
  const known = facts.topics.map(fileOfTopic).filter((file) => topicFiles.has(file));
  return known.length > 0 ? [...new Set(known)] : ['general'];
}

function rowOf(facts: ListingFacts): object {
  const isPlaced = facts.mode !== 'online' && facts.city !== null && facts.country !== null;
  return {
    name: facts.name,
    url: facts.website,
    startDate: facts.startsOn,
    endDate: facts.endsOn,
    ...(isPlaced && {
      city: [facts.city, facts.region].filter(Boolean).join(', '),
      country: countryName(facts.country ?? ''),
    }),
    ...(facts.mode && { online: facts.mode !== 'on-site' }),
    ...(facts.languages.length > 0 && { locales: facts.languages.map((tag) => tag.toUpperCase()).join(',') }),
    ...(facts.conductUrl && { cocUrl: facts.conductUrl }),
    ...(facts.callUrl && { cfpUrl: facts.callUrl }),
    // A date alone: the day that it still is where days end last.
    ...(facts.callClosesAt && { cfpEndDate: dateIn(facts.callClosesAt, anywhereOnEarth) }),
  };
}
