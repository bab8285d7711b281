import type { ReadingContext } from '../imported.ts';
import { isDate, readDate } from './times.ts';

/** The order in which a column writes its dates. */
export type DateOrder = 'year-first' | 'day-first' | 'month-first';

/**
 * How the dates of a column are meant. `03/04/2027` is either; another row with a part above 12 decides, then the edition's
 * own dates, then the sign (a dot is day first). `sure` is false if only the sign was left.
 */
export function guessDateOrder(
  cells: readonly string[],
  context: ReadingContext,
): { order: DateOrder; sure: boolean } {
  const parts = cells.flatMap((cell) => {
    const match = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(?:\d{4}|\d{2})\b/.exec(cell);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (parts.length === 0) return { order: 'year-first', sure: true };
  if (parts.some(([first]) => first > 12)) return { order: 'day-first', sure: true };
  if (parts.some(([, second]) => second > 12)) return { order: 'month-first', sure: true };
  const { startsOn, endsOn } = context;
  if (startsOn && endsOn) {
    const within = (order: DateOrder) =>
      cells.filter((cell) => {
        const date = readCsvDate(cell, order);
        return date !== null && date >= startsOn && date <= endsOn;
      }).length;
    const [dayFirst, monthFirst] = [within('day-first'), within('month-first')];
    if (dayFirst !== monthFirst)
      return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', sure: true };
  }
  return {
    order: cells.some((cell) => /^\s*\d+\s*\./.test(cell)) ? 'day-first' : 'month-first',
    sure: false,
  };
}

/** The date at the beginning of a cell, in the column's order; `null` if there is none. */
export function readCsvDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const iso = readDate(text.slice(0, 10));
  if (iso) return iso;
  const yearFirst = /^(\d{4})\s*[.\-/年년]\s*(\d{1,2})\s*[.\-/月월]\s*(\d{1,2})\s*[.日일]?/.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const match = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\b/.exec(text);
  if (!match) return null;
  const year = match[3]?.length === 2 ? `20${match[3]}` : match[3];
  return order === 'month-first' ? dateOf(year, match[1], match[2]) : dateOf(year, match[2], match[1]);
}

/** What follows the date in a cell that holds both. */
export function timeAfterDate(cell: string): string {
  return cell
    .trim()
    .replace(/^\d{1,4}\s*[.\-/年년]\s*\d{1,2}\s*[.\-/月월]\s*\d{1,4}\s*[.日일]?[,T\s]*(?:\([^)]*\))?\s*/, '')
    .trim();
}

function dateOf(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
