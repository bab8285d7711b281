import {
  Button,
  Card,
  Disclosure,
  FileInput,
  Notice,
  PageHead,
  Section,
  Select,
} from '../../../design/index.ts';
import { textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/statements';
import { actOnStatement, takeInFrom } from './statement-acts.ts';
import { DoneLines, SureLines, WorkLines } from './statement-lines.tsx';
import { loadStatements } from './statement-load.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadStatements(organisedOf(context));
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const asked = organisedOf(context);
  const form = await request.formData();
  return textOf(form, 'act') === 'take-in'
    ? takeInFrom(asked, form)
    : actOnStatement(asked, form, url.pathname);
}

export default function StatementsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, texts } = useTickets();
  const words = texts.statements;
  const { lines, done, settledOwing } = loaderData;
  const refusal = actionData?.refusal;
  const problem = (lineId: string, field: string) =>
    refusal?.field === field && actionData?.lineId === lineId ? words.refusals[refusal.code] : undefined;
  return (
    <>
      <title>{`${words.title} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <Answer answer={actionData} />
        <TakeIn problem={problem('', 'file')} />
        <Owing page={{ settledOwing, currency: loaderData.currency }} />
        <SureLines lines={lines.filter(({ isSure }) => isSure)} />
        <WorkLines lines={lines.filter(({ isSure }) => !isSure)} problem={problem} />
        <DoneLines entries={done} />
      </div>
    </>
  );
}

function Answer({ answer }: { readonly answer: Route.ComponentProps['actionData'] }) {
  const { texts, search } = useTickets();
  const words = texts.statements;
  if (answer?.refusal)
    return (
      <Notice tone="bad" role="alert" title={words.refusedTitle}>
        {words.refusals[answer.refusal.code]}
      </Notice>
    );
  if (answer?.took) return <Took took={answer.took} />;
  const asked = new URLSearchParams(search);
  const code = asked.get('done') ?? '';
  if (!Object.hasOwn(words.doneWords, code)) return null;
  const said = words.doneWords[code as keyof typeof words.doneWords];
  return (
    <Notice
      tone="good"
      role="status"
      title={typeof said === 'string' ? said : said({ n: Number(asked.get('n')) || 0 })}
    />
  );
}

type TookIn = NonNullable<NonNullable<Route.ComponentProps['actionData']>['took']>;

function Took({ took }: { readonly took: TookIn }) {
  const { texts } = useTickets();
  const words = texts.statements;
  const columns = took.understood && Object.values(took.understood.columns).flat().join(', ');
  return (
    <Notice tone={took.left > 0 ? 'warn' : 'good'} role="status" title={words.tookIn(took)}>
      {columns && <p>{words.understood({ columns })}</p>}
      {took.left > 0 && (
        <Disclosure summary={words.problems({ n: took.left })}>
          <ul className="told small">
            {took.problems.map(({ line, code, value }) => (
              <li key={`${line} ${code}`}>{words.problem({ line, value, why: words.problemCodes[code] })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Notice>
  );
}

function TakeIn({ problem }: { readonly problem: string | undefined }) {
  const { texts } = useTickets();
  const words = texts.statements;
  const optionsOf = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, label]) => ({ value, label }));
  return (
    <Card as="section" className="narrow">
      <form method="post" encType="multipart/form-data" className="form">
        <FileInput
          name="file"
          accept=".csv,.txt,.xml"
          label={words.file}
          hint={words.fileHint}
          error={problem}
        />
        <div className="fields">
          <Select name="dateOrder" label={words.dateOrder} options={optionsOf(words.dateOrders)} />
          <Select name="decimal" label={words.decimal} options={optionsOf(words.decimals)} />
        </div>
        <div>
          <Button name="act" value="take-in">
            {words.takeIn}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Owing(props: {
  readonly page: Pick<Route.ComponentProps['loaderData'], 'settledOwing' | 'currency'>;
}) {
  const { texts, sum, to } = useTickets();
  const words = texts.statements;
  const { settledOwing, currency } = props.page;
  if (settledOwing.length === 0) return null;
  return (
    <Section title={words.owing} id="owing">
      <p className="mute">{words.owingLead}</p>
      <ul className="told">
        {settledOwing.map(({ code, owed }) => (
          <li key={code}>
            <a href={to(`tickets/orders/${code}`)}>{words.owes({ code, sum: sum(owed, currency) })}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
