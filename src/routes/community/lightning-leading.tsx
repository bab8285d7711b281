import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import type { LightningView } from '#community/server';
import { Badge, Button, Card, Disclosure, Section, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from '../live/acting.ts';
import type { LightningData } from './lightning-load.ts';
import { lightningSentence } from './lightning-refusal.ts';

type LeadProps = { readonly data: LightningData; readonly refused: Refused | undefined };

/** What those who lead the session have more: the order, and who has a place. */
export function LeadLightning({ data, refused }: LeadProps) {
  const { texts } = useFrame();
  const words = texts.lightning.leading;
  const { leading, on, address } = data;
  if (!leading) return null;
  return (
    <Section title={words.title} id="lead">
      <div id="lightning-lead" data-live-part className="stack">
        {on.length > 1 && <p className="mute small">{words.drag}</p>}
        <form method="post" action={address} id="lightning-order" data-live-form>
          <input type="hidden" name="act" value="order" />
          <input type="hidden" name="ids" data-reorder-ids value={on.map(({ id }) => id).join(' ')} />
        </form>
        <ol className="lightning-talks lead-order" data-reorder="lightning-order">
          {on.map((talk, at) => (
            <li key={talk.id} className="card" data-id={talk.id} draggable>
              <LedTalk talk={talk} address={address} refused={refused}>
                <OrderButtons on={on} at={at} address={address} />
              </LedTalk>
            </li>
          ))}
        </ol>
        {leading.waiting.length > 0 && (
          <Others title={words.waiting} talks={leading.waiting} address={address} refused={refused} />
        )}
        {leading.off.length > 0 && (
          <Others title={words.off} talks={leading.off} address={address} refused={refused} />
        )}
      </div>
    </Section>
  );
}

/** Two plain buttons, each sending the whole order that it makes. */
function OrderButtons(props: {
  readonly on: readonly LightningView[];
  readonly at: number;
  readonly address: string;
}) {
  const { texts } = useFrame();
  const words = texts.lightning.leading;
  const { on, at, address } = props;
  const ids = on.map(({ id }) => id);
  const title = on[at]?.title ?? '';
  const swapped = (by: 1 | -1): string => {
    const [one, other] = [ids[at], ids[at + by]];
    return one && other
      ? ids
          .with(at, other)
          .with(at + by, one)
          .join(' ')
      : '';
  };
  const button = (by: 1 | -1, label: string) => (
    <Button
      look="quiet"
      icon={by < 0 ? ArrowUp : ArrowDown}
      iconOnly
      id={`${by < 0 ? 'up' : 'down'}-${ids[at]}`}
      name="ids"
      value={swapped(by)}
      disabled={swapped(by) === ''}
      aria-label={label}
    />
  );
  return (
    <form method="post" action={address} className="row" data-live-form>
      <input type="hidden" name="act" value="order" />
      {button(-1, words.up({ title }))}
      {button(1, words.down({ title }))}
    </form>
  );
}

type TalkProps = {
  readonly talk: LightningView;
  readonly address: string;
  readonly refused: Refused | undefined;
};

function LedTalk({ talk, address, refused, children }: TalkProps & { readonly children?: ReactNode }) {
  const { texts } = useFrame();
  const { list } = texts.lightning;
  return (
    <div className="led-talk">
      <div>
        <b>{talk.title}</b>
        <p className="small mute">
          {talk.name} {talk.ownLaptop && <Badge>{list.ownLaptop}</Badge>}{' '}
          {talk.isGiven && <Badge>{list.given}</Badge>}
        </p>
      </div>
      {children}
      {!talk.isGiven && <SetAside talk={talk} address={address} refused={refused} />}
    </div>
  );
}

function SetAside({ talk, address, refused }: TalkProps) {
  const { texts } = useFrame();
  const words = texts.lightning.leading;
  const own = refused?.act === 'set-aside' && refused.typed.id === talk.id ? refused : undefined;
  return (
    <Disclosure summary={words.setAside} open={own !== undefined}>
      <form method="post" action={address} className="form">
        <input type="hidden" name="id" value={talk.id} />
        <TextInput
          name="reason"
          id={`reason-${talk.id}`}
          label={words.reason}
          hint={words.reasonHint}
          required
          error={own ? lightningSentence(own.code, texts) : undefined}
        />
        <div className="actions">
          <Button look="ghost" name="act" value="set-aside">
            {words.setAside}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

function Others(props: {
  readonly title: string;
  readonly talks: readonly (LightningView & { readonly reason?: string })[];
  readonly address: string;
  readonly refused: Refused | undefined;
}) {
  const { texts } = useFrame();
  const words = texts.lightning.leading;
  return (
    <Card as="section">
      <h3>{props.title}</h3>
      <ul className="lightning-talks">
        {props.talks.map((talk) => (
          <li key={talk.id} className="led-talk">
            <div>
              <b>{talk.title}</b>
              <p className="small mute">{[talk.name, talk.reason].filter(Boolean).join(' · ')}</p>
            </div>
            <form method="post" action={props.address} data-live-form>
              <input type="hidden" name="id" value={talk.id} />
              <Button look="ghost" name="act" value="place" id={`place-${talk.id}`}>
                {words.give}
              </Button>
            </form>
            {talk.reason === undefined && (
              <SetAside talk={talk} address={props.address} refused={props.refused} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
