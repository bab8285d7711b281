import { type StarterPlace, starterPlaces } from '../content/starter-places.ts';
import { type StarterEdition, type StarterSeries, starterSeries } from '../content/starter-series.ts';
import type { ReadList, SourceRecord, StatedFacts } from './listing.ts';

export { starterVersion } from '../content/starter-series.ts';

/** The list that Hallway ships with, as any other list that was read. */
export function starterList(): ReadList {
  return { records: starterSeries.flatMap(recordsOf), problems: [] };
}

function recordsOf(series: StarterSeries): readonly SourceRecord[] {
  const shared = sharedFacts(series);
  const dated = series.editions.map((edition) => dateRecord(series, edition, shared));
  const { undated } = series;
  if (!undated) return dated;
  const name = undated.year ? `${series.name} ${undated.year}` : series.name;
  const facts = {
    ...shared,
    name,
    website: series.website,
    ...(undated.place && { ...placeFacts(undated.place), mode: 'on-site' as const }),
  };
  const key = `${series.name}/${undated.year ?? 'next'}`;
  return [...dated, { key, facts, where: name, link: series.website }];
}

function dateRecord(
  series: StarterSeries,
  [startsOn, endsOn, place, website = series.website, mode]: StarterEdition,
  shared: Partial<StatedFacts>,
): SourceRecord {
  const year = startsOn.slice(0, 4);
  const name = `${series.name} ${year}`;
  const facts: StatedFacts = {
    ...shared,
    name,
    startsOn,
    endsOn,
    website,
    ...(place === 'online' ? { mode: 'online' } : { ...placeFacts(place), mode: mode ?? 'on-site' }),
  };
  return { key: `${series.name}/${year}`, facts, where: name, link: website };
}

function sharedFacts({ name, topics, languages, formats, aidOffered }: StarterSeries): Partial<StatedFacts> {
  return {
    series: name,
    topics,
    languages: languages ?? ['en'],
    ...(formats && { formats }),
    ...(aidOffered && { aidOffered }),
  };
}

function placeFacts(place: StarterPlace): Partial<StatedFacts> {
  const [city, region, country, latitude, longitude, zone] = starterPlaces[place];
  return { city, country, latitude, longitude, zone, ...(region && { region }) };
}
