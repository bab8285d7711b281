import ChevronUp from 'lucide-react/icons/chevron-up';
import type { MarkedQuestion } from '#live/server';
import { Badge, Button, Icon } from '../../design/index.ts';
import { clockTime } from '../../texts/format.ts';
import { useFrame } from '../edition/use-frame.ts';

type ListProps = {
  readonly questions: readonly MarkedQuestion[];
  readonly code: string;
  readonly mayLead: boolean;
  readonly state: string;
};

/** Questions with their votes, and what the reader, or whoever leads the session, can do with each. */
export function QuestionList(props: ListProps) {
  const { slug } = useFrame();
  const action = `/${slug}/sessions/${encodeURIComponent(props.code)}/questions`;
  return (
    <ol className="card questions" data-live-rows={props.questions.every(isShown) ? '' : undefined}>
      {props.questions.map((question) => (
        <li key={question.id} data-question={question.id} className={question.state}>
          <VoteForm question={question} action={action} isOpen={props.state === 'open'} />
          <div>
            <p className="asked">{question.text}</p>
            <Facts question={question} />
            <QuestionActs {...props} question={question} action={action} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function isShown({ state }: MarkedQuestion): boolean {
  return state === 'approved' || state === 'answered';
}

function VoteForm(props: {
  readonly question: MarkedQuestion;
  readonly action: string;
  readonly isOpen: boolean;
}) {
  const words = useFrame().texts.ask;
  const { question } = props;
  const count = (
    <b className="num" data-votes>
      {question.votes}
    </b>
  );
  if (!props.isOpen || !isShown(question))
    return (
      <span className="vote" title={words.votes({ n: question.votes })}>
        {count}
      </span>
    );
  return (
    <form method="post" action={props.action} data-live-form>
      <input type="hidden" name="id" value={question.id} />
      <button
        type="submit"
        name="act"
        value={question.isVoted ? 'unvote' : 'vote'}
        className="vote"
        aria-pressed={question.isVoted}
        aria-label={words.vote({ n: question.votes })}
      >
        <Icon of={ChevronUp} />
        {count}
      </button>
    </form>
  );
}

function Facts({ question }: { readonly question: MarkedQuestion }) {
  const { texts, zone } = useFrame();
  const words = texts.ask;
  const badge =
    question.state === 'answered' ? (
      <Badge tone="good">{words.answered}</Badge>
    ) : question.state === 'new' ? (
      <Badge tone="warn">{words.waits}</Badge>
    ) : question.state === 'hidden' ? (
      <Badge tone="bad">{words.hidden}</Badge>
    ) : null;
  return (
    <p className="mute small">
      {question.name || words.anonymous}
      {question.isOwn && ` · ${words.mine}`} ·{' '}
      <time dateTime={question.askedAt}>{clockTime(question.askedAt, zone)}</time> {badge}
    </p>
  );
}

function QuestionActs(props: ListProps & { readonly question: MarkedQuestion; readonly action: string }) {
  const { texts, viewerName } = useFrame();
  const words = texts.ask;
  const { question, mayLead } = props;
  const act = (value: string, label: string) => (
    <Button look="quiet" name="act" value={value}>
      {label}
    </Button>
  );
  const mayReport = viewerName !== null && !question.isOwn && !mayLead && isShown(question);
  if (!mayLead && !question.isOwn && !mayReport) return null;
  return (
    <form method="post" action={props.action} className="actions" data-live-form>
      <input type="hidden" name="id" value={question.id} />
      {mayLead && question.reports > 0 && (
        <span className="warn-text small">{words.leading.reports({ n: question.reports })}</span>
      )}
      {mayLead &&
        question.state !== 'approved' &&
        act('approve', question.state === 'answered' ? words.leading.again : words.leading.approve)}
      {mayLead && question.state === 'approved' && act('answered', words.leading.answeredNow)}
      {mayLead && question.state !== 'hidden' && act('hide', words.leading.hide)}
      {question.isOwn && act('withdraw', words.withdraw)}
      {mayReport &&
        (question.isReported ? (
          <span className="mute small">{words.reported}</span>
        ) : (
          props.state === 'open' && act('report', words.report)
        ))}
    </form>
  );
}
