import { isSignedIn, type Viewer } from '#people';
import type { PlanId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listPlansOf } from '../queries/plans.ts';
import { totalsOf } from '../rules/budget.ts';
import type { PlanRole } from '../rules/roles.ts';

export type PlanLine = {
  readonly id: PlanId;
  readonly role: PlanRole;
  readonly name: string;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly currency: string;
  readonly budget: number;
  readonly planned: number;
  readonly editions: number;
  readonly travellers: number;
  readonly updatedAt: InstantText;
};

/** The viewer's plans, the last changed first. */
export async function listPlans(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<readonly PlanLine[], 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const stored = await listPlansOf(house.db, viewer.personId);
  return done(
    stored.map(({ id, role, plan, updatedAt }) => ({
      ...{ id, role, updatedAt, name: plan.name, startsOn: plan.startsOn, endsOn: plan.endsOn },
      ...{ currency: plan.currency, budget: plan.budget, planned: totalsOf(plan).planned },
      ...{ editions: plan.editions.length, travellers: plan.travellers.length },
    })),
  );
}
