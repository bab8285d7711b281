import { Notice } from '../../design/index.ts';
import type { HouseAnswer } from '../manage/house-answer.tsx';
import { useWays } from './use-ways.ts';

/** What the last form did, or why it did not, at the top of the page. */
export function WaysNotice(props: {
  readonly answer: HouseAnswer | undefined;
  readonly sentences?: Readonly<Record<string, string>>;
}) {
  const { texts } = useWays();
  const { answer } = props;
  const own = texts.manage.house;
  if (answer?.refusal) {
    return (
      <Notice tone="bad" role="alert" title={own.problemTitle}>
        {own.refusals[answer.refusal.code]}
      </Notice>
    );
  }
  const sentence = answer?.done && props.sentences?.[answer.done];
  return sentence ? <Notice tone="good" role="status" title={sentence} /> : null;
}
