import { data } from 'react-router';
import { Notice } from '../../design/index.ts';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import { useWays } from './use-ways.ts';

/** Codes of refusals that have a sentence in `texts.lists.refusals`. */
export type ListCode = keyof Texts['lists']['refusals'];
export type ListDone = 'asked' | 'uploadDone' | 'added' | 'saved' | 'removed';

export type ListAnswer = {
  readonly done: ListDone | null;
  readonly refusal: Refusal<ListCode> | null;
  /** Files that were left out. */
  readonly others: readonly string[];
};

/** An operation's outcome as what the page shows. */
export function listAnswer(
  outcome: Outcome<unknown, ListCode>,
  done: ListDone,
  others: readonly string[] = [],
) {
  const refusal = outcome.ok ? null : outcome.refusal;
  const answer: ListAnswer = { done: refusal ? null : done, refusal, others };
  return data(answer, { status: refusal ? statusOf(refusal.code) : 200 });
}

function statusOf(code: ListCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found') return 404;
  return code === 'reading-under-way' || code === 'name-taken' ? 409 : 400;
}

/** What the last form did, or why it did not, at the top of the page. */
export function ListNotice({ answer }: { readonly answer: ListAnswer | undefined }) {
  const { lists } = useWays().texts;
  if (!answer) return null;
  if (answer.refusal) {
    return (
      <Notice tone="bad" role="alert" title={lists.problemTitle}>
        {lists.refusals[answer.refusal.code]}
      </Notice>
    );
  }
  return (
    <Notice tone="good" role="status" title={answer.done && lists[answer.done]}>
      {answer.others.length > 0 && lists.uploadOthers({ names: answer.others.join(', ') })}
    </Notice>
  );
}

/** The sentence of a refusal for the field that it is about. */
export function useListProblem(answer: ListAnswer | undefined): (field: string) => string | undefined {
  const { lists } = useWays().texts;
  const refusal = answer?.refusal;
  return (field) => (refusal?.field === field ? lists.refusals[refusal.code] : undefined);
}
