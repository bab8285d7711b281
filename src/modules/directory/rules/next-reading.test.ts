import { describe, expect, it } from 'vitest';
import { nextReading, type PastReading } from './next-reading.ts';

const source = (refreshHours: number | null, refreshedAt: string | null = '2027-05-01T00:00:00Z') => ({
  addresses: ['https://list.example/'],
  refreshHours,
  refreshedAt,
});
const done: PastReading = { state: 'done', endedAt: '2027-05-01T00:00:00Z' };
const failed = (endedAt: string): PastReading => ({ state: 'failed', endedAt });

describe('the next reading of a source', () => {
  it('is the wished hours after the last good one', () => {
    expect(nextReading(source(24), [done])).toBe('2027-05-02T00:00:00Z');
    expect(nextReading(source(1), [done, failed('2027-04-30T00:00:00Z')])).toBe('2027-05-01T01:00:00Z');
  });

  it('is never without an address, without a first one that somebody asked for, or where nobody wishes it', () => {
    expect(nextReading({ ...source(24), addresses: [] }, [done])).toBeNull();
    expect(nextReading(source(24, null), [])).toBeNull();
    expect(nextReading(source(null), [done])).toBeNull();
  });

  it('waits for one that is not over', () => {
    expect(nextReading(source(1), [{ state: 'running', endedAt: null }, done])).toBeNull();
    expect(nextReading(source(1), [{ state: 'waiting', endedAt: null }])).toBeNull();
  });

  it('comes soon after a failure, then later and later, never later than wished', () => {
    const at = '2027-05-03T00:00:00Z';
    expect(nextReading(source(24), [failed(at), done])).toBe('2027-05-03T00:15:00Z');
    expect(nextReading(source(24), [failed(at), failed(at), done])).toBe('2027-05-03T00:30:00Z');
    const many = Array.from({ length: 12 }, () => failed(at));
    expect(nextReading(source(24), many)).toBe('2027-05-04T00:00:00Z');
    expect(nextReading(source(1), many)).toBe('2027-05-03T01:00:00Z');
  });

  it('tries three times again where it is read only when asked', () => {
    const at = '2027-05-03T00:00:00Z';
    const failures = (count: number) => Array.from({ length: count }, () => failed(at));
    expect(nextReading(source(null, null), failures(3))).toBe('2027-05-03T01:00:00Z');
    expect(nextReading(source(null, null), failures(4))).toBeNull();
  });
});
