import type { InstantText } from '../../../kernel/time.ts';
import { element, elements } from '../../../kernel/xml-text.ts';
import type { Listing } from '../rules/listing.ts';
import { type ListingsDocument, titleOf } from './listings-document.ts';

/** An edition in a feed with the lines that say what it is, and what changed. */
export type FeedEntry = { readonly listing: Listing; readonly lines: readonly string[] };

/** Editions as an Atom feed (RFC 4287), what changed last first; an entry keeps its id for good. */
export function writeListingsFeed(
  entries: readonly FeedEntry[],
  document: ListingsDocument,
  locale: string,
  emptySince: InstantText,
): string {
  const newest = entries.toSorted((a, b) => (a.listing.updatedAt < b.listing.updatedAt ? 1 : -1));
  const xml = elements(
    'feed',
    [
      element('id', document.self),
      element('title', document.title),
      ...(document.cut ? [element('subtitle', document.cut)] : []),
      element('updated', newest[0]?.listing.updatedAt ?? emptySince),
      elements('author', [element('name', 'Hallway')]),
      elements('link', [], { rel: 'self', type: 'application/atom+xml', href: document.self }),
      elements('link', [], { rel: 'alternate', type: 'text/html', href: document.page }),
      element('generator', 'Hallway'),
      ...newest.map((entry) => entryXml(entry, document)),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function entryXml({ listing, lines }: FeedEntry, document: ListingsDocument): string {
  return elements('entry', [
    element('id', `urn:uuid:${listing.id}`),
    element('title', titleOf(listing, document.words)),
    element('updated', listing.updatedAt),
    elements('link', [], { rel: 'alternate', type: 'text/html', href: document.pageOf(listing) }),
    ...(listing.website ? [elements('link', [], { rel: 'related', href: listing.website })] : []),
    ...listing.topics.map((topic) => elements('category', [], { term: topic })),
    element('content', lines.join('\n'), { type: 'text' }),
  ]);
}
