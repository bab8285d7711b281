import type { Locale } from '../../kernel/locale.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { momentWords, priceWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

type Code = keyof Texts['tickets']['refusals'];

/** The sentence of a refusal in the reader's language, with names, sums and moments written out. */
export function refusalWords(
  { code, details = {} }: Refusal,
  texts: Texts,
  at: {
    readonly locale: Locale;
    readonly zone: string;
    readonly currency: string;
    /** The product's name in the reader's language, by its id or by the name of its pool. */
    readonly nameOf: (product: string) => string;
  },
): string {
  const sentence = texts.tickets.refusals[code as Code];
  const { opensAt, closesAt, validFrom, validUntil, total, least, most, other, pool, product } = details;
  const moment = [opensAt, closesAt, validFrom, validUntil].find((each) => typeof each === 'string');
  const sum = [total, least].find((each) => typeof each === 'number');
  return sentence({
    what: at.nameOf(String(product ?? pool ?? '')),
    other: typeof other === 'string' ? other : '',
    when: moment ? momentWords(String(moment), at.zone, at.locale) : '',
    sum: typeof sum === 'number' ? priceWords(sum, at.currency, at.locale) : '',
    n: typeof most === 'number' ? most : 0,
  });
}

/** The same for what buyers do with an order that they have. */
export function orderRefusalWords(
  refusal: Refusal,
  texts: Texts,
  at: Parameters<typeof refusalWords>[2],
): string {
  const own = texts.selfService.refusals;
  const { code } = refusal;
  return Object.hasOwn(own, code) ? own[code as keyof typeof own] : refusalWords(refusal, texts, at);
}
