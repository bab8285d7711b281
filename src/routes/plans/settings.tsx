import { Button, Card, Checkbox, Notice, Section, TextInput } from '../../design/index.ts';
import { plainMoney } from '../../kernel/money.ts';
import type { Route } from './+types/settings';
import { planAction } from './plan-action.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { TargetFields } from './proposal-adjust.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** What stands over the whole plan. */
export default function Settings({ actionData }: Route.ComponentProps) {
  const { view, words, home } = usePlan();
  const own = words.settings;
  if (!view.mayOwn) return <Notice tone="info" title={words.refusals['not-allowed']} />;
  return (
    <div className="stack wrap-form">
      <PlansNotice answer={actionData} />
      <Facts answer={actionData} />
      <Section title={own.targets} id="targets">
        <Card>
          <form method="post" action={`${home}/settings`} className="form">
            <p className="small mute">{words.proposal.adjustLead}</p>
            <TargetFields />
            <div>
              <Button name="act" value="targets">
                {own.save}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
      <Section title={own.remove} id="remove">
        <Card>
          <form method="post" className="form">
            <p>{own.removeLead}</p>
            <TextInput
              name="confirm"
              required
              autoComplete="off"
              label={own.confirm}
              error={
                actionData?.refusal?.field === 'confirm' ? words.refusals['name-does-not-match'] : undefined
              }
            />
            <div>
              <Button look="danger" name="act" value="remove-plan">
                {own.removeIt}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
    </div>
  );
}

function Facts({ answer }: { readonly answer: PlansAnswer | undefined }) {
  const { plan, words, problem } = usePlan();
  const own = words.settings;
  const wrong = (field: string) => problem(answer, field);
  return (
    <Section title={own.facts} id="facts">
      <Card>
        <form method="post" className="form">
          <TextInput name="name" required label={own.name} defaultValue={plan.name} error={wrong('name')} />
          <div className="fields">
            <TextInput
              name="startsOn"
              type="date"
              required
              label={own.startsOn}
              defaultValue={plan.startsOn}
              error={wrong('startsOn')}
            />
            <TextInput
              name="endsOn"
              type="date"
              required
              label={own.endsOn}
              defaultValue={plan.endsOn}
              error={wrong('endsOn')}
            />
          </div>
          <div className="fields">
            <TextInput
              name="budget"
              required
              inputMode="decimal"
              label={own.budget}
              defaultValue={plainMoney({ amount: plan.budget, currency: plan.currency })}
              error={wrong('budget')}
            />
            <TextInput
              name="currency"
              required
              maxLength={3}
              label={own.currency}
              defaultValue={plan.currency}
              error={wrong('currency')}
            />
          </div>
          <div className="fields">
            <TextInput name="topics" label={own.topics} defaultValue={plan.topics.join(', ')} />
            <TextInput
              name="atHome"
              type="number"
              min={0}
              label={own.atHome}
              defaultValue={plan.atHome}
              error={wrong('atHome')}
            />
            <TextInput
              name="together"
              type="number"
              min={1}
              label={own.together}
              defaultValue={plan.together}
              error={wrong('together')}
            />
          </div>
          <Checkbox name="everyoneOnce" label={own.everyoneOnce} defaultChecked={plan.everyoneOnce} />
          <div>
            <Button name="act" value="facts">
              {own.save}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
