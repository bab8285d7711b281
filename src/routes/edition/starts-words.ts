import type { Texts } from '../../texts/texts.ts';

/** How long until something starts, as people say it: "now", "in 20 min", "in 3 hours", "in 5 days". */
export function startsWords(minutes: number, words: Texts['common']): string {
  if (minutes < 100) return words.inMinutes({ n: minutes });
  if (minutes < 36 * 60) return words.inHours({ n: Math.round(minutes / 60) });
  return words.inDays({ n: Math.round(minutes / 1440) });
}
