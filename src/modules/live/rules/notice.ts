import type { EditionId, Id, ReleaseId } from '../../../kernel/ids.ts';
import { daysAfter, type InstantText, instantAt, wallClock, type ZoneName } from '../../../kernel/time.ts';
import { type SessionReason, titleOfEntry } from './agenda.ts';
import type { ToldChange, Touch } from './impact.ts';

export type NoticeId = Id<'notice'>;

/** How somebody is told: on their devices at once, by a letter at once, by one letter a day, in the app only, or not at all. */
export const noticeWays = ['push', 'mail', 'digest', 'app', 'none'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** By which way somebody is reached who chose one: a message to devices goes by mail as long as there is no device. */
export function reachedBy(way: NoticeWay, hasDevice: boolean): NoticeWay {
  return way === 'push' && !hasDevice ? 'mail' : way;
}

export type NoticeChoice = {
  readonly way: NoticeWay;
  /** How somebody hears of what the team announces. */
  readonly announcements: NoticeWay;
  /** In which times are said; `null` is the venue's. */
  readonly zone: ZoneName | null;
};
export const usualChoice: NoticeChoice = { way: 'mail', announcements: 'mail', zone: null };

/** How much of an edition somebody has not looked at. */
export type Unseen = { readonly changes: number; readonly announcements: number };

/** What happened to something of somebody's beside the programme; there is a sentence for each. */
export const newsKinds = [
  ...(['open-space-moved', 'open-space-ended', 'open-space-merged', 'open-space-asks'] as const),
  ...(['open-space-displaced', 'open-space-roomless', 'open-space-taken-down'] as const),
  ...(['open-space-approved', 'open-space-offered', 'open-space-handed'] as const),
  'thanked',
  ...(['meeting-asked', 'meeting-fixed', 'meeting-moved', 'meeting-joined', 'meeting-declined'] as const),
  ...(['meeting-other-times', 'meeting-kept', 'meeting-left', 'meeting-cancelled', 'meeting-soon'] as const),
  ...(['group-opened', 'group-declined', 'group-closed', 'group-asked', 'group-let-in'] as const),
  ...(['group-offered', 'group-message', 'meet-up-planned', 'meet-up-moved', 'meet-up-cancelled'] as const),
  'meet-up-soon',
  ...(['lightning-on', 'lightning-next', 'lightning-off'] as const),
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What somebody is told beside releases; it stands on its own, whatever becomes of what it tells. */
export type NewsFacts = {
  readonly news: NewsKind;
  /** Of what it tells; empty if it has none. */
  readonly title: string;
  /** Where that is shown, within the edition, or with a slash before it anywhere. */
  readonly path: string;
  /** When it is, from now on; `null` where that does not matter. */
  readonly start: InstantText | null;
  /** Where it is, from now on; empty where that does not matter. */
  readonly place: string;
  /** The other thing or person that the sentence names; empty if it names none. */
  readonly other: string;
  /** Why, in somebody's own words; empty if they gave none. */
  readonly reason: string;
};

/** What somebody is told: of a release, or of something else. */
export type NoticeFacts = ReleaseFacts | NewsFacts;

/** True for what is told beside releases. */
export function isNews(facts: NoticeFacts): facts is NewsFacts {
  return 'news' in facts;
}

/** What somebody is told of a release; it stands on its own, whatever becomes of the programme. */
export type ReleaseFacts = {
  readonly release: { readonly number: number; readonly name: string; readonly note: string | null };
  readonly lines: readonly {
    readonly change: ToldChange;
    readonly reasons: readonly SessionReason[];
    /** Where the seat that this hurts is changed; `null` where there is none. */
    readonly swap: string | null;
  }[];
  readonly clashes: readonly {
    readonly a: string;
    readonly b: string;
    readonly kind: 'overlap' | 'walk';
    readonly minutes: number;
  }[];
  /** Names of the rooms that are spoken of, by their codes. */
  readonly rooms: Readonly<Record<string, string>>;
};

export type Notice = {
  readonly id: NoticeId;
  readonly editionId: EditionId;
  readonly releaseId: ReleaseId | null;
  readonly facts: NoticeFacts;
  readonly createdAt: InstantText;
  readonly seenAt: InstantText | null;
};

/** A seat is hurt by what takes it away, or puts it to another time or place. */
const hurting: readonly ToldChange['kind'][] = ['cancelled', 'removed', 'moved', 'time-withdrawn'];

/** The facts of a touch. `swapOf` says where the follower's seat in a session is changed, `rooms` how rooms are called. */
export function noticeFacts(
  { lines, clashes }: Touch,
  release: ReleaseFacts['release'],
  swapOf: (code: string) => string | null,
  rooms: ReadonlyMap<string, { readonly name: string }>,
): ReleaseFacts {
  const codes = lines.flatMap(({ change }) => [
    ...('before' in change && typeof change.before === 'object' ? (change.before?.rooms ?? []) : []),
    ...('after' in change ? (change.after?.rooms ?? []) : []),
  ]);
  const { number, name, note } = release;
  return {
    release: { number, name, note },
    lines: lines.map(({ change, reasons }) => ({
      change,
      reasons,
      swap: reasons.includes('seat') && hurting.includes(change.kind) ? swapOf(change.code) : null,
    })),
    clashes: clashes.map(({ a, b, kind, minutes }) => ({
      ...{ kind, minutes },
      a: titleOfEntry(a),
      b: titleOfEntry(b),
    })),
    rooms: Object.fromEntries(codes.map((code) => [code, rooms.get(code)?.name ?? code])),
  };
}

/** When the day's letter goes out: at seven in the morning of the zone, the next time that it is. */
export function digestAfter(now: InstantText, zone: ZoneName): InstantText {
  const today = wallClock(now, zone).toPlainDate().toString();
  const sameDay = instantAt(today, '07:00', zone);
  return sameDay > now ? sameDay : instantAt(daysAfter(today, 1), '07:00', zone);
}
