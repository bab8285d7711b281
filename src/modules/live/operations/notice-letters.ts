import { createHash } from 'node:crypto';
import type { Edition } from '#directory';
import type { Person } from '#people/server';
import type { ReleaseId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import type { Announcement } from '../rules/announcement.ts';
import { type NoticeFacts, reachedBy } from '../rules/notice.ts';
import type { NewPush } from '../rules/push.ts';
import type { Told } from './compose-told.ts';

/** What a letter about changes is made of. */
export type NoticeLetter = {
  readonly edition: Edition;
  readonly locale: Locale;
  /** In which times are said. */
  readonly zone: string;
  /** One release each, in their order. */
  readonly notices: readonly NoticeFacts[];
  /** What the team announced, in a day's letter. */
  readonly announcements: readonly Announcement[];
  /** Ends such letters; `null` for who has no account: they hold the seat that it is about. */
  readonly stopLink: string | null;
};
export type WriteNotice = (letter: NoticeLetter) => {
  readonly subject: string;
  readonly text: string;
  /** What devices show of it, below the name of the edition: not what is in somebody's agenda, as others see a locked screen. */
  readonly push: string;
};

/** The letter of who wants one at once. */
export function letterOf(
  edition: Edition,
  releaseId: ReleaseId,
  { person, to, locale, choice, facts, stopLink, hasDevice }: Told,
  write: WriteNotice,
): readonly Letter[] {
  if (reachedBy(choice.way, hasDevice) !== 'mail') return [];
  const zone = choice.zone ?? edition.zone;
  const letter = write({ edition, locale, zone, notices: [facts], announcements: [], stopLink });
  return [
    { ...letter, to, key: `notice:${releaseId}:${person?.id ?? hashed(to)}`, headers: stopping(stopLink) },
  ];
}

/** The message to the devices of who wants one. */
export function pushOf(
  edition: Edition,
  releaseId: ReleaseId,
  { person, locale, choice, facts, stopLink, hasDevice }: Told,
  write: WriteNotice,
): readonly NewPush[] {
  if (!person || reachedBy(choice.way, hasDevice) !== 'push') return [];
  const zone = choice.zone ?? edition.zone;
  const { push } = write({ edition, locale, zone, notices: [facts], announcements: [], stopLink });
  return [noticePush(edition, person, { key: `notice:${releaseId}`, push })];
}

/** A message that leads to what changed for somebody. */
export function noticePush(
  edition: Edition,
  { id: personId, locale }: Person,
  { key, push }: { readonly key: string; readonly push: string },
): NewPush {
  const path = `/${encodeURIComponent(edition.slug)}/notices`;
  const payload = { title: edition.name, body: push, path, tag: key, lang: locale };
  return { personId, editionId: edition.id, key, payload, isUrgent: true };
}

/** Keys outlive letters, addresses must not. */
function hashed(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 27);
}

/** One click in the mail program, without a look at a page (RFC 8058). */
export function stopping(link: string | null): Letter['headers'] {
  if (link === null) return {};
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
