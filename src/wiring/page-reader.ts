import type { Context } from 'hono';
import { isLocale, type Locale, localeFor } from '../kernel/locale.ts';
import { keptAddress } from '../platform/http/page-address.ts';
import { cookieStars, readCookies } from '../platform/http/request-cookies.ts';
import type { WebParts } from './web-parts.ts';

/** What a request is, as far as keeping goes. */
type Reader = {
  readonly chosen: string | undefined;
  readonly locale: Locale;
  readonly stars: ReadonlyMap<string, readonly string[]>;
  /** Under which address the page is kept; `null` if it is this reader's own or not to be kept. */
  readonly address: string | null;
};

/** First parts of addresses whose pages are about a person or the installation, and are never kept. */
const ownPlaces: ReadonlySet<string> = new Set([
  ...[
    'me',
    'sign-in',
    'digests',
    'first-run',
    'outbox',
    'steward',
    'rehearsal',
    'invitations',
    'organisations',
    'new',
    'plans',
    'subscriptions',
    'suggest',
  ],
]);

/** Reads who asks for a page and under which address it may be kept for others. */
export function readerOf(c: Context, { auth }: WebParts): Reader {
  const request = c.req.raw;
  const cookies = readCookies(request);
  const chosen = cookies.get('hallway_lang');
  const locale = isLocale(chosen) ? chosen : localeFor(request.headers.get('accept-language'));
  const stars = cookieStars(cookies);
  const safe = request.method === 'GET' || request.method === 'HEAD';
  const { pathname, searchParams } = new URL(request.url);
  const shared =
    safe && stars.size === 0 && !auth.carriesSession(request) && !ownPlaces.has(pathname.split('/')[1] ?? '');
  const address = shared ? keptAddress(pathname, searchParams) : null;
  return { chosen, locale, stars, address };
}
