import { decodedPath } from '../platform/http/request-target.ts';

/** An address in front of which people wait, and those about waiting. */
export type SaleAddress = {
  readonly slug: string;
  readonly kind: 'sale' | 'place' | 'draw';
};

const shape = /^\/([^/]+)\/tickets(?:\.data|\/_\.data)?(?:\/(place|draw\.json))?\/?$/i;

/**
 * Reads whether an address is an edition's ticket sale, in every spelling that leads to the same page: with any of its letters
 * percent-encoded, in capitals, or as the data alone (`.data`) that a page of the framework asks for.
 */
export function saleAddress(path: string): SaleAddress | null {
  // Most addresses are of something else; this runs on each.
  if (!/tickets|%/i.test(path)) return null;
  const [, slug, more] = shape.exec(decodedPath(path) ?? '') ?? [];
  if (slug === undefined) return null;
  const kind = more?.toLowerCase() === 'place' ? 'place' : more ? 'draw' : 'sale';
  return { slug: slug.toLowerCase(), kind };
}
