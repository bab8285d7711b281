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

/** A keynote or plenary while nothing else is on: it goes across the whole grid and names its rooms. */
export function alone(block: Block, all: readonly Block[]): boolean {
  const { session } = block;
  if (session.status !== 'confirmed') return false;
  if (session.kind !== 'keynote' && session.kind !== 'plenary') return false;
  return all.every(
    (other) =>
      other.session.code === session.code ||
      other.top >= block.top + block.minutes ||
      block.top >= other.top + other.minutes,
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
