/** The names in an address that somebody copied: `/conferences/europython/2022` with or without what stands before and behind. */
export function namesIn(
  address: string,
): { readonly conference: string; readonly listing: string | null } | null {
  const path =
    address
      .trim()
      .replace(/^https?:\/\/[^/]+/i, '')
      .split(/[?#]/)[0] ?? '';
  const [, conference, listing] = /^\/?conferences\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  const [first, second] = [decoded(conference), decoded(listing)];
  return first ? { conference: first, listing: second } : null;
}

function decoded(part: string | undefined): string | null {
  if (part === undefined || !URL.canParse(`http://x/${part}`)) return null;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
