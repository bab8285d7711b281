import type { Context } from 'hono';
import type { Visitor } from '#people/server';
import { limitKey } from '../platform/http/client-address.ts';
import { createRateBuckets, type RateBuckets } from '../platform/http/rate-limit.ts';
import { wordsOf } from './reader-words.ts';
import { addressOf, type WebParts } from './web-parts.ts';

/**
 * Limits on everything that costs work. Who is signed in is counted as a person, so that a whole hall behind one address is not
 * counted as one; everybody else by address. Kept pages and static files are answered before and count for nobody. Questions to the
 * catalogue, of which every combination of filters is another, have a narrower limit beside it.
 */
export function createLimits(parts: WebParts) {
  const addresses = createRateBuckets({ burst: 300, perSecond: 50 });
  const persons = createRateBuckets({ burst: 200, perSecond: 20 });
  const questions = {
    addresses: createRateBuckets({ burst: 120, perSecond: 10 }),
    persons: createRateBuckets({ burst: 60, perSecond: 5 }),
  };
  const take = (buckets: Record<'addresses' | 'persons', RateBuckets>, c: Context, visitor: Visitor) =>
    visitor.kind === 'person'
      ? buckets.persons.take(visitor.personId)
      : buckets.addresses.take(limitKey(addressOf(c, parts)));
  // Whoever is behind the same address and asks for all sorts of things must not keep a report from coming.
  const reports = {
    addresses: createRateBuckets({ burst: 300, perSecond: 20 }),
    persons: createRateBuckets({ burst: 100, perSecond: 5 }),
  };
  return (c: Context, visitor: Visitor): Response | null => {
    const isReport = /^\/[^/]+\/report(?:\/answer)?$/.test(c.req.path);
    const all = take(isReport ? reports : { addresses, persons }, c, visitor);
    const { allowed, retryAfterSeconds } =
      all.allowed && asksCatalogue(c) ? take(questions, c, visitor) : all;
    if (allowed) return null;
    parts.house.metrics.refusals.inc({ code: 'too-many-requests' });
    return c.text(wordsOf(c).tooMany({ seconds: retryAfterSeconds }), 429, {
      'Retry-After': String(retryAfterSeconds),
      'Cache-Control': 'no-store',
    });
  };
}

/** The front page, choosing, comparing and the documents to subscribe to, wherever something is asked of them. */
function asksCatalogue(c: Context): boolean {
  return (
    c.req.url.includes('?') && /^\/(?:choose|compare|(?:conferences|deadlines)\.[\w.-]+)?$/.test(c.req.path)
  );
}
