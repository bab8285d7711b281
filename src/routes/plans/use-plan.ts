import { useRouteLoaderData } from 'react-router';
import { type Plan, type PlannedEdition, totalsOf } from '#plans';
import type { PlanView } from '#plans/server';
import { countryWords } from '../../texts/format.ts';
import { usePlans } from './use-plans.ts';

/** The plan that the page is part of, and how to say things of it. */
export function usePlan() {
  const view = useRouteLoaderData<{ readonly view: PlanView }>('plans/plan')?.view;
  if (!view) throw new Error('This page is outside of a plan.');
  const frame = usePlans();
  const { plan } = view;
  return {
    ...frame,
    view,
    plan,
    totals: totalsOf(plan),
    home: `/plans/${view.id}`,
    /** A sum in the plan's own currency. */
    sum: (amount: number) => frame.money(amount, plan.currency),
    /** The same for a chart, where cents say nothing. */
    roughly: (amount: number) => frame.money(Math.round(amount / 100) * 100, plan.currency),
    nameOf: (travellerId: string | null) => nameIn(plan, travellerId),
    when: ({ seen }: Pick<PlannedEdition, 'seen'>) =>
      seen.startsOn ? frame.span(seen.startsOn, seen.endsOn ?? seen.startsOn) : frame.words.editions.noDates,
    where: ({ seen }: Pick<PlannedEdition, 'seen'>) =>
      [
        seen.mode === 'online' ? frame.words.editions.online : seen.city,
        seen.mode !== 'online' && seen.country ? countryWords(seen.country, frame.locale) : null,
      ]
        .filter(Boolean)
        .join(', '),
  };
}

function nameIn(plan: Plan, travellerId: string | null): string {
  return plan.travellers.find(({ id }) => id === travellerId)?.name ?? '';
}
