import { type DateText, type InstantText, minutesAfter, minutesBetween } from '../../../kernel/time.ts';
import { lanesFor } from './day-lanes.ts';
import type { Programme, Room, Session, Slot } from './programme.ts';
import { type DayOptions, dayBounds, dayChangeHour, dayOf } from './programme-days.ts';
import { zoneClock } from './zone-clock.ts';

/** What longer than this is not drawn as a block but named above the day: sprints written as one entry, exhibitions. Minutes. */
const longestBlock = 16 * 60;
/** Minutes between time lines. */
const lineEvery = 30;

export type GridBlock = {
  readonly session: Session;
  readonly start: InstantText;
  readonly end: InstantText;
  /** Minutes that have really passed since the grid's start (an hour doubled or skipped by the clock counts so). */
  readonly top: number;
  readonly minutes: number;
  /** First column, 0 is the first, and how many it spans. */
  readonly column: number;
  readonly columns: number;
  readonly lane: number;
  readonly lanes: number;
  /** `band`: a break or plenary for all, drawn across every column that is free meanwhile. */
  readonly look: 'session' | 'band';
  /** Posters and the like that happen within this one. */
  readonly nested: readonly Session[];
  /** False for the second and later pieces of a session whose columns do not stand side by side. */
  readonly first: boolean;
};

export type DayGrid = {
  readonly date: DateText;
  readonly start: InstantText;
  readonly minutes: number;
  /** A column a room, in the edition's order; `null` is the column of what has no room yet. */
  readonly columns: readonly (Room | null)[];
  readonly blocks: readonly GridBlock[];
  /** What has no length: "doors open". */
  readonly notices: readonly { readonly session: Session; readonly top: number }[];
  /** What goes on through this day and is too long for a block. */
  readonly throughout: readonly Session[];
  readonly lines: readonly { readonly top: number; readonly time: string; readonly hour: boolean }[];
};

type Timed = { readonly session: Session; readonly slot: Slot };
type Piece = Timed & Pick<GridBlock, 'column' | 'columns' | 'look' | 'first'>;

/** One day as a grid of rooms by time. What starts before the day change hour belongs to the evening before. */
export function dayGrid(programme: Programme, date: DateText, options: DayOptions = {}): DayGrid {
  const { zone } = programme.head;
  const changeHour = options.dayChangeHour ?? dayChangeHour;
  const clock = zoneClock(zone);
  const bounds = dayBounds(date, zone, changeHour);
  const timed = programme.sessions.flatMap((session) =>
    session.slot && session.parent === null ? [{ session, slot: session.slot }] : [],
  );
  const long = (slot: Slot) => minutesBetween(slot.start, slot.end) > longestBlock;
  const ofDay = timed
    .filter(({ slot }) => !long(slot) && dayOf(slot.start, clock, changeHour) === date)
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
  const start = gridStart(ofDay, bounds.start, (moment) => clock(moment).minutes);
  const withLength = ofDay.filter(({ slot }) => slot.start < slot.end);
  const { columns, pieces } = placed(programme, withLength);
  const minutes = gridLength(ofDay, start);
  return {
    date,
    start,
    minutes,
    columns,
    blocks: blocksFrom(programme, pieces, start),
    notices: ofDay
      .filter(({ slot }) => slot.start >= slot.end)
      .map(({ session, slot }) => ({ session, top: minutesBetween(start, slot.start) })),
    throughout: timed
      .filter(({ slot }) => long(slot) && slot.start < bounds.end && slot.end > bounds.start)
      .map(({ session }) => session),
    lines: Array.from({ length: Math.floor(minutes / lineEvery) + 1 }, (_, at) => {
      const { time } = clock(minutesAfter(start, at * lineEvery));
      return { top: at * lineEvery, time, hour: time.endsWith(':00') };
    }),
  };
}

/** The half hour at or before the first start; the day's own beginning if there is nothing. */
function gridStart(
  timed: readonly Timed[],
  dayStart: InstantText,
  wallMinutes: (moment: InstantText) => number,
): InstantText {
  const first = timed[0]?.slot.start;
  return first ? minutesAfter(first, -(wallMinutes(first) % lineEvery)) : dayStart;
}

function gridLength(timed: readonly Timed[], start: InstantText): number {
  const last = Math.max(0, ...timed.map(({ slot }) => minutesBetween(start, slot.end)));
  return Math.ceil(last / lineEvery) * lineEvery;
}

/** Puts each session into the columns of its rooms: one piece for each run of neighbouring columns. */
function placed(programme: Programme, timed: readonly Timed[]) {
  const used = new Set(timed.filter((each) => !isForAll(each)).flatMap(({ slot }) => slot.rooms));
  const rooms = programme.rooms.filter((room) => used.has(room.code));
  const known = new Map(rooms.map((room, at) => [room.code, at]));
  const own = ({ slot }: Timed) => [...new Set(slot.rooms.flatMap((code) => known.get(code) ?? []))];
  const loose = rooms.length === 0 || timed.some((each) => !isForAll(each) && own(each).length === 0);
  const columns: readonly (Room | null)[] = loose && timed.length > 0 ? [...rooms, null] : rooms;
  const last = columns.length - 1;
  const held = (each: Timed) => (own(each).length > 0 ? own(each) : [last]);
  const pieces = timed.flatMap((each): Piece[] => {
    const forAll = isForAll(each);
    const wanted = forAll ? freeColumns(each, timed, columns, held) : held(each);
    const look = forAll ? 'band' : 'session';
    return runs(wanted.length > 0 ? wanted : held(each)).map((run, at) => ({
      ...each,
      ...run,
      look,
      first: at === 0,
    }));
  });
  return { columns, pieces };
}

/** A break, or a plenary without a room of its own: it spans every column in which nothing else goes on. */
function isForAll({ session, slot }: Timed): boolean {
  const plenary = session.kind === 'plenary' || session.kind === 'keynote';
  return session.status === 'confirmed' && (session.kind === 'break' || (plenary && slot.rooms.length === 0));
}

function freeColumns(
  each: Timed,
  timed: readonly Timed[],
  columns: readonly (Room | null)[],
  held: (each: Timed) => readonly number[],
): readonly number[] {
  const others = timed.filter(
    (other) =>
      !isForAll(other) &&
      other.session.status === 'confirmed' &&
      other.slot.start < each.slot.end &&
      each.slot.start < other.slot.end,
  );
  const taken = new Set(others.flatMap((other) => held(other)));
  return columns.map((_, at) => at).filter((at) => !taken.has(at));
}

function runs(columns: readonly number[]): readonly { column: number; columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  for (const column of columns.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  }
  return found;
}

function blocksFrom(
  programme: Programme,
  pieces: readonly Piece[],
  start: InstantText,
): readonly GridBlock[] {
  const children = Map.groupBy(
    programme.sessions.filter((session) => session.parent !== null),
    (session) => session.parent,
  );
  const places = pieces.map(({ slot, column, columns }) => ({
    top: minutesBetween(start, slot.start),
    bottom: minutesBetween(start, slot.end),
    column,
    columns,
  }));
  const lanes = lanesFor(places);
  return pieces.map(({ session, slot, column, columns, look, first }, at) => ({
    session,
    start: slot.start,
    end: slot.end,
    top: minutesBetween(start, slot.start),
    minutes: minutesBetween(slot.start, slot.end),
    column,
    columns,
    lane: lanes[at]?.lane ?? 0,
    lanes: lanes[at]?.lanes ?? 1,
    look,
    nested: children.get(session.code) ?? [],
    first,
  }));
}
