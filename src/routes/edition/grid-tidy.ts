import type { DayGrid, Session } from '#programme';

type Block = DayGrid['blocks'][number];

/** Minutes without anything after which the day goes on in a grid of its own. */
const longGap = 75;

/** The sessions of a day's grid, parted where nothing happens for long. */
export function daySegments(grid: DayGrid): readonly (readonly Session[])[] {
  const timed = [
    ...grid.blocks
      .filter((block) => block.first)
      .map(({ session, top, minutes }) => ({ session, top, end: top + minutes })),
    ...grid.notices.map(({ session, top }) => ({ session, top, end: top + 15 })),
  ].sort((a, b) => a.top - b.top);
  const segments: Session[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const each of timed) {
    const last = segments.at(-1);
    if (last && each.top - end < longGap) last.push(each.session);
    else segments.push([each.session]);
    end = Math.max(end, each.end);
  }
  return segments;
}

/** The most rooms, as a share of all, in which something else may go on while a keynote goes across the others. */
const busyShare = 1 / 3;

/**
 * The columns of a keynote or plenary while little else is on: its own and all free ones beside it. It must name its
 * rooms then. `null` for what stays in its own columns.
 */
export function reachOf(
  block: Block,
  grid: Pick<DayGrid, 'blocks' | 'columns'>,
): { readonly column: number; readonly columns: number } | null {
  const { session } = block;
  if (session.status !== 'confirmed') return null;
  if (session.kind !== 'keynote' && session.kind !== 'plenary') return null;
  const busy = busyColumns(grid, block, (other) => other.session.code !== session.code);
  if (busy.size > grid.columns.length * busyShare || busy.has(block.column)) return null;
  let [from, to] = [block.column, block.column];
  while (from > 0 && !busy.has(from - 1)) from -= 1;
  while (to + 1 < grid.columns.length && !busy.has(to + 1)) to += 1;
  return to - from + 1 > block.columns ? { column: from, columns: to - from + 1 } : null;
}

/** The most free columns that stand side by side at a time: where a notice lies over no session. `null` if all are taken. */
export function freeRun(
  grid: Pick<DayGrid, 'blocks' | 'columns'>,
  at: { readonly top: number; readonly minutes: number },
): { readonly column: number; readonly columns: number } | null {
  const busy = busyColumns(grid, at, ({ session }) => session.kind !== 'break' && session.kind !== 'notice');
  const runs: { column: number; columns: number }[] = [];
  for (const column of grid.columns.keys()) {
    const last = runs.at(-1);
    if (busy.has(column)) continue;
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs.toSorted((a, b) => b.columns - a.columns)[0] ?? null;
}

function busyColumns(
  grid: Pick<DayGrid, 'blocks'>,
  at: { readonly top: number; readonly minutes: number },
  counts: (block: Block) => boolean,
): ReadonlySet<number> {
  const meanwhile = grid.blocks.filter(
    (block) => counts(block) && block.top < at.top + at.minutes && at.top < block.top + block.minutes,
  );
  return new Set(
    meanwhile.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, next) => column + next)),
  );
}

type Pause<View> = {
  readonly start: number;
  readonly minutes: number;
  readonly column: number;
  readonly wide: number;
  readonly again: boolean;
  readonly sessions: readonly View[];
};

/** Breaks and notices that share time and columns become one, which names all of them. */
export function mergedPauses<View>(pauses: readonly Pause<View>[]): readonly Pause<View>[] {
  const merged: Pause<View>[] = [];
  for (const pause of pauses.toSorted((a, b) => a.start - b.start || b.minutes - a.minutes)) {
    const index = merged.findIndex((other) => touch(other, pause));
    const other = merged[index];
    if (!other) merged.push(pause);
    else merged[index] = joined(other, pause);
  }
  return merged;
}

function touch(a: Pause<unknown>, b: Pause<unknown>): boolean {
  const sameTime = a.start < b.start + b.minutes && b.start < a.start + a.minutes;
  return sameTime && !a.again && !b.again && a.column < b.column + b.wide && b.column < a.column + a.wide;
}

function joined<View>(a: Pause<View>, b: Pause<View>): Pause<View> {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.start + a.minutes, b.start + b.minutes);
  // The longer one's columns: a notice is for all, a break leaves out rooms in which something goes on.
  const { column, wide } = a.minutes >= b.minutes ? a : b;
  return {
    start,
    minutes: end - start,
    column,
    wide,
    again: false,
    sessions: [...a.sessions, ...b.sessions],
  };
}
