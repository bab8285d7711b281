import type { GatheringId } from '#live';
import { hasRole, mayOrganise, type Viewer } from '#people';
import { cleanText, oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { safeLink } from '../../../kernel/safe-link.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type OpenSpaceId = Id<'open-space'>;

/** `new` waits for the team; the last three are over before their time. */
export type OpenSpaceState = 'new' | 'on' | 'ended' | 'taken-down' | 'merged';

/** An open space as it is kept. Who hosts it never leaves the operations. */
export type OpenSpace = {
  readonly id: OpenSpaceId;
  readonly editionId: EditionId;
  /** Stands in its address. */
  readonly code: string;
  readonly hostId: PersonId | null;
  /** The team keeps the slot for something of its own. */
  readonly isReserved: boolean;
  readonly title: string;
  readonly about: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly links: readonly string[];
  readonly room: string;
  readonly start: InstantText;
  readonly end: InstantText;
  readonly state: OpenSpaceState;
  readonly reason: string;
  readonly mergedInto: OpenSpaceId | null;
  readonly asksInto: OpenSpaceId | null;
  readonly offeredTo: PersonId | null;
  readonly revision: number;
};

/** What a host says of an open space. */
export type SpaceWords = Pick<OpenSpace, 'title' | 'about' | 'languages' | 'links'>;

export const longestSpaceTitle = 120;
export const longestSpaceAbout = 2_000;
export const longestReason = 300;
export const mostSpaceLinks = 3;
/** Languages that a form offers; what is spoken may be several of them. */
export const spaceLanguages = ['en', 'ko', 'zh', 'ja', 'es', 'pt', 'de', 'fr', 'cs'] as const;
/** Signs of a code. */
export const spaceCodeSigns = 6;

export type SpaceWordsCode = 'title-missing' | 'title-too-long' | 'about-too-long' | 'link-not-valid';

/** What a host wrote, tidied. */
export function checkSpaceWords(input: SpaceWords): Outcome<SpaceWords, SpaceWordsCode> {
  const title = oneLine(input.title);
  const about = cleanText(input.about).trim();
  const written = input.links.map((link) => link.trim()).filter(Boolean);
  const links = [...new Set(written.flatMap((link) => safeLink(link) ?? []))].slice(0, mostSpaceLinks);
  if (!title) return refuse('title-missing', { field: 'title' });
  if ([...title].length > longestSpaceTitle) return refuse('title-too-long', { field: 'title' });
  if ([...about].length > longestSpaceAbout) return refuse('about-too-long', { field: 'about' });
  if (written.some((link) => safeLink(link) === null)) return refuse('link-not-valid', { field: 'link' });
  const languages = spaceLanguages.filter((language) => input.languages.includes(language));
  return done({ title, about, links, languages });
}

/** True while it stands on the board, looked at or not. */
export function isStanding({ state }: Pick<OpenSpace, 'state'>): boolean {
  return state === 'on' || state === 'new';
}

/** True while people can still come to it, and its host can change it. */
export function isToCome(space: Pick<OpenSpace, 'state' | 'end'>, now: InstantText): boolean {
  return isStanding(space) && now < space.end;
}

/** May take things off the board, look at new ones and keep slots: those of the team who look after the days. */
export function mayKeepBoard(viewer: Viewer, editionId: EditionId): boolean {
  return hasRole(viewer, editionId, ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead']);
}

/** May say which rooms and hours there are. */
export function mayArrangeSpaces(viewer: Viewer, editionId: EditionId): boolean {
  return mayOrganise(viewer, editionId);
}

/** Within the edition: where an open space is shown. */
export function spacePath({ code }: Pick<OpenSpace, 'code'>): string {
  return `open-spaces/${code}`;
}

/** Under which name it stands in agendas. */
export function gatheringOf({ id }: Pick<OpenSpace, 'id'>): GatheringId {
  return id as string as GatheringId;
}
