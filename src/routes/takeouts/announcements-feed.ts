import type { Edition } from '#directory';
import { readAnnouncements, writeAnnouncementsFeed } from '#live/server';
import { anonymous } from '#people';
import { renderMarkdown } from '#programme/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { textsFor } from '../../texts/texts.ts';
import { wordsOf } from '../announce/announcement-view.ts';

const most = 50;

/** What the team said to everybody, as an Atom feed in one language, or in another where that one is not there. */
export async function announcementsFeed(house: House, edition: Edition, locale: Locale): Promise<string> {
  const said = await readAnnouncements(house, anonymous, edition.id);
  const words = textsFor(locale).announce;
  const page = `${house.config.origin}/${encodeURIComponent(edition.slug)}/announcements`;
  const wholeLinks = (html: string) => html.replaceAll('<a href="/', `<a href="${house.config.origin}/`);
  const entries = said.slice(0, most).map((one) => {
    const { title, body, locale: lang } = wordsOf(one, locale);
    return {
      id: one.id,
      title,
      html: wholeLinks(renderMarkdown(body)),
      lang,
      saidAt: one.sendAt ?? one.changedAt,
    };
  });
  return writeAnnouncementsFeed(entries, {
    ...{ id: edition.id, title: `${edition.name}: ${words.title}`, author: edition.name, lang: locale, page },
    self: `${page}.atom${locale === 'en' ? '' : `?in=${locale}`}`,
    changedAt: `${edition.startsOn}T00:00:00Z`,
  });
}
