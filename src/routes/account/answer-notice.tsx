import { Notice } from '../../design/index.ts';
import type { Answer } from './answers.ts';
import { useAccount } from './use-account.ts';

/** What the last form did, or why it did not; a refusal about a field stands at the field instead. */
export function AnswerNotice<What extends string>(props: {
  readonly answer: Answer<What> | undefined;
  readonly sentences: Readonly<Partial<Record<What, string>>>;
}) {
  const { words } = useAccount();
  const { answer } = props;
  if (!answer) return null;
  if (answer.refusal) return <Notice tone="bad" role="alert" title={words.refusals[answer.refusal.code]} />;
  const sentence = answer.done && props.sentences[answer.done];
  return sentence ? <Notice tone="good" role="status" title={sentence} /> : null;
}
