import type { Announcement } from '#live';
import { renderMarkdown } from '#programme/server';
import { inLocale, type Locale } from '../../kernel/locale.ts';
import { clockTime, momentWords } from '../../texts/format.ts';
import { headingsFrom } from '../edition/prose-headings.ts';

export type AnnouncementView = {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** The language of title and text where it is not the reader's. */
  readonly lang: Locale | null;
  readonly when: string;
  /** The time alone, for a day that is known. */
  readonly time: string;
  readonly isUrgent: boolean;
  readonly isPublic: boolean;
  readonly corrects: string | null;
};

/** Title and text of an announcement in one language: the reader's if it is there, else another. */
export function wordsOf({ title, body }: Pick<Announcement, 'title' | 'body'>, wanted: Locale) {
  const found = inLocale(title, wanted);
  const locale = found?.locale ?? wanted;
  return { title: found?.text ?? '', body: body[locale] ?? '', locale };
}

/** An announcement as pages show it. */
export function announcementView(
  announcement: Announcement,
  at: { readonly locale: Locale; readonly zone: string; readonly level?: number },
): AnnouncementView {
  const { id, sendAt, isUrgent, isPublic, corrects } = announcement;
  const words = wordsOf(announcement, at.locale);
  return {
    ...{ id, isUrgent, isPublic, corrects, title: words.title },
    html: headingsFrom(renderMarkdown(words.body), at.level ?? 3),
    lang: words.locale === at.locale ? null : words.locale,
    when: sendAt ? momentWords(sendAt, at.zone, at.locale) : '',
    time: sendAt ? clockTime(sendAt, at.zone) : '',
  };
}
