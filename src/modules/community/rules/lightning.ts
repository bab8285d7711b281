import { cleanText, oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { safeLink } from '../../../kernel/safe-link.ts';
import type { InstantText } from '../../../kernel/time.ts';

export type LightningTalkId = Id<'lightning-talk'>;

/** Who of those who sign up gets a place: who comes first, by lot, or whom the team picks. */
export const lightningOrders = ['first-come', 'ballot', 'picked'] as const;
export type LightningOrder = (typeof lightningOrders)[number];

/** What the team allows for the lightning talks of one session. */
export type LightningRules = {
  readonly isOpen: boolean;
  /** Minutes of one talk. */
  readonly minutes: number;
  /** How many fit. */
  readonly places: number;
  readonly order: LightningOrder;
  readonly opensAt: InstantText | null;
  /** `null`: when the session starts. A ballot is drawn then. */
  readonly closesAt: InstantText | null;
  /** Whoever is on another list of the edition cannot sign up here. */
  readonly oneEach: boolean;
};

export const noLightning: LightningRules = {
  ...{ isOpen: false, minutes: 5, places: 7, order: 'first-come', opensAt: null, closesAt: null },
  oneEach: true,
};

export type LightningRulesCode = 'minutes-not-valid' | 'places-not-valid' | 'order-unknown' | 'closes-before';

export const mostLightningMinutes = 30;
export const mostLightningPlaces = 60;

/** Whether talks can be taken by these rules. */
export function checkLightningRules(rules: LightningRules): Outcome<LightningRules, LightningRulesCode> {
  const { minutes, places, order, opensAt, closesAt } = rules;
  if (!isWhole(minutes, mostLightningMinutes)) return refuse('minutes-not-valid', { field: 'minutes' });
  if (!isWhole(places, mostLightningPlaces)) return refuse('places-not-valid', { field: 'places' });
  if (!lightningOrders.includes(order)) return refuse('order-unknown', { field: 'order' });
  if (opensAt && closesAt && closesAt <= opensAt) return refuse('closes-before', { field: 'closesAt' });
  return done(rules);
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

/** `waiting` hopes for a place, `off` was set aside by the team. */
export type LightningState = 'on' | 'waiting' | 'off';

/** The list of a session. */
export type LightningKey = { readonly editionId: EditionId; readonly code: string };

/** A lightning talk as it is kept. Whose it is never leaves the operations. */
export type LightningTalk = {
  readonly id: LightningTalkId;
  readonly editionId: EditionId;
  /** The session in which it is given. */
  readonly sessionCode: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly link: string | null;
  readonly ownLaptop: boolean;
  readonly state: LightningState;
  readonly position: number;
  readonly reason: string;
  readonly givenAt: InstantText | null;
  /** When signing up starred its session; `null` if that was starred before. */
  readonly starredAt: InstantText | null;
  readonly revision: number;
};

/** What somebody says of their talk. */
export type LightningWords = Pick<LightningTalk, 'name' | 'title' | 'about' | 'link' | 'ownLaptop'>;

export const longestLightningTitle = 120;
export const longestLightningAbout = 280;
export const longestLightningName = 100;

export type LightningWordsCode =
  | 'name-missing'
  | 'title-missing'
  | 'title-too-long'
  | 'about-too-long'
  | 'link-not-valid';

/** What somebody wrote, tidied. */
export function checkLightningWords(input: LightningWords): Outcome<LightningWords, LightningWordsCode> {
  const name = [...oneLine(input.name)].slice(0, longestLightningName).join('');
  const title = oneLine(input.title);
  const about = cleanText(input.about).replace(/\s+/g, ' ').trim();
  const written = input.link?.trim() ?? '';
  const link = written ? safeLink(written) : null;
  if (!title) return refuse('title-missing', { field: 'title' });
  if ([...title].length > longestLightningTitle) return refuse('title-too-long', { field: 'title' });
  if ([...about].length > longestLightningAbout) return refuse('about-too-long', { field: 'about' });
  if (written && link === null) return refuse('link-not-valid', { field: 'link' });
  if (!name) return refuse('name-missing', { field: 'name' });
  return done({ name, title, about, link, ownLaptop: input.ownLaptop });
}

export type LightningWindow = {
  readonly state: 'not-open' | 'not-yet' | 'open' | 'closed';
  readonly closesAt: InstantText | null;
};

/** Whether people may sign up at this moment; `slot` is the session's. */
export function lightningWindow(
  rules: LightningRules,
  slot: { readonly start: InstantText } | null,
  now: InstantText,
): LightningWindow {
  const closesAt = rules.closesAt ?? slot?.start ?? null;
  if (!rules.isOpen) return { state: 'not-open', closesAt };
  if (rules.opensAt && now < rules.opensAt) return { state: 'not-yet', closesAt };
  return { state: closesAt && now >= closesAt ? 'closed' : 'open', closesAt };
}

/** Whether places that are free go to who waits by themselves: not where the team picks, nor before the draw. */
export function fillsItself({ order }: Pick<LightningRules, 'order'>, isDrawn: boolean): boolean {
  return order === 'first-come' || (order === 'ballot' && isDrawn);
}

/** Those who wait and get a place by themselves, in their order. */
export function movesUp<Talk extends Pick<LightningTalk, 'state' | 'position'>>(
  talks: readonly Talk[],
  { places }: Pick<LightningRules, 'places'>,
): readonly Talk[] {
  const free = places - talks.filter(({ state }) => state === 'on').length;
  return free > 0 ? inState(talks, 'waiting').slice(0, free) : [];
}

/** Talks of one state in their order. */
export function inState<Talk extends Pick<LightningTalk, 'state' | 'position'>>(
  talks: readonly Talk[],
  state: LightningState,
): readonly Talk[] {
  return talks.filter((each) => each.state === state).toSorted((a, b) => a.position - b.position);
}

/** Order by lot: the smallest is first. `lots` are texts of one length, each of its own. */
export function drawnOrder<Talk extends { readonly id: string }>(
  talks: readonly Talk[],
  lotOf: (id: string) => string,
): readonly Talk[] {
  return talks
    .map((talk) => ({ talk, lot: lotOf(talk.id) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ talk }) => talk);
}

/** Whether an order that was made on a page still names exactly these talks. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const named = new Set(one);
  return one.length === other.length && other.every((each) => named.has(each));
}

/** Within the edition: where the lightning talks of a session are shown. */
export function lightningPath(sessionCode: string): string {
  return `sessions/${encodeURIComponent(sessionCode)}/lightning`;
}
