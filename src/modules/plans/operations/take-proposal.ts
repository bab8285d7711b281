import type { Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { writePlan } from '../queries/plans.ts';
import { findProposal } from '../queries/words.ts';
import { changePlan } from '../rules/change-plan.ts';
import { isDecided } from '../rules/plan.ts';
import type { PlanCode } from '../rules/plan-code.ts';
import { mayOwn } from '../rules/roles.ts';
import { openPlan } from './open-plan.ts';

/** Takes some of the kept proposal's editions into the plan, and others of the plan out, as the owner ticked them. */
export async function takeProposal(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly keys: readonly string[]; readonly remove: readonly string[] },
): Promise<Outcome<null, 'not-allowed' | PlanCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    if (!mayOwn(member)) return refuse('not-allowed');
    const proposal = await findProposal(tx, stored.id);
    if (!proposal || proposal.state === 'working') return refuse('not-found');
    const editions = proposal.editions.filter(({ key }) => input.keys.includes(key));
    const remove = stored.plan.editions
      .filter((edition) => input.remove.includes(edition.id) && !isDecided(edition))
      .map(({ id }) => id);
    const now = house.clock.now();
    const after = changePlan(
      stored.plan,
      { kind: 'take-proposal', editions, remove },
      { now, newId: () => house.newId<string>() },
    );
    if (!after.ok) return after;
    await writePlan(tx, stored.id, after.value, now);
    return done(null);
  });
}
