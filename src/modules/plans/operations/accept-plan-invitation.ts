import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { deleteInvitation, findInvitation, type PlanInvitation } from '../queries/invitations.ts';
import { findMember, putMember } from '../queries/members.ts';
import { findPlan } from '../queries/plans.ts';
import { mayOwn, type PlanRole, planRoles } from '../rules/roles.ts';
import type { MemberId } from '../tables.ts';
import { hashOf } from './post-invitation.ts';

/** What an invitation is to, for the page that offers to accept it; whoever has the link may read that. */
export async function readPlanInvitation(
  house: House,
  _viewer: Viewer,
  input: { readonly token: string },
): Promise<Outcome<{ readonly plan: string; readonly role: PlanRole }, 'invitation-over'>> {
  const invitation = await findInvitation(house.db, hashOf(input.token), house.clock.now());
  const stored = invitation && (await findPlan(house.db, invitation.planId));
  return stored ? done({ plan: stored.plan.name, role: invitation.role }) : refuse('invitation-over');
}

/** Takes an invitation, once, by the person whose proven address it went to, while its writer still owns the plan. */
export async function acceptPlanInvitation(
  house: House,
  viewer: Viewer,
  input: { readonly token: string },
): Promise<Outcome<PlanId, 'not-allowed' | 'invitation-over' | 'other-address'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const person = await findPerson(house.db, viewer.personId);
  return house.db.transaction().execute(async (tx) => {
    const invitation = await findInvitation(tx, hashOf(input.token), house.clock.now(), true);
    if (!invitation) return refuse('invitation-over');
    if (invitation.email !== person?.email) return refuse('other-address');
    const inviter = await findMember(tx, invitation.planId, invitation.invitedBy);
    if (!inviter || !mayOwn(inviter)) return refuse('invitation-over');
    await enter(house, tx, viewer.personId, invitation);
    await deleteInvitation(tx, invitation.planId, invitation.id);
    return done(invitation.planId);
  });
}

/** Nobody loses by accepting: who is there already keeps the mightier role. */
async function enter(house: House, tx: Tx, personId: PersonId, invitation: PlanInvitation): Promise<void> {
  const { planId, role, travellerId } = invitation;
  const stored = await findPlan(tx, planId);
  const isThere = stored?.plan.travellers.some(({ id }) => id === travellerId) ?? false;
  const before = await findMember(tx, planId, personId);
  const mightier = before && planRoles.indexOf(before.role) < planRoles.indexOf(role) ? before.role : role;
  await putMember(tx, {
    ...{ id: house.newId<MemberId>(), planId, personId, role: mightier },
    travellerId: isThere ? travellerId : (before?.travellerId ?? null),
    joinedAt: house.clock.now(),
  });
}
