import { describe, expect, it } from 'vitest';
import { openGazetteer } from './gazetteer.ts';

const { placeOf, zoneAt } = openGazetteer();

describe('the gazetteer', () => {
  it.each([
    ['Dallas', 'TX', 'US', 'America/Chicago'],
    ['Portland', 'OR', 'US', 'America/Los_Angeles'],
    ['Portland', 'ME', 'US', 'America/New_York'],
    ['Cologne', null, 'DE', 'Europe/Berlin'],
    ['Köln', null, 'DE', 'Europe/Berlin'],
    ['Bangalore', null, 'IN', 'Asia/Kolkata'],
    ['San Sebastián', null, 'ES', 'Europe/Madrid'],
    ['New York', 'NY', 'US', 'America/New_York'],
    ['Washington', 'DC', 'US', 'America/New_York'],
    ['London', 'ON', 'CA', 'America/Toronto'],
    ['St. Gallen', null, 'CH', 'Europe/Zurich'],
    ['Wrocław', null, 'PL', 'Europe/Warsaw'],
  ])('knows %s, %s, %s', (city, region, country, zone) => {
    expect(placeOf(city, region, country)?.zone).toBe(zone);
  });

  it('takes the largest of namesakes where no region chooses', () => {
    expect(placeOf('Cambridge', null, 'GB')).toEqual({
      latitude: expect.closeTo(52.2, 0),
      longitude: expect.closeTo(0.12, 0),
      zone: 'Europe/London',
      population: expect.any(Number),
    });
  });

  it('says nothing of a city that it does not know, of one in another state, or without a country', () => {
    expect(placeOf('Atlantis', null, 'GR')).toBeNull();
    expect(placeOf('Dallas', 'WA', 'US')).toBeNull();
    expect(placeOf('Berlin', null, null)).toBeNull();
    expect(placeOf('', null, 'DE')).toBeNull();
  });

  it('knows the zone of a point, and none of a point that is none', () => {
    expect(zoneAt(50.09, 14.42)).toBe('Europe/Prague');
    expect(zoneAt(91, 0)).toBeNull();
  });
});
