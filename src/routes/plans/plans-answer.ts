import { data } from 'react-router';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';

/** Codes of refusals that have a sentence in `texts.plans.refusals`. */
export type PlansCode = keyof Texts['plans']['refusals'];
export type PlansAnswer = {
  /** A word for what was done; `null` if it was refused. */
  readonly done: string | null;
  readonly refusal: Refusal<PlansCode> | null;
  /** The form that was sent, so that its fields say what is wrong with them. */
  readonly form: string;
};

/** An operation's outcome as what the page shows: what was done, or why not. */
export function plansAnswer(outcome: Outcome<unknown, PlansCode>, done: string, form = '') {
  const refusal = outcome.ok ? null : outcome.refusal;
  const answer: PlansAnswer = { done: refusal ? null : done, refusal, form };
  return data(answer, { status: refusal ? statusOf(refusal.code) : 200 });
}

function statusOf(code: PlansCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found') return 404;
  if (code === 'changed-meanwhile' || code === 'already-there') return 409;
  return code === 'too-many-attempts' ? 429 : 400;
}
