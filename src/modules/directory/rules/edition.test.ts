import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugFrom } from '../../../kernel/ids.ts';
import { dueTopics } from './due-topics.ts';
import { editionProblem, phaseOf, slugProblem } from './edition.ts';

const facts = {
  name: 'PyCon',
  slug: 'pycon-2027',
  startsOn: '2027-05-14',
  endsOn: '2027-05-16',
  zone: 'Europe/Prague',
};

describe('an address of an edition', () => {
  test.each([
    ['pycon-2027', null],
    ['파이콘-2027', null],
    ['サーバー', null],
    ['हिन्दी', null],
    ['españa-26', null],
    ['2027', null],
    ['', 'slug-empty'],
    ['PyCon', 'slug-shape'],
    ['a b', 'slug-shape'],
    ['-a', 'slug-shape'],
    ['a--b', 'slug-shape'],
    ['a/b', 'slug-shape'],
    ['..', 'slug-shape'],
    ['a%2fb', 'slug-shape'],
    ['\u0301a', 'slug-shape'],
    ['e\u0301', 'slug-shape'],
    ['a'.repeat(61), 'slug-shape'],
    ['api', 'slug-reserved'],
    ['me', 'slug-reserved'],
    ['conferences', 'slug-reserved'],
    ['accent', 'slug-reserved'],
  ])('%j: %s', (slug, problem) => {
    expect(slugProblem(slug)).toBe(problem);
  });

  test('that we propose for any text is usable, unless it is empty or one of our own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (text) => {
        expect(slugProblem(slugFrom(text))).toBeOneOf([null, 'slug-empty', 'slug-reserved']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the facts of an edition', () => {
  test.each([
    [{}, null],
    [{ endsOn: '2027-05-14' }, null],
    [{ name: '  ' }, { code: 'name-empty', field: 'name' }],
    [{ startsOn: '14.5.2027' }, { code: 'dates-not-readable', field: 'startsOn' }],
    [{ endsOn: '2027-02-30' }, { code: 'dates-not-readable', field: 'endsOn' }],
    [{ endsOn: '20008-02-24' }, { code: 'dates-not-readable', field: 'endsOn' }],
    [{ endsOn: '2027-05-13' }, { code: 'ends-before-start', field: 'endsOn' }],
    [{ endsOn: '2027-07-14' }, { code: 'too-long', field: 'endsOn' }],
    [{ zone: 'Mars/Olympus' }, { code: 'zone-unknown', field: 'zone' }],
    [{ zone: '+02:00' }, { code: 'zone-unknown', field: 'zone' }],
    [{ accent: 'red' }, { code: 'accent-not-readable', field: 'accent' }],
    [{ accent: '#0f6b5c' }, null],
  ])('%j: %j', (given, problem) => {
    expect(editionProblem({ ...facts, ...given })).toEqual(problem);
  });

  test('tell whether it is to come, running or over, by the date in its own zone', () => {
    expect(
      ['2027-05-13', '2027-05-14', '2027-05-16', '2027-05-17'].map((today) => phaseOf(facts, today)),
    ).toEqual([...(['before', 'running', 'running', 'over'] as const)]);
  });
});

describe('what there is to tell of an edition', () => {
  const edition = {
    ...facts,
    isPublic: true,
    callOpensAt: '2026-10-01T00:00:00Z',
    callClosesAt: '2026-12-01T00:00:00Z',
    ticketsOpenAt: '2027-01-01T00:00:00Z',
  };
  const due = (now: string, hasProgramme = false, given = {}) =>
    dueTopics({ ...edition, ...given }, hasProgramme, now);

  test('comes when it is so: the call while it is open, tickets from their day on, the programme once it is out', () => {
    expect(due('2026-09-30T23:59:59Z')).toEqual([]);
    expect(due('2026-10-01T00:00:00Z')).toEqual(['call']);
    expect(due('2026-12-01T00:00:00Z')).toEqual([]);
    expect(due('2027-01-01T00:00:00Z')).toEqual(['tickets']);
    expect(due('2027-01-01T00:00:00Z', true)).toEqual(['tickets', 'programme']);
    expect(due('2026-11-01T00:00:00Z', false, { callClosesAt: null })).toEqual(['call']);
    expect(due('2027-02-01T00:00:00Z', false, { ticketsOpenAt: null })).toEqual([]);
  });

  test('is nothing of one that is hidden, or over in its own zone', () => {
    expect(due('2027-02-01T00:00:00Z', true, { isPublic: false })).toEqual([]);
    expect(due('2027-05-16T21:59:59Z', true)).toEqual(['tickets', 'programme']);
    expect(due('2027-05-16T22:00:00Z', true)).toEqual([]);
  });
});
