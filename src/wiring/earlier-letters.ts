import type { MiddlewareHandler } from 'hono';

/** Links that end a subscription, in letters that went out before: they named the edition, which may be hidden or gone by now. */
export const leadToStop: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const token = /^\/[^/]+\/tell-me$/.test(url.pathname) ? url.searchParams.get('stop') : null;
  if (token === null) return next();
  const path = `/subscriptions/stop?stop=${encodeURIComponent(token)}`;
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect(path, 303);
  // A mail program that unsubscribes with one click follows no redirect (RFC 8058).
  const { method, headers, body, signal } = c.req.raw;
  const elsewhere = { method, headers, body, signal, duplex: 'half' } as const;
  c.req.raw = new Request(new URL(path, c.req.url), elsewhere);
  return next();
};
