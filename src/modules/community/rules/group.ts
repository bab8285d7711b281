import type { GatheringId } from '#live';
import { isSteward, mayOrganise, type Viewer } from '#people';
import { cleanText, oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { safeLink } from '../../../kernel/safe-link.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { spaceLanguages } from './open-space.ts';

export type GroupId = Id<'group'>;
export type GroupMemberId = Id<'group-member'>;
export type GroupMessageId = Id<'group-message'>;
export type MeetUpId = Id<'meet-up'>;

export type GroupState = 'suggested' | 'open' | 'declined' | 'closed';
/** Who comes in: everybody, whom a contact person lets in, or who has the invitation. */
export const joinings = ['open', 'asked', 'invited'] as const;
export type Joining = (typeof joinings)[number];
/** Who sees a member's name beside themselves; contact persons see it in any case. */
export const memberAudiences = ['contacts', 'members', 'attendees'] as const;
export type MemberAudience = (typeof memberAudiences)[number];

export type Group = {
  readonly id: GroupId;
  /** Stands in its address. */
  readonly slug: string;
  /** Whose team looks after it; `null` is the stewards. */
  readonly editionId: EditionId | null;
  readonly state: GroupState;
  readonly name: string;
  readonly about: string;
  readonly forWhom: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly links: readonly string[];
  readonly joining: Joining;
  readonly invitation: string;
  readonly reason: string;
};
/** What contact persons say of a group. */
export type GroupWords = Pick<Group, 'name' | 'about' | 'forWhom' | 'languages' | 'links' | 'joining'>;

export type GroupMember = {
  readonly id: GroupMemberId;
  readonly personId: PersonId;
  readonly state: 'asked' | 'in' | 'out';
  readonly isContact: boolean;
  readonly isOffered: boolean;
  readonly shown: MemberAudience;
  readonly isMuted: boolean;
};

export type MeetUp = {
  readonly id: MeetUpId;
  readonly groupId: GroupId;
  readonly editionId: EditionId;
  readonly title: string;
  readonly place: string;
  readonly start: InstantText;
  readonly end: InstantText;
  readonly revision: number;
};

export const longestGroupName = 80;
export const longestGroupAbout = 3_000;
export const longestForWhom = 300;
const mostGroupLinks = 4;
export const longestGroupMessage = 1_000;
/** Messages to members in any seven days. */
export const messagesAWeek = 3;
/** Minutes that a meet-up may take. */
export const meetUpLengths = [30, 45, 60, 90, 120, 180] as const;
export const longestMeetUpTitle = 120;
export const longestMeetUpPlace = 160;
/** Meet-ups of one group that are to come, contact persons, editions of one group, and suggestions of one person that wait, at most. */
export const mostMeetUps = 20;
export const mostContacts = 10;
export const mostGroupEditions = 30;
export const mostWaitingGroups = 3;
/** Letters and digits of an invitation. */
export const invitationSigns = 12;

export type GroupWordsCode =
  | 'name-missing'
  | 'name-too-long'
  | 'about-missing'
  | 'about-too-long'
  | 'for-whom-too-long'
  | 'link-not-valid';

/** What somebody wrote of a group, tidied. */
export function checkGroupWords(input: GroupWords): Outcome<GroupWords, GroupWordsCode> {
  const name = oneLine(input.name);
  const about = cleanText(input.about).trim();
  const forWhom = oneLine(input.forWhom);
  const written = input.links.map((link) => link.trim()).filter(Boolean);
  if (!name) return refuse('name-missing', { field: 'name' });
  if ([...name].length > longestGroupName) return refuse('name-too-long', { field: 'name' });
  if (!about) return refuse('about-missing', { field: 'about' });
  if ([...about].length > longestGroupAbout) return refuse('about-too-long', { field: 'about' });
  if ([...forWhom].length > longestForWhom) return refuse('for-whom-too-long', { field: 'forWhom' });
  if (written.some((link) => safeLink(link) === null)) return refuse('link-not-valid', { field: 'link' });
  const links = [...new Set(written.flatMap((link) => safeLink(link) ?? []))].slice(0, mostGroupLinks);
  const languages = spaceLanguages.filter((language) => input.languages.includes(language));
  return done({ name, about, forWhom, links, languages, joining: input.joining });
}

export type MeetUpWords = Pick<MeetUp, 'title' | 'place' | 'start'> & { readonly minutes: number };
export type MeetUpWordsCode =
  | 'title-missing'
  | 'title-too-long'
  | 'place-missing'
  | 'place-too-long'
  | 'time-not-valid';

/** What a contact person says of a meet-up; it begins within the span, and is to come. */
export function checkMeetUp(
  input: MeetUpWords,
  span: { readonly now: InstantText; readonly from: InstantText; readonly until: InstantText },
): Outcome<MeetUpWords, MeetUpWordsCode> {
  const title = oneLine(input.title);
  const place = oneLine(input.place);
  const minutes = meetUpLengths.find((length) => length === input.minutes) ?? 60;
  if (!title) return refuse('title-missing', { field: 'title' });
  if ([...title].length > longestMeetUpTitle) return refuse('title-too-long', { field: 'title' });
  if (!place) return refuse('place-missing', { field: 'place' });
  if ([...place].length > longestMeetUpPlace) return refuse('place-too-long', { field: 'place' });
  const { start } = input;
  if (!start || start <= span.now || start < span.from || start >= span.until)
    return refuse('time-not-valid', { field: 'start' });
  return done({ title, place, start, minutes });
}

/** May open, decline and close a group: the team of its edition, and the stewards of the installation. */
export function mayKeepGroup(viewer: Viewer, editionId: EditionId | null): boolean {
  return isSteward(viewer) || (editionId !== null && mayOrganise(viewer, editionId));
}

/** Whether somebody who is not of those who may see a member in any case sees their name. */
export function seesMember(
  { shown, isContact }: Pick<GroupMember, 'shown' | 'isContact'>,
  reader: { readonly isMember: boolean; readonly attends: boolean },
): boolean {
  // Who is a contact person agreed to be named.
  if (isContact) return true;
  if (shown === 'attendees') return reader.attends || reader.isMember;
  return shown === 'members' && reader.isMember;
}

/** Within an edition: where a group is found. */
export function groupPath({ slug }: Pick<Group, 'slug'>): string {
  return `groups/${slug}`;
}

/** Under which name a meet-up stands in agendas. */
export function gatheringOfMeetUp({ id }: Pick<MeetUp, 'id'>): GatheringId {
  return id as string as GatheringId;
}
