import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesAfter } from '../../../kernel/time.ts';
import { fittingPayload, isSubscription, pushBounds, pushFate } from './push.ts';

const now = '2027-05-14T08:00:00Z';
const expiresAt = minutesAfter(now, 720);

describe('an answer of a push service', () => {
  test('that it took the message, knows no such device, or is busy, says what becomes of the message', () => {
    const fate = (status: number | null, retrySeconds: number | null = null, attempts = 1) =>
      pushFate({ attempts, expiresAt }, { status, retrySeconds }, now);
    for (const status of [200, 201, 202]) expect(fate(status)).toEqual({ kind: 'sent' });
    for (const status of [404, 410]) expect(fate(status)).toEqual({ kind: 'gone' });
    for (const status of [400, 401, 403, 413]) expect(fate(status)).toEqual({ kind: 'failed' });
    expect(fate(429, 600)).toEqual({ kind: 'later', nextAt: minutesAfter(now, 10) });
    expect(fate(503)).toEqual({ kind: 'later', nextAt: minutesAfter(now, 1) });
    expect(fate(null, null, 3)).toEqual({ kind: 'later', nextAt: minutesAfter(now, 5) });
    expect(fate(503, 86_400)).toEqual({ kind: 'failed' });
  });

  test('never lets a message live longer than it is of use, however often it is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.option(fc.nat()),
        fc.constantFrom(null, 429, 500, 502, 503),
        (attempts, retrySeconds, status) => {
          const fate = pushFate({ attempts, expiresAt }, { status, retrySeconds }, now);
          if (fate.kind === 'later') {
            expect(Date.parse(fate.nextAt)).toBeGreaterThan(Date.parse(now));
            expect(Date.parse(fate.nextAt)).toBeLessThan(Date.parse(expiresAt));
          } else expect(fate.kind).toBe('failed');
        },
      ),
    );
  });
});

test('a payload fits into a message in whatever script it is written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (body, title) => {
        const payload = { title, body, path: '/a/notices', tag: 'a', lang: 'ko' };
        const fitting = fittingPayload(payload);
        expect(Buffer.byteLength(JSON.stringify(fitting))).toBeLessThanOrEqual(pushBounds.bytes);
        if (Buffer.byteLength(JSON.stringify(payload)) <= pushBounds.bytes) expect(fitting).toEqual(payload);
      },
    ),
  );
});

test('a subscription is an https address with a key and a secret of their lengths', () => {
  const good = {
    endpoint: 'https://push.example.org/a',
    p256dh: `BE${'a'.repeat(85)}`,
    auth: 'a'.repeat(22),
  };
  expect(isSubscription(good)).toBe(true);
  for (const wrong of [
    { endpoint: 'http://push.example.org/a' },
    { endpoint: 'https://a:b@push.example.org/' },
    { endpoint: 'push.example.org' },
    { endpoint: `https://push.example.org/${'a'.repeat(1000)}` },
    { p256dh: 'B' },
    { p256dh: `AE${'a'.repeat(85)}` },
    { auth: 'a'.repeat(21) },
    { auth: `${'a'.repeat(21)}!` },
  ])
    expect([wrong, isSubscription({ ...good, ...wrong })]).toEqual([wrong, false]);
});
