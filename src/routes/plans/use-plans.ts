import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { dateSpan, moneyWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PlansAnswer } from './plans-answer.ts';

export type PlansFrameData = {
  readonly locale: Locale;
  readonly viewerName: string | null;
  readonly path: string;
  readonly search: string;
  readonly signedIn: boolean;
};

/** The frame's data and the texts of its language, for all pages about plans. */
export function usePlans() {
  const frame = useRouteLoaderData<PlansFrameData>('plans/frame');
  if (!frame) throw new Error('This page is outside of the frame of plans.');
  const texts = textsFor(frame.locale);
  const { locale } = frame;
  return {
    ...frame,
    texts,
    words: texts.plans,
    /** A day with its year. */
    day: (date: string) => dateSpan(date.slice(0, 10), date.slice(0, 10), locale),
    span: (first: string, last: string) => dateSpan(first, last, locale),
    money: (amount: number, currency: string) => moneyWords(amount, currency, locale),
    /** The sentence of a refusal that is about this field. */
    problem: (answer: PlansAnswer | undefined, field: string) =>
      answer?.refusal?.field === field ? texts.plans.refusals[answer.refusal.code] : undefined,
  };
}
