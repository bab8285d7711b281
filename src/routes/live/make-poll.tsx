import { mostOptions } from '#live';
import { Button, Checkbox, Disclosure, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from './acting.ts';
import type { QuestionsPage } from './questions-load.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The form for a poll, for the session's speakers and the organisers. */
export function MakePoll(props: QuestionsPage & { readonly refused: Refused | undefined }) {
  const { texts, slug } = useFrame();
  const words = texts.ask.polls;
  const refused = props.refused?.act === 'make-poll' ? props.refused : undefined;
  const typed = refused?.typed ?? {};
  return (
    <Disclosure summary={words.make} open={refused !== undefined}>
      <p className="mute">{words.makeLead}</p>
      <form
        method="post"
        action={`/${slug}/sessions/${encodeURIComponent(props.code)}/questions`}
        className="form"
      >
        <input type="hidden" name="poll" value={typed.poll ?? props.newId} />
        <TextInput
          name="title"
          label={words.question}
          maxLength={160}
          required
          defaultValue={typed.title}
          error={refused && refusalSentence(refused.code, texts.ask)}
        />
        {Array.from({ length: mostOptions }, (_, index) => index + 1).map((n) => (
          <div key={n} className="poll-option-fields">
            <TextInput
              name={`option-${n}`}
              label={words.option({ n })}
              maxLength={160}
              required={n < 3}
              optional={n < 3 ? undefined : texts.common.optional}
              defaultValue={typed[`option-${n}`]}
            />
            <Checkbox
              name={`key-${n}`}
              value="on"
              label={words.isKey}
              defaultChecked={typed[`key-${n}`] !== undefined}
            />
          </div>
        ))}
        <p className="mute small">{words.keyHint}</p>
        <Checkbox
          name="isMultiple"
          value="on"
          label={words.isMultiple}
          defaultChecked={typed.isMultiple !== undefined}
        />
        <div className="actions">
          <Button name="act" value="make-poll">
            {words.add}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
