import type { Locale } from '../../kernel/locale.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import { refusalWords } from './refusal-words.ts';

/** Why a ticket cannot be given to somebody, in the reader's language. */
export function handingWords(
  refusal: Refusal,
  texts: Texts,
  locale: Locale,
  nameOf: (product: string) => string,
): string {
  const own = texts.ownTickets.refusals;
  const { code } = refusal;
  if (code in own) return own[code as keyof typeof own];
  return refusalWords(refusal, texts, { locale, zone: 'UTC', currency: 'EUR', nameOf });
}
