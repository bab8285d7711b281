import type { Id } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type DateText, dateIn, daysAfter, type InstantText, type ZoneName } from '../../../kernel/time.ts';

export type OwnItemId = Id<'own-item'>;

/** Something of one's own in an agenda: dinner, the train, a call with home. Seen by its person only. */
export type OwnItem = {
  readonly id: OwnItemId;
  readonly title: string;
  /** Where, in the person's own words; empty if it does not matter. */
  readonly place: string;
  readonly start: InstantText;
  readonly end: InstantText;
  /** How often it was changed, from 0. */
  readonly revision: number;
  readonly changedAt: InstantText;
};

/** Things of one's own in one edition, at most. */
export const mostOwnItems = 100;
/** Days before and after an edition in which things of one's own may be: the way there and back. */
const daysAround = 14;
const mostSigns = 120;

export type OwnItemCode =
  | 'title-missing'
  | 'title-too-long'
  | 'place-too-long'
  | 'time-not-valid'
  | 'end-before-start'
  | 'too-far-away'
  | 'too-many-items';

/** What becomes of a thing that arrives: it is new, it changes the one that is there, it is there already, or it stands beside it. */
export type OwnItemFate = 'new' | 'changes' | 'known' | 'beside';

/**
 * Decides by the revision that was changed (`base`; `null`: none was there), as for notes: whoever changed another one than the one that is
 * there did not see it, and both stay. Without a `base` what comes last counts.
 */
export function ownItemFate(
  there: Pick<OwnItem, 'title' | 'place' | 'start' | 'end' | 'revision'> | null,
  arriving: Pick<OwnItem, 'title' | 'place' | 'start' | 'end'> & { readonly base?: number | null },
): OwnItemFate {
  if (!there) return 'new';
  const isSame = (['title', 'place', 'start', 'end'] as const).every(
    (part) => there[part] === arriving[part],
  );
  if (isSame) return 'known';
  return arriving.base === undefined || there.revision === arriving.base ? 'changes' : 'beside';
}

/** Whether this may stand in an agenda; `undefined` times could not be read. */
export function checkOwnItem(
  input: {
    readonly title: string;
    readonly place: string;
    readonly start: InstantText | null | undefined;
    readonly end: InstantText | null | undefined;
  },
  edition: { readonly startsOn: DateText; readonly endsOn: DateText; readonly zone: ZoneName },
): Outcome<Pick<OwnItem, 'title' | 'place' | 'start' | 'end'>, OwnItemCode> {
  const title = input.title.trim();
  const place = input.place.trim();
  const { start, end } = input;
  if (!title) return refuse('title-missing', { field: 'title' });
  if ([...title].length > mostSigns) return refuse('title-too-long', { field: 'title' });
  if ([...place].length > mostSigns) return refuse('place-too-long', { field: 'place' });
  if (!start) return refuse('time-not-valid', { field: 'start' });
  if (!end) return refuse('time-not-valid', { field: 'end' });
  if (end <= start) return refuse('end-before-start', { field: 'end' });
  const isNear =
    dateIn(start, edition.zone) >= daysAfter(edition.startsOn, -daysAround) &&
    dateIn(end, edition.zone) <= daysAfter(edition.endsOn, daysAround);
  return isNear ? done({ title, place, start, end }) : refuse('too-far-away', { field: 'start' });
}
