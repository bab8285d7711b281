import { readEmail, type Viewer } from '#people';
import { readId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { deleteInvitation, insertInvitation } from '../queries/invitations.ts';
import { mayOwn, type PlanRole } from '../rules/roles.ts';
import { openPlan } from './open-plan.ts';
import { hashOf, postInvitation } from './post-invitation.ts';

const invitationDays = 14;
/** Letters to strangers that one person may cause in an hour. */
const invitations = { limit: 50, windowSeconds: 3600 };

export type InviteToPlanInput = {
  readonly planId: string;
  readonly email: string;
  readonly role: PlanRole;
  /** Who in the plan the address belongs to; `null`: nobody. */
  readonly travellerId: string | null;
  readonly locale: Locale;
};

/** Invites an address to a plan by a letter; whether it has an account makes no difference, and nobody learns it. */
export async function inviteToPlan(
  house: House,
  viewer: Viewer,
  input: InviteToPlanInput,
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'email-not-readable' | 'too-many-attempts'>> {
  const opened = await openPlan(house.db, viewer, input.planId);
  if (!opened.ok) return opened;
  const { member, stored } = opened.value;
  if (!mayOwn(member)) return refuse('not-allowed');
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-readable', { field: 'email' });
  const travellerId = stored.plan.travellers.some(({ id }) => id === input.travellerId)
    ? input.travellerId
    : null;
  const rate = await takeRate(house.db, house.clock, `plans.invitations:${member.personId}`, invitations);
  if (!rate.allowed) return refuse('too-many-attempts');
  const token = Buffer.from(house.chance(32)).toString('base64url');
  const now = house.clock.now();
  const invitation = {
    ...{ id: house.newId<string>(), planId: stored.id, email, role: input.role, travellerId },
    invitedBy: member.personId,
  };
  await house.db.transaction().execute(async (tx) => {
    const expiresAt = minutesAfter(now, invitationDays * 24 * 60);
    await insertInvitation(tx, { ...invitation, tokenHash: hashOf(token), now, expiresAt });
    const letter = { token, locale: input.locale, name: stored.plan.name, days: invitationDays };
    await postInvitation(house, tx, invitation, letter);
  });
  return done(null);
}

/** Withdraws an invitation that was not accepted yet. */
export async function withdrawPlanInvitation(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly invitationId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId);
    if (!opened.ok) return opened;
    if (!mayOwn(opened.value.member)) return refuse('not-allowed');
    const id = readId<'invitation'>(input.invitationId);
    const gone = id && (await deleteInvitation(tx, opened.value.stored.id, id));
    return gone ? done(null) : refuse('not-found');
  });
}
