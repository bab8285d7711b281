import lookUpZone from '@photostructure/tz-lookup';
import { wordsOf } from '../../kernel/name-words.ts';
import { isZone, type ZoneName } from '../../kernel/time.ts';
import { type City, citiesFile, readCities } from './cities-file.ts';
import { adminCodes, readOtherNames } from './place-names.ts';

/** Where a city is: degrees (WGS 84) of its middle, and its zone. */
export type Place = {
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: ZoneName;
  /** People who live there; 0 where nobody says. */
  readonly population: number;
};

/** Knows the cities of the world with a thousand people or more, by the names that they and English have. */
export type Gazetteer = {
  /** The place of a city in a country (ISO 3166-1 alpha-2); the region ("TX") chooses between namesakes, else the largest. */
  readonly placeOf: (city: string, region: string | null, country: string | null) => Place | null;
  /** The zone at a point, or `null` on one that the running system does not know. */
  readonly zoneAt: (latitude: number, longitude: number) => ZoneName | null;
};

/**
 * Reads the gazetteer, a file of 6 MB: some 200 ms, and 6 MB kept as long as the answer is. The file is read piece by piece, as
 * a hundred thousand objects would cost a hundred megabytes.
 */
export function openGazetteer(): Gazetteer {
  const reader = citiesFile();
  // A city takes at least 16 bytes.
  const names = nameIndex(Math.ceil(reader.length / 16));
  for (const city of readCities(reader)) {
    // "Donostia / San Sebastián" is known by either.
    const all = [...city.name.split(' / '), city.otherName].filter(Boolean);
    for (const name of new Set(all)) names.add(name, city);
  }
  const found = names.close();
  const otherNames = readOtherNames();
  return {
    zoneAt,
    placeOf: (city, region, country) => {
      if (!country) return null;
      const place = spellings(city, country, otherNames)
        .map((name) => best(found(name, country), region, country))
        .find((one) => one !== null);
      return place ?? null;
    },
  };
}

function zoneAt(latitude: number, longitude: number): ZoneName | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  const zone = lookUpZone(latitude, longitude);
  return isZone(zone) ? zone : null;
}

type Entry = {
  readonly latitude: number;
  readonly longitude: number;
  readonly admin: string;
  readonly population: number;
};

/** In America a namesake in another state is another city; elsewhere regions are written in too many ways to refuse by. */
function best(entries: readonly Entry[], region: string | null, country: string): Place | null {
  const code = region === null ? null : (adminCodes[country]?.[region.toUpperCase()] ?? region.toUpperCase());
  const inRegion = entries.filter((entry) => entry.admin === code);
  const isStrict = country === 'US' && code !== null && /^[A-Z]{2}$/.test(code);
  const candidates = inRegion.length > 0 || isStrict ? inRegion : entries;
  const [largest] = [...candidates].sort((a, b) => b.population - a.population);
  const zone = largest ? zoneAt(largest.latitude, largest.longitude) : null;
  return largest && zone
    ? { latitude: largest.latitude, longitude: largest.longitude, zone, population: largest.population }
    : null;
}

/** The ways in which a city may stand in the gazetteer, the likeliest first. */
function spellings(
  city: string,
  country: string,
  otherNames: ReadonlyMap<string, string>,
): readonly string[] {
  const name = nameKey(city);
  const other = otherNames.get(`${country} ${name}`);
  const umlauts = name.replace(/[aou]e/g, (pair) => pair.slice(0, 1));
  const bare = name.replace(/ (?:city|dc|d c|metropolitan area|area)$/, '');
  const first = nameKey(city.split(/\s*(?:[/(&–]|\band\b|\s-\s)/)[0] ?? '');
  return [...new Set([other ?? name, name, `${name} city`, bare, first, umlauts])].filter(Boolean);
}

/** "St. Gallen" is "saint gallen", "Frankfurt/Main" is "frankfurt am main": see {@link readOtherNames}. */
function nameKey(name: string): string {
  return wordsOf(name.replace(/['’`]/g, ''))
    .map((word) => (word === 'st' || word === 'sankt' || word === 'ste' ? 'saint' : word))
    .join(' ');
}

/** Names and places in arrays of numbers, 26 bytes for each name: what is collected first, and what is kept in order. */
function nameIndex(most: number) {
  const collected = columns(most);
  const admins = new Map<string, number>();
  let size = 0;
  return {
    add(name: string, city: City): void {
      const admin = admins.get(city.admin) ?? admins.size;
      admins.set(city.admin, admin);
      collected.hashes[size] = hashOf(nameKey(name), city.country);
      collected.numbers.set([city.latitude, city.longitude, city.population], size * 3);
      collected.admins[size++] = admin;
    },
    close(): (name: string, country: string) => readonly Entry[] {
      const order = new Uint32Array(size)
        .map((_, row) => row)
        .sort((a, b) => (collected.hashes[a] ?? 0) - (collected.hashes[b] ?? 0));
      const kept = columns(size);
      order.forEach((row, at) => {
        kept.hashes[at] = collected.hashes[row] ?? 0;
        kept.numbers.set(collected.numbers.subarray(row * 3, row * 3 + 3), at * 3);
        kept.admins[at] = collected.admins[row] ?? 0;
      });
      const adminNames = [...admins.keys()];
      return (name, country) => entriesAt(hashOf(name, country), kept, adminNames);
    },
  };
}

type Columns = {
  readonly hashes: Float64Array;
  readonly numbers: Float32Array;
  readonly admins: Uint16Array;
};

function columns(rows: number): Columns {
  return {
    hashes: new Float64Array(rows),
    numbers: new Float32Array(rows * 3),
    admins: new Uint16Array(rows),
  };
}

function entriesAt(
  hash: number,
  { hashes, numbers, admins }: Columns,
  adminNames: readonly string[],
): readonly Entry[] {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const entries: Entry[] = [];
  for (let at = low; hashes[at] === hash; at++) {
    // A 32-bit float knows a place to within a metre; five digits are what the file has.
    const degrees = (index: number) => Math.round((numbers[at * 3 + index] ?? 0) * 1e5) / 1e5;
    const population = numbers[at * 3 + 2] ?? 0;
    entries.push({
      latitude: degrees(0),
      longitude: degrees(1),
      population,
      admin: adminNames[admins[at] ?? 0] ?? '',
    });
  }
  return entries;
}

/** 53 bits (cyrb53): of 150,000 names two meet with a chance of one in a million. */
function hashOf(name: string, country: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of `${country}|${name}`) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}
