import type { InstantText } from '../../../../kernel/time.ts';
import { element, elements } from '../../../../kernel/xml-text.ts';
import type { Programme } from '../../rules/programme.ts';
import type { SessionRevision } from './i-calendar.ts';
import { renderMarkdown } from './markdown.ts';
import { isUuid, stableUuid } from './stable-ids.ts';
import { addressesOf, addressFrom, type WriteContext, wordsOf } from './write-context.ts';

/** A release as its feed entry tells it; `changes` are ready sentences in the reader's language, Markdown. */
export type FeedRelease = {
  readonly id: string;
  readonly name: string;
  readonly releasedAt: InstantText;
  readonly changes: readonly string[];
};

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly updated: InstantText;
  readonly published?: InstantText;
  readonly link: string;
  readonly html: string;
  readonly authors?: readonly string[];
  readonly category?: string | undefined;
};

/** The releases of an edition and what each changed, newest first, as an Atom feed (RFC 4287) at `selfUrl`. */
export function writeReleasesFeed(
  programme: Programme,
  releases: readonly FeedRelease[],
  context: WriteContext,
  selfUrl: string,
): string {
  const entries = releases.map((release) => ({
    id: isUuid(release.id) ? release.id : stableUuid(context.editionSlug, 'release', release.id),
    title: release.name,
    updated: release.releasedAt,
    published: release.releasedAt,
    link: addressesOf(context).changes,
    html: renderMarkdown(release.changes.map((change) => `- ${change}`).join('\n')),
  }));
  return feed('releases', programme, newestFirst(entries), context, selfUrl);
}

/** The sessions of an edition as an Atom feed at `selfUrl`, those that changed last first. */
export function writeSessionsFeed(
  programme: Programme,
  revisionOf: (code: string) => SessionRevision,
  context: WriteContext,
  selfUrl: string,
): string {
  const speakers = new Map(programme.speakers.map(({ code, name }) => [code, name]));
  const tracks = new Map(programme.tracks.map(({ code, name }) => [code, name]));
  const entries = programme.sessions.map((session) => {
    const words = wordsOf(session, context.locale);
    return {
      id: session.guid,
      title: words.title,
      updated: revisionOf(session.code).changedAt,
      link: addressesOf(context).session(session.code),
      html: renderMarkdown(words.abstract ?? words.description ?? ''),
      authors: session.speakers.flatMap((code) => speakers.get(code) ?? []),
      category: session.track === null ? undefined : tracks.get(session.track),
    };
  });
  return feed('sessions', programme, newestFirst(entries), context, selfUrl);
}

function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
}

function feed(
  kind: string,
  { head }: Programme,
  entries: readonly Entry[],
  context: WriteContext,
  selfUrl: string,
): string {
  const self = addressFrom(selfUrl, context.origin) ?? addressesOf(context).feed;
  const xml = elements(
    'feed',
    [
      element('id', `urn:uuid:${stableUuid(context.editionSlug, 'feed', kind)}`),
      element('title', head.title),
      element('updated', entries[0]?.updated ?? context.releasedAt),
      elements('author', [element('name', head.title)]),
      elements('link', [], { rel: 'self', type: 'application/atom+xml', href: self }),
      elements('link', [], { rel: 'alternate', type: 'text/html', href: addressesOf(context).schedule }),
      element('generator', 'Hallway'),
      ...entries.map(entryXml),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': context.locale ?? null },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function entryXml(entry: Entry): string {
  return elements('entry', [
    element('id', `urn:uuid:${entry.id}`),
    element('title', entry.title),
    element('updated', entry.updated),
    ...(entry.published === undefined ? [] : [element('published', entry.published)]),
    ...(entry.authors ?? []).map((name) => elements('author', [element('name', name)])),
    elements('link', [], { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...(entry.category ? [elements('category', [], { term: entry.category })] : []),
    element('content', entry.html, { type: 'html' }),
  ]);
}
