import { calendarDocument, calendarText } from '../../../kernel/i-calendar-lines.ts';
import { type DateText, daysAfter, type InstantText } from '../../../kernel/time.ts';
import type { Plan, PlannedEdition } from '../rules/plan.ts';
import type { PlanTask, TaskKind } from '../rules/tasks.ts';
import { tripsOf } from '../rules/trip-days.ts';

export type CalendarWords = {
  readonly travel: (p: { people: string }) => string;
  readonly task: (p: { task: string; edition: string }) => string;
  readonly list: (p: { items: readonly string[] }) => string;
  readonly tasks: Readonly<Record<TaskKind, string>>;
};

/** What a calendar shows: everything, or what concerns one traveller. */
export type CalendarOf = {
  readonly plan: Plan;
  readonly tasks: readonly PlanTask[];
  /** `null`: everybody. */
  readonly travellerId: string | null;
  /** The plan's page. */
  readonly address: string;
  readonly host: string;
  readonly now: InstantText;
};

/** A plan as a calendar (RFC 5545): editions and open tasks as whole days, with an alarm two days before each task. */
export function planCalendar(of: CalendarOf, words: CalendarWords): string {
  return calendarDocument([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hallway//Plans//EN', 'CALSCALE:GREGORIAN'],
    ...[`X-WR-CALNAME:${calendarText(of.plan.name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'],
    ...of.plan.editions.flatMap((edition) => editionLines(of, edition, words)),
    ...of.tasks.flatMap((task) => taskLines(of, task, words)),
    'END:VCALENDAR',
  ]);
}

function editionLines(of: CalendarOf, edition: PlannedEdition, words: CalendarWords): string[] {
  const { startsOn, endsOn, name, city, country, state } = edition.seen;
  const own = tripsOf(of.plan).filter((trip) => trip.edition.id === edition.id);
  const concerns = own.some(({ traveller }) => of.travellerId === null || traveller.id === of.travellerId);
  if (!startsOn || !concerns) return [];
  const people = words.list({ items: own.map(({ traveller }) => traveller.name) });
  const place = [city, country].filter(Boolean).join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${edition.id}.edition@${of.host}`,
    `DTSTAMP:${stamp(of.now)}`,
    ...wholeDays(startsOn, endsOn ?? startsOn),
    `SUMMARY:${calendarText(name)}`,
    `DESCRIPTION:${calendarText(words.travel({ people }))}`,
    ...(place ? [`LOCATION:${calendarText(place)}`] : []),
    ...(state === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    `URL:${of.address}/editions/${edition.id}`,
    'END:VEVENT',
  ];
}

function taskLines(of: CalendarOf, task: PlanTask, words: CalendarWords): string[] {
  if (task.isDone || !concernsTask(of, task)) return [];
  const named = task.kind === 'own' ? task.words : words.tasks[task.kind];
  const summary = calendarText(words.task({ task: named, edition: task.edition?.seen.name ?? '' }));
  return [
    'BEGIN:VEVENT',
    `UID:${task.key.replaceAll(':', '.')}@${of.host}`,
    `DTSTAMP:${stamp(of.now)}`,
    ...wholeDays(task.due, task.due),
    `SUMMARY:${summary}`,
    `URL:${of.address}/tasks`,
    'TRANSP:TRANSPARENT',
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, 'TRIGGER:-P2D', 'END:VALARM'],
    'END:VEVENT',
  ];
}

/** A task of all who go concerns each of them; one of the whole plan nobody in particular. */
function concernsTask({ travellerId }: CalendarOf, { traveller, edition }: PlanTask): boolean {
  if (travellerId === null) return true;
  if (traveller) return traveller.id === travellerId;
  return edition?.trips.some((trip) => trip.travellerId === travellerId) ?? false;
}

/** Whole days end with the day after the last one (§3.6.1). */
function wholeDays(first: DateText, last: DateText): string[] {
  const end = daysAfter(last, 1);
  const plain = (date: DateText) => date.replaceAll('-', '');
  return [`DTSTART;VALUE=DATE:${plain(first)}`, `DTEND;VALUE=DATE:${plain(end)}`];
}

function stamp(moment: InstantText): string {
  return moment.replace(/[-:]/g, '').replace(/\.\d+/, '');
}
