import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listInvitationsTo } from '../queries/invitations.ts';
import { deleteMember, listMembers, listPlanIdsOf, writePart } from '../queries/members.ts';
import { deletePlan, findPlan, listPlansOf } from '../queries/plans.ts';
import { forgetWriter, listWordsOf } from '../queries/words.ts';
import { mayOwn } from '../rules/roles.ts';
import { visiblePlan } from '../rules/visible-plan.ts';

/** Everything about the viewer in plans, as a JSON-safe value: plans they own whole, of others what they may see. */
export async function exportMyPlans(
  house: House,
  viewer: Viewer,
): Promise<Outcome<Readonly<Record<string, unknown>>, 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { db } = house;
  const plans = await listPlansOf(db, viewer.personId);
  const person = await findPerson(db, viewer.personId);
  const opened = [];
  for (const { id, role, plan } of plans) {
    const own = (await listMembers(db, id)).find(({ personId }) => personId === viewer.personId);
    opened.push({ id, role, plan: own ? visiblePlan(plan, own) : null });
  }
  return done({
    plans: opened,
    ...(await listWordsOf(db, viewer.personId)),
    invitations: person ? await listInvitationsTo(db, person.email) : [],
  });
}

/**
 * A person is gone: their parts and notes go. A plan that they owned alone goes to its first approver; without one it goes with
 * them. Twice does no harm.
 */
export async function forgetPersonInPlans(house: House, personId: PersonId): Promise<void> {
  for (const planId of await listPlanIdsOf(house.db, personId)) {
    await house.db.transaction().execute(async (tx) => {
      if (!(await findPlan(tx, planId, true))) return;
      const members = await listMembers(tx, planId, true);
      const own = members.find((member) => member.personId === personId);
      if (!own) return;
      const rest = members.filter((member) => member.id !== own.id);
      const heir = rest.find(({ role }) => role === 'approver');
      if (!rest.some(mayOwn) && !heir) return deletePlan(tx, planId);
      await deleteMember(tx, own.id);
      if (!rest.some(mayOwn) && heir)
        await writePart(tx, heir.id, { role: 'owner', travellerId: heir.travellerId });
    });
  }
  await house.db.transaction().execute((tx) => forgetWriter(tx, personId));
}
