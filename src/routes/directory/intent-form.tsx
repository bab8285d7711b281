import { intents } from '#directory';
import { Card, Chip, Chips } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { IntentView } from './beside.ts';

/** Says with one press what one does with an edition; the pressed one pressed again takes it back. `back` is where it returns to. */
export function IntentForm(props: {
  readonly intent: IntentView;
  readonly name: string;
  readonly back: string;
  readonly locale: Locale;
}) {
  const { choose } = textsFor(props.locale);
  const words = choose.intent;
  const { isSignedIn, said, days } = props.intent;
  if (!isSignedIn)
    return (
      <Card as="section" className="intent-form stack">
        <h2>{words.title}</h2>
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(props.back)}`}>{words.signIn}</a>
        </p>
      </Card>
    );
  return (
    <Card as="section" className="intent-form stack">
      <h2>{words.title}</h2>
      <IntentChips {...props} />
      <p className="mute small">
        {words.private}{' '}
        {said !== null &&
          (days.length > 0
            ? words.remind({ days: days.map((day) => choose.mine.days[day]).join(choose.mine.or) })
            : words.remindOff)}{' '}
        <a href="/me/conferences#reminders">{said === null ? words.mine : words.change}</a>
      </p>
    </Card>
  );
}

/** The presses alone, for lists. */
export function IntentChips(props: {
  readonly intent: Pick<IntentView, 'listingId' | 'said'>;
  readonly name: string;
  readonly back: string;
  readonly locale: Locale;
}) {
  const words = textsFor(props.locale).choose.intent;
  const { listingId, said } = props.intent;
  return (
    <form method="post" action="/me/conferences">
      <input type="hidden" name="listing" value={listingId} />
      <input type="hidden" name="back" value={props.back} />
      <Chips toggles label={`${words.title} ${props.name}`}>
        {intents.map((intent) => (
          <Chip key={intent} name="intent" value={said === intent ? 'none' : intent} on={said === intent}>
            {words.intents[intent]}
          </Chip>
        ))}
      </Chips>
    </form>
  );
}
