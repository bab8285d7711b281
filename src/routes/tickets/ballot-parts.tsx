import { KeyValues, Select } from '../../design/index.ts';
import type { Texts } from '../../texts/texts.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { BallotPage } from './ballot-load.ts';

/** As many choices as there are seats to choose from, at most. */
const mostChoices = 6;

/** How far a ballot is, in a sentence. */
export function ballotLead(
  { state, until, drawnAt }: BallotPage,
  words: Texts['waitlist']['ballot'],
): string {
  if (state === 'drawn') return words.drawn({ when: drawnAt ?? '' });
  return state === 'closed' ? words.closed : words.lead({ when: until });
}

/** Lists to rank what one wants; they work without a script and with one thumb. */
export function ChoiceFields(props: {
  readonly ballot: BallotPage;
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
}) {
  const { texts } = useFrame();
  const words = texts.waitlist.ballot;
  const { products } = props.ballot;
  const options = products.map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang }));
  return (
    <>
      <p className="mute">{words.choicesHint}</p>
      {products.slice(0, mostChoices).map(({ id }, at) => (
        <Select
          key={id}
          name="choice"
          id={`choice-${at}`}
          label={words.choice({ n: at + 1 })}
          defaultValue={props.chosen[at] ?? ''}
          error={at === 0 ? props.error : undefined}
          options={[{ value: '', label: at === 0 ? texts.tickets.order.pick : words.none }, ...options]}
        />
      ))}
    </>
  );
}

/** The hash of the seed from the start; after the draw all that it can be drawn again from. */
export function BallotProof({ ballot }: { readonly ballot: BallotPage }) {
  const { texts } = useFrame();
  const words = texts.waitlist.ballot;
  return (
    <details className="disclosure">
      <summary>{words.proof}</summary>
      <p>{words.proofBody}</p>
      <KeyValues
        items={[
          { name: words.commitment, value: <code>{ballot.commitment}</code> },
          {
            name: words.seed,
            value: ballot.seed ? <code>{ballot.seed}</code> : words.seedLater,
          },
          ...ballot.products.flatMap(({ name, seats }) =>
            seats === null ? [] : [{ name: name.text, value: `${words.seats}: ${seats}` }],
          ),
        ]}
      />
      {ballot.drawn.length > 0 && (
        <ol className="drawn">
          {ballot.drawn.map(({ id, lot, choices, won, waits }) => (
            <li key={id} id={`entry-${id}`}>
              <strong>
                {waits === null ? words.won({ name: won.join(', ') }) : words.waits({ n: waits })}
              </strong>
              <br />
              {choices.join(' › ')}
              <br />
              <span className="small mute">
                {words.number} <code>{id}</code> · {words.lot} <code>{lot.slice(0, 16)}</code>
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
