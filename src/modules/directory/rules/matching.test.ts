import { describe, expect, it } from 'vitest';
import { blockingKeys, type Comparable, compareListings, sameSeries, seriesKey } from './matching.ts';

const dublin: Comparable = {
  name: 'EuroPython 2022',
  startsOn: '2022-07-11',
  endsOn: '2022-07-17',
  mode: 'on-site',
  city: 'Dublin',
  country: 'IE',
  website: 'https://ep2022.europython.eu',
};
const verdict = (a: Comparable, b: Comparable) => {
  const there = compareListings(a, b);
  expect(compareListings(b, a)).toMatchObject({ verdict: there.verdict, score: there.score });
  return there.verdict;
};

describe('comparing two records', () => {
  it('finds the same edition under another spelling, with its reasons', () => {
    const other = {
      ...dublin,
      name: 'EuroPython',
      website: 'http://www.europython.eu/',
      mode: 'hybrid' as const,
    };
    expect(compareListings(dublin, other)).toEqual({
      verdict: 'same',
      score: 15.5,
      reasons: [
        { reason: 'same-name', weight: 7 },
        { reason: 'same-domain', weight: 0.5 },
        { reason: 'same-days', weight: 5 },
        { reason: 'same-city', weight: 3 },
      ],
    });
  });

  it.each([
    ['an abbreviation at the same host', { name: 'EP2022', website: 'https://europython.eu' }],
    ['sprints not counted', { endsOn: '2022-07-15' }],
    [
      'an archived page',
      { website: 'https://web.archive.org/web/20220801000000/https://ep2022.europython.eu/' },
    ],
    ['moved online', { mode: 'online' as const, city: null, country: null }],
    ['an address and no city', { city: null, country: null, venueName: 'Convention Centre Dublin' }],
  ])('finds the same edition with %s', (_, change) => {
    expect(verdict(dublin, { ...dublin, ...change })).toBe('same');
  });

  it.each([
    [
      "next year's edition",
      {
        name: 'EuroPython 2023',
        startsOn: '2023-07-17',
        endsOn: '2023-07-23',
        website: 'https://ep2023.europython.eu',
      },
    ],
    ['another conference in the same days', { name: 'PyCon Ireland', website: 'https://python.ie' }],
    [
      'another city',
      {
        city: 'Prague',
        country: 'CZ',
        startsOn: '2022-09-11',
        endsOn: '2022-09-17',
        website: 'https://europython.eu',
      },
    ],
  ])('tells it from %s', (_, change) => {
    expect(verdict(dublin, { ...dublin, ...change })).toBe('different');
  });

  it('tells sisters in the same house apart', () => {
    const house = {
      startsOn: '2025-10-27',
      endsOn: '2025-10-31',
      city: 'Munich',
      country: 'DE',
      mode: 'hybrid' as const,
    };
    const php = {
      ...house,
      name: 'International PHP Conference Munich',
      website: 'https://phpconference.com/munich',
    };
    const js = {
      ...house,
      name: 'International JavaScript Conference Munich',
      website: 'https://javascript-conference.com/munich',
    };
    expect(verdict(php, js)).toBe('different');
  });

  it('tells two cities of one tour apart, and an AWS Summit from another', () => {
    const berlin = {
      name: 'AWS Summit Berlin',
      startsOn: '2025-05-14',
      endsOn: '2025-05-14',
      city: 'Berlin',
      country: 'DE',
    };
    const paris = {
      ...berlin,
      name: 'AWS Summit Paris',
      city: 'Paris',
      country: 'FR',
      startsOn: '2025-05-16',
      endsOn: '2025-05-16',
    };
    expect(verdict(berlin, paris)).toBe('different');
  });

  it('leaves to an editor what may have been moved, or may be a second one', () => {
    const spring = {
      name: 'sec4dev',
      startsOn: '2022-02-21',
      endsOn: '2022-02-24',
      city: 'Vienna',
      country: 'AT',
      website: 'https://sec4dev.io',
    };
    expect(verdict(spring, { ...spring, startsOn: '2022-09-06', endsOn: '2022-09-09' })).toBe('doubtful');
    const everywhere = { ...dublin, city: 'Yokohama', country: 'JP' };
    expect(verdict(dublin, everywhere)).toBe('doubtful');
  });
});

describe('keys of records', () => {
  it('are shared by what may be the same', () => {
    const keys = blockingKeys(dublin);
    expect(keys).toEqual([
      'name europython 2022',
      'site ep.europython.eu 2022',
      'day 2022-07-11 dublin',
      'word europython 2022-07 IE',
    ]);
    expect(blockingKeys({ name: 'EuroPython Conference 2022' })).toContain(keys[0]);
    expect(blockingKeys({ ...dublin, name: 'Something else' })).toContain(keys[1]);
  });

  it('carry the year of the name beside that of the days', () => {
    const late = { name: 'SciPy India 2021', startsOn: '2022-01-21', mode: 'online' as const };
    expect(blockingKeys(late)).toEqual(
      expect.arrayContaining(['name scipyin 2022', 'name scipyin 2021', 'day 2022-01-21 online']),
    );
  });
});

describe('a series', () => {
  it.each([
    ['PyCon US 2024', 'pyconus'],
    ['PyConUK 2023', 'pycongb'],
    ['EuroPython’22', 'europython'],
    ['The 3rd Annual JSConf.EU 2011', 'jsconfeu'],
    ['파이콘 한국 2024', '파이콘한국'],
    ['Köln.js', 'kolnjs'],
    ['C++ Now', 'cppnow'],
    ['Conference', 'conference'],
  ])('of %s has the key %s', (name, key) => {
    expect(seriesKey(name)).toBe(key);
  });

  it.each<[Comparable, Comparable]>([
    [{ name: 'EuroPython 2022' }, { name: 'EuroPython' }],
    [
      { name: 'EP2022', website: 'https://ep2022.europython.eu' },
      { name: 'EuroPython 2021', website: 'https://europython.eu' },
    ],
    [
      { name: 'PyCon', website: 'https://us.pycon.org/2022' },
      { name: 'PyCon US', website: 'https://us.pycon.org/2024/' },
    ],
    [
      { name: 'DjangoCon', country: 'US', website: 'https://2024.djangocon.us' },
      { name: 'DjangoCon US', website: 'https://2023.djangocon.us' },
    ],
    [{ name: 'Wagtail Space Netherlands' }, { name: 'Wagtail Space NL' }],
    [{ name: '22nd PyCon ZA' }, { name: 'PyConZA 2012' }],
    [{ name: 'PyCon Italia' }, { name: 'PyCon Italy' }],
  ])('is found again: %j, %j', (a, b) => {
    expect(sameSeries(a, b)).toBe(true);
    expect(sameSeries(b, a)).toBe(true);
  });

  it.each<[Comparable, Comparable]>([
    [{ name: 'PyCon DE' }, { name: 'PyCon' }],
    [
      { name: 'PyCon', website: 'https://us.pycon.org' },
      { name: 'PyCon', website: 'https://de.pycon.org' },
    ],
    [{ name: 'DjangoCon US' }, { name: 'DjangoCon Europe' }],
    [{ name: 'Wagtail Space US' }, { name: 'Wagtail Space NL' }],
    [{ name: 'PyData London' }, { name: 'PyData Paris' }],
    [{ name: 'React Day Berlin' }, { name: 'React Summit' }],
  ])('is not another: %j, %j', (a, b) => {
    expect(sameSeries(a, b)).toBe(false);
  });
});
