import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmBetween } from './distance.ts';
import { editionFormats, type ListingFacts, nothingKnown } from './listing.ts';
import { criteria } from './purpose-criteria.ts';
import {
  combinedReasons,
  combinedScore,
  purposes,
  purposeWeights,
  scorePurposes,
  servedPurposes,
} from './purposes.ts';

const now = '2027-03-01T12:00:00Z';
const prague = { latitude: 50.08, longitude: 14.43 };
const bare: ListingFacts = { ...nothingKnown, name: 'PyCon Somewhere' };

describe('the score of an edition for a purpose', () => {
  it('is the middle where nothing is known, and says what is missing', () => {
    const { speak } = scorePurposes(bare, { now, home: prague, topics: ['python'] });
    expect(speak.score).toBe(0.5);
    expect(speak.reasons).toEqual([]);
    expect(speak.known).toBe(0);
    expect(speak.unknown).toEqual([
      'callClosesAt',
      'topics',
      'formats',
      'expectedPeople',
      'latitude',
      'aidOffered',
    ]);
  });

  it('is high for speaking while the call is open, with the days that are left', () => {
    const facts = { ...bare, callClosesAt: '2027-03-20T12:00:00Z' };
    const { speak } = scorePurposes(facts, { now });
    expect(speak.reasons).toEqual([
      {
        ...{ criterion: 'call', code: 'call-open', weight: 6, value: 1 },
        effect: 3 / 10,
        facts: { callClosesAt: '2027-03-20T12:00:00Z' },
        figures: { days: 19 },
      },
    ]);
    expect(speak.score).toBeCloseTo(0.8);
  });

  it.each([
    ['call-closing', { callClosesAt: '2027-03-05T12:00:00Z' }],
    ['call-closed', { callClosesAt: '2027-02-05T12:00:00Z' }],
    ['call-coming', { callOpensAt: '2027-04-01T00:00:00Z', callClosesAt: '2027-05-01T00:00:00Z' }],
    ['call-announced', { callState: 'announced' }],
    ['call-to-be-announced', { callState: 'to-be-announced' }],
    ['call-closed', { callState: 'to-be-announced', startsOn: '2027-03-01' }],
    ['call-none', { callState: 'none' }],
    ['call-none', { callState: 'cancelled', callClosesAt: '2027-03-20T12:00:00Z' }],
  ] as const)('knows %s', (code, facts) => {
    expect(scorePurposes({ ...bare, ...facts }, { now }).speak.reasons.map((each) => each.code)).toEqual([
      code,
    ]);
  });

  it('is 0 for everything that was cancelled', () => {
    const scores = scorePurposes({ ...bare, state: 'cancelled', formats: ['sprints'] }, { now });
    expect(purposes.map((purpose) => scores[purpose].score)).toEqual(purposes.map(() => 0));
  });

  it('takes a part that is not named as missing only where three parts are named', () => {
    const hire = (formats: ListingFacts['formats']) => scorePurposes({ ...bare, formats }, { now }).hire;
    expect(hire(['tutorials']).unknown).toContain('formats');
    expect(hire(['talks', 'tutorials', 'sprints']).reasons[0]).toMatchObject({ code: 'part-not-named' });
    expect(hire(['job-fair']).reasons[0]).toMatchObject({
      code: 'part-named',
      figures: { part: 'job-fair' },
    });
  });

  it('counts distance only from a home, half at a thousand kilometres, and none to what is online', () => {
    const there = { ...bare, latitude: 50.08, longitude: 14.43 + 14 };
    const reason = (facts: ListingFacts, home?: typeof prague) =>
      scorePurposes(facts, { now, ...(home ? { home } : {}) })['find-peers'].reasons.find(
        ({ criterion }) => criterion === 'distance',
      );
    expect(reason(there)).toBeUndefined();
    expect(reason(there, prague)?.figures.km).toBe(Math.round(kmBetween(prague, there)));
    expect(reason(there, prague)?.value).toBeCloseTo(0.5, 1);
    expect(reason({ ...there, mode: 'online' }, prague)).toMatchObject({ code: 'no-travel', value: 1 });
  });

  it('compares prices in one currency only; what is free suits everybody', () => {
    const price = (facts: Partial<ListingFacts>) =>
      scorePurposes({ ...bare, ...facts }, { now, ticket: { amount: 30_000, currency: 'EUR' } }).contribute;
    expect(price({ priceFrom: 0 }).reasons[0]).toMatchObject({ code: 'free', value: 1 });
    expect(price({ priceFrom: 20_000, priceCurrency: 'EUR' }).reasons[0]?.code).toBe('price-within');
    expect(price({ priceFrom: 60_000, priceCurrency: 'EUR' }).reasons[0]).toMatchObject({ value: 0 });
    expect(price({ priceFrom: 60_000, priceCurrency: 'USD' }).unknown).toContain('priceFrom');
  });

  it('follows the weights that the reader moves', () => {
    const facts = { ...bare, callClosesAt: '2027-03-20T12:00:00Z' };
    const without = scorePurposes(facts, { now, weights: { call: 0 } }).speak;
    const triple = scorePurposes(facts, { now, weights: { call: 3 } }).speak;
    expect(without.score).toBe(0.5);
    expect(triple.score).toBeCloseTo(0.5 + 9 / 22);
  });
});

