import { describe, expect, test } from 'vitest';
import type { ListingId } from '../../../kernel/ids.ts';
import { approvable } from './approval.ts';
import { anEntry, aPlan, aTraveller, aTrip, someFacts } from './plan.fixture.ts';
import type { Cost, Plan } from './plan.ts';
import { tasksOf } from './tasks.ts';
import { warningsOf } from './warnings.ts';

const today = '2027-07-01';
const codes = (plan: Plan, more: Partial<Parameters<typeof warningsOf>[1]> = {}) =>
  warningsOf(plan, { today, listings: new Map(), approvals: [], ...more }).map(({ code }) => code);
const cost = (planned: number, more: Partial<Cost> = {}): Cost => ({
  ...{ id: `c${planned}`, kind: 'ticket', travellerId: null, words: '', currency: 'EUR', planned },
  ...{ actual: null, spentOn: null, isEstimate: false, ...more },
});
const going = (id: string, startsOn: string, endsOn: string, who: readonly string[]) =>
  anEntry(id, { startsOn, endsOn }, { trips: who.map((each) => aTrip(each)) });

describe('a plan warns', () => {
  test('of nothing where nothing is wrong', () => {
    expect(codes(aPlan({ editions: [going('a', '2027-09-15', '2027-09-17', ['ana'])] }))).toEqual([]);
  });

  test('of one person in two places, the days of travel counted', () => {
    const twice = (second: string) =>
      aPlan({
        editions: [
          going('a', '2027-09-15', '2027-09-17', ['ana']),
          going('b', second, '2027-09-22', ['ana']),
        ],
      });
    expect(codes(twice('2027-09-19'))).toEqual(['double-booked']);
    expect(codes(twice('2027-09-20'))).toEqual([]);
  });

  test('of dates on which somebody cannot be away', () => {
    const blackouts = [{ first: '2027-09-18', last: '2027-09-20', words: 'wedding' }];
    const travellers = [aTraveller('ana', { blackouts }), aTraveller('bo')];
    const plan = aPlan({ travellers, editions: [going('a', '2027-09-15', '2027-09-17', ['ana'])] });
    expect(warningsOf(plan, { today, listings: new Map(), approvals: [] })).toMatchObject([
      { code: 'blackout', words: 'wedding', traveller: { id: 'ana' } },
    ]);
  });

  test('of two thirds of a year’s budget that are spent by March, and not of the same in October', () => {
    const plan = aPlan({
      ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
      editions: [
        anEntry(
          'a',
          { startsOn: '2027-02-10', endsOn: '2027-02-12' },
          {
            ...{ state: 'done', trips: [aTrip('ana')], costs: [cost(800_000, { actual: 800_000 })] },
          },
        ),
      ],
    });
    expect(codes(plan, { today: '2027-03-20' })).toEqual(['spent-ahead']);
    expect(codes(plan, { today: '2027-10-01' })).toEqual([]);
  });

  test('of a week in which all are away, wherever they are', () => {
    const plan = aPlan({
      editions: [
        going('a', '2027-09-14', '2027-09-14', ['ana']),
        going('b', '2027-09-16', '2027-09-16', ['bo']),
      ],
    });
    expect(codes(plan)).toEqual(['everybody-away']);
  });

  test('of deadlines and visas that are late, until somebody ticks them', () => {
    const facts = {
      startsOn: '2027-08-20',
      endsOn: '2027-08-22',
      country: 'US',
      callClosesAt: '2027-06-01T23:59:00Z',
    };
    const plan = aPlan({
      travellers: [aTraveller('ana', { visas: [{ country: 'US', leadDays: 90 }] }), aTraveller('bo')],
      editions: [anEntry('a', facts, { trips: [aTrip('ana', { as: 'speak' })] })],
    });
    expect(codes(plan)).toEqual(['visa-too-late', 'deadline-passed']);
    const tasksDone = tasksOf(plan).map(({ key }) => ({ key, doneAt: '2027-06-30T08:00:00Z' }));
    expect(codes({ ...plan, tasksDone })).toEqual([]);
  });

  test('of too many days, too much money and a rate that is missing', () => {
    const plan = aPlan({
      travellers: [aTraveller('ana', { daysAllowed: 3 }), aTraveller('bo')],
      editions: [
        anEntry(
          'a',
          {},
          {
            trips: [aTrip('ana')],
            costs: [cost(1_300_000), cost(5_000, { currency: 'JPY' })],
          },
        ),
      ],
    });
    expect(codes(plan).sort()).toEqual(['missing-rate', 'over-budget', 'too-many-days']);
  });

  test('of an edition that was cancelled, moved, or is gone since', () => {
    const listingId = 'l' as ListingId;
    const plan = aPlan({ editions: [anEntry('a', {}, { listingId, trips: [aTrip('ana')] })] });
    const now = (facts: Parameters<typeof someFacts>[0]) => ({
      listings: new Map([[listingId, someFacts({ name: 'a', ...facts })]]),
    });
    expect(codes(plan, now({}))).toEqual([]);
    expect(codes(plan, now({ state: 'cancelled' }))).toEqual(['edition-cancelled']);
    expect(codes(plan, now({ startsOn: '2027-09-22', endsOn: '2027-09-24' }))).toEqual(['edition-moved']);
    expect(codes(plan)).toEqual(['edition-gone']);
  });

  test('of an edition that every list dropped, until it is over', () => {
    const listingId = 'l' as ListingId;
    const planned = anEntry('a', {}, { listingId, trips: [aTrip('ana')] });
    const basis = (droppedAt: string | null) => ({
      listings: new Map([[listingId, { ...planned.seen, droppedAt }]]),
    });
    const plan = aPlan({ editions: [planned] });
    expect(codes(plan, basis(null))).toEqual([]);
    const [warning] = warningsOf(plan, { today, approvals: [], ...basis('2027-06-20T08:00:00Z') });
    expect(warning).toMatchObject({ code: 'edition-dropped', tone: 'warn', day: '2027-06-20' });
    expect(codes(plan, { ...basis('2027-06-20T08:00:00Z'), today: '2027-12-01' })).not.toContain(
      'edition-dropped',
    );
  });

  test('of what is not as it was approved; cheaper is fine', () => {
    const entry = (planned: number) =>
      anEntry('a', {}, { state: 'booked', trips: [aTrip('ana')], costs: [cost(planned)] });
    const plan = (planned: number) => aPlan({ editions: [entry(planned)] });
    const approvals = [
      {
        ...{ id: '1', editionId: 'a', by: 'Cy', at: '2027-06-01T08:00:00Z', words: '', budget: null },
        ...{ currency: 'EUR', editions: [approvable(plan(500), entry(500))] },
      },
    ];
    expect(codes(plan(400), { approvals })).toEqual([]);
    expect(codes(plan(600), { approvals })).toEqual(['changed-since-approval']);
  });
});

test('a task keeps whether it is done when its deadline moves', () => {
  const plan = (earlyBirdEndsAt: string) =>
    aPlan({ editions: [anEntry('a', { earlyBirdEndsAt }, { trips: [aTrip('ana')] })] });
  const [bird] = tasksOf(plan('2027-07-20T21:59:00Z'));
  expect(bird).toMatchObject({ kind: 'buy-early-bird', due: '2027-07-20', isDone: false });
  const moved = { ...plan('2027-08-01T21:59:00Z'), tasksDone: [{ key: bird?.key ?? '', doneAt: '' }] };
  expect(tasksOf(moved).find(({ key }) => key === bird?.key)).toMatchObject({
    due: '2027-08-01',
    isDone: true,
  });
});
