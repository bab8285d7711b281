import { describe, expect, it } from 'vitest';
import { usualOf } from './prediction.ts';

const edition = (startsOn: string, endsOn: string, city: string, call: string | null = null) => ({
  startsOn,
  endsOn,
  city,
  state: null,
  expectedPeople: null,
  callClosesAt: call,
});

describe('what is usual of a conference', () => {
  const summers = [
    edition('2023-07-17', '2023-07-23', 'Prague', '2023-03-26T23:59:00Z'),
    edition('2024-07-08', '2024-07-14', 'Prague', '2024-03-03T23:59:00Z'),
    edition('2025-07-14', '2025-07-20', 'Prague', '2025-03-02T23:59:00Z'),
    edition('2022-07-11', '2022-07-17', 'Dublin'),
  ];
  it('is its month, its towns, its length', () => {
    const usual = usualOf(summers, '2025-12-01');
    expect(usual).toMatchObject({ months: [7], cities: ['Prague', 'Dublin'], days: 7, people: null });
  });
  it('lets the next one and its call be guessed, and says from how many', () => {
    expect(usualOf(summers, '2025-12-01').next).toEqual({
      startsOn: '2026-07-11',
      callClosesOn: '2026-03-07',
      basis: 4,
    });
  });
  it('is not guessed where a later edition is known, where there was one only, and where it sleeps', () => {
    expect(usualOf(summers, '2025-07-01').next).toBeNull();
    expect(usualOf(summers.slice(0, 1), '2025-12-01').next).toBeNull();
    expect(usualOf(summers, '2029-12-01').next).toBeNull();
  });
  it('keeps to every second year where that is the habit', () => {
    const biennial = [
      edition('2020-05-04', '2020-05-06', 'Oslo'),
      edition('2022-05-02', '2022-05-04', 'Oslo'),
      edition('2024-05-06', '2024-05-08', 'Oslo'),
    ];
    expect(usualOf(biennial, '2025-01-01').next?.startsOn).toBe('2026-05-04');
  });
  it('of nothing is nothing', () => {
    expect(usualOf([], '2025-01-01')).toEqual({
      months: [],
      cities: [],
      days: null,
      people: null,
      next: null,
    });
  });
});
