import { Notice } from '../../design/index.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { usePlans } from './use-plans.ts';

/** What the last form did, or why it did not, at the top of the page. */
export function PlansNotice(props: {
  readonly answer: PlansAnswer | undefined;
  readonly sentences?: Readonly<Record<string, string>>;
}) {
  const { words } = usePlans();
  const { answer } = props;
  if (!answer) return null;
  if (answer.refusal) {
    return (
      <Notice tone="bad" role="alert" title={words.frame.problem}>
        {words.refusals[answer.refusal.code]}
      </Notice>
    );
  }
  const sentence = answer.done && (props.sentences?.[answer.done] ?? words.frame.saved);
  return sentence ? <Notice tone="good" role="status" title={sentence} /> : null;
}
