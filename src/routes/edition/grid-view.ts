import type { DayGrid } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import type { Locale } from '../../kernel/locale.ts';
import { minutesAfter, timeIn } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import { type SessionView, sessionView } from './session-views.ts';

/** One thing of a day, in the order of time, with its place in the grid. */
export type GridItem =
  | { readonly what: 'time'; readonly start: number; readonly label: string; readonly moment: string }
  | {
      readonly what: 'block';
      readonly start: number;
      readonly minutes: number;
      readonly column: number;
      readonly wide: number;
      readonly band: boolean;
      readonly session: SessionView;
      readonly nested: number;
    };

/** A day's grid as plain values for the page: columns counted from 1, minutes from the venue's midnight. */
export type GridView = {
  readonly fromHour: number;
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
  readonly throughout: readonly SessionView[];
};

/** Lays a day out for the page; a room in which sessions run side by side gets as many columns. */
export function gridView(
  published: PublishedProgramme,
  grid: DayGrid,
  at: { readonly locale: Locale; readonly zone: string },
): GridView {
  const zone = published.programme.head.zone;
  const [hours = 0, minutes = 0] = timeIn(grid.start, zone).split(':').map(Number);
  const origin = hours * 60 + minutes;
  const lanes = grid.columns.map((_, column) =>
    Math.max(
      1,
      ...grid.blocks
        .filter((block) => block.column === column && block.columns === 1)
        .map((block) => block.lanes),
    ),
  );
  const firstOf = lanes.map((_, column) => 1 + lanes.slice(0, column).reduce((sum, wide) => sum + wide, 0));
  const total = lanes.reduce((sum, wide) => sum + wide, 0);
  const blocks = grid.blocks.map((block): GridItem & { what: 'block' } => {
    const first = firstOf[block.column] ?? 1;
    const wide = lanes.slice(block.column, block.column + block.columns).reduce((sum, lane) => sum + lane, 0);
    const single = block.columns === 1 && block.lanes > 1;
    const own = lanes[block.column] ?? 1;
    return {
      what: 'block',
      start: origin + block.top,
      minutes: block.minutes,
      column: single ? first + block.lane : first,
      wide: single ? (block.lane === block.lanes - 1 ? own - block.lane : 1) : Math.max(1, wide),
      band: block.look === 'band',
      session: sessionView(published, block.session, at),
      nested: block.nested.length,
    };
  });
  const notices = grid.notices.map(({ session, top }): GridItem & { what: 'block' } => ({
    what: 'block',
    start: origin + top,
    minutes: 15,
    column: 1,
    wide: Math.max(1, total),
    band: true,
    session: sessionView(published, session, at),
    nested: 0,
  }));
  const ordered = [...blocks, ...notices].sort((a, b) => a.start - b.start || a.column - b.column);
  const items: GridItem[] = [];
  let last = -1;
  for (const block of ordered) {
    if (block.start !== last) {
      const moment = minutesAfter(grid.start, block.start - origin);
      items.push({ what: 'time', start: block.start, label: clockTime(moment, at.zone), moment });
      last = block.start;
    }
    items.push(block);
  }
  return {
    fromHour: Math.floor(origin / 60),
    origin: { minutes: origin, moment: grid.start },
    minutes: grid.minutes,
    rooms: grid.columns.map((room, column) => ({
      code: room?.code ?? null,
      name: room?.name ?? null,
      capacity: room?.capacity ?? null,
      floor: room?.floor ?? null,
      wide: lanes[column] ?? 1,
    })),
    items,
    throughout: grid.throughout.map((session) => sessionView(published, session, at)),
  };
}
