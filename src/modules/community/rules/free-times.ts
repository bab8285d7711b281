import {
  type DateText,
  dateIn,
  type InstantText,
  instantAt,
  minutesAfter,
  timeIn,
  type ZoneName,
} from '../../../kernel/time.ts';
import { type MeetingPlace, type MeetingPlaceId, quartersOf } from './meeting.ts';

export type Span = { readonly start: InstantText; readonly end: InstantText };
export type DayHours = { readonly date: DateText; readonly from: InstantText; readonly to: InstantText };

/** Whether two share time. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** From when to when people can meet on each day: an hour around its programme, and by day where there is none. */
export function dayHours(
  dates: readonly DateText[],
  slots: readonly Span[],
  zone: ZoneName,
): readonly DayHours[] {
  const byDay = Map.groupBy(slots, ({ start }) => dateIn(start, zone));
  return dates.map((date) => {
    const own = byDay.get(date) ?? [];
    const starts = own.map(({ start }) => start).toSorted();
    const ends = own.map(({ end }) => end).toSorted();
    const last = ends.at(-1);
    const [from, to] = [instantAt(date, '07:00', zone), instantAt(date, '23:00', zone)];
    const open = starts[0] ? minutesAfter(onHour(starts[0]), -60) : instantAt(date, '09:00', zone);
    const close = last ? minutesAfter(last, 60) : instantAt(date, '18:00', zone);
    // Texts of moments sort as the moments do.
    return { date, from: [open, from].toSorted()[1] ?? from, to: [close, to].toSorted()[0] ?? to };
  });
}

function onHour(moment: InstantText): InstantText {
  return `${moment.slice(0, 14)}00:00Z`;
}

/** A place with what is taken of it. */
export type PlaceUse = MeetingPlace & { readonly taken: ReadonlySet<InstantText> };

/** Whether a place is open and free for that long. */
function isPlaceFree(place: PlaceUse, span: Span, zone: ZoneName): boolean {
  if (!place.isOpen || dateIn(span.start, zone) !== dateIn(minutesAfter(span.end, -1), zone)) return false;
  // Midnight ends a day: it is later than every other time of it.
  const end = timeIn(span.end, zone) === '00:00' ? '24:00' : timeIn(span.end, zone);
  if (timeIn(span.start, zone) < place.opensAt || end > place.closesAt) return false;
  return quartersOf(span.start, span.end).every((each) => !place.taken.has(each));
}

/** Places that are free then and have a chair for each, the smallest first: larger ones are left to larger groups. */
export function freePlaces(
  places: readonly PlaceUse[],
  span: Span,
  people: number,
  zone: ZoneName,
): readonly PlaceUse[] {
  return places.filter((place) => place.seats >= people && isPlaceFree(place, span, zone)).toSorted(bySize);
}

/** One order for all, so that those who take places at the same moment cannot wait for each other in a ring. */
function bySize(
  a: { readonly seats: number; readonly id: MeetingPlaceId },
  b: { readonly seats: number; readonly id: MeetingPlaceId },
): number {
  return a.seats - b.seats || (a.id < b.id ? -1 : 1);
}

/**
 * Starts at which nobody of them has anything and, where they want a place of the team's, one is free; a start each quarter of an hour. What
 * stands in the way of whom is not in the answer.
 */
export function freeTimes(input: {
  readonly days: readonly DayHours[];
  readonly minutes: number;
  readonly now: InstantText;
  readonly busy: readonly Span[];
  /** `null` where no place is needed. */
  readonly places: readonly PlaceUse[] | null;
  readonly people: number;
  readonly zone: ZoneName;
}): readonly { readonly date: DateText; readonly starts: readonly InstantText[] }[] {
  const { minutes, now, busy, places, people, zone } = input;
  return input.days.flatMap(({ date, from, to }) => {
    const ofDay = busy.filter((span) => overlap(span, { start: from, end: to }));
    const starts = quartersOf(from, to).filter((start) => {
      const span = { start, end: minutesAfter(start, minutes) };
      if (start < from || span.end > to || start <= now) return false;
      if (ofDay.some((one) => overlap(one, span))) return false;
      return places === null || freePlaces(places, span, people, zone).length > 0;
    });
    return starts.length > 0 ? [{ date, starts }] : [];
  });
}
