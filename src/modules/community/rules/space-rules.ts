import type { ProductId } from '../../../kernel/ids.ts';
import { overlaps } from '../../../kernel/ranges.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import {
  type DateText,
  dateIn,
  type InstantText,
  instantAt,
  minutesAfter,
  type ZoneName,
} from '../../../kernel/time.ts';

/** From when until when the rooms of a day may be used, by the venue's clock (`HH:MM`). */
export type SpaceHours = { readonly day: DateText; readonly from: string; readonly until: string };

/** What organisers allow on the board of open spaces. */
export type SpaceRules = {
  /** The board takes something now, or from `opensAt` on. */
  readonly isOpen: boolean;
  readonly opensAt: InstantText | null;
  /** Codes of rooms. */
  readonly rooms: readonly string[];
  readonly hours: readonly SpaceHours[];
  /** Length of a slot. */
  readonly minutes: number;
  /** How many one person may have on the board. */
  readonly perDay: number;
  readonly inAll: number;
  /** Whose tickets let them put something on; none: everybody who takes part, also from afar. */
  readonly products: readonly ProductId[];
  /** The team looks at each before all see it. */
  readonly isModerated: boolean;
  /** A slot is free only if the working timetable has nothing there either. */
  readonly looksAtWorking: boolean;
  /** People in one; `null`: as many as the room holds, which is said and not enforced. */
  readonly largest: number | null;
};

/** An edition that has set nothing has no board. */
export const noSpaces: SpaceRules = {
  ...{ isOpen: false, opensAt: null, rooms: [], hours: [], minutes: 45, perDay: 1, inAll: 3 },
  ...{ products: [], isModerated: false, looksAtWorking: false, largest: null },
};

export type SpaceSlot = { readonly room: string; readonly start: InstantText; readonly end: InstantText };

const shortest = 10;
const longest = 480;
const mostEach = 50;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export type SpaceRulesCode =
  | 'rooms-missing'
  | 'hours-missing'
  | 'hours-not-valid'
  | 'minutes-not-valid'
  | 'limit-not-valid'
  | 'largest-not-valid';

/** Whether the board can be kept by these rules. `days` are those on which there may be open spaces. */
export function checkSpaceRules(
  rules: SpaceRules,
  known: { readonly rooms: readonly string[]; readonly days: readonly DateText[] },
): Outcome<SpaceRules, SpaceRulesCode> {
  const rooms = known.rooms.filter((room) => rules.rooms.includes(room));
  const { hours, minutes, perDay, inAll, largest } = rules;
  if (!hours.every((each) => isSpan(each) && known.days.includes(each.day)))
    return refuse('hours-not-valid', { field: 'hours' });
  if (rules.isOpen && rooms.length === 0) return refuse('rooms-missing', { field: 'rooms' });
  if (rules.isOpen && hours.length === 0) return refuse('hours-missing', { field: 'hours' });
  if (!isWhole(minutes, shortest, longest)) return refuse('minutes-not-valid', { field: 'minutes' });
  if (!isWhole(perDay, 1, mostEach)) return refuse('limit-not-valid', { field: 'perDay' });
  if (!isWhole(inAll, 1, mostEach)) return refuse('limit-not-valid', { field: 'inAll' });
  if (largest !== null && !isWhole(largest, 2, 5_000))
    return refuse('largest-not-valid', { field: 'largest' });
  return done({ ...rules, rooms });
}

function isSpan({ from, until }: SpaceHours): boolean {
  return clock.test(from) && clock.test(until) && from < until;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Every slot that the rules make, free or not, in order of time and then of rooms. */
export function spaceSlots(
  { rooms, hours, minutes }: Pick<SpaceRules, 'rooms' | 'hours' | 'minutes'>,
  zone: ZoneName,
): readonly SpaceSlot[] {
  const slots: SpaceSlot[] = [];
  for (const { day, from, until } of hours.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = instantAt(day, until, zone);
    let start = instantAt(day, from, zone);
    for (let end = minutesAfter(start, minutes); end <= last; end = minutesAfter(start, minutes)) {
      for (const room of rooms) slots.push({ room, start, end });
      start = end;
    }
  }
  return slots;
}

/** What takes a room for a time: a session of the programme, or an open space. */
export type TakenSlot = {
  readonly rooms: readonly string[];
  readonly start: InstantText;
  readonly end: InstantText;
};

/** Whether something is in that room at that time. */
export function isTaken({ room, start, end }: SpaceSlot, taken: readonly TakenSlot[]): boolean {
  return taken.some((each) => each.rooms.includes(room) && overlaps(each, { start, end }));
}

/** Slots in which nothing is, and that have not begun. */
export function freeSlots(
  rules: Pick<SpaceRules, 'rooms' | 'hours' | 'minutes'>,
  taken: readonly TakenSlot[],
  at: { readonly zone: ZoneName; readonly now: InstantText },
): readonly SpaceSlot[] {
  const byRoom = new Map(
    rules.rooms.map((room) => [room, taken.filter(({ rooms }) => rooms.includes(room))] as const),
  );
  return spaceSlots(rules, at.zone).filter(
    (slot) => slot.start > at.now && !isTaken(slot, byRoom.get(slot.room) ?? []),
  );
}

/** Of free slots the nearest to one that somebody else got: the same room or the same time first, then whatever is soonest beside it. */
export function slotsNear(free: readonly SpaceSlot[], wanted: SpaceSlot, most = 4): readonly SpaceSlot[] {
  const away = ({ start }: SpaceSlot) => Math.abs(Date.parse(start) - Date.parse(wanted.start)) / 60_000;
  const far = (slot: SpaceSlot) => away(slot) + (slot.room === wanted.room ? 0 : 20);
  return free.toSorted((a, b) => far(a) - far(b) || (a.start < b.start ? -1 : 1)).slice(0, most);
}

/** A slot as a form's choice says it, and read again. */
export function slotKey({ room, start }: Pick<SpaceSlot, 'room' | 'start'>): string {
  return `${start} ${room}`;
}

/** The slot of the rules that a form chose; `null` if there is none such. */
export function slotOfKey(slots: readonly SpaceSlot[], key: string): SpaceSlot | null {
  return slots.find((slot) => slotKey(slot) === key) ?? null;
}

/** Whether the board takes something at this moment. */
export function isBoardOpen({ isOpen, opensAt }: SpaceRules, now: InstantText): boolean {
  return isOpen && (opensAt === null || opensAt <= now);
}

/** Why somebody who has these on the board may not put on one more at that time; `null` if they may. */
export function limitReached(
  rules: Pick<SpaceRules, 'perDay' | 'inAll'>,
  own: readonly { readonly start: InstantText }[],
  start: InstantText,
  zone: ZoneName,
): 'too-many-in-all' | 'too-many-that-day' | null {
  if (own.length >= rules.inAll) return 'too-many-in-all';
  const day = dateIn(start, zone);
  const sameDay = own.filter((each) => dateIn(each.start, zone) === day).length;
  return sameDay >= rules.perDay ? 'too-many-that-day' : null;
}
