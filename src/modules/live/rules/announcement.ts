import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { type Locale, type LocalisedText, locales } from '../../../kernel/locale.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { type AudiencePart, readAudience } from './audience.ts';
import { type NoticeChoice, type NoticeWay, reachedBy } from './notice.ts';

export type AnnouncementId = Id<'announcement'>;

/** Sending ends by itself; only what is scheduled can be stopped. */
export type AnnouncementState = 'draft' | 'scheduled' | 'sending' | 'sent';

/** What an announcement says, and to whom. */
export type AnnouncementDraft = {
  readonly title: LocalisedText;
  /** Markdown. */
  readonly body: LocalisedText;
  readonly audience: readonly AudiencePart[];
  /** Stands on the page and in the feed for all. */
  readonly isPublic: boolean;
  /** Comes into the app also for who wants no announcements: safety, a room that is closed. */
  readonly isUrgent: boolean;
  /** The announcement that this one puts right. */
  readonly corrects: AnnouncementId | null;
};

export type Announcement = AnnouncementDraft & {
  readonly id: AnnouncementId;
  readonly editionId: EditionId;
  readonly state: AnnouncementState;
  /** When it is to go out, or began to. */
  readonly sendAt: InstantText | null;
  /** Counts its changes, from 1: what is sent is what was looked at. */
  readonly revision: number;
  readonly writtenBy: PersonId | null;
  readonly changedAt: InstantText;
};

/** Signs and numbers, at most. */
export const announcementBounds = { title: 120, body: 10_000, inEdition: 500, inDay: 24 } as const;

export type DraftCode =
  | 'title-missing'
  | 'title-too-long'
  | 'body-missing'
  | 'body-too-long'
  | 'audience-missing'
  | 'audience-unknown'
  | 'public-not-for-all';

/** What was typed into the form of an announcement. */
export type TypedAnnouncement = {
  readonly title: Readonly<Record<Locale, string>>;
  readonly body: Readonly<Record<Locale, string>>;
  readonly audience: readonly string[];
  readonly isPublic: boolean;
  readonly isUrgent: boolean;
  readonly corrects: AnnouncementId | null;
};

/** Reads a form; each language that is begun needs its title and its text, as nobody gets halves of two. */
export function readDraft(
  typed: TypedAnnouncement,
): AnnouncementDraft | { readonly code: DraftCode; readonly field: string } {
  const title = filled(typed.title);
  const body = filled(typed.body);
  const begun = locales.filter((one) => title[one] || body[one]);
  const [first = 'en'] = begun;
  for (const one of begun.length > 0 ? begun : [first]) {
    if (!title[one]) return { code: 'title-missing', field: `title-${one}` };
    if (!body[one]) return { code: 'body-missing', field: `body-${one}` };
    if ([...(title[one] ?? '')].length > announcementBounds.title)
      return { code: 'title-too-long', field: `title-${one}` };
    if ([...(body[one] ?? '')].length > announcementBounds.body)
      return { code: 'body-too-long', field: `body-${one}` };
  }
  const audience = readAudience(typed.audience);
  if (!audience) return { code: 'audience-unknown', field: 'audience' };
  if (audience.length === 0) return { code: 'audience-missing', field: 'audience' };
  const { isPublic, isUrgent, corrects } = typed;
  if (isPublic && !audience.some(({ kind }) => kind === 'everybody'))
    return { code: 'public-not-for-all', field: 'isPublic' };
  return { title, body, audience, isPublic, isUrgent, corrects };
}

function filled(texts: Readonly<Record<Locale, string>>): LocalisedText {
  return Object.fromEntries(
    locales.flatMap((one) => {
      const text = texts[one].replaceAll('\r\n', '\n').trim();
      return text ? [[one, text]] : [];
    }),
  );
}

/** Why an announcement cannot go out at a moment; `null` if it can. A moment that is just over is now. */
export function momentProblem(at: InstantText, now: InstantText): 'moment-past' | 'moment-too-late' | null {
  if (at < minutesAfter(now, -10)) return 'moment-past';
  return at > minutesAfter(now, 400 * 1440) ? 'moment-too-late' : null;
}

/** By which way somebody is told of an announcement; who wants none still sees what is urgent. */
export function wayOf(
  choice: Pick<NoticeChoice, 'announcements'>,
  { isUrgent, hasDevice }: { readonly isUrgent: boolean; readonly hasDevice: boolean },
): NoticeWay {
  const way = reachedBy(choice.announcements, hasDevice);
  return way === 'none' && isUrgent ? 'app' : way;
}

/** Announcements without those that another one of them puts right. */
export function stillRight<One extends Pick<Announcement, 'id' | 'corrects'>>(
  all: readonly One[],
): readonly One[] {
  const wrong = new Set(all.map(({ corrects }) => corrects));
  return all.filter(({ id }) => !wrong.has(id));
}

/** How many people are reached by which way. */
export type WayCounts = Readonly<Record<NoticeWay, number>>;

/** What a phone shows of a text: as much as fits, cut between words where it has such. */
export function shortText(text: string, most = 160): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  if (signs.length <= most) return signs.join('');
  const cut = signs.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** Counts people by their ways. */
export function countWays(ways: readonly NoticeWay[]): WayCounts {
  const counts = { push: 0, mail: 0, digest: 0, app: 0, none: 0 };
  for (const way of ways) counts[way] += 1;
  return counts;
}
