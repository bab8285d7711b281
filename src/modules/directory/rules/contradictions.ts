import { wordsOf } from '../../../kernel/name-words.ts';
import { compareNames, placeName } from './compare-names.ts';
import { kmBetween } from './distance.ts';
import type { Contradiction, FactName, ListingFacts, StatedFacts } from './listing.ts';
import type { Statement } from './statement.ts';
import { compareSites, siteOf } from './website-site.ts';

/** Facts in which a difference matters to a reader, each with the differences that are none. */
const compared: Partial<Record<FactName, (one: StatedFacts, two: StatedFacts) => boolean>> = {
  name: isSameName,
  startsOn: (one, two) => one.startsOn === two.startsOn,
  endsOn: (one, two) => one.endsOn === two.endsOn,
  state: (one, two) => one.state === two.state,
  mode: (one, two) => one.mode === two.mode || one.mode === 'hybrid' || two.mode === 'hybrid',
  city: isSameCity,
  country: (one, two) => one.country === two.country,
  website: isSameWebsite,
  callState: (one, two) =>
    one.callState === two.callState ||
    one.callState === 'to-be-announced' ||
    two.callState === 'to-be-announced',
  callClosesAt: isSameDeadline,
  ticketsCloseAt: (one, two) => isNear(one.ticketsCloseAt, two.ticketsCloseAt),
  earlyBirdEndsAt: (one, two) => isNear(one.earlyBirdEndsAt, two.earlyBirdEndsAt),
  aidClosesAt: (one, two) => isNear(one.aidClosesAt, two.aidClosesAt),
  aidOffered: (one, two) => one.aidOffered === two.aidOffered,
  priceFrom: (one, two) => one.priceFrom === two.priceFrom || one.priceCurrency !== two.priceCurrency,
  childcare: (one, two) => one.childcare === two.childcare,
};

/** What sources that still state it disagree on; the value that holds comes first, then by trust. */
export function findContradictions(
  chosen: ListingFacts,
  ranked: readonly Statement[],
): readonly Contradiction[] {
  const stating = ranked.filter(({ isGone }) => !isGone);
  return (Object.keys(compared) as FactName[]).flatMap((field) => {
    const isSame = compared[field];
    if (!isSame || !isSaid(chosen[field])) return [];
    const values: { value: unknown; facts: StatedFacts; sources: Statement['source']['id'][] }[] = [
      { value: chosen[field], facts: chosen, sources: [] },
    ];
    for (const { facts, source } of stating) {
      if (!isSaid(facts[field])) continue;
      const known = values.find((one) => isSame(one.facts, facts));
      if (known) known.sources.push(source.id);
      else values.push({ value: facts[field], facts, sources: [source.id] });
    }
    if (values.length < 2) return [];
    return [
      { field, values: values.map(({ value, sources }) => ({ value, sources: [...new Set(sources)] })) },
    ];
  });
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** "EuroPython 2022" and "EuroPython" are one name; so are those that differ in a slip. */
function isSameName(one: StatedFacts, two: StatedFacts): boolean {
  const placed = ({ name, city, country = null }: StatedFacts) =>
    placeName(name, { cityWords: new Set(wordsOf(city ?? '')), country });
  const { alike, extra } = compareNames(placed(one), placed(two));
  return alike >= 0.8 && extra === 'none';
}

/** By the letters, or by the point on the map: "Köln" is "Cologne". */
function isSameCity(one: StatedFacts, two: StatedFacts): boolean {
  const [a, b] = [wordsOf(one.city ?? '').join(' '), wordsOf(two.city ?? '').join(' ')];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  const hasPoints = [one, two].every(({ latitude, longitude }) => isSaid(latitude) && isSaid(longitude));
  if (!hasPoints) return false;
  const point = (facts: StatedFacts) => ({ latitude: facts.latitude ?? 0, longitude: facts.longitude ?? 0 });
  return kmBetween(point(one), point(two)) <= 40;
}

/** Slashes, "www", https, years and archives are no difference, nor is the page of an edition on its conference's site. */
function isSameWebsite(one: StatedFacts, two: StatedFacts): boolean {
  const lie = compareSites(siteOf(one.website), siteOf(two.website));
  return lie === 'edition' || lie === 'page' || lie === 'host' || one.website === two.website;
}

/** Lists that know no zone are up to a day apart and mean the same evening. */
function isSameDeadline(one: StatedFacts, two: StatedFacts): boolean {
  return isNear(one.callClosesAt, two.callClosesAt);
}

function isNear(one: string | null | undefined, two: string | null | undefined): boolean {
  return (
    one === two ||
    (Boolean(one && two) && Math.abs(Date.parse(one ?? '') - Date.parse(two ?? '')) <= 26 * 3_600_000)
  );
}
