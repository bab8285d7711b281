import { type DateText, Temporal } from '../../../kernel/time.ts';
import { most } from './plan.ts';

/** A date of a form; `null` if it is none. */
export function readDate(text: string): DateText | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A whole number in a range; `undefined` if it cannot be read, `null` if nothing stands there. */
export function readCount(text: string, largest: number): number | null | undefined {
  if (!text.trim()) return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= largest ? number : undefined;
}

/** A line as it is kept: without ends and doubled spaces. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What is wrong with a name, if something is. */
export function nameProblem(name: string): 'name-empty' | 'text-too-long' | null {
  if (!name) return 'name-empty';
  return name.length > most.line ? 'text-too-long' : null;
}

/** Two capital letters of a country; `null` if nothing stands there, `undefined` if it is none. */
export function readCountry(text: string): string | null | undefined {
  const country = text.trim().toUpperCase();
  if (!country) return null;
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const name = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(country);
  return name ? country : undefined;
}
