import type { StatementEntry } from '#tickets';
import { Badge, Button, Card, EmptyState, Section, TextInput } from '../../../design/index.ts';
import { dateWords } from '../../../texts/format.ts';
import type { StatementsPage } from './statement-load.ts';
import { useTickets } from './use-tickets.ts';

type Line = StatementsPage['lines'][number];

function useStatements() {
  const frame = useTickets();
  const words = frame.texts.statements;
  const heading = ({ payer, bookedOn }: StatementEntry['line']) =>
    words.from({ payer, day: dateWords(bookedOn, frame.locale, 'short') });
  return { ...frame, words, heading };
}

/** What a line says of itself: who, when, how much, and the text of the transfer. */
function LineHead({ line }: { readonly line: StatementEntry['line'] }) {
  const { heading, sum } = useStatements();
  return (
    <div className="row sale-head">
      <div>
        <h3>{heading(line)}</h3>
        <p className="mute small">{line.reference}</p>
      </div>
      <strong className="num">{sum(line.amount, line.currency)}</strong>
    </div>
  );
}

/** Where the money of a line goes, and why. */
function Why({ line }: { readonly line: Line }) {
  const { words, sum, to } = useStatements();
  const { verdict, difference, reasons, parts, currency } = line;
  const said = words.verdicts[verdict];
  return (
    <ul className="told small">
      <li>{typeof said === 'string' ? said : said({ sum: sum(Math.abs(difference), currency) })}</li>
      {reasons.map((reason) => (
        <li key={reason}>{words.reasons[reason]}</li>
      ))}
      {parts.map(({ code, amount }) => (
        <li key={code}>
          <a href={to(`tickets/orders/${code}`)}>{words.goesOnto({ code, sum: sum(amount, currency) })}</a>
        </li>
      ))}
    </ul>
  );
}

/** Lines that name their order, with the one button that books them all. */
export function SureLines({ lines }: { readonly lines: readonly Line[] }) {
  const { words, sum } = useStatements();
  const total = lines.reduce((all, { entry }) => all + entry.line.amount, 0);
  const currency = lines[0]?.currency ?? 'EUR';
  return (
    <Section title={words.sure} id="sure">
      {lines.length === 0 ? (
        <p className="mute">{words.noneSure}</p>
      ) : (
        <div className="stack">
          <p className="mute">{words.sureLead}</p>
          {lines.map((line) => (
            <Card key={line.entry.id}>
              <LineHead line={line.entry.line} />
              <Why line={line} />
            </Card>
          ))}
          <form method="post">
            <input type="hidden" name="ids" value={lines.map(({ entry }) => entry.id).join(' ')} />
            <Button name="act" value="book">
              {words.bookSure({ n: lines.length, sum: sum(total, currency) })}
            </Button>
          </form>
        </div>
      )}
    </Section>
  );
}

/** Lines for a person to decide: onto an order, or aside. */
export function WorkLines(props: {
  readonly lines: readonly Line[];
  readonly problem: (lineId: string, field: string) => string | undefined;
}) {
  const { words } = useStatements();
  return (
    <Section title={words.work} id="work">
      {props.lines.length === 0 ? (
        <EmptyState title={words.noneWork}>{words.noneWorkNext}</EmptyState>
      ) : (
        <div className="stack">
          {props.lines.map((line) => (
            <WorkLine key={line.entry.id} line={line} problem={props.problem} />
          ))}
        </div>
      )}
    </Section>
  );
}

function WorkLine({
  line,
  problem,
}: { readonly line: Line } & Pick<Parameters<typeof WorkLines>[0], 'problem'>) {
  const { words } = useStatements();
  const { id, line: booking } = line.entry;
  return (
    <Card>
      <LineHead line={booking} />
      <Why line={line} />
      {line.suggestions.length > 0 && (
        <ul className="told small">
          {line.suggestions.map(({ code, name, reasons }) => (
            <li key={code}>
              {words.maybe({ code, name, why: reasons.map((each) => words.suggested[each]).join(', ') })}
            </li>
          ))}
        </ul>
      )}
      {booking.amount > 0 && (
        <form method="post" className="fields repeat-row">
          <input type="hidden" name="line" value={id} />
          <TextInput
            name="code"
            id={`code-${id}`}
            label={words.order}
            required
            maxLength={8}
            autoComplete="off"
            defaultValue={line.suggestions[0]?.code ?? line.parts[0]?.code ?? ''}
            error={problem(id, 'code')}
          />
          <div>
            <Button look="ghost" name="act" value="assigned">
              {words.assign}
            </Button>
          </div>
        </form>
      )}
      <form method="post" className="fields repeat-row">
        <input type="hidden" name="line" value={id} />
        <TextInput
          name="reason"
          id={`reason-${id}`}
          label={words.reason}
          required
          maxLength={500}
          error={problem(id, 'reason')}
        />
        <div>
          <Button look="quiet" name="act" value="aside">
            {words.putAside}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** What was booked or put aside lately, each with its way back. */
export function DoneLines({ entries }: { readonly entries: readonly StatementEntry[] }) {
  const { words } = useStatements();
  return (
    <Section title={words.done} id="done">
      {entries.length === 0 && <p className="mute">{words.noneDone}</p>}
      <div className="stack">
        {entries.map(({ id, line, state, note }) => (
          <Card key={id}>
            <LineHead line={line} />
            <form method="post" className="row">
              <input type="hidden" name="line" value={id} />
              <Badge tone={state === 'booked' ? 'good' : 'info'}>{words.states[state]}</Badge>
              {note && <span className="mute">{note}</span>}
              <Button look="quiet" name="act" value={state === 'booked' ? 'undone' : 'again'}>
                {state === 'booked' ? words.undo : words.takeUp}
              </Button>
            </form>
          </Card>
        ))}
      </div>
    </Section>
  );
}
