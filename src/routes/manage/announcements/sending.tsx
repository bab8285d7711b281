import { noticeWays } from '#live';
import { Button, Card, ProgressBar, Section, TextInput } from '../../../design/index.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { useManage } from '../use-manage.ts';
import type { AnnouncementCode } from './edit-act.ts';
import type { loadAnnouncement } from './edit-load.ts';

type Loaded = Awaited<ReturnType<typeof loadAnnouncement>>;
type SendingProps = Pick<
  Loaded,
  'id' | 'revision' | 'reach' | 'told' | 'audience' | 'sendAt' | 'zone' | 'said' | 'mayChange'
> & {
  readonly state: Exclude<Loaded['state'], 'new'>;
  readonly problem: Refusal<AnnouncementCode> | undefined;
};

/** Whom it reaches by which way, and what can be done with it now. */
export function Sending(props: SendingProps) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const { state, reach, told, audience, mayChange } = props;
  const isWaiting = state === 'draft' || state === 'scheduled';
  const { waiting = 0, ...ways } = told;
  const counts = isWaiting && reach ? reach : ways;
  const people = noticeWays.reduce((sum, way) => sum + (counts[way] ?? 0), 0);
  return (
    <Section title={isWaiting ? words.reach : words.told} id="reach">
      <Card className="stack">
        <p>{audience.join(' · ')}</p>
        <p>
          <b>
            {isWaiting ? words.reachNow({ people }) : words.progress({ done: people, of: people + waiting })}
          </b>
        </p>
        {state === 'sending' && (
          <ProgressBar
            value={people}
            max={Math.max(1, people + waiting)}
            label={words.progress({ done: people, of: people + waiting })}
          />
        )}
        <ul>
          {noticeWays
            .filter((way) => (counts[way] ?? 0) > 0)
            .map((way) => (
              <li key={way}>{words.ways[way]({ n: counts[way] ?? 0 })}</li>
            ))}
          {waiting > 0 && <li>{words.ways.waiting({ n: waiting })}</li>}
        </ul>
        {mayChange && state === 'draft' && <Send {...props} people={people} />}
        {mayChange && state === 'scheduled' && <Stop {...props} />}
      </Card>
    </Section>
  );
}

function Send(props: SendingProps & { readonly people: number }) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const { id, revision, people, problem, said } = props;
  const wrong = problem?.field === 'at' ? words.refusals[problem.code] : undefined;
  return (
    <form method="post" className="form">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision ?? ''} />
      <div className="actions">
        <Button name="act" value="send">
          {people === 0 && said.isPublic ? words.publish : words.sendNow({ people })}
        </Button>
      </div>
      <TextInput
        name="at"
        type="datetime-local"
        label={words.at}
        hint={words.atHint({ zone: props.zone })}
        error={wrong}
      />
      <div className="actions">
        <Button look="ghost" name="act" value="schedule">
          {words.schedule}
        </Button>
      </div>
    </form>
  );
}

function Stop({ id, sendAt }: SendingProps) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  return (
    <form method="post" className="stack">
      <input type="hidden" name="id" value={id} />
      <p>{words.goesOut({ when: sendAt.replace('T', ' ') })}</p>
      <p className="small mute">{words.stopHint}</p>
      <div className="actions">
        <Button look="ghost" name="act" value="stop">
          {words.stopIt}
        </Button>
      </div>
    </form>
  );
}
