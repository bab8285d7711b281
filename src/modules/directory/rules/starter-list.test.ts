import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../platform/gazetteer/gazetteer.ts';
import { starterPlaces } from '../content/starter-places.ts';
import { starterSeries } from '../content/starter-series.ts';
import { kmBetween } from './distance.ts';
import { starterList } from './starter-list.ts';

const { records } = starterList();
const facts = records.map((record) => record.facts);

describe('the starter list', () => {
  it('has some seventy conferences on six continents, each edition once and with its website', () => {
    expect(starterSeries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
    expect(facts.filter(({ website }) => !website?.startsWith('https://'))).toEqual([]);
    const countries = new Set(facts.map(({ country }) => country));
    for (const country of ['US', 'DE', 'KR', 'JP', 'TW', 'IN', 'GH', 'ZA', 'KE', 'BR', 'CO', 'AU', 'NZ'])
      expect(countries).toContain(country);
  });

  it('has days that are days, one after the other, within two weeks', () => {
    const wrong = facts.filter(({ startsOn, endsOn }) => {
      if (!startsOn || !endsOn) return startsOn !== endsOn;
      const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
      return !(days >= 0 && days <= 14) || new Date(startsOn).toISOString().slice(0, 10) !== startsOn;
    });
    expect(wrong).toEqual([]);
  });

  it('has the seven of the second half of 2022, with month, place and website', () => {
    const wanted = [
      ['PyData London 2022', '2022-06-17', '2022-06-19', 'London', 'on-site'],
      ['EuroPython 2022', '2022-07-11', '2022-07-17', 'Dublin', 'hybrid'],
      ['SciPy 2022', '2022-07-11', '2022-07-17', 'Austin', 'on-site'],
      ['EuroSciPy 2022', '2022-08-29', '2022-09-02', 'Basel', 'on-site'],
      ['PyCon UK 2022', '2022-09-16', '2022-09-18', 'Cardiff', 'on-site'],
      ['DjangoCon Europe 2022', '2022-09-21', '2022-09-25', 'Porto', 'hybrid'],
      ['DjangoCon US 2022', '2022-10-16', '2022-10-21', 'San Diego', 'hybrid'],
    ];
    const found = wanted.map(([name]) => facts.find((one) => one.name === name));
    expect(found.map((one) => [one?.name, one?.startsOn, one?.endsOn, one?.city, one?.mode])).toEqual(wanted);
  });

  it('has its places where the gazetteer has them', () => {
    const { placeOf } = openGazetteer();
    const astray = Object.values(starterPlaces).filter(
      ([city, region, country, latitude, longitude, zone]) => {
        const known = placeOf(city, region, country);
        return !known || known.zone !== zone || kmBetween(known, { latitude, longitude }) > 5;
      },
    );
    expect(astray).toEqual([]);
  });

  it('uses every place that it knows', () => {
    const used = new Set<string | null>(
      starterSeries.flatMap((series) => [
        ...series.editions.map(([, , place]) => place),
        series.undated?.place ?? null,
      ]),
    );
    expect(Object.keys(starterPlaces).filter((place) => !used.has(place))).toEqual([]);
  });
});
