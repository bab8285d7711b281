import { type DayGrid, dayGrid, type Programme, type Session, zoneClock } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import { type DateText, minutesAfter, minutesBetween, timeIn } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import { alone, daySegments, mergedPauses } from './grid-tidy.ts';
import { type SessionView, type SessionViewAt, sessionView } from './session-views.ts';

type Place = {
  /** Minutes from the venue's midnight. */
  readonly start: number;
  readonly minutes: number;
  readonly column: number;
  readonly wide: number;
  /** A further piece of what stands in the grid already. */
  readonly again: boolean;
};

/** One thing of a day, in the order of time, with its place in the grid. */
export type GridItem =
  | { readonly what: 'time'; readonly start: number; readonly label: string; readonly moment: string }
  | (Place & { readonly what: 'pause'; readonly sessions: readonly SessionView[] })
  | (Place & {
      readonly what: 'block';
      readonly plenary: boolean;
      /** Drawn across rooms that it does not have: then it must name its own. */
      readonly spread: boolean;
      readonly session: SessionView;
      readonly nested: number;
    });

/** A day's grid as plain values for the page: columns counted from 1, minutes from the venue's midnight. */
export type GridView = {
  /** Minutes from midnight at which the grid starts, and the moment of that. */
  readonly origin: { readonly minutes: number; readonly moment: string };
  readonly minutes: number;
  readonly rooms: readonly {
    readonly code: string | null;
    readonly name: string | null;
    readonly capacity: number | null;
    readonly floor: string | null;
    readonly wide: number;
  }[];
  readonly items: readonly GridItem[];
};

export type DayView = {
  /** One grid for each stretch of the day, so that an empty afternoon takes no room. */
  readonly grids: readonly GridView[];
  readonly throughout: readonly SessionView[];
  /** Rooms of the whole day. */
  readonly rooms: number;
};

/** Lays a day out for the page; of `shown`, what is not of that day is left out. */
export function dayView(
  published: PublishedProgramme,
  shown: readonly Session[],
  day: DateText,
  shownAt: SessionViewAt,
): DayView {
  const at = { ...shownAt, clock: zoneClock(shownAt.zone) };
  const programme: Programme = { ...published.programme, sessions: shown };
  const whole = dayGrid(programme, day);
  const nested = shown.filter((session) => session.parent !== null);
  const grids = daySegments(whole).map((segment) =>
    gridView(published, dayGrid({ ...programme, sessions: [...segment, ...nested] }, day), at),
  );
  return {
    grids,
    throughout: whole.throughout.map((session) => sessionView(published, session, at)),
    rooms: whole.columns.filter(Boolean).length,
  };
}

function gridView(published: PublishedProgramme, grid: DayGrid, at: SessionViewAt): GridView {
  const zone = published.programme.head.zone;
  const [hours = 0, minutes = 0] = timeIn(grid.start, zone).split(':').map(Number);
  const origin = hours * 60 + minutes;
  const { lanes, placeOf, total } = columnsOf(grid, origin);
  const view = (session: Session) => sessionView(published, session, at);
  const blocks = grid.blocks
    .filter((block) => !isPause(block.session))
    .map((block): GridItem & { what: 'block' } => {
      const { session } = block;
      const spread = alone(block, grid.blocks);
      return {
        what: 'block',
        ...(spread ? { ...placeOf(block), column: 1, wide: Math.max(1, total) } : placeOf(block)),
        again: !block.first,
        plenary: block.look === 'band' || session.kind === 'keynote' || session.kind === 'plenary',
        spread,
        session: view(session),
        nested: block.nested.length,
      };
    })
    .filter((block) => !(block.spread && block.again));
  const pauses = mergedPauses([
    ...grid.blocks
      .filter(({ session }) => isPause(session))
      .map((block) => ({ ...placeOf(block), again: !block.first, sessions: [view(block.session)] })),
    ...grid.notices.map(({ session, top }) => ({
      ...{ start: origin + top, minutes: 15, column: 1, wide: Math.max(1, total), again: false },
      sessions: [view(session)],
    })),
  ]).map((pause): GridItem & { what: 'pause' } => ({ what: 'pause', ...pause }));
  return {
    origin: { minutes: origin, moment: grid.start },
    minutes: Math.max(grid.minutes, ...grid.blocks.map((block) => block.top + block.minutes)),
    rooms: grid.columns.map((room, column) => ({
      code: room?.code ?? null,
      name: room?.name ?? null,
      capacity: room?.capacity ?? null,
      floor: room?.floor ?? null,
      wide: lanes[column] ?? 1,
    })),
    items: withTimes([...blocks, ...pauses], (start) => {
      const moment = minutesAfter(grid.start, start - origin);
      return { moment, label: clockTime(moment, at.zone) };
    }),
  };
}

function isPause(session: Session): boolean {
  return session.kind === 'break' || session.kind === 'notice';
}

/** A room in which sessions run side by side gets as many columns. */
function columnsOf(grid: DayGrid, origin: number) {
  const lanes = grid.columns.map((_, column) =>
    Math.max(
      1,
      ...grid.blocks
        .filter((block) => block.column === column && block.columns === 1)
        .map((block) => block.lanes),
    ),
  );
  const firstOf = lanes.map((_, column) => 1 + lanes.slice(0, column).reduce((sum, wide) => sum + wide, 0));
  const placeOf = (block: DayGrid['blocks'][number]): Omit<Place, 'again'> => {
    const first = firstOf[block.column] ?? 1;
    const wide = lanes.slice(block.column, block.column + block.columns).reduce((sum, lane) => sum + lane, 0);
    const single = block.columns === 1 && block.lanes > 1;
    const own = lanes[block.column] ?? 1;
    return {
      start: origin + block.top,
      minutes: minutesBetween(block.start, block.end),
      column: single ? first + block.lane : first,
      wide: single ? (block.lane === block.lanes - 1 ? own - block.lane : 1) : Math.max(1, wide),
    };
  };
  return { lanes, placeOf, total: lanes.reduce((sum, wide) => sum + wide, 0) };
}

function withTimes(
  blocks: readonly Exclude<GridItem, { what: 'time' }>[],
  timeOf: (start: number) => { label: string; moment: string },
): GridItem[] {
  const ordered = blocks.toSorted((a, b) => a.start - b.start || a.column - b.column);
  const items: GridItem[] = [];
  let last = -1;
  for (const block of ordered) {
    if (block.start !== last) items.push({ what: 'time', start: block.start, ...timeOf(block.start) });
    last = block.start;
    items.push(block);
  }
  return items;
}
