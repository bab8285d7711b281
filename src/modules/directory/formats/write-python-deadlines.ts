import { dump } from 'js-yaml';
import { wallClock } from '../../../kernel/time.ts';
import type { ListingFacts } from '../rules/listing.ts';
import { bareName } from '../rules/series-name.ts';
import { countryName } from './countries.ts';
import { anywhereOnEarth } from './fact-words.ts';
import { subsOfTopics } from './topic-words.ts';
import type { WrittenList } from './write-confs-tech.ts';

/** Writes the listings about Python as python-deadlines keeps them: one file, the latest first, its keys in its order. */
export function writePythonDeadlines(listings: readonly ListingFacts[]): WrittenList {
  const left: { name: string; missing: string }[] = [];
  const rows: string[] = [];
  for (const facts of [...listings].sort((a, b) => ((a.startsOn ?? '') > (b.startsOn ?? '') ? -1 : 1))) {
    const missing = missingOf(facts);
    if (missing) left.push({ name: facts.name, missing });
    else rows.push(rowOf(facts));
  }
  return { left, files: [{ path: '_data/conferences.yml', text: `---\n\n${rows.join('\n')}` }] };
}

function missingOf(facts: ListingFacts): string | null {
  if (!facts.topics.includes('python')) return 'topics';
  if (!facts.startsOn || !facts.endsOn) return 'startsOn';
  if (!facts.website) return 'website';
  return facts.mode === 'online' || (facts.city && facts.country) ? null : 'city';
}

type Line = readonly [key: string, value: string | null];

function rowOf(facts: ListingFacts): string {
  // "SciPy India 2021" took place in January 2022.
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(facts.name)?.[0] ?? facts.startsOn?.slice(0, 4) ?? '';
  const title = facts.series ?? bareName(facts.name, year);
  const lines: readonly Line[] = [
    ['conference', text(title)],
    ['year', year],
    ['link', text(facts.website)],
    ['cfp_link', text(facts.callUrl)],
    ...callOf(facts),
    ['place', text(placeOf(facts))],
    ['extra_places', facts.mode === 'hybrid' && facts.city ? '\n  - Online' : null],
    ['start', facts.startsOn],
    ['end', facts.endsOn],
    ['sponsor', text(facts.sponsorUrl)],
    ['finaid', text(facts.aidUrl)],
    ['sub', subsOfTopics(facts.topics)],
    ['note', noteOf(facts)],
    ['location', locationOf(facts, `${title} ${year}`)],
  ];
  const written = lines.filter(([, value]) => value !== null).map(([key, value]) => line(key, value ?? ''));
  return `- ${written.join('\n  ')}\n`;
}

function line(key: string, value: string): string {
  return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
}

/** A text as YAML writes it, quoted where it must be. */
function text(value: string | null): string | null {
  return value === null ? null : dump(value, { lineWidth: -1 }).trimEnd();
}

/** The deadline by a clock with a zone; the list's rule for one without is anywhere on Earth. */
function callOf(facts: ListingFacts): readonly Line[] {
  const isCancelled = facts.state === 'cancelled' || facts.callState === 'cancelled';
  if (isCancelled && (!facts.callClosesAt || facts.callState === 'cancelled')) return [['cfp', 'Cancelled']];
  if (facts.callState === 'none') return [['cfp', 'None']];
  if (!facts.callClosesAt) return [['cfp', 'TBA']];
  const clock = (zone: string) =>
    wallClock(facts.callClosesAt ?? '', zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replace('T', ' ');
  const there = clock(anywhereOnEarth);
  if (there.includes(' 23:59:')) return [['cfp', `'${there}'`]];
  const zone = facts.zone ?? 'UTC';
  return [
    ['cfp', `'${clock(zone)}'`],
    ['timezone', zone],
  ];
}

/** Names of countries as the list writes them. */
const shortNames: Readonly<Record<string, string>> = {
  US: 'USA',
  GB: 'UK',
  CZ: 'Czechia',
  AE: 'United Arab Emirates',
};

function placeOf(facts: ListingFacts): string {
  if (facts.mode === 'online' || !facts.city || !facts.country) return 'Online';
  return `${facts.city}, ${shortNames[facts.country] ?? countryName(facts.country)}`;
}

function noteOf(facts: ListingFacts): string | null {
  if (facts.state === 'postponed') return 'Postponed';
  return facts.state === 'cancelled' && facts.callState !== 'cancelled' ? 'Cancelled' : null;
}

function locationOf(facts: ListingFacts, title: string): string | null {
  if (facts.latitude === null || facts.longitude === null || placeOf(facts) === 'Online') return null;
  return `\n  - title: ${text(title)}\n    latitude: ${facts.latitude}\n    longitude: ${facts.longitude}`;
}
