import { describe, expect, it } from 'vitest';
import { kmBetween } from './distance.ts';
import type { StatedFacts } from './listing.ts';
import { withPlaces } from './with-places.ts';

const florence = { latitude: 43.78, longitude: 11.25, zone: 'Europe/Rome', population: 349_000 };
const places = {
  placeOf: (city: string) => (city === 'Florence' ? florence : null),
  zoneAt: () => 'Europe/Rome',
};
const read = (facts: StatedFacts) =>
  withPlaces({ records: [{ key: 'a', where: 'list #1', link: null, facts }], problems: [] }, places);

describe('places of a list', () => {
  it('are found by the city where the list gives none', () => {
    const { records, problems } = read({ name: 'A', city: 'Florence', country: 'IT' });
    expect(problems).toEqual([]);
    expect(records[0]?.facts).toEqual({
      name: 'A',
      city: 'Florence',
      country: 'IT',
      latitude: 43.78,
      longitude: 11.25,
      zone: 'Europe/Rome',
    });
  });

  it('are replaced where they lie far from the city, and that is said', () => {
    const facts = { name: 'A', city: 'Florence', country: 'IT', latitude: 40.04, longitude: 18.46 };
    const { records, problems } = read(facts);
    expect(records[0]?.facts).toMatchObject({ latitude: 43.78, longitude: 11.25 });
    expect(problems).toEqual([
      { where: 'list #1', field: 'location', value: '40.04, 18.46 ≠ Florence', code: 'value-not-usable' },
    ]);
  });

  it('stay as they are near the city, and where the city is unknown', () => {
    const near = { name: 'A', city: 'Florence', country: 'IT', latitude: 43.7, longitude: 11.2 };
    expect(read(near).records[0]?.facts).toEqual({ ...near, zone: 'Europe/Rome' });
    const lost = { name: 'A', city: 'Nowhere', country: 'IT' };
    expect(read(lost).records[0]?.facts).toEqual(lost);
    expect(read(lost).problems.map(({ code }) => code)).toEqual(['place-unknown']);
  });

  it('measures over the date line', () => {
    expect(kmBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(
      111,
      0,
    );
  });
});
