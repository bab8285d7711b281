import { describe, expect, it } from 'vitest';
import { daysLeft, deadlinesFor, dueReminders } from './intent.ts';
import { nothingKnown } from './listing.ts';

const facts = {
  ...nothingKnown,
  callClosesAt: '2027-03-20T12:00:00Z',
  callUrl: 'https://example.org/call',
  earlyBirdEndsAt: '2027-03-10T12:00:00Z',
  aidClosesAt: '2027-03-15T12:00:00Z',
  website: 'https://example.org/',
};

describe('the deadlines of an edition', () => {
  it('stand soonest first with the page where one acts, else the website', () => {
    expect(deadlinesFor('maybe', facts)).toEqual([
      { kind: 'early-bird', at: '2027-03-10T12:00:00Z', url: 'https://example.org/' },
      { kind: 'aid', at: '2027-03-15T12:00:00Z', url: 'https://example.org/' },
      { kind: 'call', at: '2027-03-20T12:00:00Z', url: 'https://example.org/call' },
    ]);
  });
  it.each(['speaking', 'submitted'] as const)('leave out the call for whoever is %s', (intent) => {
    expect(deadlinesFor(intent, facts).map(({ kind }) => kind)).toEqual(['early-bird', 'aid']);
  });
  it('are none of what was cancelled', () => {
    expect(deadlinesFor('going', { ...facts, state: 'cancelled' })).toEqual([]);
  });
});

describe('a reminder', () => {
  const deadline = { kind: 'call', at: '2027-03-20T12:00:00Z', url: null } as const;
  const said = { setAt: '2027-01-01T00:00:00Z', reminded: [], days: [7, 1] };
  const notes = (now: string, more: Partial<typeof said> = {}) =>
    dueReminders([deadline], { ...said, ...more }, now).flatMap((due) => due.notes);

  it('is due from seven days and from one day before, until the deadline', () => {
    expect(notes('2027-03-13T11:59:59Z')).toEqual([]);
    expect(notes('2027-03-13T12:00:00Z')).toEqual(['call 7 2027-03-20T12:00:00Z']);
    const reminded = ['call 7 2027-03-20T12:00:00Z'] as never[];
    expect(notes('2027-03-18T12:00:00Z', { reminded })).toEqual([]);
    expect(notes('2027-03-19T12:00:00Z', { reminded })).toEqual(['call 1 2027-03-20T12:00:00Z']);
    expect(notes('2027-03-20T12:00:00Z')).toEqual([]);
  });
  it('serves for both where nobody looked for a week', () => {
    expect(notes('2027-03-20T00:00:00Z')).toHaveLength(2);
    expect(dueReminders([deadline], said, '2027-03-20T00:00:00Z')).toHaveLength(1);
  });
  it('comes only at the times that were chosen', () => {
    expect(notes('2027-03-20T00:00:00Z', { days: [1] })).toEqual(['call 1 2027-03-20T12:00:00Z']);
    expect(notes('2027-03-20T00:00:00Z', { days: [] })).toEqual([]);
  });
  it('does not tell what was plain when the edition was chosen', () => {
    expect(notes('2027-03-16T12:00:00Z', { setAt: '2027-03-15T12:00:00Z' })).toEqual([]);
  });
  it('comes again for a deadline that moved', () => {
    const reminded = ['call 7 2027-03-10T12:00:00Z'] as never[];
    expect(notes('2027-03-14T12:00:00Z', { reminded })).toHaveLength(1);
  });
});

it('days left are whole and at least one', () => {
  expect(daysLeft('2027-03-20T12:00:00Z', '2027-03-13T12:10:00Z')).toBe(7);
  expect(daysLeft('2027-03-20T12:00:00Z', '2027-03-20T11:00:00Z')).toBe(1);
});
