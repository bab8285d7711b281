import type { Edition } from '#directory';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import type { Announcement } from '../rules/announcement.ts';
import type { NoticeWay } from '../rules/notice.ts';
import type { NewPush } from '../rules/push.ts';
import { stopping } from './notice-letters.ts';

/** What a letter with an announcement is made of. */
export type AnnouncementLetter = {
  readonly edition: Edition;
  readonly locale: Locale;
  readonly announcement: Announcement;
  /** Ends such letters. */
  readonly stopLink: string;
};
export type WriteAnnouncementLetter = (letter: AnnouncementLetter) => Pick<
  Letter,
  'subject' | 'text' | 'html'
> & {
  /** What devices show of it, below the name of the edition. */
  readonly push: string;
};

type Said = Pick<AnnouncementLetter, 'edition' | 'announcement'>;
type Reached = {
  readonly reader: string;
  readonly personId: PersonId | null;
  /** Nobody knows an address of theirs: `undefined` or empty. */
  readonly to: string | null | undefined;
  readonly locale: Locale;
  readonly way: NoticeWay;
};

/** The letter of who wants one at once. */
export function announcementLetter(
  { edition, announcement }: Said,
  { reader, to, locale, way }: Reached,
  stop: (reader: string) => string,
  write: WriteAnnouncementLetter,
): readonly Letter[] {
  if (way !== 'mail' || !to) return [];
  const stopLink = stop(reader);
  const letter = write({ edition, locale, announcement, stopLink });
  const listId = `<announcements.${encodeURIComponent(edition.slug)}.hallway>`;
  const headers = { ...stopping(stopLink), 'List-Id': listId };
  return [{ ...letter, to, key: `announcement:${announcement.id}:${reader}`, headers }];
}

/** The message to the devices of who wants one. */
export function announcementPush(
  { edition, announcement }: Said,
  { personId, locale, way }: Reached,
  write: WriteAnnouncementLetter,
): readonly NewPush[] {
  if (way !== 'push' || !personId) return [];
  const { id, isUrgent } = announcement;
  const { push } = write({ edition, locale, announcement, stopLink: '' });
  const path = `/${encodeURIComponent(edition.slug)}/announcements#${id}`;
  const payload = { title: edition.name, body: push, path, tag: `announcement:${id}`, lang: locale };
  return [{ personId, editionId: edition.id, key: `announcement:${id}`, payload, isUrgent }];
}
