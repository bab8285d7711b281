import { isLocale, type Locale, localeFor } from '../../kernel/locale.ts';

/** The request's cookies by name (RFC 6265); the first of a name counts. */
export function readCookies(request: Request): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const split = part.indexOf('=');
    if (split < 1) continue;
    const name = part.slice(0, split).trim();
    if (!cookies.has(name)) cookies.set(name, part.slice(split + 1).trim());
  }
  return cookies;
}

/** The language that the reader chose, else one that the browser asks for. */
export function requestLocale(request: Request, cookies = readCookies(request)): Locale {
  const chosen = cookies.get('hallway_lang');
  return isLocale(chosen) ? chosen : localeFor(request.headers.get('accept-language'));
}

/** Starred sessions of browsers without JavaScript: cookie `hallway_stars`, `edition:CODE.CODE|edition:CODE`, percent-encoded as a whole. Nonsense is left out. */
export function cookieStars(cookies: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const stars = new Map<string, readonly string[]>();
  for (const part of decoded(cookies.get('hallway_stars') ?? '').split('|')) {
    const [slug = '', codes = ''] = part.split(':');
    const good = codes.split('.').filter((code) => /^[\w-]{1,40}$/.test(code));
    if (slug && good.length > 0) stars.set(slug, good.slice(0, 300));
  }
  return stars;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** The `Set-Cookie` line for these stars; without any it takes the cookie away. */
export function starsCookie(stars: ReadonlyMap<string, readonly string[]>, origin: string): string {
  const value = encodeURIComponent([...stars].map(([slug, codes]) => `${slug}:${codes.join('.')}`).join('|'));
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const age = stars.size > 0 ? 15_552_000 : 0;
  return `hallway_stars=${value}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`;
}
