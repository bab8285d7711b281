import { longestThanks } from '#community';
import { Button, ButtonLink, Disclosure, TextArea } from '../../design/index.ts';
import { useAccount } from '../account/use-account.ts';

type Message = { readonly isOwn: boolean; readonly words: string; readonly sentAt: string };

/** What two who know each other wrote to each other, and a word of thanks. */
export function ThanksList(props: {
  readonly id: string;
  readonly name: string;
  /** The edition where they met; `null` if nobody can look at it. */
  readonly slug: string | null;
  readonly isMuted: boolean;
  readonly messages: readonly Message[];
  /** What was typed and not taken. */
  readonly typed: string | undefined;
}) {
  const { texts, day } = useAccount();
  const words = texts.exchange.thanks;
  const { id, name, isMuted, messages } = props;
  return (
    <>
      {messages.map((message) => (
        <blockquote key={`${message.isOwn} ${message.sentAt}`} className="thanks">
          <p className="mute small">
            {message.isOwn
              ? words.own({ day: day(message.sentAt) })
              : words.from({ name, day: day(message.sentAt) })}
          </p>
          <p>{message.words}</p>
        </blockquote>
      ))}
      {isMuted && <p className="mute small">{words.muted}</p>}
      {(isMuted || messages.some(({ isOwn }) => !isOwn)) && <Unwanted {...props} />}
      <Disclosure summary={words.write} open={props.typed !== undefined}>
        <form method="post" className="form">
          <input type="hidden" name="connection" value={id} />
          <TextArea
            name="words"
            id={`thanks-${id}`}
            label={words.label}
            hint={words.hint}
            rows={3}
            maxLength={longestThanks}
            defaultValue={props.typed}
            required
          />
          <div className="actions">
            <Button name="act" value="thank">
              {words.send}
            </Button>
          </div>
        </form>
      </Disclosure>
    </>
  );
}

/** For messages that nobody asked for. */
function Unwanted(props: { readonly id: string; readonly slug: string | null; readonly isMuted: boolean }) {
  const { texts } = useAccount();
  const words = texts.exchange.thanks;
  return (
    <form method="post" className="actions">
      <input type="hidden" name="connection" value={props.id} />
      <Button look="quiet" name="act" value={props.isMuted ? 'unmute' : 'mute'}>
        {props.isMuted ? words.unmute : words.mute}
      </Button>
      {props.slug && (
        <ButtonLink look="quiet" href={`/${props.slug}/report`}>
          {words.report}
        </ButtonLink>
      )}
    </form>
  );
}
