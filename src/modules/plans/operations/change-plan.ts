import type { Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { unlinkTraveller } from '../queries/members.ts';
import { deletePlan, writePlan } from '../queries/plans.ts';
import { changePlan as changed, type PlanChange } from '../rules/change-plan.ts';
import type { PlanCode } from '../rules/plan-code.ts';
import { mayChange, mayOwn } from '../rules/roles.ts';
import { openPlan } from './open-plan.ts';

/** Changes one thing in a plan: owners anything, travellers what is only about themselves. Approving is `approvePlan`. */
export async function changePlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly change: PlanChange },
): Promise<Outcome<null, 'not-allowed' | PlanCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    if (input.change.kind === 'approved' || !mayChange(member, input.change)) return refuse('not-allowed');
    const now = house.clock.now();
    const after = changed(stored.plan, input.change, { now, newId: () => house.newId<string>() });
    if (!after.ok) return after;
    await writePlan(tx, stored.id, after.value, now);
    if (input.change.kind === 'remove-traveller')
      await unlinkTraveller(tx, stored.id, input.change.travellerId);
    return done(null);
  });
}

/** Removes a plan with its comments, notes and approvals; only owners, who write its name to confirm. */
export async function removePlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly confirm: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'name-does-not-match'>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    if (!mayOwn(member)) return refuse('not-allowed');
    if (input.confirm.trim() !== stored.plan.name) return refuse('name-does-not-match', { field: 'confirm' });
    await deletePlan(tx, stored.id);
    return done(null);
  });
}
