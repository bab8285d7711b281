import { listPlans } from '#plans/server';
import { Badge, ButtonLink, Card, EmptyState, PageHead, ProgressBar } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import type { Route } from './+types/mine';
import { usePlans } from './use-plans.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const listed = await listPlans(house, viewer);
  return { plans: listed.ok ? listed.value : [] };
}

/** The plans in which one has a part. */
export default function MyPlans({ loaderData }: Route.ComponentProps) {
  const { words } = usePlans();
  const { plans } = loaderData;
  const start = <ButtonLink href="/plans/new">{words.mine.start}</ButtonLink>;
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lead={words.lead} actions={plans.length > 0 && start} />
      {plans.length === 0 && (
        <EmptyState title={words.mine.none} action={start}>
          {words.mine.noneNext}
        </EmptyState>
      )}
      <div className="plan-cards">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </div>
    </>
  );
}

function PlanCard({ plan }: { readonly plan: Route.ComponentProps['loaderData']['plans'][number] }) {
  const { words, span, money, day } = usePlans();
  const period = span(plan.startsOn, plan.endsOn);
  const sums = words.mine.ofBudget({
    planned: money(plan.planned, plan.currency),
    budget: money(plan.budget, plan.currency),
  });
  return (
    <Card as="article" className="plan-card">
      <h2>
        <a href={`/plans/${plan.id}`}>{plan.name}</a>
      </h2>
      {!plan.name.includes(period) && <p className="mute">{period}</p>}
      <ProgressBar
        value={plan.planned}
        max={Math.max(1, plan.budget)}
        label={sums}
        tone={plan.planned > plan.budget ? 'bad' : 'accent'}
      />
      <p className="small num">{sums}</p>
      <p className="small mute">
        {words.mine.editions({ n: plan.editions })} · {words.mine.people({ n: plan.travellers })} ·{' '}
        {words.mine.changed({ day: day(plan.updatedAt) })}
      </p>
      <p>
        <Badge>{words.roles[plan.role].name}</Badge>
      </p>
    </Card>
  );
}
