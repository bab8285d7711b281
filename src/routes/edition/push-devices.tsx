import { Button, ButtonLink, Card, Notice, Section } from '../../design/index.ts';
import { useFrame } from './use-frame.ts';
import './push.css';

/** Devices on which somebody is told, and the button that adds the one in hand. */
export function PushDevices(props: {
  /** The public key for which browsers take messages. */
  readonly pushKey: string;
  readonly devices: readonly {
    readonly id: string;
    readonly name: string;
    readonly when: string;
    /** By which the page's script knows this browser again. */
    readonly mark: string;
  }[];
  readonly done: 'added' | 'ended' | null;
  readonly refused?: keyof ReturnType<typeof useFrame>['texts']['push']['refusals'] | undefined;
}) {
  const { texts, slug } = useFrame();
  const words = texts.push;
  const { devices, done, refused } = props;
  const action = `/${slug}/notices`;
  return (
    <Section title={words.title} id="devices">
      {done && <Notice tone="good" role="status" title={words[done]} />}
      {refused && <Notice tone="bad" role="alert" title={words.refusals[refused]} />}
      <Card className="stack">
        <p className="mute">{words.lead}</p>
        {devices.length === 0 && <p>{words.none}</p>}
        {devices.length > 0 && (
          <ul className="link-list">
            {devices.map(({ id, name, when }) => (
              <li key={id}>
                <form method="post" action={action} className="device">
                  <input type="hidden" name="device" value={id} />
                  <span>
                    {name || words.unnamed} <span className="small mute">{words.since({ when })}</span>
                  </span>
                  <Button
                    look="ghost"
                    name="act"
                    value="end-device"
                    aria-label={words.end({ name: name || words.unnamed })}
                  >
                    {words.endShort}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <form
          method="post"
          action={action}
          className="stack"
          hidden
          data-push-key={props.pushKey}
          data-push-known={devices.map(({ mark }) => mark).join(' ')}
        >
          <input type="hidden" name="act" value="add-device" />
          {['endpoint', 'p256dh', 'auth'].map((name) => (
            <input key={name} type="hidden" name={name} />
          ))}
          <p className="small mute">{words.allowNext}</p>
          <div className="actions">
            <Button>{words.allow}</Button>
          </div>
        </form>
        {(['already', 'blocked', 'notHere', 'failed'] as const).map((saying) => (
          <p key={saying} hidden data-push-says={saying === 'notHere' ? 'not-here' : saying}>
            {words[saying]}
          </p>
        ))}
        <noscript>
          <p className="small mute">{words.script}</p>
        </noscript>
      </Card>
    </Section>
  );
}

/** Once, to who never chose how to be told: that phones can be told at once. */
export function PushOffer() {
  const { texts, slug } = useFrame();
  const words = texts.push;
  return (
    <Notice
      tone="info"
      title={words.offer}
      action={
        <ButtonLink look="ghost" href={`/${slug}/notices#devices`}>
          {words.offerOpen}
        </ButtonLink>
      }
    >
      {words.offerNext}
    </Notice>
  );
}
