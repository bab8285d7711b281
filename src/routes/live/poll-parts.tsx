import type { AnsweredPoll } from '#live/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ProgressBar,
  Radio,
  Section,
} from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from './acting.ts';
import type { QuestionsPage } from './questions-load.ts';

type PollsProps = Pick<QuestionsPage, 'polls' | 'code' | 'mayPoll'> & {
  readonly refused: Refused | undefined;
};

/** A session's polls: to answer, to wait for, to read; and to turn on for those who make them. */
export function Polls(props: PollsProps) {
  const { texts, slug } = useFrame();
  const words = texts.ask.polls;
  if (props.polls.length === 0) return null;
  const action = `/${slug}/sessions/${encodeURIComponent(props.code)}/questions`;
  return (
    <Section title={words.title} id="polls">
      {props.polls.map((poll) => (
        <Card key={poll.id} as="article" className="poll">
          <h3 id={`poll-${poll.id}`}>
            {poll.title} {poll.isQuiz && <Badge>{words.quiz}</Badge>}{' '}
            {(props.mayPoll || poll.state === 'revealed') && <Badge>{words.states[poll.state]}</Badge>}
          </h3>
          {poll.state === 'revealed' ? <Result poll={poll} /> : <Answer poll={poll} action={action} />}
          {props.mayPoll && <TurnForm poll={poll} action={action} />}
        </Card>
      ))}
    </Section>
  );
}

function Answer({ poll, action }: { readonly poll: AnsweredPoll; readonly action: string }) {
  const { texts, viewerName } = useFrame();
  const words = texts.ask.polls;
  const isOpen = poll.state === 'open';
  const Choice = poll.isMultiple ? Checkbox : Radio;
  const hasAnswered = poll.own.length > 0;
  return (
    <form method="post" action={action} data-live-form>
      <input type="hidden" name="poll" value={poll.id} />
      <fieldset aria-labelledby={`poll-${poll.id}`} disabled={!isOpen || viewerName === null}>
        <p className="mute small">{poll.isMultiple ? words.chooseMany : words.choose}</p>
        {poll.options.map(({ number, text }) => (
          <Choice
            key={number}
            id={`${poll.id}-${number}`}
            name="number"
            value={number}
            label={text}
            defaultChecked={poll.own.includes(number)}
          />
        ))}
      </fieldset>
      {isOpen && viewerName === null && (
        <p className="actions">
          <ButtonLink look="ghost" href={`/sign-in?next=${encodeURIComponent(action)}`}>
            {texts.ask.form.signIn}
          </ButtonLink>
        </p>
      )}
      {isOpen && viewerName !== null && (
        <p className="actions">
          <Button name="act" value="answer" look={hasAnswered ? 'ghost' : 'primary'}>
            {hasAnswered ? words.change : words.send}
          </Button>
        </p>
      )}
      {isOpen && hasAnswered && <p className="mute small">{words.counted}</p>}
      {poll.state === 'closed' && <p className="mute small">{words.closed}</p>}
    </form>
  );
}

function Result({ poll }: { readonly poll: AnsweredPoll }) {
  const words = useFrame().texts.ask.polls;
  const people = poll.people ?? 0;
  return (
    <>
      <ul className="poll-result">
        {poll.options.map(({ number, text, result = { n: 0, isKey: false } }) => {
          const percent = people > 0 ? Math.round((result.n / people) * 100) : 0;
          return (
            <li key={number}>
              <span>
                {text} {result.isKey && <Badge tone="good">{words.right}</Badge>}{' '}
                {poll.own.includes(number) && <Badge>{words.yours}</Badge>}
              </span>
              <span className="num">{words.share({ n: result.n, percent })}</span>
              <ProgressBar value={percent} label={text} tone="accent" />
            </li>
          );
        })}
      </ul>
      <p className="mute small">{words.people({ n: people })}</p>
    </>
  );
}

function TurnForm({ poll, action }: { readonly poll: AnsweredPoll; readonly action: string }) {
  const words = useFrame().texts.ask.polls;
  const ways = {
    draft: ['open'],
    open: ['closed', 'revealed'],
    closed: ['open', 'revealed'],
    revealed: [],
  } as const;
  return (
    <div className="actions">
      {ways[poll.state].map((to) => (
        <form key={to} method="post" action={action} data-live-form>
          <input type="hidden" name="poll" value={poll.id} />
          <input type="hidden" name="to" value={to} />
          <Button look="ghost" name="act" value="turn">
            {words.turn[to]}
          </Button>
        </form>
      ))}
      <form method="post" action={action} data-live-form>
        <input type="hidden" name="poll" value={poll.id} />
        <Button look="quiet" name="act" value="drop-poll">
          {words.drop}
        </Button>
      </form>
    </div>
  );
}
