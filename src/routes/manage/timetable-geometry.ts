import { dayOf, lanesFor, type Slot, zoneClock } from '#programme';
import { daysAfter, instantAt, minutesAfter, minutesBetween } from '../../kernel/time.ts';
import type { EditorSession, TimetableData } from './timetable-load.ts';

/** Programmes are planned to five minutes. */
export const step = 5;
/** What is longer is no block: sprints written as one entry, exhibitions. */
const longestBlock = 16 * 60;
/** What has no length is drawn as if it had this. */
const leastDrawn = 15;

export type Block = {
  readonly session: EditorSession;
  readonly slot: Slot;
  /** Minutes on the venue's clock from the midnight that began the day. */
  readonly start: number;
  readonly minutes: number;
  readonly column: number;
  readonly columns: number;
  readonly lane: number;
  readonly lanes: number;
  /** Without a room and for all: drawn behind the others, over every column. */
  readonly band: boolean;
  /** False for the further pieces of a session whose rooms do not stand side by side. */
  readonly first: boolean;
};

export type Grid = {
  readonly date: string;
  /** Minutes from midnight, whole hours. */
  readonly from: number;
  readonly until: number;
  readonly rooms: readonly TimetableData['rooms'][number][];
  readonly blocks: readonly Block[];
  /** Sessions of the day that are too long for a block. */
  readonly throughout: readonly EditorSession[];
};

/** Lays out a day of the working timetable. `all` shows every room, else those in use and the one that is held over. */
export function layOut(
  data: Pick<TimetableData, 'rooms' | 'zone'>,
  sessions: readonly EditorSession[],
  date: string,
  all: boolean,
): Grid {
  const clock = zoneClock(data.zone);
  const ofDay = sessions.flatMap((session) => {
    const { slot } = session;
    return slot && session.parent === null && dayOf(slot.start, clock) === date ? [{ session, slot }] : [];
  });
  const short = ofDay.filter(({ slot }) => minutesBetween(slot.start, slot.end) <= longestBlock);
  const used = new Set(short.flatMap(({ slot }) => slot.rooms));
  const rooms = data.rooms.filter((room) => all || used.size === 0 || used.has(room.code));
  const columns = new Map(rooms.map((room, at) => [room.code, at]));
  const pieces = short.flatMap(({ session, slot }) => {
    const wall = clock(slot.start);
    const start = wall.minutes + (wall.date === date ? 0 : 24 * 60);
    const minutes = Math.max(leastDrawn, minutesBetween(slot.start, slot.end));
    const own = [...new Set(slot.rooms.flatMap((code) => columns.get(code) ?? []))];
    const runs = own.length > 0 ? runsOf(own) : [{ column: 0, columns: rooms.length }];
    return runs.map((run, at) => ({
      ...{ session, slot, start, minutes, ...run },
      band: own.length === 0,
      first: at === 0,
    }));
  });
  const inRooms = pieces.filter((piece) => !piece.band);
  const lanes = lanesFor(
    inRooms.map((piece) => ({ ...piece, top: piece.start, bottom: piece.start + piece.minutes })),
  );
  const blocks = [
    ...pieces.filter((piece) => piece.band).map((piece) => ({ ...piece, lane: 0, lanes: 1 })),
    ...inRooms.map((piece, at) => ({ ...piece, ...(lanes[at] ?? { lane: 0, lanes: 1 }) })),
  ].sort((one, other) => one.start - other.start || one.column - other.column);
  return {
    date,
    rooms,
    blocks,
    ...hoursOf(blocks),
    throughout: ofDay.filter((each) => !short.includes(each)).map(({ session }) => session),
  };
}

function hoursOf(blocks: readonly { readonly start: number; readonly minutes: number }[]) {
  const first = Math.min(9 * 60, ...blocks.map((block) => block.start));
  const last = Math.max(18 * 60, ...blocks.map((block) => block.start + block.minutes));
  return { from: Math.floor(first / 60) * 60, until: Math.min(28 * 60, Math.ceil(last / 60) * 60 + 60) };
}

function runsOf(columns: readonly number[]): { column: number; columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  for (const column of columns.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  }
  return found;
}

/** The moment at which the venue's clock shows these minutes after the midnight that began the date; over 24 hours is the night after. */
export function momentAt(date: string, minutes: number, zone: string): string {
  const days = Math.floor(minutes / (24 * 60));
  const rest = minutes - days * 24 * 60;
  const day = daysAfter(date, days);
  const pad = (value: number) => String(value).padStart(2, '0');
  return instantAt(day, `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`, zone);
}

/** The slot moved by minutes; its length stays. */
export function later(slot: Slot, minutes: number): Slot {
  return { ...slot, start: minutesAfter(slot.start, minutes), end: minutesAfter(slot.end, minutes) };
}

/** The slot made longer or shorter by minutes, never less than one step. */
export function longer(slot: Slot, minutes: number): Slot {
  const length = Math.max(step, minutesBetween(slot.start, slot.end) + minutes);
  return { ...slot, end: minutesAfter(slot.start, length) };
}

/** The slot with its first room (or no room) changed for another; further rooms stay. */
export function inRoom(slot: Slot, from: string | undefined, to: string): Slot {
  const others = slot.rooms.filter((code) => code !== from && code !== to);
  const rooms =
    from === undefined || !slot.rooms.includes(from)
      ? [to, ...others]
      : slot.rooms.map((code) => (code === from ? to : code));
  return { ...slot, rooms: [...new Set(rooms)] };
}

/** `HH:MM` of minutes after midnight; past midnight it begins again. */
export function clockOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
