import { byEdition, type Cost, converted, costKinds, type PlannedEdition } from '#plans';
import { Badge, Button, Card, Disclosure, Section, Select, TextInput } from '../../design/index.ts';
import { plainMoney } from '../../kernel/money.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { usePlan } from './use-plan.ts';

type Props = { readonly edition: PlannedEdition; readonly answer: PlansAnswer | undefined };

/** What an edition costs, line by line, each in its own currency. */
export function EditionCosts({ edition, answer }: Props) {
  const { view, plan, words, sum } = usePlan();
  const own = words.edition;
  const bar = byEdition(plan).find(({ key }) => key === edition.id);
  return (
    <Section title={own.costs} id="costs" aside={bar && `${own.total}: ${sum(bar.planned)}`}>
      {edition.costs.length === 0 && <p className="mute">{own.noCosts}</p>}
      <div className="cost-list">
        {edition.costs.map((cost) => (
          <CostLine key={cost.id} cost={cost} edition={edition} answer={answer} />
        ))}
      </div>
      {view.mayOwn && (
        <Disclosure summary={own.addCost} open={answer?.form === 'cost-' && answer.refusal !== null}>
          <CostForm cost={null} edition={edition} answer={answer} />
        </Disclosure>
      )}
    </Section>
  );
}

function CostLine({ cost, edition, answer }: Props & { readonly cost: Cost }) {
  const { view, plan, words, nameOf, money, sum } = usePlan();
  const own = words.edition;
  const name = [words.costs[cost.kind], nameOf(cost.travellerId)].filter(Boolean).join(', ');
  const counts = converted(
    { amount: cost.actual ?? cost.planned, currency: cost.currency },
    { currency: plan.currency, rates: plan.rates, on: cost.spentOn ?? plan.endsOn },
  );
  const line = (
    <span className="cost-line">
      <span>
        {name} {cost.isEstimate && <Badge>{own.estimate}</Badge>}
      </span>
      <span className="num">
        {money(cost.actual ?? cost.planned, cost.currency)}
        {cost.currency !== plan.currency && (
          <span className="mute"> ({counts === null ? own.noRate : sum(counts)})</span>
        )}
      </span>
    </span>
  );
  if (!view.mayOwn) return <p>{line}</p>;
  return (
    <Disclosure summary={line} open={answer?.form === `cost-${cost.id}` && answer.refusal !== null}>
      <CostForm cost={cost} edition={edition} answer={answer} />
    </Disclosure>
  );
}

function CostForm({ cost, edition, answer }: Props & { readonly cost: Cost | null }) {
  const { plan, words, problem, texts } = usePlan();
  const own = words.edition;
  const form = `cost-${cost?.id ?? ''}`;
  const wrong = (field: string) => (answer?.form === form ? problem(answer, field) : undefined);
  const currency = cost?.currency ?? plan.currency;
  const id = (name: string) => `${form}-${name}`;
  return (
    <Card>
      <form method="post" className="form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="editionId" value={edition.id} />
        <input type="hidden" name="costId" value={cost?.id ?? ''} />
        <div className="fields">
          <Select
            name="costKind"
            id={id('kind')}
            label={own.kind}
            defaultValue={cost?.kind ?? 'ticket'}
            options={costKinds.map((kind) => ({ value: kind, label: words.costs[kind] }))}
          />
          <Select
            name="travellerId"
            id={id('whose')}
            label={own.whose}
            defaultValue={cost?.travellerId ?? ''}
            options={[
              { value: '', label: own.everybody },
              ...plan.travellers.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        </div>
        <div className="fields">
          <TextInput
            name="planned"
            id={id('planned')}
            inputMode="decimal"
            label={own.planned}
            defaultValue={cost ? plainMoney({ amount: cost.planned, currency }) : ''}
            error={wrong('planned')}
          />
          <TextInput
            name="currency"
            id={id('currency')}
            maxLength={3}
            label={own.currency}
            defaultValue={currency}
            error={wrong('currency')}
          />
        </div>
        <Spent cost={cost} form={form} wrong={wrong} />
        <TextInput
          name="words"
          id={id('words')}
          label={own.words}
          optional={texts.common.optional}
          defaultValue={cost?.words ?? ''}
        />
        <div className="actions">
          <Button name="act" value="cost">
            {own.save}
          </Button>
          {cost && (
            <Button
              look="danger"
              name="act"
              value="remove-cost"
              aria-label={own.removeCost({ cost: words.costs[cost.kind] })}
            >
              {own.removeShort}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

function Spent(props: {
  readonly cost: Cost | null;
  readonly form: string;
  readonly wrong: (field: string) => string | undefined;
}) {
  const { words, texts } = usePlan();
  const { cost, wrong } = props;
  const own = words.edition;
  const id = (name: string) => `${props.form}-${name}`;
  const spent = cost?.actual == null ? '' : plainMoney({ amount: cost.actual, currency: cost.currency });
  return (
    <div className="fields">
      <TextInput
        name="actual"
        id={id('actual')}
        inputMode="decimal"
        label={own.actual}
        optional={texts.common.optional}
        defaultValue={spent}
        error={wrong('actual')}
      />
      <TextInput
        name="spentOn"
        id={id('spentOn')}
        type="date"
        label={own.spentOn}
        optional={texts.common.optional}
        defaultValue={cost?.spentOn ?? ''}
        error={wrong('spentOn')}
      />
    </div>
  );
}
