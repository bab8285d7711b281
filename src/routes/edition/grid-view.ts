import { type DayGrid, dayGrid, type Programme, type Session, zoneClock } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import { type DateText, minutesAfter, minutesBetween, timeIn } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import { drawnAt, type GridScale, gridScale } from './grid-scale.ts';
import { daySegments, freeRun, mergedPauses, reachOf } from './grid-tidy.ts';
import { type SessionView, type SessionViewAt, sessionView } from './session-views.ts';

type Place = {
  /** Minutes from the venue's midnight, as they are drawn: long stretches without a start or an end are shorter. */
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
      /** Minutes that it really takes. */
      readonly takes: number;
      /** The head of its room names its track. */
      readonly told: boolean;
      readonly session: SessionView;
      readonly nested: number;
    });

/** A day's grid as plain values for the page: columns counted from 1, minutes from the venue's midnight. */
export type GridView = {
  /** Minutes from midnight at which the grid starts, and the moment of that. */
  readonly origin: { readonly minutes: number; readonly moment: string };
  readonly minutes: number;
  readonly scale: GridScale;
  readonly rooms: readonly {
    readonly code: string | null;
    readonly name: string | null;
    readonly capacity: number | null;
    readonly floor: string | null;
    readonly wide: number;
    /** Its tracks, if they are so few that the room's head can say them for all its sessions. */
    readonly tracks: readonly string[];
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

/** What has no length is drawn as so many minutes. */
const noticeMinutes = 15;

function gridView(published: PublishedProgramme, grid: DayGrid, at: SessionViewAt): GridView {
  const zone = published.programme.head.zone;
  const [hours = 0, minutes = 0] = timeIn(grid.start, zone).split(':').map(Number);
  const origin = hours * 60 + minutes;
  const { lanes, placeOf, columnsFor } = columnsOf(grid, origin);
  const view = (session: Session) => sessionView(published, session, at);
  const tracks = grid.columns.map((_, column) => tracksIn(published, grid, column));
  const blocks = grid.blocks
    .filter((block) => !isPause(block.session))
    .map((block): GridItem & { what: 'block' } => {
      const { session } = block;
      const reach = reachOf(block, grid);
      return {
        what: 'block',
        ...placeOf(reach ? { ...block, ...reach, lane: 0, lanes: 1 } : block),
        again: !block.first,
        plenary: block.look === 'band' || session.kind === 'keynote' || session.kind === 'plenary',
        spread: reach !== null,
        takes: block.minutes,
        told: reach === null && (tracks[block.column] ?? []).length > 0,
        session: view(session),
        nested: block.nested.length,
      };
    })
    .filter((block) => !(block.spread && block.again));
  const pauses = pausesOf(grid, origin, view, { placeOf, columnsFor });
  const scale = gridScale(
    [...blocks, ...pauses].flatMap(({ start, minutes }) => [start, start + minutes]).concat(origin),
  );
  const items = withTimes([...blocks, ...pauses], (start) => {
    const moment = minutesAfter(grid.start, start - origin);
    return { moment, label: clockTime(moment, at.zone) };
  });
  return {
    origin: { minutes: origin, moment: grid.start },
    minutes: Math.max(grid.minutes, ...grid.blocks.map((block) => block.top + block.minutes)),
    scale,
    rooms: grid.columns.map((room, column) => ({
      code: room?.code ?? null,
      name: room?.name ?? null,
      capacity: room?.capacity ?? null,
      floor: room?.floor ?? null,
      wide: lanes[column] ?? 1,
      tracks: tracks[column] ?? [],
    })),
    items: items.map((item) => drawn(scale, item)),
  };
}

/** Breaks and notices, those of one time in one bar. */
function pausesOf(
  grid: DayGrid,
  origin: number,
  view: (session: Session) => SessionView,
  { placeOf, columnsFor }: Pick<ReturnType<typeof columnsOf>, 'placeOf' | 'columnsFor'>,
): (GridItem & { what: 'pause' })[] {
  return mergedPauses([
    ...grid.blocks
      .filter(({ session }) => isPause(session))
      .map((block) => ({ ...placeOf(block), again: !block.first, sessions: [view(block.session)] })),
    ...grid.notices.map(({ session, top }) => {
      const run = freeRun(grid, { top, minutes: noticeMinutes }) ?? {
        column: 0,
        columns: grid.columns.length,
      };
      return {
        ...columnsFor(run),
        ...{ start: origin + top, minutes: noticeMinutes, again: false, sessions: [view(session)] },
      };
    }),
  ]).map((pause): GridItem & { what: 'pause' } => ({ what: 'pause', ...pause }));
}

function drawn(scale: GridScale, item: GridItem): GridItem {
  const start = drawnAt(scale, item.start);
  return item.what === 'time'
    ? { ...item, start }
    : { ...item, start, minutes: drawnAt(scale, item.start + item.minutes) - start };
}

/** Names of a room's tracks in the order of time; none if they are too many to be said in its head. */
function tracksIn(published: PublishedProgramme, grid: DayGrid, column: number): readonly string[] {
  const codes = new Set(
    grid.blocks
      .filter((block) => block.column === column && block.look === 'session')
      .map(({ session }) => session.track),
  );
  if (codes.size > 2 || codes.has(null)) return [];
  return [...codes].flatMap((code) => published.tracks.get(code ?? '')?.name ?? []);
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
  const columnsFor = ({ column, columns }: { readonly column: number; readonly columns: number }) => ({
    column: firstOf[column] ?? 1,
    wide: Math.max(
      1,
      lanes.slice(column, column + columns).reduce((sum, lane) => sum + lane, 0),
    ),
  });
  const placeOf = (block: DayGrid['blocks'][number]): Omit<Place, 'again'> => {
    const place = {
      start: origin + block.top,
      minutes: minutesBetween(block.start, block.end),
      ...columnsFor(block),
    };
    if (block.columns > 1 || block.lanes === 1) return place;
    const isLast = block.lane === block.lanes - 1;
    return { ...place, column: place.column + block.lane, wide: isLast ? place.wide - block.lane : 1 };
  };
  return { lanes, placeOf, columnsFor };
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
