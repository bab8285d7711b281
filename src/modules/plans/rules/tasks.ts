import { type DateText, dateIn, daysAfter, daysBetween, type InstantText } from '../../../kernel/time.ts';
import type { Plan, PlannedEdition, Traveller } from './plan.ts';
import { isAway, staysOvernight } from './stretch.ts';

export const taskKinds = [
  'submit-talk',
  'ask-for-aid',
  'buy-early-bird',
  'buy-tickets',
  'agree-sponsoring',
  'apply-for-visa',
  'book-travel',
  'own',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something to be done until a day. The key stays the same when the day moves, and with it whether it is done. */
export type PlanTask = {
  readonly key: string;
  readonly kind: TaskKind;
  readonly due: DateText;
  /** `null` for a task of one's own without an edition. */
  readonly edition: PlannedEdition | null;
  /** `null`: for all who go. */
  readonly traveller: Traveller | null;
  /** Words of a task of one's own. */
  readonly words: string;
  readonly isDone: boolean;
};

/** Days before the beginning by which travel should be booked, and a sponsorship agreed, where nobody says otherwise. */
const lead = { travel: 42, sponsoring: 120 } as const;

/** A moment's date where the day ends last, so that no deadline looks later than it is. */
function dueOn(moment: InstantText): DateText {
  return dateIn(moment, 'Etc/GMT+12');
}

/** Everything to be done for a plan, the earliest first. */
export function tasksOf(plan: Plan): PlanTask[] {
  const done = new Set(plan.tasksDone.map(({ key }) => key));
  const byId = new Map(plan.travellers.map((traveller) => [traveller.id, traveller]));
  const drafts = plan.editions
    .filter(({ seen, trips }) => seen.state !== 'cancelled' && trips.length > 0)
    .flatMap((edition) => [...forAll(edition), ...forEach(edition, byId)]);
  const own = plan.ownTasks.map((task) => ({
    key: `own:${task.id}`,
    kind: 'own' as const,
    due: task.due,
    edition: plan.editions.find(({ id }) => id === task.editionId) ?? null,
    traveller: null,
    words: task.words,
  }));
  return [...drafts, ...own]
    .map((task) => ({ ...task, isDone: done.has(task.key) }))
    .sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

type Draft = Omit<PlanTask, 'isDone'>;

function forAll(edition: PlannedEdition): Draft[] {
  const { seen, trips } = edition;
  const goes = (role: string) => trips.some((trip) => trip.as === role);
  const task = (kind: TaskKind, due: DateText | null): Draft[] =>
    due ? [{ key: `${edition.id}:${kind}`, kind, due, edition, traveller: null, words: '' }] : [];
  return [
    ...(goes('speak') && seen.callClosesAt ? task('submit-talk', dueOn(seen.callClosesAt)) : []),
    ...(seen.aidOffered && seen.aidClosesAt ? task('ask-for-aid', dueOn(seen.aidClosesAt)) : []),
    ...(seen.earlyBirdEndsAt ? task('buy-early-bird', dueOn(seen.earlyBirdEndsAt)) : []),
    // One who bought as an early bird needs no second ticket.
    ...(seen.ticketsCloseAt && !seen.earlyBirdEndsAt ? task('buy-tickets', dueOn(seen.ticketsCloseAt)) : []),
    ...(goes('sponsor') && seen.startsOn
      ? task('agree-sponsoring', daysAfter(seen.startsOn, -lead.sponsoring))
      : []),
  ];
}

function forEach(edition: PlannedEdition, byId: ReadonlyMap<string, Traveller>): Draft[] {
  const { seen } = edition;
  const { startsOn } = seen;
  if (!startsOn) return [];
  return edition.trips.flatMap((trip) => {
    const traveller = byId.get(trip.travellerId);
    if (!traveller || !isAway(seen, trip)) return [];
    const task = (kind: TaskKind, days: number): Draft => ({
      key: `${edition.id}:${kind}:${traveller.id}`,
      kind,
      due: daysAfter(startsOn, -days),
      edition,
      traveller,
      words: '',
    });
    const visa = visaDays(traveller, seen.country);
    return [
      ...(visa > 0 ? [task('apply-for-visa', visa)] : []),
      ...(staysOvernight(traveller.home, seen) ? [task('book-travel', lead.travel)] : []),
    ];
  });
}

/** Days that a traveller needs to be allowed into a country; 0 if nobody wrote any. */
export function visaDays(traveller: Pick<Traveller, 'visas'>, country: string | null): number {
  return traveller.visas.find((visa) => visa.country === country)?.leadDays ?? 0;
}

/** Tasks that are open and late, open and due within so many days, and all the others that are open. */
export function sortedByHaste(tasks: readonly PlanTask[], today: DateText, soonDays = 21) {
  const open = tasks.filter((task) => !task.isDone);
  return {
    late: open.filter(({ due }) => due < today),
    soon: open.filter(({ due }) => due >= today && daysBetween(today, due) <= soonDays),
    later: open.filter(({ due }) => daysBetween(today, due) > soonDays),
  };
}
