import { setImmediate as nextTurn } from 'node:timers/promises';
import lookUpZone from '@photostructure/tz-lookup';
import { isZone, type ZoneName } from '../../kernel/time.ts';
import { citiesFile, readCities } from './cities-file.ts';
import { adminCodes } from './place-names.ts';

/** A city for a table of places. */
export type ListedCity = {
  /** Its number at GeoNames. */
  readonly id: number;
  readonly name: string;
  /** Letters of its region where people write them beside the city: "TX", "BC". */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: ZoneName | null;
  readonly people: number;
};

const piece = 2_000;

/** Every city with so many people or more, read piece by piece so that others get their turn; nothing is kept. */
export async function listCities(leastPeople: number): Promise<ListedCity[]> {
  const regions = regionLetters();
  // Asking whether the system knows a zone takes a fifth of a millisecond.
  const zones = new Map<string, ZoneName | null>();
  const zoneAt = (latitude: number, longitude: number) => {
    const zone = lookUpZone(latitude, longitude);
    const known = zones.get(zone) ?? (isZone(zone) ? zone : null);
    zones.set(zone, known);
    return known;
  };
  const cities: ListedCity[] = [];
  let read = 0;
  for (const city of readCities(citiesFile())) {
    if (++read % piece === 0) await nextTurn();
    if (city.population < leastPeople) continue;
    const { id, name, country, admin, latitude, longitude, population } = city;
    const isLettered = country === 'US' && /^[A-Z]{2}$/.test(admin);
    const region = isLettered ? admin : (regions.get(`${country} ${admin}`) ?? null);
    cities.push({
      ...{ id, name, region, country, latitude, longitude },
      zone: zoneAt(latitude, longitude),
      people: population,
    });
  }
  return cities;
}

/** American states have their letters in the file; of other countries it has numbers, which nobody writes. */
function regionLetters(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(adminCodes).flatMap(([country, codes]) =>
      Object.entries(codes).map(([letters, code]): [string, string] => [`${country} ${code}`, letters]),
    ),
  );
}
