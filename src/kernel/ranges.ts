/** A half-open stretch of time `[start, end)`; both are comparable texts or numbers of the same kind. */
export type Range<Point extends string | number> = { readonly start: Point; readonly end: Point };

/** True if the two stretches share time; touching ends do not overlap, an empty stretch overlaps nothing. */
export function overlaps<Point extends string | number>(a: Range<Point>, b: Range<Point>): boolean {
  return a.start < a.end && b.start < b.end && a.start < b.end && b.start < a.end;
}
