import type { Givable } from '#community';
import { Button, Card, Disclosure, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { QrCode } from '../tickets/qr-code.tsx';
import { GiveFields } from './give-fields.tsx';

/** Codes that were made ready for when there is no network: the page that the device keeps has them. */
export function Prepared(props: {
  readonly codes: readonly {
    readonly code: string;
    readonly until: string;
    readonly qr: Parameters<typeof QrCode>[0]['qr'];
  }[];
}) {
  const { texts } = useFrame();
  const words = texts.exchange;
  const [first] = props.codes;
  if (!first) return null;
  return (
    <Disclosure summary={words.prepared({ n: props.codes.length })}>
      <p className="mute">{words.preparedLead}</p>
      {props.codes.map(({ code, qr }) => (
        <Card key={code} as="section" className="held-out">
          <QrCode qr={qr} title={code} />
          <p className="prepared-code num" data-prepared-code>
            {code.slice(0, 4)} {code.slice(4, 8)} {code.slice(8)}
          </p>
        </Card>
      ))}
      <p className="mute small">{words.preparedUntil({ until: first.until })}</p>
    </Disclosure>
  );
}

/** Answers a code without a network: the page's script shows it then, keeps the answer and sends it later. */
export function AnswerLater(props: { readonly mine: readonly Givable[]; readonly last: readonly Givable[] }) {
  const { texts } = useFrame();
  const words = texts.exchange;
  return (
    <div data-meet-later hidden>
      <Card as="section">
        <form method="post" className="form" data-meet-form>
          <div>
            <h2>{words.laterTitle}</h2>
            <p className="mute">{words.laterLead}</p>
          </div>
          <TextInput
            name="code"
            id="later-code"
            label={words.laterCode}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={16}
            required
          />
          <GiveFields
            words={texts.community}
            id="later-give"
            label={texts.community.meet.giveTitle}
            mine={props.mine}
            ticked={props.last}
          />
          <div className="actions">
            <Button>{words.laterKeep}</Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
