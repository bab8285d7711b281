import { cleanText, oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { safeLink } from '../../../kernel/safe-link.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export type MeetingId = Id<'meeting'>;
export type MeetingPlaceId = Id<'meeting-place'>;
/** Somebody's part in a meeting; it stays when the person goes, and is the meeting's name in their agenda. */
export type MeetingPartId = Id<'gathering'>;

/** Minutes before a meeting or meet-up at which those who come are reminded. */
export const remindMinutes = 15;
/** Minutes that a meeting may take. */
export const meetingLengths = [15, 30, 45, 60] as const;
/** Times in one proposal, and people in one meeting with who asks, at most. */
export const mostTimes = 5;
export const mostInMeeting = 8;
/** Requests of one person that wait for an answer, and that they send in a day, at most. */
export const mostOpenRequests = 10;
/** As an allowance: proposals and other times alike. */
export const requestAllowance = { limit: 30, windowSeconds: 86_400 };
/** Signs of what a meeting is about, of a place, and of a reason. */
export const longestAbout = 500;
export const longestPlace = 120;

/** Who may propose meetings to somebody. */
export const reaches = ['nobody', 'connections', 'attendees'] as const;
export type Reach = (typeof reaches)[number];
export const usualReach: Reach = 'connections';

export type MeetingState = 'asked' | 'fixed' | 'declined' | 'cancelled';
/** `silent`: blocked somebody here and hears nothing more; to the others they just did not answer. */
export type MeetingAnswer = 'open' | 'yes' | 'no' | 'left' | 'silent';

/** Where people want to meet: at a place of the team's (`null` is any), where they say, or at an address. */
export type WantedPlace =
  | { readonly kind: 'pool'; readonly placeId: MeetingPlaceId | null }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'online'; readonly url: string };

export type MeetingPart = {
  readonly id: MeetingPartId;
  /** `null` once their account is gone. */
  readonly personId: PersonId | null;
  readonly answer: MeetingAnswer;
  /** What they said with their answer. */
  readonly words: string;
};

export type Meeting = {
  readonly id: MeetingId;
  readonly editionId: EditionId;
  readonly state: MeetingState;
  readonly about: string;
  readonly minutes: number;
  readonly place: WantedPlace;
  readonly askedBy: PersonId | null;
  /** Whose times are proposed. */
  readonly turnOf: PersonId | null;
  /** Starts that are proposed and not answered yet, the first to come first. */
  readonly times: readonly InstantText[];
  /** What was agreed. */
  readonly start: InstantText | null;
  readonly end: InstantText | null;
  readonly takenPlaceId: MeetingPlaceId | null;
  readonly parts: readonly MeetingPart[];
  readonly revision: number;
  readonly madeAt: InstantText;
  readonly changedAt: InstantText;
};

/** A table or room in which people can meet; hours are on the venue's clock, each day of the edition. */
export type MeetingPlace = {
  readonly id: MeetingPlaceId;
  readonly name: string;
  readonly way: string;
  readonly room: string | null;
  readonly seats: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isOpen: boolean;
};

const quarter = 15;

/** True for a moment at a full quarter of an hour. */
export function isQuarter(moment: InstantText): boolean {
  return Date.parse(moment) % (quarter * 60_000) === 0;
}

/** The quarters of an hour that something takes, in order; one that it takes in part counts whole. */
export function quartersOf(start: InstantText, end: InstantText): readonly InstantText[] {
  const step = quarter * 60_000;
  const first = Math.floor(Date.parse(start) / step) * step;
  const count = Math.max(0, Math.ceil((Date.parse(end) - first) / step));
  return Array.from(
    { length: count },
    (_, at) => `${new Date(first + at * step).toISOString().slice(0, 19)}Z`,
  );
}

/** Proposed times that can still be accepted. */
export function openTimes({ times }: Pick<Meeting, 'times'>, now: InstantText): readonly InstantText[] {
  return times.filter((start) => start > now);
}

/** A request whose times are all over: nobody can accept it, and nobody waits for it. */
export function isStale(meeting: Pick<Meeting, 'state' | 'times'>, now: InstantText): boolean {
  return meeting.state === 'asked' && openTimes(meeting, now).length === 0;
}

/** Those who may still come: who said no, went or hears nothing does not need a chair. */
export function stillAsked(parts: readonly MeetingPart[]): readonly MeetingPart[] {
  return parts.filter(({ answer }) => answer === 'open' || answer === 'yes');
}

export type TimesCode = 'times-missing' | 'too-many-times' | 'time-not-valid';

/** Starts as somebody chose them: each once, at a quarter, to come; sorted. */
export function readTimes(
  chosen: readonly string[],
  { now, until }: { readonly now: InstantText; readonly until: InstantText },
): Outcome<readonly InstantText[], TimesCode> {
  const times = [...new Set(chosen)].toSorted();
  if (times.length === 0) return refuse('times-missing', { field: 'times' });
  if (times.length > mostTimes) return refuse('too-many-times', { field: 'times' });
  const isFine = (time: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/.test(time) && !Number.isNaN(Date.parse(time)) && isQuarter(time);
  if (!times.every((time) => isFine(time) && time > now && time < until))
    return refuse('time-not-valid', { field: 'times' });
  return done(times);
}

export type MeetingWordsCode =
  | 'about-missing'
  | 'about-too-long'
  | 'place-missing'
  | 'place-too-long'
  | 'link-not-valid';

/** What a meeting is about and where, as somebody wrote it. */
export function readMeetingWords(input: {
  readonly about: string;
  readonly place: WantedPlace;
}): Outcome<{ readonly about: string; readonly place: WantedPlace }, MeetingWordsCode> {
  const about = cleanText(input.about).trim();
  if (!about) return refuse('about-missing', { field: 'about' });
  if (about.length > longestAbout) return refuse('about-too-long', { field: 'about' });
  const { place } = input;
  if (place.kind === 'words') {
    const words = oneLine(place.words);
    if (!words) return refuse('place-missing', { field: 'place' });
    if (words.length > longestPlace) return refuse('place-too-long', { field: 'place' });
    return done({ about, place: { kind: 'words', words } });
  }
  if (place.kind === 'online') {
    const url = safeLink(place.url);
    if (!url?.startsWith('https://')) return refuse('link-not-valid', { field: 'url' });
    return done({ about, place: { kind: 'online', url } });
  }
  return done({ about, place });
}

/** When a meeting that starts then ends. */
export function endOf(start: InstantText, minutes: number): InstantText {
  return minutesAfter(start, minutes);
}
