import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coalesced, spreadOf, wireText } from './event-text.ts';
import type { LiveEvent } from './live-change.ts';

const event = (id: number, kind: LiveEvent['kind'], subject: string): LiveEvent => ({
  ...{ id, kind, subject },
  editionId: 'e',
});

describe('what is told', () => {
  test('the last of each thing, and of releases the highest', () => {
    const events = [
      event(1, 'release', '7'),
      event(2, 'room', 'A'),
      event(3, 'session', 'A'),
      event(4, 'release', '6'),
      event(5, 'room', 'A'),
      event(6, 'room', 'B'),
    ];
    expect(coalesced(events).map(({ id }) => id)).toEqual([1, 3, 5, 6]);
  });

  test('goes over the wire with the position at its last word only', () => {
    const word = (of: string) => ({ kind: 'room' as const, of, within: 0 });
    expect(wireText([word('A'), word('B')], 9)).toBe(
      'data: {"kind":"room","of":"A","within":0}\n\nid: 9\ndata: {"kind":"room","of":"B","within":0}\n\n',
    );
    expect(wireText([], 9)).toBe('');
  });

  test('few are told to ask at once, many never to wait for long', () => {
    expect(spreadOf('release', { all: 3, own: 1 }, false)).toBe(0);
    expect(spreadOf('release', { all: 5_000, own: 100 }, false)).toBe(1_000);
    expect(spreadOf('release', { all: 5_000, own: 5_000 }, true)).toBe(100_000);
    const kinds = fc.constantFrom<LiveEvent['kind']>('release', 'room', 'session', 'announcement', 'notices');
    fc.assert(
      fc.property(kinds, fc.nat(100_000), fc.nat(100_000), fc.boolean(), (kind, all, own, isOwn) => {
        const spread = spreadOf(kind, { all, own: Math.min(all, own) }, isOwn);
        expect(spread).toBeGreaterThanOrEqual(0);
        expect(spread).toBeLessThanOrEqual(isOwn ? 100_000 : 15_000);
      }),
    );
  });
});
