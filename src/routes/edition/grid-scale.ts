/** A minute of the day and where the grid draws it; between two of them it draws evenly. */
export type GridScale = readonly (readonly [minute: number, drawn: number])[];

/** Minutes in which nothing starts or ends that are drawn in full. Of what goes beyond, a fifth is. */
const drawnInFull = 60;

/** Draws long stretches in which nothing starts or ends shorter: an evening's party needs no screen of its own. */
export function gridScale(moments: readonly number[]): GridScale {
  const ordered = [...new Set(moments)].sort((a, b) => a - b);
  const scale: [number, number][] = [];
  for (const moment of ordered) {
    const [before, drawn] = scale.at(-1) ?? [moment, moment];
    const gap = moment - before;
    const rest = Math.max(0, gap - drawnInFull);
    scale.push([moment, drawn + (gap - rest) + Math.round(rest / 25) * 5]);
  }
  return scale;
}

/** Where a grid draws a minute of the day. */
export function drawnAt(scale: GridScale, minute: number): number {
  const next = scale.findIndex(([moment]) => moment >= minute);
  const [from, to] = [scale[next - 1], scale[next]];
  if (!to) return (scale.at(-1)?.[1] ?? minute) + minute - (scale.at(-1)?.[0] ?? minute);
  if (!from) return to[1] - (to[0] - minute);
  return from[1] + ((minute - from[0]) * (to[1] - from[1])) / (to[0] - from[0]);
}
