import type { Delivery, Level, SessionKind } from '#programme';

/** Name, pronouns ('' if not given), affiliation ('' if none), biography in Markdown. All invented. */
export type PersonRow = readonly [name: string, pronouns: string, affiliation: string, biography: string];

/** A title and an abstract in another language. */
export type TranslationRow = readonly [title: string, abstract: string];

/** Where a session stands: conference day (0 is the first day of the edition), start `HH:MM`, room. */
export type PlaceRow = readonly [day: number, start: string, room: string];

/** A session as we wrote it, before it has a code, a number and a time. Names in `by` alone refer to a person given elsewhere. */
export type SessionRow = {
  readonly title: string;
  readonly by: readonly (string | PersonRow)[];
  readonly abstract: string;
  readonly description?: string;
  readonly subtitle?: string;
  /** `intermediate` if absent. */
  readonly level?: Level;
  /** `en` if absent. */
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly recorded?: false;
  readonly delivery?: Delivery;
  /** Code of the track, where the rows of one file do not share one. */
  readonly track?: string;
  /** How much it draws, 1 to 5; by chance if absent. */
  readonly draw?: number;
  readonly place?: PlaceRow;
  /** Time to be announced. */
  readonly unplaced?: true;
  readonly cancelled?: true;
  readonly links?: readonly (readonly [label: string, url: string])[];
  readonly ko?: TranslationRow;
  readonly zh?: TranslationRow;
};

/** A session whose place we chose by hand. */
export type GatheringRow = Omit<SessionRow, 'place' | 'unplaced'> & {
  readonly kind: SessionKind;
  readonly kindLabel?: string;
  readonly track?: string;
  /** Days after the edition's first one. */
  readonly day: number;
  readonly start: string;
  readonly minutes: number;
  readonly rooms: readonly string[];
  /** Title of the gathering of the same day that this one is nested in. */
  readonly within?: string;
};

/** Slugs of the information pages, in the order of the menu. */
export const pageSlugs = [
  'first-time',
  'venue',
  'getting-there',
  'wifi',
  'accessibility',
  'health',
  'conduct',
  'help',
  'quiet-room',
  'childcare',
  'food',
  'open-spaces',
  'lightning-talks',
  'sprints',
  'job-fair',
  'remote',
] as const;
export type PageSlug = (typeof pageSlugs)[number];

/** Title and Markdown body of each information page in one language. */
export type PageRows = Readonly<Record<PageSlug, readonly [title: string, body: string]>>;
