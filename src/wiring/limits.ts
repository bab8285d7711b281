import type { Context } from 'hono';
import type { Visitor } from '#people/server';
import { limitKey } from '../platform/http/client-address.ts';
import { createRateBuckets } from '../platform/http/rate-limit.ts';
import { wordsOf } from './gate.ts';
import { addressOf, type WebParts } from './web-parts.ts';

/**
 * Limits on everything that costs work. Who is signed in is counted as a person, so that a whole hall behind one address is not
 * counted as one; everybody else by address. Kept pages and static files are answered before and count for nobody.
 */
export function createLimits(parts: WebParts) {
  const addresses = createRateBuckets({ burst: 300, perSecond: 50 });
  const persons = createRateBuckets({ burst: 200, perSecond: 20 });
  return (c: Context, visitor: Visitor): Response | null => {
    const { allowed, retryAfterSeconds } =
      visitor.kind === 'person'
        ? persons.take(visitor.personId)
        : addresses.take(limitKey(addressOf(c, parts)));
    if (allowed) return null;
    parts.house.metrics.refusals.inc({ code: 'too-many-requests' });
    return c.text(wordsOf(c).tooMany({ seconds: retryAfterSeconds }), 429, {
      'Retry-After': String(retryAfterSeconds),
      'Cache-Control': 'no-store',
    });
  };
}
