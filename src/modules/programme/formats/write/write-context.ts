import type { Locale } from '../../../../kernel/locale.ts';
import type { InstantText } from '../../../../kernel/time.ts';
import type { Session } from '../../rules/programme.ts';

/** What a written document says of itself; everything else comes from the programme. */
export type WriteContext = {
  /** `https://conf.example.org`, without a slash at the end. */
  readonly origin: string;
  readonly editionSlug: string;
  readonly releaseName: string;
  readonly releasedAt: InstantText;
  readonly generatedAt: InstantText;
  /** Titles and abstracts in this language where they are translated; else as they were written. */
  readonly locale?: Locale;
  /** Licence of recordings as the edition names it, "CC-BY-4.0". */
  readonly recordingLicence?: string;
  /** What stands as room where a session has none yet; the venue's name if not given. */
  readonly roomToBeAnnounced?: string;
};

/** The addresses of an edition's pages (docs: "Addresses"); absolute, percent-encoded. */
export function addressesOf(context: Pick<WriteContext, 'origin' | 'editionSlug'>) {
  const edition = `${context.origin}/${part(context.editionSlug)}`;
  return {
    edition,
    schedule: `${edition}/schedule`,
    scheduleXml: `${edition}/schedule.xml`,
    feed: `${edition}/feed.atom`,
    changes: `${edition}/changes`,
    session: (code: string) => `${edition}/sessions/${part(code)}`,
    speaker: (code: string) => `${edition}/speakers/${part(code)}`,
    room: (code: string) => `${edition}/schedule?room=${part(code)}`,
  };
}

function part(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** An address as RFC 3986 wants it written, made absolute at `origin`; `null` if it is none, or not http(s) or mailto. */
export function addressFrom(text: string, origin: string): string | null {
  if (!URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  if (url.protocol === 'mailto:' && !url.pathname.includes('@')) return null;
  // A second # is what addresses of Matrix rooms have; RFC 3986 §3.5 wants it encoded.
  const [address = '', ...fragment] = url.href.split('#');
  return [address, fragment.join('%23')]
    .filter(Boolean)
    .join('#')
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%[\]]/g, encodeURIComponent)
    .replace(/[[\]]/g, (bracket) => (url.host.includes(bracket) ? bracket : encodeURIComponent(bracket)));
}

/** A session's words in the wanted language, each falling back to what was written first. */
export function wordsOf(session: Session, locale: Locale | undefined) {
  const translation = locale ? session.translations[locale] : undefined;
  return {
    title: translation?.title ?? session.title,
    abstract: translation?.abstract ?? session.abstract,
    description: translation?.description ?? session.description,
  };
}
