import type { ListingId } from '../../../kernel/ids.ts';
import { type DateText, daysBetween, type InstantText } from '../../../kernel/time.ts';
import { type Approval, approvalState } from './approval.ts';
import { totalsOf } from './budget.ts';
import type { EditionFacts, Plan, PlannedEdition } from './plan.ts';
import { shareDays, weeksOf } from './stretch.ts';
import { tasksOf } from './tasks.ts';
import { type TravellerTrip, tripsOf } from './trip-days.ts';

export const warningCodes = [
  'edition-cancelled',
  'edition-postponed',
  'edition-moved',
  'edition-gone',
  'edition-dropped',
  'double-booked',
  'blackout',
  'visa-too-late',
  'deadline-passed',
  'over-budget',
  'spent-ahead',
  'missing-rate',
  'too-many-days',
  'everybody-away',
  'changed-since-approval',
  'nobody-goes',
  'outside-period',
  'no-dates',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Something about a plan that will not go as it stands. Sums in `numbers` are minor units of the plan's currency. */
export type PlanWarning = {
  readonly code: WarningCode;
  readonly tone: 'bad' | 'warn';
  readonly edition: PlannedEdition | null;
  readonly other: PlannedEdition | null;
  readonly traveller: { readonly id: string; readonly name: string } | null;
  readonly day: DateText | null;
  readonly words: string;
  readonly numbers: Readonly<Record<string, number>>;
};

/** Facts of an edition as they are now, and since when no list names it any more. */
export type EditionNow = EditionFacts & { readonly droppedAt?: InstantText | null };

export type WarningBasis = {
  readonly today: DateText;
  /** What the directory says now of the plan's listings; one that is missing is not there any more. */
  readonly listings: ReadonlyMap<ListingId, EditionNow>;
  readonly approvals: readonly Approval[];
};

const bare = {
  edition: null,
  other: null,
  traveller: null,
  day: null,
  words: '',
  numbers: {},
} as const;

/** Everything that is wrong with a plan, the worst first. */
export function warningsOf(plan: Plan, basis: WarningBasis): PlanWarning[] {
  const trips = tripsOf(plan);
  const found = [
    ...plan.editions.flatMap((edition) => editionWarnings(plan, edition, basis)),
    ...doubleBooked(trips),
    ...blackouts(trips),
    ...taskWarnings(plan, basis.today),
    ...moneyWarnings(plan, basis.today),
    ...tooManyDays(plan, trips),
    ...everybodyAway(plan, trips),
  ];
  const rank = (warning: PlanWarning) =>
    (warning.tone === 'bad' ? 0 : 100) + warningCodes.indexOf(warning.code);
  return found.sort((a, b) => rank(a) - rank(b));
}

function editionWarnings(plan: Plan, edition: PlannedEdition, basis: WarningBasis): PlanWarning[] {
  const now: EditionNow | undefined =
    edition.listingId === null ? edition.seen : basis.listings.get(edition.listingId);
  const warn = (code: WarningCode, tone: 'bad' | 'warn' = 'warn'): PlanWarning => ({
    ...bare,
    code,
    tone,
    edition,
  });
  if (!now) return [warn('edition-gone')];
  if (edition.state === 'done') return [];
  const changed = approvalState(plan, edition, basis.approvals) === 'changed-since';
  const { startsOn } = edition.seen;
  return [
    ...(now.state === 'cancelled' ? [warn('edition-cancelled', 'bad')] : []),
    ...(now.state === 'postponed' ? [warn('edition-postponed', 'bad')] : []),
    ...(hasMoved(edition.seen, now) ? [warn('edition-moved', 'bad')] : []),
    ...droppedWarning(edition, now, basis.today),
    ...(edition.trips.length === 0 ? [warn('nobody-goes')] : []),
    ...(changed && edition.state !== 'idea' ? [warn('changed-since-approval')] : []),
    ...(startsOn && (startsOn < plan.startsOn || startsOn > plan.endsOn) ? [warn('outside-period')] : []),
    ...(startsOn ? [] : [warn('no-dates')]),
  ];
}

/** That every list which had an edition to come has dropped it: lists do that when one is called off, and by mistake. */
function droppedWarning(edition: PlannedEdition, now: EditionNow, today: DateText): PlanWarning[] {
  const last = now.endsOn ?? now.startsOn;
  if (!now.droppedAt || (last && last < today)) return [];
  const day = now.droppedAt.slice(0, 10);
  return [{ ...bare, code: 'edition-dropped', tone: 'warn', edition, day }];
}

/** True if the dates or the place are others than those that the plan was made with. */
export function hasMoved(seen: EditionFacts, now: EditionFacts): boolean {
  const place = ({ city, country }: EditionFacts) => `${(city ?? '').trim().toLowerCase()}|${country ?? ''}`;
  return seen.startsOn !== now.startsOn || seen.endsOn !== now.endsOn || place(seen) !== place(now);
}

function doubleBooked(trips: readonly TravellerTrip[]): PlanWarning[] {
  return trips.flatMap((trip, at) =>
    trips.slice(at + 1).flatMap((other): PlanWarning[] => {
      if (trip.traveller.id !== other.traveller.id || !trip.stretch || !other.stretch) return [];
      if (!shareDays(trip.stretch, other.stretch)) return [];
      const { edition, traveller } = trip;
      return [
        {
          ...bare,
          code: 'double-booked',
          tone: 'bad',
          edition,
          traveller,
          other: other.edition,
          day: other.stretch.first,
        },
      ];
    }),
  );
}

function blackouts(trips: readonly TravellerTrip[]): PlanWarning[] {
  return trips.flatMap(({ edition, traveller, stretch }) => {
    const hit = stretch && traveller.blackouts.find((blackout) => shareDays(blackout, stretch));
    if (!hit) return [];
    const { first: day, words } = hit;
    return [{ ...bare, code: 'blackout' as const, tone: 'bad' as const, edition, traveller, day, words }];
  });
}

function taskWarnings(plan: Plan, today: DateText): PlanWarning[] {
  return tasksOf(plan)
    .filter(({ isDone, due, edition }) => !isDone && due < today && edition?.state !== 'done')
    .map(({ kind, edition, traveller, due, words }) => ({
      ...bare,
      code: kind === 'apply-for-visa' ? ('visa-too-late' as const) : ('deadline-passed' as const),
      tone: kind === 'apply-for-visa' || kind === 'submit-talk' ? ('bad' as const) : ('warn' as const),
      edition,
      traveller,
      day: due,
      words: kind === 'own' ? words : kind,
    }));
}

/** Money that runs this much ahead of the calendar is worth a word, once half of it is gone. */
const ahead = { share: 0.25, from: 0.5 } as const;

function moneyWarnings(plan: Plan, today: DateText): PlanWarning[] {
  const totals = totalsOf(plan);
  const length = Math.max(1, daysBetween(plan.startsOn, plan.endsOn) + 1);
  const elapsed = Math.min(1, Math.max(0, daysBetween(plan.startsOn, today) / length));
  const share = plan.budget > 0 ? totals.spent / plan.budget : 0;
  const percent = (value: number) => Math.round(value * 100);
  return [
    ...(totals.planned > plan.budget
      ? [
          {
            ...bare,
            code: 'over-budget' as const,
            tone: 'bad' as const,
            numbers: { over: totals.planned - plan.budget },
          },
        ]
      : []),
    ...(share >= ahead.from && share > elapsed + ahead.share
      ? [
          {
            ...bare,
            code: 'spent-ahead' as const,
            tone: 'warn' as const,
            numbers: { spent: percent(share), elapsed: percent(elapsed) },
          },
        ]
      : []),
    ...totals.withoutRate.map((words) => ({
      ...bare,
      code: 'missing-rate' as const,
      tone: 'bad' as const,
      words,
    })),
  ];
}

function tooManyDays(plan: Plan, trips: readonly TravellerTrip[]): PlanWarning[] {
  return plan.travellers.flatMap((traveller) => {
    const days = trips
      .filter((trip) => trip.traveller.id === traveller.id)
      .reduce((sum, trip) => sum + trip.days, 0);
    if (traveller.daysAllowed === null || days <= traveller.daysAllowed) return [];
    const numbers = { days, allowed: traveller.daysAllowed };
    return [{ ...bare, code: 'too-many-days' as const, tone: 'warn' as const, traveller, numbers }];
  });
}

/** Weeks in which more travellers are away than may be, each week once. */
function everybodyAway(plan: Plan, trips: readonly TravellerTrip[]): PlanWarning[] {
  const team = plan.travellers.length;
  if (team < 2) return [];
  const away = awayByWeek(trips);
  return [...away]
    .filter(([, ids]) => ids.size > team - plan.atHome || ids.size === team)
    .map(([day, ids]) => ({
      ...bare,
      code: 'everybody-away' as const,
      tone: 'warn' as const,
      day,
      numbers: { away: ids.size, team, atHome: Math.max(1, plan.atHome) },
    }));
}

/** Who is not at home in which week (by its Monday). */
export function awayByWeek(trips: readonly TravellerTrip[]): ReadonlyMap<DateText, ReadonlySet<string>> {
  const weeks = new Map<DateText, Set<string>>();
  for (const { stretch, isAway, traveller } of trips) {
    if (!stretch || !isAway) continue;
    for (const week of weeksOf(stretch)) {
      weeks.set(week, (weeks.get(week) ?? new Set()).add(traveller.id));
    }
  }
  return new Map([...weeks].sort(([a], [b]) => a.localeCompare(b)));
}
