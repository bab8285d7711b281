import type { DateText, InstantText } from '../../../kernel/time.ts';

/**
 * The day with whose end a deadline passes anywhere on Earth (UTC−12), which is what lists mean that name no zone; `null` for a
 * moment that is no such end.
 */
export function anywhereDay(moment: InstantText): DateText | null {
  if (!/T(?:11:59:\d\d|12:00:00)Z$/.test(moment)) return null;
  return new Date(Date.parse(moment) - 12 * 3_600_000 - 1_000).toISOString().slice(0, 10);
}
