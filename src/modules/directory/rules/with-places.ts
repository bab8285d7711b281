import { kmBetween } from './distance.ts';
import type { ListProblem, ReadList, StatedFacts } from './listing.ts';

/** What knows where cities are; the platform's gazetteer is one. */
export type KnowsPlaces = {
  readonly placeOf: (
    city: string,
    region: string | null,
    country: string | null,
  ) => { latitude: number; longitude: number; zone: string; population: number } | null;
  readonly zoneAt: (latitude: number, longitude: number) => string | null;
};

/** Kilometres by which a place in a list may be away from the middle of its city. */
const farthest = 150;
/** From so many people on, a namesake that a list might mean instead is in the gazetteer too. */
const wellKnown = 50_000;

/**
 * The list with degrees and zones where it names only cities. Degrees that lie far from the city named beside them are taken for
 * a slip of the list (Florence at the heel of Italy, where a search for the whole country led) and are replaced, with a problem.
 */
export function withPlaces(list: ReadList, places: KnowsPlaces): ReadList {
  const problems: ListProblem[] = [];
  const records = list.records.map((record) => {
    const { facts, problem } = placed(withTown(record.facts, places), places);
    if (problem) problems.push({ ...problem, where: record.where });
    return { ...record, facts };
  });
  return { records, problems: [...list.problems, ...problems] };
}

/** "Salt Lake City, Utah, USA": where the word before the country is no town and the one before it is, that is the town. */
function withTown(facts: StatedFacts, { placeOf }: KnowsPlaces): StatedFacts {
  const { city, venueName, region, country = null } = facts;
  if (!city || !venueName || region || placeOf(city, null, country)) return facts;
  const parts = venueName.split(', ');
  const town = parts.pop() ?? '';
  if (!placeOf(town, null, country)) return facts;
  return { ...facts, city: town, region: city, venueName: parts.join(', ') || null };
}

/** The facts with degrees and a zone, as far as the city is known; what was wrong with them. */
function placed(
  facts: StatedFacts,
  places: KnowsPlaces,
): { readonly facts: StatedFacts; readonly problem: Omit<ListProblem, 'where'> | null } {
  const { city, region = null, country = null, latitude = null, longitude = null } = facts;
  if (facts.mode === 'online') return { facts, problem: null };
  const known = city ? places.placeOf(city, region, country) : null;
  if (latitude === null || longitude === null) {
    if (!city) return { facts, problem: null };
    const value = [city, region, country].filter(Boolean).join(', ');
    if (!known) return { facts, problem: { field: 'city', value, code: 'place-unknown' } };
    return { facts: { ...facts, ...degreesOf(known), zone: facts.zone ?? known.zone }, problem: null };
  }
  const isSlip =
    known !== null && known.population >= wellKnown && kmBetween({ latitude, longitude }, known) > farthest;
  if (isSlip) {
    const value = `${latitude}, ${longitude} ≠ ${city}`;
    return {
      facts: { ...facts, ...degreesOf(known), zone: facts.zone ?? known.zone },
      problem: { field: 'location', value, code: 'value-not-usable' },
    };
  }
  const zone = facts.zone ?? places.zoneAt(latitude, longitude);
  return { facts: { ...facts, ...(zone && { zone }) }, problem: null };
}

function degreesOf({ latitude, longitude }: { latitude: number; longitude: number }) {
  return { latitude, longitude };
}
