import { Outlet } from 'react-router';
import { LinkTabs, PageHead } from '../../design/index.ts';
import type { Route } from './+types/plan';
import { openView } from './open-view.ts';
import { usePlan } from './use-plan.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return { view: await openView(context, request, params.plan) };
}

/** One plan: its name, its parts, and the part that was opened. */
export default function PlanLayout() {
  const { view, plan, words, path, home, span } = usePlan();
  const isPaper = path === `${home}/print` || path === `${home}/recap`;
  if (isPaper) return <Outlet />;
  const period = span(plan.startsOn, plan.endsOn);
  const open = view.tasks.filter(({ isDone }) => !isDone).length;
  const tabs = [
    { label: words.tabs.overview, href: home },
    { label: words.tabs.editions, href: `${home}/editions`, note: plan.editions.length },
    { label: words.tabs.people, href: `${home}/people`, note: plan.travellers.length },
    { label: words.tabs.money, href: `${home}/money` },
    { label: words.tabs.tasks, href: `${home}/tasks`, note: open },
    { label: words.tabs.proposal, href: `${home}/proposal` },
    { label: words.tabs.sharing, href: `${home}/sharing`, note: view.comments.length || undefined },
    { label: words.tabs.afterwards, href: `${home}/afterwards` },
    ...(view.mayOwn ? [{ label: words.tabs.settings, href: `${home}/settings` }] : []),
  ].map((tab) => ({
    ...tab,
    current: path === tab.href || (tab.href !== home && path.startsWith(`${tab.href}/`)),
  }));
  return (
    <>
      <title>{plan.name}</title>
      <PageHead
        eyebrow={<a href="/plans">{words.frame.back}</a>}
        title={plan.name}
        lead={plan.name.includes(period) ? undefined : period}
        actions={
          <a className="btn btn-ghost" href={`${home}/print`}>
            {words.frame.print}
          </a>
        }
      />
      <LinkTabs label={words.tabs.label} tabs={tabs} />
      <div className="stack plan-part">
        <Outlet />
      </div>
    </>
  );
}
