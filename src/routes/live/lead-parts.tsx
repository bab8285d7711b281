import { Button, ButtonLink, Checkbox, Disclosure, Section, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from './acting.ts';
import { MakePoll } from './make-poll.tsx';
import { QuestionList } from './question-list.tsx';
import type { QuestionsPage } from './questions-load.ts';
import { refusalSentence } from './refusal-sentence.ts';

type LeadProps = QuestionsPage & { readonly refused: Refused | undefined };

/** What those who lead a session have more: the queue, opening and closing, polls, chairs, how questions are asked. */
export function LeadParts(props: LeadProps) {
  const { texts, slug } = useFrame();
  const words = texts.ask.leading;
  const action = `/${slug}/sessions/${encodeURIComponent(props.code)}/questions`;
  return (
    <Section title={words.title} id="lead">
      {props.mayLead && (
        <div id="live-queue" data-live-part>
          <h3>{props.waiting.length > 0 ? words.queue({ n: props.waiting.length }) : words.queueNone}</h3>
          {props.waiting.length > 0 && <QuestionList {...props} questions={props.waiting} />}
          {props.hidden.length > 0 && (
            <Disclosure summary={`${words.hiddenTitle} (${props.hidden.length})`}>
              <QuestionList {...props} questions={props.hidden} />
            </Disclosure>
          )}
        </div>
      )}
      {props.mayLead && (
        <form method="post" action={action} className="actions after">
          <ButtonLink look="ghost" href={`${action}/stage`}>
            {words.stage}
          </ButtonLink>
          {props.state !== 'none' && (
            <Button look="ghost" name="act" value={props.state === 'open' ? 'close' : 'open'}>
              {props.state === 'open' ? words.close : words.open}
            </Button>
          )}
          {props.opened !== null && (
            <Button look="quiet" name="act" value="by-clock">
              {words.byClock}
            </Button>
          )}
        </form>
      )}
      {props.mayPoll && <MakePoll {...props} />}
      {props.mayArrange && <Chairs {...props} action={action} />}
      {props.mayArrange && <Settings {...props} action={action} />}
    </Section>
  );
}

function Chairs(props: LeadProps & { readonly action: string }) {
  const { texts } = useFrame();
  const words = texts.ask.leading;
  const refused = props.refused?.act === 'name-chair' ? props.refused : undefined;
  return (
    <Disclosure summary={`${words.chairs} (${props.chairs.length})`} open={refused !== undefined}>
      <p className="mute">{words.chairsLead}</p>
      {props.chairs.map(({ personId, name }) => (
        <form key={personId} method="post" action={props.action} className="actions">
          <span>{name}</span>
          <input type="hidden" name="person" value={personId} />
          <Button look="quiet" name="act" value="dismiss-chair">
            {words.dismiss({ name })}
          </Button>
        </form>
      ))}
      <form method="post" action={props.action} className="form">
        <TextInput
          name="email"
          type="email"
          label={words.chairEmail}
          required
          defaultValue={refused?.typed.email}
          error={refused && refusalSentence(refused.code, texts.ask)}
        />
        <div className="actions">
          <Button look="ghost" name="act" value="name-chair">
            {words.nameChair}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

function Settings(props: LeadProps & { readonly action: string }) {
  const words = useFrame().texts.ask.leading;
  const { allowsAnonymous, isModerated } = props.rules;
  return (
    <Disclosure summary={words.settings}>
      <form method="post" action={props.action} className="form">
        <div>
          <Checkbox
            name="allowsAnonymous"
            value="on"
            label={words.allowsAnonymous}
            defaultChecked={allowsAnonymous}
          />
          <Checkbox name="isModerated" value="on" label={words.isModerated} defaultChecked={isModerated} />
        </div>
        <div className="actions">
          <Button look="ghost" name="act" value="arrange">
            {words.save}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
