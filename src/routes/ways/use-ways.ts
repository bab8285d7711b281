import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { HouseAnswer } from '../manage/house-answer.tsx';

export type WaysFrameData = {
  readonly locale: Locale;
  readonly viewerName: string | null;
  readonly path: string;
  readonly search: string;
  readonly origin: string;
};

/** The frame's data and the texts of its language, for the pages inside it. */
export function useWays() {
  const frame = useRouteLoaderData<WaysFrameData>('ways/frame');
  if (!frame) throw new Error('This page is outside of its frame.');
  const texts = textsFor(frame.locale);
  const { refusals } = texts.manage.house;
  return {
    ...frame,
    texts,
    words: texts.steward,
    /** The sentence of a refusal that is about this field. */
    problemOf: (answer: HouseAnswer | undefined) => (field: string) =>
      answer?.refusal?.field === field ? refusals[answer.refusal.code] : undefined,
  };
}
