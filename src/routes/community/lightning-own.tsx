import { longestLightningAbout, longestLightningName, longestLightningTitle } from '#community';
import { Button, ButtonLink, Card, Checkbox, Notice, Section, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from '../live/acting.ts';
import type { LightningData } from './lightning-load.ts';
import { lightningSentence } from './lightning-refusal.ts';

type OwnProps = { readonly data: LightningData; readonly refused: Refused | undefined };

/** The viewer's talk, or signing up for one. */
export function OwnTalk({ data, refused }: OwnProps) {
  const { texts, viewerName } = useFrame();
  const words = texts.lightning;
  const { mine, window } = data;
  if (mine)
    return (
      <Section title={words.mine.title} id="mine">
        <div id="lightning-mine" data-live-part>
          <OwnState mine={mine} />
        </div>
        {!mine.isGiven && mine.state !== 'off' && (
          <Card>
            <TalkForm data={data} refused={refused} value={mine} />
            <form method="post" action={data.address} className="actions after">
              <Button look="quiet" name="act" value="withdraw">
                {words.mine.withdraw}
              </Button>
              <span className="mute small">{words.mine.withdrawNote}</span>
            </form>
          </Card>
        )}
      </Section>
    );
  return (
    <Section title={words.form.title} id="sign-up" aside={data.windowWords}>
      {window.state === 'open' && !data.isCancelled && (
        <Card>
          <p className="mute small">{words.orders[data.rules.order]}</p>
          {viewerName === null ? (
            <p className="actions">
              <ButtonLink href={`/sign-in?next=${encodeURIComponent(data.address)}`}>
                {words.form.signIn}
              </ButtonLink>
            </p>
          ) : data.refused ? (
            <p>{words.refusals[data.refused]}</p>
          ) : (
            <TalkForm data={data} refused={refused} value={null} />
          )}
        </Card>
      )}
    </Section>
  );
}

function OwnState({ mine }: { readonly mine: NonNullable<LightningData['mine']> }) {
  const { texts } = useFrame();
  const { mine: words, list } = texts.lightning;
  const { state, place } = mine;
  if (mine.isGiven) return <Notice tone="good" title={`${list.given}: ${mine.title}`} />;
  if (state === 'off')
    return (
      <Notice tone="bad" title={words.off}>
        {mine.reason}
      </Notice>
    );
  if (state === 'on') return <Notice tone="good" title={words.on({ place })} />;
  return <Notice tone="info" title={place > 0 ? words.waiting({ place }) : words.waitingOpen} />;
}

type Said = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly link: string | null;
  readonly ownLaptop: boolean;
};

function TalkForm({ data, refused, value }: OwnProps & { readonly value: Said | null }) {
  const { texts } = useFrame();
  const words = texts.lightning;
  const { optional } = texts.common;
  const own = refused?.act === 'sign-up' || refused?.act === 'change' ? refused : undefined;
  const typed = own?.typed;
  const known = value ?? { name: data.name, title: '', about: '', link: null, ownLaptop: false };
  const problem = (field: string) => (own?.field === field ? lightningSentence(own.code, texts) : undefined);
  return (
    <form method="post" action={data.address} className="form">
      <TextInput
        name="title"
        label={words.form.talk}
        maxLength={longestLightningTitle}
        required
        defaultValue={typed?.title ?? known.title}
        error={problem('title')}
      />
      <TextInput
        name="about"
        label={words.form.about}
        optional={optional}
        maxLength={longestLightningAbout}
        defaultValue={typed?.about ?? known.about}
        error={problem('about')}
      />
      <TextInput
        name="name"
        label={words.form.name}
        hint={words.form.nameHint}
        maxLength={longestLightningName}
        required
        autoComplete="name"
        defaultValue={typed?.name ?? known.name}
        error={problem('name')}
      />
      <TextInput
        name="link"
        type="url"
        label={words.form.link}
        hint={words.form.linkHint}
        optional={optional}
        defaultValue={typed?.link ?? known.link ?? ''}
        error={problem('link')}
      />
      <Checkbox
        name="ownLaptop"
        label={words.form.ownLaptop}
        defaultChecked={typed ? 'ownLaptop' in typed : known.ownLaptop}
      />
      <div className="actions">
        <Button name="act" value={value ? 'change' : 'sign-up'}>
          {value ? words.mine.save : words.form.send}
        </Button>
        {!value && <span className="mute small">{words.form.starred}</span>}
      </div>
    </form>
  );
}
