import type { Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listMembers } from '../queries/members.ts';
import { writePlan } from '../queries/plans.ts';
import { insertApproval } from '../queries/words.ts';
import { approvable } from '../rules/approval.ts';
import { changePlan } from '../rules/change-plan.ts';
import { most } from '../rules/plan.ts';
import type { PlanCode } from '../rules/plan-code.ts';
import { mayApprove } from '../rules/roles.ts';
import { openPlan } from './open-plan.ts';

/** Says yes to one edition, or to the whole plan; what was approved is kept as it was. */
export async function approvePlan(
  house: House,
  viewer: Viewer,
  input: {
    readonly planId: string;
    readonly editionId: string | null;
    readonly words: string;
    /** The plan as the approver saw it: another one is not approved by mistake. */
    readonly revision: number;
  },
): Promise<Outcome<null, 'not-allowed' | 'changed-meanwhile' | PlanCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    const members = await listMembers(tx, stored.id);
    const hasApprover = members.some(({ role }) => role === 'approver');
    if (!mayApprove(member, hasApprover)) return refuse('not-allowed');
    if (input.revision !== stored.revision) return refuse('changed-meanwhile');
    if (input.words.length > most.text) return refuse('text-too-long', { field: 'words' });
    const { plan } = stored;
    const editions = plan.editions.filter(({ id }) => input.editionId === null || id === input.editionId);
    if (editions.length === 0) return refuse('not-found');
    const at = house.clock.now();
    await insertApproval(tx, stored.id, {
      ...{ id: house.newId<string>(), editionId: input.editionId, personId: member.personId, at },
      words: input.words.trim(),
      budget: input.editionId === null ? plan.budget : null,
      currency: plan.currency,
      editions: editions.map((edition) => approvable(plan, edition)),
    });
    const after = changePlan(
      plan,
      { kind: 'approved', editionIds: editions.map(({ id }) => id) },
      { now: at, newId: () => house.newId<string>() },
    );
    if (!after.ok) return after;
    await writePlan(tx, stored.id, after.value, at);
    return done(null);
  });
}
