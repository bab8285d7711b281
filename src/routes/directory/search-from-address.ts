import { type ListingSearch, readListingSearch } from '#directory';

/** The search of a list's address as somebody pasted it; `null` if it is not the front page of this installation. */
export function searchFromAddress(text: string, origin: string): ListingSearch | null {
  const address = text.trim().slice(0, 2_000);
  if (!URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  return address && url.origin === new URL(origin).origin && url.pathname === '/'
    ? readListingSearch(url.searchParams)
    : null;
}
