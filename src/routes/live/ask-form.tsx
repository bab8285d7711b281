import { Button, ButtonLink, Card, Checkbox, Section, TextArea } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Refused } from './acting.ts';
import type { QuestionsPage } from './questions-load.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The form to ask in, or the way to sign in. */
export function AskForm(props: QuestionsPage & { readonly refused: Refused | undefined }) {
  const { texts, slug, viewerName } = useFrame();
  const words = texts.ask;
  const action = `/${slug}/sessions/${encodeURIComponent(props.code)}/questions`;
  if (viewerName === null)
    return (
      <p className="actions after">
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(action)}`}>{words.form.signIn}</ButtonLink>
      </p>
    );
  const refused = props.refused?.act === 'ask' ? props.refused : undefined;
  return (
    <Section title={words.form.title} id="ask">
      <Card>
        <form method="post" action={action} className="form">
          <input type="hidden" name="id" value={refused?.typed.id ?? props.newId} />
          <TextArea
            name="text"
            label={words.form.text}
            hint={words.form.hint}
            maxLength={400}
            rows={3}
            required
            defaultValue={refused?.typed.text}
            error={refused?.field === 'text' ? refusalSentence(refused.code, words) : undefined}
          />
          {props.rules.allowsAnonymous && (
            <Checkbox
              name="anonymous"
              value="on"
              label={words.form.anonymous}
              hint={words.form.anonymousHint}
              defaultChecked={refused?.typed.anonymous !== undefined}
            />
          )}
          <p className="mute small">
            {viewerName ? (
              words.form.named({ name: viewerName })
            ) : (
              <>
                {words.form.unnamed}{' '}
                <a href={`/me/name?next=${encodeURIComponent(action)}`}>{words.form.giveName}</a>
              </>
            )}{' '}
            {props.rules.isModerated && words.form.moderated}
          </p>
          <div className="actions">
            <Button name="act" value="ask">
              {words.form.send}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
