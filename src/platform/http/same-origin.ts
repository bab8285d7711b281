/** What the check looks at; a `Request` fits. */
export type OriginFacts = { readonly method: string; readonly headers: Pick<Headers, 'get' | 'has'> };

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * False for a request that another site may have made a browser send (CSRF). What changes something must come from our own
 * pages: the browser says so (`Sec-Fetch-Site`, which no script can set), or its `Origin` is ours. A request that stands on a
 * bearer token alone passes, because no browser adds that by itself.
 */
export function isSameOrigin(request: OriginFacts, origin: string): boolean {
  if (harmless.has(request.method.toUpperCase())) return true;
  const { headers } = request;
  if (/^bearer \S/i.test(headers.get('authorization') ?? '') && !headers.has('cookie')) return true;
  const site = headers.get('sec-fetch-site');
  // Decisive where it is sent: under `no-referrer` even our own forms carry `Origin: null`.
  if (site !== null) return site === 'same-origin';
  return headers.get('origin') === origin;
}
