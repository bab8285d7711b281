import type { Locale } from '../../../kernel/locale.ts';
import { moneyWords, numberWords } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import type { PurposeReason } from '../rules/purposes.ts';

/** A reason of a score as a sentence: "The call is open for 19 more days". */
export function reasonWords(reason: PurposeReason, locale: Locale): string {
  const { choose, directory } = textsFor(locale);
  const { facts, figures } = reason;
  const topics = figures.matched ?? facts.topics ?? [];
  return choose.reasons[reason.code]({
    days: figures.days ?? 0,
    km: numberWords(figures.km ?? 0, locale),
    topics: topicWords(topics, locale),
    part: figures.part ? directory.filters.formats[figures.part] : '',
    people: numberWords(facts.expectedPeople ?? 0, locale),
    price: moneyWords(facts.priceFrom ?? 0, facts.priceCurrency ?? 'EUR', locale),
  });
}

/** Topics by their names in the language, as a list. */
export function topicWords(topics: readonly string[], locale: Locale): string {
  const names = textsFor(locale).directory.topics;
  return topics.map((topic) => names[topic] ?? topic).join(locale === 'zh-Hans' ? '、' : ', ');
}

/** What a reason adds or takes, in points of a hundred: "+12.5", "−4". */
export function effectWords(effect: number, locale: Locale): string {
  const points = Math.round(effect * 1_000) / 10;
  if (points === 0) return '0';
  return `${points > 0 ? '+' : '−'}${numberWords(Math.abs(points), locale)}`;
}

/** A score as whole points of a hundred. */
export function pointsOf(score: number): number {
  return Math.round(score * 100);
}
