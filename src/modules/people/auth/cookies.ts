import { createHmac, timingSafeEqual } from 'node:crypto';
import { hashOf } from './hashes.ts';

/** How cookies are called and marked on this origin. */
export type CookieStyle = { readonly prefix: string; readonly secure: boolean; readonly signIn: string };

/**
 * `__Host-` cookies wherever browsers take them: on https, and on http://localhost, which Chromium and Firefox trust.
 * Elsewhere on plain http a browser would drop a Secure cookie, so nobody could sign in; there the name has no prefix.
 */
export function cookieStyle(origin: string): CookieStyle {
  const { protocol, hostname } = new URL(origin);
  const local = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
  const secure = protocol === 'https:' || local;
  const prefix = secure ? '__Host-hallway' : 'hallway';
  return { prefix, secure, signIn: `${prefix}.sign-in` };
}

/** The hash of the sign-in token that the request carries with our signature; `null` if it carries none. No database is asked. */
export function tokenHashIn(request: Request, style: CookieStyle, secret: string): string | null {
  const value = cookieValue(request.headers.get('cookie') ?? '', style.signIn);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  const given = Buffer.from(value.slice(dot + 1));
  return expected.length === given.length && timingSafeEqual(expected, given) ? hashOf(token) : null;
}

/** True if the request carries a sign-in cookie at all, valid or not: such a request is never answered from the page cache. */
export function carriesCookie(request: Request, style: CookieStyle): boolean {
  return (request.headers.get('cookie') ?? '').includes(`${style.signIn}=`);
}

function cookieValue(header: string, name: string): string | null {
  const part = header.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  if (!part) return null;
  try {
    return decodeURIComponent(part.slice(name.length + 1));
  } catch {
    return null;
  }
}