const someFacts = fc.record({
  callClosesAt: fc.constantFrom(null, '2027-02-01T00:00:00Z', '2027-04-01T00:00:00Z'),
  expectedPeople: fc.option(fc.integer({ min: 1, max: 30_000 })),
  formats: fc.subarray([...editionFormats]),
  topics: fc.subarray(['python', 'data', 'web', 'go']),
  mode: fc.constantFrom(null, 'on-site' as const, 'online' as const, 'hybrid' as const),
  latitude: fc.constantFrom(null, 10, 60),
  longitude: fc.constant(20),
  aidOffered: fc.constantFrom(null, true, false),
  priceFrom: fc.constantFrom(null, 0, 10_000, 90_000),
  priceCurrency: fc.constant('EUR'),
  sponsorUrl: fc.constantFrom(null, 'https://example.org/sponsors'),
});

it('every score is a half and the sum of its reasons, between 0 and 1, whatever is known and whatever is moved', () => {
  const weights = fc.dictionary(fc.constantFrom(...criteria), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(someFacts, weights, (known, moved) => {
      const scores = scorePurposes(
        { ...bare, ...known },
        {
          ...{ now, home: prague, topics: ['python', 'go'], weights: moved },
          ticket: { amount: 30_000, currency: 'EUR' },
        },
      );
      for (const purpose of purposes) {
        const { score, reasons, known: share } = scores[purpose];
        expect(score).toBeCloseTo(reasons.reduce((sum, { effect }) => sum + effect, 0.5));
        expect(score).toBeGreaterThanOrEqual(-1e-9);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

describe('several purposes', () => {
  it('are their mean by how much each matters', () => {
    const scores = scorePurposes({ ...bare, callClosesAt: '2027-03-20T12:00:00Z' }, { now });
    expect(combinedScore(scores, { speak: 3, hire: 1 })).toBeCloseTo((0.8 * 3 + 0.5) / 4);
    expect(combinedScore(scores, {})).toBe(0.5);
  });
  it('are explained by reasons that add up to it, each fact once', () => {
    const facts = { ...bare, ...prague, expectedPeople: 3_000, mode: 'on-site', topics: ['go'] } as const;
    const scores = scorePurposes(facts, { now, home: prague, topics: ['python'] });
    const wanted = { hire: 3, 'find-peers': 1, speak: 2 };
    const reasons = combinedReasons(scores, wanted);
    expect(reasons.reduce((sum, { effect }) => sum + effect, 0.5)).toBeCloseTo(combinedScore(scores, wanted));
    const names = reasons.map(({ criterion }) => criterion);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual(['big', 'distance', 'on-site', 'personal', 'topics']);
  });
});

describe('the purposes that an edition serves whoever asks', () => {
  it('are none where nothing is known', () => {
    expect(servedPurposes(bare)).toEqual([]);
    expect(servedPurposes({ ...bare, mode: 'on-site' })).toEqual([]);
  });
  it('come from what does not change with time', () => {
    expect(servedPurposes({ ...bare, callClosesAt: '2020-01-01T00:00:00Z' })).toEqual(['speak']);
    expect(servedPurposes({ ...bare, formats: ['sprints'] })).toEqual(['meet-maintainers', 'contribute']);
    expect(servedPurposes({ ...bare, formats: ['job-fair'], expectedPeople: 3_000 })).toEqual([
      'decide-on-technology',
      'hire',
      'be-hired',
      'sponsor',
    ]);
  });
  it('are not those that most facts speak against', () => {
    const facts = { ...bare, expectedPeople: 3_000, formats: ['talks', 'posters', 'tutorials'] as const };
    expect(servedPurposes(facts)).not.toContain('hire');
  });
});

it('every criterion counts for some purpose', () => {
  const counted = new Set(purposes.flatMap((purpose) => Object.keys(purposeWeights[purpose])));
  expect([...criteria].sort()).toEqual([...counted].sort());
});
