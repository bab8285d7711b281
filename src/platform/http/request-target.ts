/** What an address asks for: go on, answer with a status, or send the reader to the clean form of it. */
export type Target =
  | { readonly kind: 'good' }
  | { readonly kind: 'bad'; readonly status: 400 | 414 }
  | { readonly kind: 'elsewhere'; readonly path: string };

const longestPath = 2_000;
const longestQuery = 8_000;

/**
 * Judges an address before anything else looks at it: its percent-encoding must decode to UTF-8 without control characters and
 * backslashes (RFC 3986 §2.1). Doubled and trailing slashes lead to the same path without them, which always starts with exactly one
 * slash: `//evil.example/` must never become a redirect to another site.
 */
export function readTarget(pathname: string, search: string): Target {
  if (pathname.length > longestPath || search.length > longestQuery) return { kind: 'bad', status: 414 };
  const decoded = decodedPath(pathname);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (decoded === null || /[\u0000-\u001f\u007f\\]/.test(decoded)) return { kind: 'bad', status: 400 };
  if (!pathname.includes('//') && (pathname === '/' || !pathname.endsWith('/'))) return { kind: 'good' };
  return { kind: 'elsewhere', path: `/${pathname.split('/').filter(Boolean).join('/')}` };
}

/** The path with its percent-encoding undone; `null` where it is malformed. */
export function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
