import { type Bar, byEdition, byMonth, type EstimateConstants } from '#plans';
import {
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Figure,
  FileInput,
  Section,
  Stat,
  Stats,
  Table,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import { plainMoney } from '../../kernel/money.ts';
import { dateWords } from '../../texts/format.ts';
import type { Route } from './+types/money';
import { BarChart } from './bar-chart.tsx';
import { planAction } from './plan-action.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** What the plan costs, by month and by conference, with rates and the figures behind estimates. */
export default function MoneyPage({ actionData }: Route.ComponentProps) {
  const { view, totals, plan, words, sum, home } = usePlan();
  const { planned, spent, left } = totals;
  const hasCosts = plan.editions.some(({ costs }) => costs.length > 0);
  return (
    <>
      <PlansNotice answer={actionData} sentences={{ rates: words.money.readDone }} />
      <Stats>
        <Stat label={words.money.budget} value={sum(plan.budget)} />
        <Stat
          label={words.overview.planned}
          value={sum(planned)}
          note={left < 0 ? words.overview.over({ sum: sum(-left) }) : words.overview.left({ sum: sum(left) })}
          progress={{ value: planned, max: Math.max(1, plan.budget), label: words.overview.planned }}
        />
        <Stat label={words.overview.spent} value={sum(spent)} />
      </Stats>
      {hasCosts ? <MoneyCharts /> : <EmptyState title={words.money.none}>{words.money.noneNext}</EmptyState>}
      <Section title={words.money.files} id="files">
        <div className="actions">
          <ButtonLink look="ghost" href={`${home}/files/plan.csv`}>
            {words.money.csv}
          </ButtonLink>
          <ButtonLink look="ghost" href={`${home}/files/plan.xlsx`}>
            {words.money.xlsx}
          </ButtonLink>
        </div>
      </Section>
      <Rates answer={actionData} />
      {view.mayOwn && <Estimates answer={actionData} />}
    </>
  );
}

/** Money by month and by edition, each with its table behind it. */
export function MoneyCharts() {
  const { plan, words, sum, roughly, locale } = usePlan();
  const own = words.money;
  const months = byMonth(plan).map((bar) => ({ ...bar, name: dateWords(`${bar.key}-01`, locale, 'month') }));
  const editions = byEdition(plan)
    .filter(({ planned, actual }) => planned + actual > 0)
    .map((bar) => ({ ...bar, name: plan.editions.find(({ id }) => id === bar.key)?.seen.name ?? '' }));
  const most = (bars: readonly (Bar & { readonly name: string })[]) =>
    [...bars].sort((a, b) => b.planned - a.planned)[0];
  const [month, edition] = [most(months), most(editions)];
  return (
    <div className="two-columns money-charts">
      <Figure
        title={own.byMonth}
        level={2}
        sentence={own.when}
        table={{ label: words.people.asTable, content: <SumTable bars={months} head={own.month} /> }}
      >
        <BarChart
          bars={months}
          say={roughly}
          label={own.chartLabel({
            months: months.length,
            most: month?.name ?? '',
            sum: sum(month?.planned ?? 0),
          })}
        />
      </Figure>
      <Figure
        title={own.byEdition}
        level={2}
        table={{ label: words.people.asTable, content: <SumTable bars={editions} head={own.edition} /> }}
      >
        <BarChart
          bars={editions}
          say={roughly}
          label={own.chartEditions({
            n: editions.length,
            most: edition?.name ?? '',
            sum: sum(edition?.planned ?? 0),
          })}
        />
      </Figure>
    </div>
  );
}

function SumTable(props: {
  readonly bars: readonly (Bar & { readonly name: string })[];
  readonly head: string;
}) {
  const { words, sum } = usePlan();
  const own = words.money;
  const total = props.bars.reduce(
    (all, bar) => ({ planned: all.planned + bar.planned, actual: all.actual + bar.actual }),
    { planned: 0, actual: 0 },
  );
  return (
    <Table
      caption={props.head}
      rows={[...props.bars, { key: 'sum', name: own.sum, ...total }]}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head: props.head, names: true, cell: ({ name }) => name },
        { key: 'planned', head: own.planned, numeric: true, cell: ({ planned }) => sum(planned) },
        { key: 'actual', head: own.actual, numeric: true, cell: ({ actual }) => sum(actual) },
      ]}
    />
  );
}

function Rates({ answer }: { readonly answer: PlansAnswer | undefined }) {
  const { view, plan, words, problem, day } = usePlan();
  const own = words.money;
  const newest = [...Map.groupBy(plan.rates, ({ currency }) => currency).values()].flatMap((rates) =>
    rates.slice(0, 3),
  );
  return (
    <Section title={own.rates} id="rates">
      <p className="mute">{own.ratesLead({ currency: plan.currency })}</p>
      <Table
        caption={own.rates}
        rows={newest}
        rowKey={({ on, currency }) => `${on}${currency}`}
        empty={<p className="mute">{own.noRates}</p>}
        columns={[
          { key: 'currency', head: words.edition.currency, names: true, cell: ({ currency }) => currency },
          { key: 'rate', head: own.rate, numeric: true, cell: ({ rate }) => rate },
          { key: 'on', head: own.day, cell: ({ on }) => day(on) },
          {
            key: 'remove',
            head: '',
            cell: ({ on, currency }) =>
              view.mayOwn && (
                <form method="post">
                  <input type="hidden" name="on" value={on} />
                  <input type="hidden" name="currency" value={currency} />
                  <Button
                    look="quiet"
                    name="act"
                    value="remove-rate"
                    aria-label={own.removeRate({ currency, day: day(on) })}
                  >
                    {own.removeShort}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {view.mayOwn && (
        <Disclosure summary={own.read} open={answer?.form === 'rates' && answer.refusal !== null}>
          <form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="currency" value={plan.currency} />
            <TextArea
              name="rates"
              rows={4}
              label={own.paste}
              hint={own.pasteHint}
              error={problem(answer, 'rates')}
            />
            <FileInput name="file" accept=".csv,.xml,.txt" label={own.file} />
            <div>
              <Button name="act" value="rates">
                {own.read}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </Section>
  );
}

function Estimates({ answer }: { readonly answer: PlansAnswer | undefined }) {
  const { plan, words, problem } = usePlan();
  const own = words.money;
  const keys = Object.keys(own.constants) as (keyof EstimateConstants)[];
  const shown = (key: keyof EstimateConstants) =>
    key === 'airFromKm'
      ? String(plan.estimates[key])
      : plainMoney({ amount: plan.estimates[key], currency: plan.currency });
  return (
    <Disclosure summary={own.estimates} open={answer?.form === 'estimates' && answer.refusal !== null}>
      <form method="post" className="form">
        <p className="mute">{own.estimatesLead}</p>
        <Card>
          <div className="fields">
            {keys.map((key) => (
              <TextInput
                key={key}
                name={key}
                inputMode="decimal"
                label={own.constants[key]}
                defaultValue={shown(key)}
                error={problem(answer, key)}
              />
            ))}
          </div>
        </Card>
        <div>
          <Button name="act" value="estimates">
            {own.saveEstimates}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
