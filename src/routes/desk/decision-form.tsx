import { anywhereZone, type WritableFact } from '#directory';
import { Button, Card, ChoiceGroup, KeyValues, Radio, Select, TextArea } from '../../design/index.ts';
import { dateSpan } from '../../texts/format.ts';
import { FactControl } from '../directory/fact-control.tsx';
import { useWays } from '../ways/use-ways.ts';
import { ZoneList } from '../zone-list.tsx';
import { type DeskAnswer, useDeskProblem } from './desk-answer.tsx';
import type { SuggestionView } from './suggestion-facts.ts';

type Answer = DeskAnswer<{ readonly reply: string; readonly fields: readonly WritableFact[] }> | undefined;
type DecisionProps = { readonly found: SuggestionView; readonly answer: Answer };

/** Fact by fact: what is known, what is suggested, to tick and to change; then the words to the contributor. */
export function DecisionForm(props: DecisionProps) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const { found, answer } = props;
  const problem = useDeskProblem(answer);
  if (found.state !== 'open') return <Decided found={found} />;
  return (
    <form method="post" className="stack">
      {found.rows.map((row) => (
        <FactRow key={row.field} row={row} {...props} error={problem(row.field)} />
      ))}
      {found.rows.some(({ field }) => field.endsWith('At')) && <DeadlineZone zones={found.zones} />}
      <Into {...props} />
      <TextArea
        name="reply"
        label={own.reply}
        hint={own.replyHint}
        maxLength={2000}
        defaultValue={answer?.reply}
        error={problem('reply')}
      />
      <ZoneList />
      <div className="actions">
        <Button name="act" value="accept">
          {own.accept}
        </Button>
        <Button look="danger" name="act" value="decline">
          {own.decline}
        </Button>
      </div>
    </form>
  );
}

function FactRow(
  props: DecisionProps & {
    readonly row: SuggestionView['rows'][number];
    readonly error: string | undefined;
  },
) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const { row, answer, error } = props;
  return (
    <Card className="desk-fact">
      <label className="desk-take">
        <input
          type="checkbox"
          name="take"
          value={row.field}
          defaultChecked={answer?.refusal ? answer.fields.includes(row.field) : true}
          aria-label={own.take({ fact: row.name })}
        />
      </label>
      <div className="stack-tight">
        <FactControl field={row.field} values={row.typed} error={error} locale={locale} />
        {row.now !== null && (
          <p className="mute s">
            {own.now}: <span className="wrap-anywhere">{row.now}</span>
          </p>
        )}
      </div>
    </Card>
  );
}

/** The zone in which typed deadlines are meant; the first is the one in which they are shown. */
function DeadlineZone({ zones }: { readonly zones: readonly string[] }) {
  const { suggest } = useWays().texts.editing;
  const label = (zone: string) =>
    zone === anywhereZone
      ? suggest.zones.anywhere
      : zone === 'UTC'
        ? suggest.zones.utc
        : suggest.zones.own({ zone });
  return (
    <Select
      name="deadlineZone"
      label={suggest.deadlineZone}
      options={zones.map((zone) => ({ value: zone, label: label(zone) }))}
    />
  );
}

function Into({ found }: DecisionProps) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  if (found.likely.length === 0) return null;
  // What lists would join without asking is offered first.
  const isSure = !found.about && (found.likely[0]?.score ?? 0) >= 8;
  return (
    <ChoiceGroup id="into" label={own.into}>
      <Radio
        name="into"
        value={found.about ? found.about.id : 'new'}
        defaultChecked={!isSure}
        label={found.about ? own.intoThis : own.intoNew}
      />
      {found.likely.map(({ id, name, score, href }, at) => (
        <Radio
          key={id}
          name="into"
          value={id}
          defaultChecked={isSure && at === 0}
          label={
            <>
              {own.likely({ name, score })}{' '}
              <a className="link" href={href}>
                {own.seeEntry}
              </a>
            </>
          }
        />
      ))}
    </ChoiceGroup>
  );
}

function Decided({ found }: Pick<DecisionProps, 'found'>) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const on = found.decidedOn ? dateSpan(found.decidedOn, found.decidedOn, locale) : '';
  return (
    <Card>
      <KeyValues
        items={[
          { name: own.state, value: own.decidedOn({ state: own.states[found.state], on }) },
          ...(found.result
            ? [{ name: own.result, value: <a href={found.result.path}>{found.result.name}</a> }]
            : []),
          ...(found.reply
            ? [{ name: own.reply, value: <span className="desk-note">{found.reply}</span> }]
            : []),
          ...found.rows.map(({ name, suggested }) => ({ name, value: suggested })),
        ]}
      />
    </Card>
  );
}
