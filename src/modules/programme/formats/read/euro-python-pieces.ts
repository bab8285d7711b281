import { isPlainObject } from './source-record.ts';

/** What EuroPython's website spreads over several files: one file is one piece, and pieces of one edition belong together. */
export type EuroPythonPieces = {
  /** sessions_data.json first, then accepted_list.json: rows with `submission_type`. */
  readonly sessions: readonly object[];
  /** speakers_data.json: rows with `name` and `biography`. */
  readonly speakers: readonly object[];
  /** schedule_data.json or schedule_grid.json: `{days: {"2022-07-13": {rooms, talks}}}`. */
  readonly schedules: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Sorts values into pieces by what they look like; an object such as `{"sessions": […], "schedule": {…}, "speakers": […]}`
 * holds several. `null` if nothing in them is a piece.
 */
export function sortEuroPython(values: readonly unknown[]): EuroPythonPieces | null {
  const pieces = {
    timed: [] as object[],
    untimed: [] as object[],
    speakers: [] as object[],
    schedules: [] as Readonly<Record<string, unknown>>[],
  };
  const sort = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      const rows = value.filter(isPlainObject);
      if (rows.some((row) => 'submission_type' in row)) {
        (rows.some((row) => 'start' in row) ? pieces.timed : pieces.untimed).push(...rows);
      } else if (rows.some((row) => 'name' in row && 'biography' in row)) pieces.speakers.push(...rows);
    } else if (isPlainObject(value)) {
      if (isPlainObject(value.days)) pieces.schedules.push(value);
      else if (depth > 0) for (const part of Object.values(value)) sort(part, depth - 1);
    }
  };
  for (const value of values) sort(value, 1);
  const { timed, untimed, speakers, schedules } = pieces;
  if (timed.length + untimed.length + speakers.length + schedules.length === 0) return null;
  return { sessions: [...timed, ...untimed], speakers, schedules };
}
