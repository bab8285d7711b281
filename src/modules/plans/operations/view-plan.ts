import type { Viewer } from '#people';
import type { ListingId, PersonId, PlanId } from '../../../kernel/ids.ts';
import { done, type Outcome } from '../../../kernel/refusal.ts';
import { type DateText, dateIn, type InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { Approval } from '../rules/approval.ts';
import type { Plan } from '../rules/plan.ts';
import type { Proposal } from '../rules/proposal.ts';
import { mayApprove, mayOwn, type Part, type PlanRole } from '../rules/roles.ts';
import { type PlanTask, tasksOf } from '../rules/tasks.ts';
import { visiblePlan } from '../rules/visible-plan.ts';
import { type PlanWarning, warningsOf } from '../rules/warnings.ts';
import { type ListedFacts, listingsOf } from './listings-of-plan.ts';
import { openPlan } from './open-plan.ts';
import { readAroundPlan, type Said } from './read-around-plan.ts';

/** Everything that the pages of a plan show, as this viewer may see it. */
export type PlanView = {
  readonly id: PlanId;
  readonly revision: number;
  readonly updatedAt: InstantText;
  readonly plan: Plan;
  readonly part: Part;
  readonly mayOwn: boolean;
  readonly mayApprove: boolean;
  readonly now: InstantText;
  readonly today: DateText;
  readonly warnings: readonly PlanWarning[];
  readonly tasks: readonly PlanTask[];
  /** What the directory says now, by listing. */
  readonly listings: ReadonlyMap<ListingId, ListedFacts>;
  readonly members: readonly (Part & {
    readonly personId: PersonId;
    readonly name: string;
    readonly isSelf: boolean;
  })[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: PlanRole;
    readonly travellerId: string | null;
  }[];
  readonly comments: readonly (Said & { readonly id: string; readonly editionId: string | null })[];
  readonly approvals: readonly Approval[];
  readonly notes: readonly (Said & { readonly editionId: string; readonly again: string | null })[];
  readonly proposal: Proposal | null;
};

/** Opens a plan with everything around it, for those who have a part in it: to others it is not there. */
export async function viewPlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string },
): Promise<Outcome<PlanView, 'not-allowed' | 'not-found'>> {
  const opened = await openPlan(house.db, viewer, input.planId);
  if (!opened.ok) return opened;
  const { member, stored } = opened.value;
  const { id, revision, updatedAt } = stored;
  const now = house.clock.now();
  const today = dateIn(now, 'UTC');
  const plan = visiblePlan(stored.plan, member);
  const around = await readAroundPlan(house.db, id, now, opened.value.viewer.personId);
  const listings = await listingsOf(house.db, plan);
  return done({
    ...{ id, revision, updatedAt, plan, now, today, listings },
    ...around,
    part: { role: member.role, travellerId: member.travellerId },
    mayOwn: mayOwn(member),
    mayApprove: mayApprove(
      member,
      around.members.some(({ role }) => role === 'approver'),
    ),
    invitations: mayOwn(member) ? around.invitations : [],
    // Blackout dates of others are warned of to those who see them.
    warnings: warningsOf(plan, { today, listings, approvals: around.approvals }),
    tasks: tasksOf(plan),
  });
}
