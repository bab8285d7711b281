import type { OwnItemCode } from '#live';
import { Button, Card, Notice, TextInput } from '../../design/index.ts';
import { CalendarAddress } from './calendar-address.tsx';
import { OwnItemForm } from './own-item-form.tsx';
import { useFrame } from './use-frame.ts';

type Refused = {
  readonly code: OwnItemCode | 'not-signed-in' | 'item-unknown';
  readonly field?: string | undefined;
  readonly typed: Readonly<Record<string, string>>;
};

/** Where one writes down something of one's own; open with what was typed when it was refused. */
export function AddOwnItem(props: {
  readonly newId: string;
  readonly venueZone: string;
  readonly refused?: Refused | null;
}) {
  const { texts } = useFrame();
  const words = texts.agenda;
  const { refused } = props;
  return (
    <details className="disclosure after" id="add" open={refused ? true : undefined}>
      <summary>{words.addTitle}</summary>
      <Card>
        <p className="mute">
          {words.addLead} {words.inZone({ zone: props.venueZone })}
        </p>
        {refused && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {words.refusals[refused.code]}
          </Notice>
        )}
        <OwnItemForm
          newId={refused?.typed.own ?? props.newId}
          typed={refused?.typed}
          error={refused ? { field: refused.field, sentence: words.refusals[refused.code] } : undefined}
        />
      </Card>
    </details>
  );
}

/** The private addresses of an agenda: for one's calendar, and for others to look at. */
export function Subscribe(props: {
  readonly isOwn: boolean;
  readonly signedIn: boolean;
  readonly stars: readonly string[];
  readonly address: string | null;
  readonly share: string | null;
  readonly origin: string;
}) {
  const { texts, slug } = useFrame();
  const words = texts.site.mine;
  return (
    <div className="stack after">
      <Card as="section" id="calendar">
        <h2>{words.subscribe}</h2>
        <p className="mute">{words.subscribeLead}</p>
        {props.address ? (
          <CalendarAddress origin={props.origin} token={props.address} mayRenew={props.signedIn} />
        ) : (
          <form method="post" action={`/${slug}/stars`} data-calendar-form>
            {props.stars.map((code) => (
              <input key={code} type="hidden" name="code" value={code} />
            ))}
            <Button name="calendar" value="open">
              {words.makeAddress}
            </Button>
          </form>
        )}
      </Card>
      {props.isOwn && <Share address={props.share && `${props.origin}/${slug}/agendas/${props.share}`} />}
    </div>
  );
}

function Share({ address }: { readonly address: string | null }) {
  const { texts, slug } = useFrame();
  const words = texts.agenda;
  return (
    <Card as="section" id="share">
      <h2>{words.share}</h2>
      <p className="mute">{words.shareLead}</p>
      <form method="post" action={`/${slug}/stars`} className="stack">
        {address && (
          <TextInput
            name="link"
            label={words.yourLink}
            hint={words.linkNote}
            readOnly
            defaultValue={address}
            data-copy
          />
        )}
        <div className="actions">
          <Button look={address ? 'quiet' : undefined} name="act" value={address ? 'end-share' : 'share'}>
            {address ? words.endLink : words.makeLink}
          </Button>
        </div>
      </form>
    </Card>
  );
}
