import { type Listing, writeListingSearch } from '#directory';
import type { ListingsDocument } from '#directory/server';
import { textsFor } from '../../texts/texts.ts';
import { listingPath } from '../directory/listing-view.ts';
import { searchWords } from '../directory/search-words.ts';
import type { Asked } from './listings-asked.ts';

/** What a document says of itself: its filters in its title, where it is, whether it is whole. */
export function documentOf(
  { house, path, search, locale, params }: Asked,
  isCut: boolean,
  most: number,
): ListingsDocument {
  const { origin } = house.config;
  const words = textsFor(locale).feeds.documents;
  const query = writeListingSearch(search);
  const own = new URLSearchParams(query);
  if (params.get('deadlines') === '1') own.set('deadlines', '1');
  if (locale !== 'en') own.set('locale', locale);
  const filters = searchWords(search, null, locale);
  const title = path.startsWith('/deadlines') ? words.deadlines : words.title;
  return {
    origin,
    self: address(`${origin}${path}`, own),
    page: address(`${origin}/`, query),
    title: [title, ...filters].join(' · '),
    cut: isCut ? words.cut({ n: most }) : null,
    pageOf: (listing: Listing) => `${origin}${listingPath(listing)}`,
    words,
  };
}

function address(of: string, params: URLSearchParams): string {
  return params.size > 0 ? `${of}?${params}` : of;
}
