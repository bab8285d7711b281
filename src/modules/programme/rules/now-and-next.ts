import type { InstantText } from '../../../kernel/time.ts';
import type { Programme, Room, Session, Slot } from './programme.ts';
import { dayOf } from './programme-days.ts';
import { zoneClock } from './zone-clock.ts';

/** A session that is on; `fraction` of it has passed, 0 to 1. */
export type OnNow = {
  readonly session: Session;
  readonly fraction: number;
  readonly minutesLeft: number;
};

/** A session to come; `startsIn` is in whole minutes, rounded up. */
export type ToCome = { readonly session: Session; readonly start: InstantText; readonly startsIn: number };

export type RoomNow = {
  readonly room: Room;
  /** More than one only where a room holds several things at once. */
  readonly now: readonly OnNow[];
  readonly next: ToCome | null;
};

/**
 * `before`: nothing has started yet. `on`: the day is under way, be it in a gap. `between-days`: today's first is still to
 * come, or the day is done and another follows. `over`: nothing comes any more. `no-times`: nothing has a time.
 */
export type ProgrammeMoment = 'before' | 'on' | 'between-days' | 'over' | 'no-times';

export type NowAndNext = {
  readonly moment: ProgrammeMoment;
  /** The next thing that starts, on whatever day. */
  readonly nextStart: InstantText | null;
  /** Rooms with something on, or to come the same day (the next day that has something, if this one has nothing), in the edition's order. */
  readonly rooms: readonly RoomNow[];
  /** On now without a room. */
  readonly elsewhere: readonly OnNow[];
  /** Keynotes and plenaries on now. */
  readonly plenaries: readonly OnNow[];
  readonly nextPlenary: ToCome | null;
  readonly breaks: readonly OnNow[];
  readonly nextBreak: ToCome | null;
};

type Timed = { readonly session: Session; readonly slot: Slot };

/** What is on at `now` and what comes next, room by room. Nested and cancelled sessions are left out. */
export function nowAndNext(programme: Programme, now: InstantText): NowAndNext {
  const moment = Date.parse(now);
  const timed = timedSessions(programme);
  const on = timed.filter(({ slot }) => Date.parse(slot.start) <= moment && moment < Date.parse(slot.end));
  const coming = timed.filter(({ slot }) => Date.parse(slot.start) > moment);
  const clock = zoneClock(programme.head.zone);
  const today = dayOf(now, clock);
  const first = coming[0];
  const shownDay = on.length > 0 || !first ? today : dayOf(first.slot.start, clock);
  const comingThatDay = coming.filter(({ slot }) => dayOf(slot.start, clock) === shownDay);
  const onNow = on.map((each) => passed(each, moment));
  const next = (fits: (session: Session) => boolean) => toCome(comingThatDay, fits, moment);
  const ofKind = (fits: (session: Session) => boolean) => onNow.filter(({ session }) => fits(session));
  return {
    moment: momentOf(timed, on, first, moment, (start) => dayOf(start, clock) === today),
    nextStart: first?.slot.start ?? null,
    rooms: roomsNow(programme.rooms, onNow, comingThatDay, moment),
    elsewhere: ofKind((session) => session.slot?.rooms.length === 0 && session.kind !== 'break'),
    plenaries: ofKind(isPlenary),
    nextPlenary: next(isPlenary),
    breaks: ofKind(isBreak),
    nextBreak: next(isBreak),
  };
}

const isPlenary = (session: Session) => session.kind === 'keynote' || session.kind === 'plenary';
const isBreak = (session: Session) => session.kind === 'break';

function timedSessions(programme: Programme): readonly Timed[] {
  return programme.sessions
    .flatMap((session) => {
      const counts = session.parent === null && session.status === 'confirmed';
      return counts && session.slot ? [{ session, slot: session.slot }] : [];
    })
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
}

function momentOf(
  timed: readonly Timed[],
  on: readonly Timed[],
  first: Timed | undefined,
  moment: number,
  isToday: (start: InstantText) => boolean,
): ProgrammeMoment {
  if (timed.length === 0) return 'no-times';
  if (on.length > 0) return 'on';
  if (!first) return 'over';
  const begun = timed.filter(({ slot }) => Date.parse(slot.start) <= moment);
  if (begun.length === 0) return 'before';
  const begunToday = begun.some(({ slot }) => isToday(slot.start));
  return begunToday && isToday(first.slot.start) ? 'on' : 'between-days';
}

function roomsNow(
  rooms: readonly Room[],
  onNow: readonly OnNow[],
  coming: readonly Timed[],
  moment: number,
): readonly RoomNow[] {
  return rooms.flatMap((room) => {
    const inRoom = (session: Session) =>
      !isBreak(session) && (session.slot?.rooms.includes(room.code) ?? false);
    const now = onNow.filter(({ session }) => inRoom(session));
    const next = toCome(coming, inRoom, moment);
    return now.length > 0 || next ? [{ room, now, next }] : [];
  });
}

function passed({ session, slot }: Timed, moment: number): OnNow {
  const start = Date.parse(slot.start);
  const end = Date.parse(slot.end);
  return {
    session,
    fraction: (moment - start) / (end - start),
    minutesLeft: Math.ceil((end - moment) / 60_000),
  };
}

function toCome(
  coming: readonly Timed[],
  fits: (session: Session) => boolean,
  moment: number,
): ToCome | null {
  const found = coming.find(({ session }) => fits(session));
  if (!found) return null;
  const { start } = found.slot;
  return { session: found.session, start, startsIn: Math.ceil((Date.parse(start) - moment) / 60_000) };
}
