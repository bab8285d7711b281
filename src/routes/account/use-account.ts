import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { RefusalCode } from './answers.ts';

export type AccountFrameData = {
  readonly locale: Locale;
  readonly viewerName: string | null;
  readonly path: string;
  readonly search: string;
  /** Signing in for the first time here: no pages of one's own yet. */
  readonly signedIn: boolean;
};

/** The frame's data and the texts of its language, for the pages inside it. */
export function useAccount() {
  const frame = useRouteLoaderData<AccountFrameData>('account/frame');
  if (!frame) throw new Error('This page is outside of the account frame.');
  const texts = textsFor(frame.locale);
  return {
    ...frame,
    texts,
    words: texts.people,
    /** A date (`2027-05-14`) or moment as a day with its year. */
    day: (date: string) => dateSpan(date.slice(0, 10), date.slice(0, 10), frame.locale),
    /** The sentence of a refusal that is about this field. */
    problem: (refusal: { code: RefusalCode; field?: string } | null | undefined, field: string) =>
      refusal?.field === field ? texts.people.refusals[refusal.code] : undefined,
  };
}
