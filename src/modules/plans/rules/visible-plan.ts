import type { Plan } from './plan.ts';
import { mayOwn, type Part } from './roles.ts';

/** The plan as somebody with this part sees it: why a colleague cannot travel is for owners and that colleague. */
export function visiblePlan(plan: Plan, part: Part): Plan {
  if (mayOwn(part)) return plan;
  return {
    ...plan,
    travellers: plan.travellers.map((traveller) =>
      traveller.id === part.travellerId ? traveller : { ...traveller, blackouts: [], visas: [] },
    ),
  };
}
