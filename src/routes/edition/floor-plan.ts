/** A room's pin in thousandths of the plan. */
export type Pinned = { readonly code: string; readonly name: string; readonly x: number; readonly y: number };

/** A room as a box of the sketch. */
export type PlanRoom = {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of its letters. */
  readonly letters: number;
};

/** A sketch of a floor; all in the same units, the width is always 1000. */
export type FloorPlan = {
  readonly width: number;
  readonly height: number;
  readonly rooms: readonly PlanRoom[];
};

const width = 1000;
const gap = 14;
const edge = 24;
const largest = { width: 230, height: 140 };
const smallest = { width: 84, height: 76 };

/** Draws a floor from its pins alone: a box around each, as large as its neighbours allow, on a plan cut to what is there. */
export function floorPlan(pins: readonly Pinned[]): FloorPlan {
  const placed = spreadOut(pins);
  const height = Math.max(...placed.map(({ y }) => y)) + edge + largest.height / 2;
  const rooms = placed.map((room) => {
    const space = spaceAround(room, placed);
    return {
      ...{ code: room.code, name: room.name },
      ...space,
      x: Math.round(room.x - space.width / 2),
      y: Math.round(room.y - space.height / 2),
      ...written(room.name, space.width, space.height),
    };
  });
  return { width, height: Math.round(height), rooms };
}

/** The pins over the whole width and a third of it downwards: each way by its own scale, as a sketch may, so that a far corner does not push neighbours into each other. */
function spreadOut(pins: readonly Pinned[]): readonly Pinned[] {
  const left = Math.min(...pins.map(({ x }) => x));
  const top = Math.min(...pins.map(({ y }) => y));
  const across = Math.max(...pins.map(({ x }) => x)) - left;
  const down = Math.max(...pins.map(({ y }) => y)) - top;
  const inner = width - 2 * edge - largest.width;
  const scaleX = across > 0 ? Math.min(inner / across, 2) : 1;
  const scaleY = down > 0 ? Math.min(420 / down, 2) : 1;
  const offset = (inner - across * scaleX) / 2 + edge + largest.width / 2;
  return pins.map((pin) => ({
    ...pin,
    x: (pin.x - left) * scaleX + offset,
    y: (pin.y - top) * scaleY + edge + largest.height / 2,
  }));
}

/** A neighbour limits the side on which it lies further away, so that rooms in a row keep their height. */
function spaceAround(room: Pinned, all: readonly Pinned[]) {
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

/** A bold letter is so wide, compared with its height. */
const letterWidth = 0.72;

/** The name on as many lines as fit, in letters as large as fit. */
function written(name: string, width: number, height: number) {
  for (const letters of [36, 32, 28, 24, 21]) {
    const lines = broken(name, (width - 12) / (letters * letterWidth));
    const tall = lines.length * letters * 1.15 <= height - 10;
    if (tall && lines.every((line) => lengthOf(line) * letters * letterWidth <= width - 10))
      return { letters, lines };
  }
  const most = Math.floor((width - 10) / (21 * letterWidth));
  const lines = broken(name, most).slice(0, Math.max(1, Math.floor(height / 25)));
  return {
    letters: 21,
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
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1.6 : 1), 0);
}
