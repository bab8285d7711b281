import type { Context } from 'hono';
import type { Locale } from '../kernel/locale.ts';
import { isZone, type ZoneName } from '../kernel/time.ts';
import { keptAddress } from '../platform/http/page-address.ts';
import { cookieStars, readCookies, requestLocale } from '../platform/http/request-cookies.ts';
import { ownPlaces } from './first-places.ts';
import type { WebParts } from './web-parts.ts';

/** What a request is, as far as keeping goes. */
type Reader = {
  readonly chosen: string | undefined;
  readonly locale: Locale;
  readonly stars: ReadonlyMap<string, readonly string[]>;
  /** Under which address the page is kept; `null` if it is this reader's own or not to be kept. */
  readonly address: string | null;
  /** The zone that the reader keeps for deadlines. */
  readonly zone: ZoneName | null;
  /** The address with the zone, where the page differs by it: what is kept, is kept under this. */
  readonly key: string | null;
};

/** Reads who asks for a page and under which address it may be kept for others. */
export function readerOf(c: Context, { auth }: WebParts): Reader {
  const request = c.req.raw;
  const cookies = readCookies(request);
  const chosen = cookies.get('hallway_lang');
  const locale = requestLocale(request, cookies);
  const stars = cookieStars(cookies);
  const safe = request.method === 'GET' || request.method === 'HEAD';
  const { pathname, searchParams } = new URL(request.url);
  const shared =
    safe && stars.size === 0 && !auth.carriesSession(request) && !ownPlaces.has(pathname.split('/')[1] ?? '');
  const address = shared ? keptAddress(pathname, searchParams) : null;
  const kept = cookies.get('hallway_zone');
  const zone = kept && isZone(kept) ? kept : null;
  return { chosen, locale, stars, address, zone, key: address && keyWith(address, zone) };
}

/** No address can hold this parameter and be kept, so that nobody gets another zone than their own. */
function keyWith(address: string, zone: ZoneName | null): string {
  if (!zone || !isInOwnZone(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}kept-zone=${zone}`;
}

/** Pages that show times in the zone that a reader keeps: the catalogue, an edition's first page, and how it is followed from elsewhere. */
function isInOwnZone(address: string): boolean {
  const [path = ''] = address.split('?');
  return path.startsWith('/conferences/') || path.lastIndexOf('/') === 0 || path.endsWith('/remote');
}
