import { type IndexedProgramme, indexProgramme, type KeptProgramme, zoneClock } from '#programme';
import { isLocale, type Locale } from '../../kernel/locale.ts';
import { type SessionViewAt, sessionView } from '../../routes/edition/session-views.ts';
import type { site } from '../../texts/en/site.ts';

/** A programme as this device kept it, with what its pages are drawn with. */
export type KeptEdition = {
  readonly slug: string;
  readonly name: string;
  readonly release: KeptProgramme['release'];
  readonly published: IndexedProgramme;
  readonly words: typeof site;
  readonly at: SessionViewAt;
};

const loaders: Readonly<Record<Locale, () => Promise<typeof site>>> = {
  en: async () => (await import('../../texts/en/site.ts')).site,
  ko: async () => (await import('../../texts/ko/site.ts')).site,
  'zh-Hans': async () => (await import('../../texts/zh-hans/site.ts')).site,
};

/** What is kept of an edition, in the page's language; `null` if nothing is. */
export async function openKept(slug: string): Promise<KeptEdition | null> {
  if (!('caches' in window)) return null;
  const known = await caches.match(`/${slug}/kept.json`);
  if (!known) return null;
  const kept: KeptProgramme = await known.json();
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : 'en';
  const { zone, title } = kept.programme.head;
  return {
    slug,
    name: document.querySelector('.site-name')?.textContent || title,
    release: kept.release,
    published: indexProgramme(kept.programme),
    words: await loaders[locale](),
    at: { locale, zone, clock: zoneClock(zone) },
  };
}

/** Sessions as lists show them. */
export function viewsOf(
  { published, at }: KeptEdition,
  codes: readonly string[],
  options: Pick<SessionViewAt, 'withDay'> = {},
) {
  return codes.flatMap((code) => {
    const session = published.sessions.get(code);
    return session ? [sessionView(published, session, { ...at, ...options })] : [];
  });
}
