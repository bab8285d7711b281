import { data } from 'react-router';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';

export type RefusalCode = keyof Texts['people']['refusals'];
export type Answer<What extends string> = {
  readonly done: What | null;
  readonly refusal: Refusal<RefusalCode> | null;
};

/** An operation's outcome as what the page shows: what was done, or why not. */
export function answered<What extends string>(outcome: Outcome<unknown, RefusalCode>, what: What) {
  const answer: Answer<What> = outcome.ok
    ? { done: what, refusal: null }
    : { done: null, refusal: outcome.refusal };
  const status = answer.refusal ? statusOf(answer.refusal.code) : 200;
  return data(answer, { status });
}

function statusOf(code: RefusalCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found') return 404;
  return code === 'too-many-attempts' ? 429 : 400;
}
