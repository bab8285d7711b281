import type { InstantText } from '../../../kernel/time.ts';
import type { ListingFacts } from './listing.ts';

/** What a person does with an edition. */
export const intents = ['going', 'maybe', 'speaking', 'submitted'] as const;
export type Intent = (typeof intents)[number];

/** Moments of an edition until which somebody can act. */
export const deadlineKinds = ['call', 'early-bird', 'aid'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A moment until which somebody can act, with the page where. */
export type Deadline = {
  readonly kind: DeadlineKind;
  readonly at: InstantText;
  readonly url: string | null;
};

/** How many days before a deadline a reminder may come. */
export const reminderDays = [7, 1] as const;
export type ReminderDays = (typeof reminderDays)[number];

type DeadlineFacts = Pick<
  ListingFacts,
  | 'callClosesAt'
  | 'callUrl'
  | 'earlyBirdEndsAt'
  | 'ticketsUrl'
  | 'aidClosesAt'
  | 'aidUrl'
  | 'state'
  | 'website'
>;

/** The deadlines that matter to somebody with this intent, soonest first; none of what was cancelled. */
export function deadlinesFor(intent: Intent, facts: DeadlineFacts): Deadline[] {
  if (facts.state === 'cancelled') return [];
  const has: readonly (readonly [DeadlineKind, InstantText | null, string | null])[] = [
    // Whoever has submitted or speaks is past the call.
    ['call', intent === 'going' || intent === 'maybe' ? facts.callClosesAt : null, facts.callUrl],
    ['early-bird', facts.earlyBirdEndsAt, facts.ticketsUrl],
    ['aid', facts.aidClosesAt, facts.aidUrl],
  ];
  return has
    .flatMap(([kind, at, url]) => (at ? [{ kind, at, url: url ?? facts.website }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** A reminder that is due, and what must be noted so that it goes out once. */
export type DueReminder = { readonly deadline: Deadline; readonly notes: readonly string[] };

const dayMs = 86_400_000;

/**
 * What somebody is to be reminded of now. A reminder is due from so many days before the deadline until the deadline, unless the
 * person chose the edition later than that; where two are due for one deadline, one letter serves both. A deadline that moved
 * is a new one.
 */
export function dueReminders(
  deadlines: readonly Deadline[],
  said: {
    readonly setAt: InstantText;
    readonly reminded: readonly string[];
    readonly days: readonly number[];
  },
  now: InstantText,
): DueReminder[] {
  return deadlines.flatMap((deadline) => {
    const left = Date.parse(deadline.at) - Date.parse(now);
    if (left <= 0) return [];
    const since = Date.parse(deadline.at) - Date.parse(said.setAt);
    const notes = said.days
      .filter((days) => left <= days * dayMs && since > days * dayMs)
      .map((days) => `${deadline.kind} ${days} ${deadline.at}`)
      .filter((note) => !said.reminded.includes(note));
    return notes.length > 0 ? [{ deadline, notes }] : [];
  });
}

/** Whole days until a deadline, at least one. */
export function daysLeft(at: InstantText, now: InstantText): number {
  return Math.max(1, Math.round((Date.parse(at) - Date.parse(now)) / dayMs));
}
