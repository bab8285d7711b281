import type { LocalisedText } from '../../../kernel/locale.ts';
import { locales } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';

/** How an edition takes reports. */
export type Desk = {
  /** Whom to reach at once, where and by what number. */
  readonly emergency: LocalisedText;
  /** Days that a report is kept after the edition. */
  readonly keepDays: number;
};

export const usualDesk: Desk = { emergency: {}, keepDays: 365 };
export const keepBounds = { least: 30, most: 3_650 } as const;
const mostSigns = 1_000;

export type DeskCode = 'keep-not-valid' | 'emergency-too-long';

/** An arrangement that can be kept. */
export function checkDesk(input: Desk): Outcome<Desk, DeskCode> {
  const { keepDays } = input;
  if (!Number.isInteger(keepDays) || keepDays < keepBounds.least || keepDays > keepBounds.most)
    return refuse('keep-not-valid', { field: 'keepDays' });
  const texts = locales.flatMap((locale) => {
    const text = input.emergency[locale]?.trim();
    return text ? [[locale, text] as const] : [];
  });
  const long = texts.find(([, text]) => [...text].length > mostSigns);
  if (long) return refuse('emergency-too-long', { field: `emergency-${long[0]}` });
  return done({ keepDays, emergency: Object.fromEntries(texts) });
}
