import { data } from 'react-router';
import { Notice } from '../../design/index.ts';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import { useManage } from './use-manage.ts';

/** Codes of refusals that have a sentence in `texts.manage.house.refusals`. */
export type HouseCode = keyof Texts['manage']['house']['refusals'];

export type HouseAnswer<More extends object = object> = {
  /** A word for what was done; `null` if it was refused. */
  readonly done: string | null;
  readonly refusal: Refusal<HouseCode> | null;
} & More;

/** An operation's outcome as what the page shows: what was done, or why not; `more` goes along either way. */
export function houseAnswer<More extends object>(
  outcome: Outcome<unknown, HouseCode>,
  done: string,
  more: More,
) {
  const refusal = outcome.ok ? null : outcome.refusal;
  const answer: HouseAnswer<More> = { ...more, done: refusal ? null : done, refusal };
  return data(answer, { status: refusal ? statusOf(refusal.code) : 200 });
}

function statusOf(code: HouseCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found' || code === 'import-unknown') return 404;
  if (code === 'import-closed' || code === 'slug-taken' || code === 'edited-meanwhile') return 409;
  return code === 'too-large' ? 413 : 400;
}

/** What the last form did, or why it did not, at the top of the page. */
export function HouseNotice(props: {
  readonly answer: HouseAnswer | undefined;
  readonly sentences?: Readonly<Record<string, string>>;
}) {
  const { words } = useManage();
  const { answer } = props;
  if (!answer) return null;
  if (answer.refusal) {
    return (
      <Notice tone="bad" role="alert" title={words.house.problemTitle}>
        {words.house.refusals[answer.refusal.code]}
      </Notice>
    );
  }
  const sentence = answer.done && (props.sentences?.[answer.done] ?? words.house.saved);
  return sentence ? <Notice tone="good" role="status" title={sentence} /> : null;
}

/** The sentence of a refusal for the field that it is about. */
export function useProblem(answer: HouseAnswer | undefined): (field: string) => string | undefined {
  const { words } = useManage();
  const refusal = answer?.refusal;
  return (field) => (refusal?.field === field ? words.house.refusals[refusal.code] : undefined);
}
