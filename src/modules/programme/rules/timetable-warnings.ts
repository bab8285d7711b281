import { type DateText, type InstantText, minutesBetween } from '../../../kernel/time.ts';
import { clashesAmong, type SessionClash } from './clashes.ts';
import type { Programme, Room, Session, Speaker } from './programme.ts';
import { dayOf } from './programme-days.ts';
import { zoneClock } from './zone-clock.ts';

/** What of a programme its warnings depend on; the editor in the browser has no more. */
export type TimetableProgramme = {
  readonly head: Pick<Programme['head'], 'startsOn' | 'endsOn' | 'zone'>;
  readonly rooms: readonly Pick<Room, 'code' | 'name'>[];
  readonly speakers: readonly Pick<Speaker, 'code' | 'name'>[];
  readonly sessions: readonly TimetableSession[];
};
export type TimetableSession = Pick<
  Session,
  'code' | 'title' | 'kind' | 'speakers' | 'slot' | 'parent' | 'status' | 'delivery'
>;

type Named = { readonly code: string; readonly title: string };
type Pair = { readonly a: Named; readonly b: Named; readonly start: InstantText };

/** Something about the working timetable that its makers will want to know. Its sentence is `texts.manage.timetable.warnings[name]`. */
export type TimetableWarning =
  | ({ readonly name: 'room-twice'; readonly room: string } & Pair)
  | ({ readonly name: 'speaker-twice'; readonly speaker: string } & Pair)
  /** `b` is the plenary. */
  | ({ readonly name: 'over-plenary' } & Pair)
  | { readonly name: 'outside-days'; readonly a: Named; readonly date: DateText; readonly start: InstantText }
  | { readonly name: 'no-room'; readonly a: Named; readonly start: InstantText }
  /** `b` is the session that `a` is nested in. */
  | ({ readonly name: 'outside-parent' } & Pair);
export type TimetableWarningName = TimetableWarning['name'];

/** Kinds that share a room without remark: several tables, boards or groups in one hall. */
const sharing: ReadonlySet<string> = new Set(['open-space', 'sprint', 'poster', 'social', 'break', 'notice']);
/** Kinds for everybody, and kinds that may go on beside them. */
const plenaries: ReadonlySet<string> = new Set(['plenary', 'keynote']);
const besides: ReadonlySet<string> = new Set([...sharing, 'plenary', 'keynote']);
/** Longer than this it is something that goes on all day, which nobody attends from end to end. */
const allDay = 6 * 60;

/** Everything in a working timetable that looks like a slip, by time; none of it prevents a release. */
export function timetableWarnings(programme: TimetableProgramme): readonly TimetableWarning[] {
  const placed = programme.sessions.filter((session) => session.slot && session.status === 'confirmed');
  const clashes = clashesAmong(placed);
  const warnings = [
    ...clashes.flatMap((clash) => [
      ...roomsTwice(clash, programme),
      ...speakersTwice(clash, programme),
      ...overPlenary(clash),
    ]),
    ...outsideDays(placed, programme.head),
    ...withoutRoom(placed),
    ...outsideParent(placed),
  ];
  return warnings.sort((one, other) => order(one.start, other.start) || order(one.a.code, other.a.code));
}

function roomsTwice(
  clash: SessionClash<TimetableSession>,
  programme: TimetableProgramme,
): TimetableWarning[] {
  const { a, b } = clash;
  if (sharing.has(a.kind) || sharing.has(b.kind)) return [];
  const shared = a.slot?.rooms.filter((code) => b.slot?.rooms.includes(code)) ?? [];
  return shared.map((code) => ({
    name: 'room-twice',
    ...pair(clash),
    room: programme.rooms.find((room) => room.code === code)?.name ?? code,
  }));
}

function speakersTwice(
  clash: SessionClash<TimetableSession>,
  programme: TimetableProgramme,
): TimetableWarning[] {
  const { a, b } = clash;
  if (isAllDay(a) || isAllDay(b)) return [];
  const shared = a.speakers.filter((code) => b.speakers.includes(code));
  return shared.map((code) => ({
    name: 'speaker-twice',
    ...pair(clash),
    speaker: programme.speakers.find((speaker) => speaker.code === code)?.name ?? code,
  }));
}

function overPlenary(clash: SessionClash<TimetableSession>): TimetableWarning[] {
  const { a, b, start } = clash;
  const plenary = plenaries.has(a.kind) ? a : b;
  const other = plenary === a ? b : a;
  if (!plenaries.has(plenary.kind) || besides.has(other.kind) || isAllDay(other)) return [];
  return [{ name: 'over-plenary', a: named(other), b: named(plenary), start }];
}

function outsideDays(
  placed: readonly TimetableSession[],
  head: TimetableProgramme['head'],
): TimetableWarning[] {
  const clock = zoneClock(head.zone);
  return placed.flatMap((session) => {
    const date = session.slot && dayOf(session.slot.start, clock);
    return session.slot && date && (date < head.startsOn || date > head.endsOn)
      ? [{ name: 'outside-days', a: named(session), date, start: session.slot.start } as const]
      : [];
  });
}

function withoutRoom(placed: readonly TimetableSession[]): TimetableWarning[] {
  return placed.flatMap((session) =>
    session.slot?.rooms.length === 0 && session.delivery !== 'remote' && needsRoom(session)
      ? [{ name: 'no-room', a: named(session), start: session.slot.start } as const]
      : [],
  );
}

/** Breaks and notices are everywhere, plenaries without a room are for all rooms, nested ones are where the outer one is. */
function needsRoom(session: TimetableSession): boolean {
  return (
    !['break', 'notice', 'social'].includes(session.kind) && !plenaries.has(session.kind) && !session.parent
  );
}

function outsideParent(placed: readonly TimetableSession[]): TimetableWarning[] {
  const slots = new Map(placed.map((session) => [session.code, session]));
  return placed.flatMap((session) => {
    const outer = session.parent === null ? undefined : slots.get(session.parent);
    const { slot } = session;
    return slot && outer?.slot && (slot.start < outer.slot.start || slot.end > outer.slot.end)
      ? [{ name: 'outside-parent', a: named(session), b: named(outer), start: slot.start } as const]
      : [];
  });
}

function isAllDay(session: TimetableSession): boolean {
  return session.slot !== null && minutesBetween(session.slot.start, session.slot.end) > allDay;
}

function pair({ a, b, start }: SessionClash<TimetableSession>): Pair {
  return { a: named(a), b: named(b), start };
}

function named({ code, title }: TimetableSession): Named {
  return { code, title };
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
