import { data } from 'react-router';
import { Notice } from '../../design/index.ts';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import { useWays } from '../ways/use-ways.ts';

/** Codes of refusals that have a sentence in `texts.editing.refusals`. */
export type DeskCode = keyof Texts['editing']['refusals'];

export type DeskAnswer<More extends object = object> = {
  /** The sentence of what was done; `null` if it was refused. */
  readonly done: DeskDone | null;
  readonly refusal: Refusal<DeskCode> | null;
} & More;
export type DeskDone =
  | 'accepted'
  | 'declined'
  | 'merged'
  | 'keptApart'
  | 'separated'
  | 'hiddenDone'
  | 'shownDone'
  | 'keptDone'
  | 'partedDone'
  | 'renamed'
  | 'saved'
  | 'conferencesMerged';

/** An operation's outcome as what the desk shows: what was done, or why not; `more` goes along either way. */
export function deskAnswer<More extends object = object>(
  outcome: Outcome<unknown, DeskCode>,
  done: DeskDone,
  more: More = {} as More,
) {
  const refusal = outcome.ok ? null : outcome.refusal;
  const answer: DeskAnswer<More> = { ...more, done: refusal ? null : done, refusal };
  return data(answer, { status: refusal ? statusOf(refusal.code) : 200 });
}

function statusOf(code: DeskCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found') return 404;
  return code === 'already-decided' || code === 'edited-meanwhile' ? 409 : 400;
}

/** What the last form did, or why it did not, at the top of the page. */
export function DeskNotice({ answer }: { readonly answer: DeskAnswer | undefined }) {
  const { desk, refusals } = useWays().texts.editing;
  if (answer?.refusal) return <Notice tone="bad" role="alert" title={refusals[answer.refusal.code]} />;
  return answer?.done ? <Notice tone="good" role="status" title={desk[answer.done]} /> : null;
}

/** The sentence of a refusal that is about this field. */
export function useDeskProblem(answer: DeskAnswer | undefined): (field: string) => string | undefined {
  const { refusals } = useWays().texts.editing;
  return (field) => (answer?.refusal?.field === field ? refusals[answer.refusal.code] : undefined);
}
