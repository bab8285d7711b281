/** A rectangle of the grid: minutes from `top` to `bottom`, columns from `column` on. */
export type GridPlace = {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly columns: number;
};

/** A block's lane (0 is the first) and among how many lanes its place is shared. */
export type Lane = { readonly lane: number; readonly lanes: number };

/**
 * Gives blocks that share a column and time lanes beside each other. All blocks that touch over any number of others get
 * the same number of lanes, so that none is drawn over another. The answer is in the order of `places`.
 */
export function lanesFor(places: readonly GridPlace[]): readonly Lane[] {
  const order = places.map((_, at) => at).sort((a, b) => compare(placeAt(places, a), placeAt(places, b)));
  const lane = new Array<number>(places.length).fill(0);
  const group = places.map((_, at) => at);
  const root = (at: number): number => {
    const above = group[at] ?? at;
    return above === at ? at : root(above);
  };
  const done: number[] = [];
  for (const at of order) {
    const touching = done.filter((other) => touch(placeAt(places, at), placeAt(places, other)));
    const taken = new Set(touching.map((other) => lane[other]));
    let free = 0;
    while (taken.has(free)) free += 1;
    lane[at] = free;
    for (const other of touching) group[root(other)] = root(at);
    done.push(at);
  }
  const lanes = new Map<number, number>();
  for (const at of order) lanes.set(root(at), Math.max(lanes.get(root(at)) ?? 1, (lane[at] ?? 0) + 1));
  return places.map((_, at) => ({ lane: lane[at] ?? 0, lanes: lanes.get(root(at)) ?? 1 }));
}

function placeAt(places: readonly GridPlace[], at: number): GridPlace {
  return places[at] ?? { top: 0, bottom: 0, column: 0, columns: 0 };
}

function compare(a: GridPlace, b: GridPlace): number {
  return a.top - b.top || b.bottom - a.bottom || a.column - b.column;
}

function touch(a: GridPlace, b: GridPlace): boolean {
  const inTime = a.top < b.bottom && b.top < a.bottom;
  return inTime && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
