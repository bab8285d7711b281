import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

/** What somebody said of a session to its speakers. */
export type Feedback = {
  /** 1 to 5, 5 is the best. */
  readonly score: number;
  /** May be empty. */
  readonly text: string;
};

/** What speakers see: how often each score was given, and the texts in no order that would tell who wrote when. */
export type FeedbackSummary = {
  readonly scores: readonly { readonly score: number; readonly n: number }[];
  readonly texts: readonly string[];
};

const mostSigns = 2000;
const daysOpen = 30;

/** Whether feedback is taken: from a session's end, for 30 days. */
export function takesFeedback(
  session: { readonly kind: string; readonly status: string; readonly speakers: readonly string[] },
  slot: { readonly end: InstantText } | null,
  now: InstantText,
): boolean {
  if (session.status === 'cancelled' || session.speakers.length === 0 || !slot) return false;
  return now >= slot.end && now < minutesAfter(slot.end, daysOpen * 24 * 60);
}

/** Feedback that may be kept. */
export function checkFeedback(input: Feedback): Outcome<Feedback, 'score-missing' | 'feedback-too-long'> {
  const text = input.text.trim();
  if (!Number.isInteger(input.score) || input.score < 1 || input.score > 5)
    return refuse('score-missing', { field: 'score' });
  return [...text].length > mostSigns
    ? refuse('feedback-too-long', { field: 'text' })
    : done({ score: input.score, text });
}

/** All that was said of a session without who said it; texts by their letters, so that their order tells nothing. */
export function summarise(given: readonly Feedback[]): FeedbackSummary {
  return {
    scores: [5, 4, 3, 2, 1].map((score) => ({
      score,
      n: given.filter((each) => each.score === score).length,
    })),
    texts: given
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .sort(),
  };
}
