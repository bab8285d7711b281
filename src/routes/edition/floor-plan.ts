/** A room's pin in thousandths of the plan. */
export type Pinned = { readonly code: string; readonly name: string; readonly x: number; readonly y: number };

/** A room as a box of the sketch, in units of a plan 1000 wide and 640 high. */
export type PlanRoom = {
  readonly code: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of its letters. */
  readonly letters: number;
};

export const planSize = { width: 1000, height: 640 } as const;
const gap = 14;
const largest = { width: 230, height: 150 };
const smallest = { width: 84, height: 64 };

/** Draws a floor from its pins alone: a box around each, as large as its neighbours and the edge allow. */
export function floorPlan(rooms: readonly Pinned[]): readonly PlanRoom[] {
  const placed = rooms.map((room) => ({
    ...room,
    x: (room.x / 1000) * planSize.width,
    y: (room.y / 1000) * planSize.height,
  }));
  return placed.map((room) => {
    const { width, height } = spaceAround(room, placed);
    const x = within(room.x, width, planSize.width);
    const y = within(room.y, height, planSize.height);
    return { code: room.code, x, y, width, height, ...written(room.name, width, height) };
  });
}

type Point = { readonly x: number; readonly y: number };

/** A neighbour limits the side on which it lies further away, so that rooms in a row keep their height. */
function spaceAround(room: Point & { code: string }, all: readonly (Point & { code: string })[]) {
  let { width, height } = largest;
  for (const other of all) {
    if (other.code === room.code) continue;
    const across = Math.abs(other.x - room.x);
    const down = Math.abs(other.y - room.y);
    if (across >= width + gap || down >= height + gap) continue;
    if (across / largest.width >= down / largest.height) width = Math.min(width, across - gap);
    else height = Math.min(height, down - gap);
  }
  return { width: Math.max(smallest.width, width), height: Math.max(smallest.height, height) };
}

function within(centre: number, size: number, whole: number): number {
  return Math.round(Math.min(Math.max(centre - size / 2, gap), whole - size - gap));
}

/** The name on as many lines as fit, in letters as large as fit. */
function written(name: string, width: number, height: number) {
  for (const letters of [34, 30, 26, 22]) {
    const lines = broken(name, Math.max(4, Math.floor((width - 12) / (letters * 0.56))));
    const fits =
      lines.length * letters * 1.15 <= height - 10 &&
      lines.every((line) => lengthOf(line) * letters * 0.56 <= width - 8);
    if (fits) return { letters, lines };
  }
  const most = Math.floor((width - 8) / (22 * 0.56));
  const lines = broken(name, most).slice(0, Math.max(1, Math.floor(height / 25)));
  return {
    letters: 22,
    lines: lines.map((line) => (lengthOf(line) > most ? `${line.slice(0, most - 1)}…` : line)),
  };
}

function broken(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(`${last} ${word}`) <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Korean and Chinese letters are almost twice as wide. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1.75 : 1), 0);
}
