import { type Announcement, shortText } from '#live';
import type { AnnouncementLetter } from '#live/server';
import { markdownText, renderMarkdown } from '#programme/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { languageWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { wordsOf } from './announcement-view.ts';

/** An announcement as a letter: its Markdown as it was written, and the same with its marks drawn. */
export function writeAnnouncementLetter(house: House, letter: AnnouncementLetter) {
  const { edition, announcement, locale, stopLink } = letter;
  const words = textsFor(locale).announce.letter;
  const { title, body, locale: written } = wordsOf(announcement, locale);
  const head = [
    ...(announcement.corrects ? [words.corrects] : []),
    ...(written === locale ? [] : [words.onlyIn({ language: languageWords(written, locale) })]),
  ];
  const page = announcementAddress(house, edition.slug, announcement.id);
  const foot = [`${words.page}\n${page}`, `--\n${words.stop}\n${stopLink}`];
  return {
    push: pushText(announcement, locale),
    subject: words.subject({ edition: edition.name, title }),
    // Links within the site need its name in a mailbox.
    text: `${[...head, body.replaceAll('](/', `](${house.config.origin}/`), ...foot].join('\n\n')}\n`,
    html: htmlOf(house, { lang: written, title, head, body, page, stopLink, words }),
  };
}

/** What devices show: what is public with its beginning, everything else by its title alone, as others see a locked screen. */
function pushText(announcement: Announcement, locale: Locale): string {
  const { title, body } = wordsOf(announcement, locale);
  return announcement.isPublic ? `${title}\n${shortText(markdownText(body))}` : title;
}

/** Where an announcement is read. */
function announcementAddress({ config }: House, slug: string, id: Announcement['id']): string {
  return `${config.origin}/${encodeURIComponent(slug)}/announcements#${id}`;
}

function htmlOf(
  { config }: House,
  letter: {
    readonly lang: string;
    readonly title: string;
    readonly head: readonly string[];
    readonly body: string;
    readonly page: string;
    readonly stopLink: string;
    readonly words: { readonly page: string; readonly stop: string };
  },
): string {
  // Links within the site need its name in a mailbox.
  const body = renderMarkdown(letter.body).replaceAll('<a href="/', `<a href="${config.origin}/`);
  const { words, page, stopLink } = letter;
  return [
    `<!doctype html><html lang="${letter.lang}"><meta charset="utf-8"><body>`,
    `<h2>${escaped(letter.title)}</h2>`,
    ...letter.head.map((line) => `<p>${escaped(line)}</p>`),
    body,
    '<hr>',
    `<p>${escaped(words.page)} <a href="${escaped(page)}">${escaped(page)}</a></p>`,
    `<p>${escaped(words.stop)} <a href="${escaped(stopLink)}">${escaped(stopLink)}</a></p>`,
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
