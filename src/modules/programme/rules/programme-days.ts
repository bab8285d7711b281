import {
  type DateText,
  datesBetween,
  daysAfter,
  type InstantText,
  instantAt,
  type ZoneName,
} from '../../../kernel/time.ts';
import type { Programme, Session, Slot } from './programme.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** The hour at which a programme's day begins: what starts at 02:00 still belongs to the evening before. */
export const dayChangeHour = 4;

/** A day of the programme, from its day change to the next; `sessions` counts those that start in it, nested and cancelled ones left out. */
export type ProgrammeDay = {
  readonly date: DateText;
  /** 1 for the first. */
  readonly index: number;
  readonly start: InstantText;
  readonly end: InstantText;
  readonly sessions: number;
};

export type DayOptions = { readonly dayChangeHour?: number };

/** The programme day that a moment belongs to. */
export function dayOf(moment: InstantText, clock: ZoneClock, changeHour = dayChangeHour): DateText {
  const wall = clock(moment);
  if (wall.minutes >= changeHour * 60) return wall.date;
  return daysAfter(wall.date, -1);
}

/** The first and the last moment (exclusive) of a programme day. */
export function dayBounds(
  date: DateText,
  zone: ZoneName,
  changeHour = dayChangeHour,
): { readonly start: InstantText; readonly end: InstantText } {
  const time = `${String(changeHour).padStart(2, '0')}:00`;
  const next = daysAfter(date, 1);
  return { start: instantAt(date, time, zone), end: instantAt(next, time, zone) };
}

/** Where and when a session takes place: its own slot, else that of the session it is nested in. */
export function slotsByCode(programme: Programme): ReadonlyMap<string, Slot> {
  const byCode = new Map(programme.sessions.map((session) => [session.code, session]));
  const slots = new Map<string, Slot>();
  for (const session of programme.sessions) {
    const slot =
      session.slot ?? (session.parent === null ? null : (byCode.get(session.parent)?.slot ?? null));
    if (slot) slots.set(session.code, slot);
  }
  return slots;
}

/**
 * The days of a programme: the edition's own dates and any other on which something starts, in order.
 */
export function programmeDays(programme: Programme, options: DayOptions = {}): readonly ProgrammeDay[] {
  const changeHour = options.dayChangeHour ?? dayChangeHour;
  const clock = zoneClock(programme.head.zone);
  const counts = new Map<DateText, number>(
    datesBetween(programme.head.startsOn, programme.head.endsOn).map((date) => [date, 0]),
  );
  for (const session of programme.sessions) {
    if (!session.slot) continue;
    const date = dayOf(session.slot.start, clock, changeHour);
    counts.set(date, (counts.get(date) ?? 0) + (standsAlone(session) ? 1 : 0));
  }
  return [...counts.keys()].sort().map((date, at) => ({
    date,
    index: at + 1,
    ...dayBounds(date, programme.head.zone, changeHour),
    sessions: counts.get(date) ?? 0,
  }));
}

function standsAlone(session: Session): boolean {
  return session.parent === null && session.status === 'confirmed';
}
