import type { InstantText } from '../../../kernel/time.ts';
import { element, elements } from '../../../kernel/xml-text.ts';

/** An announcement as its feed tells it. */
export type FeedAnnouncement = {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly lang: string;
  readonly saidAt: InstantText;
};

/** Announcements of an edition, the newest first, as an Atom feed (RFC 4287). */
export function writeAnnouncementsFeed(
  announcements: readonly FeedAnnouncement[],
  feed: {
    /** The edition's id. */
    readonly id: string;
    readonly title: string;
    readonly author: string;
    readonly lang: string;
    /** The page with all of them; each has its id as its anchor there. */
    readonly page: string;
    readonly self: string;
    readonly changedAt: InstantText;
  },
): string {
  const entries = announcements.map(({ id, title, html, lang, saidAt }) =>
    elements(
      'entry',
      [
        element('id', `urn:uuid:${id}`),
        element('title', title),
        element('updated', saidAt),
        element('published', saidAt),
        elements('link', [], { rel: 'alternate', type: 'text/html', href: `${feed.page}#${id}` }),
        element('content', html, { type: 'html' }),
      ],
      { 'xml:lang': lang },
    ),
  );
  const xml = elements(
    'feed',
    [
      element('id', `urn:uuid:${feed.id}`),
      element('title', feed.title),
      element('updated', announcements[0]?.saidAt ?? feed.changedAt),
      elements('author', [element('name', feed.author)]),
      elements('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      elements('link', [], { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('generator', 'Hallway'),
      ...entries,
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
