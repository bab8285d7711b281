import type { EditionId, OrganisationId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { hashOf } from '../auth/hashes.ts';
import { insertGrant, listRoles } from '../queries/grants.ts';
import { closeInvitation, findInvitation, type Invitation } from '../queries/invitations.ts';
import { insertMember } from '../queries/organisations.ts';
import { findPerson } from '../queries/persons.ts';
import { isSignedIn, mayLend, readRole, type SignedInPerson } from '../rules/granting.ts';
import { memberRoles } from '../rules/organisation.ts';
import type { Viewer } from '../rules/viewer.ts';

export type Accepted = {
  readonly editionId: EditionId | null;
  readonly organisationId: OrganisationId | null;
  readonly subject: string;
  readonly role: string;
};

/** What an invitation is to, for the page that offers to accept it; whoever has the link may read that, but not to whom it went. */
export async function readInvitation(
  house: House,
  _viewer: Viewer,
  input: { readonly token: string },
): Promise<Outcome<Accepted, 'invitation-over'>> {
  const invitation = await findInvitation(house.db, hashOf(input.token));
  return invitation ? done(whatItIsTo(invitation)) : refuse('invitation-over');
}

/** Takes an invitation, once, by the person whose proven address it went to. An invitation from somebody who may no longer invite is over. */
export async function acceptInvitation(
  house: House,
  viewer: Viewer,
  input: { readonly token: string },
): Promise<Outcome<Accepted, 'not-allowed' | 'invitation-over' | 'other-address'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const person = await findPerson(house.db, viewer.personId);
  return house.db.transaction().execute(async (tx) => {
    const invitation = await findInvitation(tx, hashOf(input.token), true);
    if (!invitation) return refuse('invitation-over');
    if (invitation.email !== person?.email) return refuse('other-address');
    const entered = invitation.editionId
      ? await enterTeam(house, tx, viewer, invitation, invitation.editionId)
      : await enterOrganisation(house, tx, viewer, invitation);
    if (!entered) return refuse('invitation-over');
    await closeInvitation(tx, invitation.id);
    return done(whatItIsTo(invitation));
  });
}

async function enterTeam(
  house: House,
  tx: Tx,
  viewer: SignedInPerson,
  invitation: Invitation,
  editionId: EditionId,
): Promise<boolean> {
  const role = readRole(invitation.role);
  if (!role || !invitation.invitedBy) return false;
  const inviterRoles = await listRoles(tx, editionId, invitation.invitedBy);
  const mayStillInvite = inviterRoles.some((own) => own === 'owner' || own === 'organiser');
  if (!mayStillInvite || !mayLend(inviterRoles, role)) return false;
  const { personId } = viewer;
  const at = house.clock.now();
  await insertGrant(tx, { editionId, personId, role, grantedBy: invitation.invitedBy, grantedAt: at });
  await recordAct(tx, {
    at,
    editionId,
    personId,
    act: 'people.joined-team',
    subject: personId,
    facts: { role },
  });
  await house.outbox.announce(tx, { name: 'people.role-granted', editionId, facts: { personId, role } });
  return true;
}

async function enterOrganisation(
  house: House,
  tx: Tx,
  viewer: SignedInPerson,
  invitation: Invitation,
): Promise<boolean> {
  const role = memberRoles.find((one) => one === invitation.role);
  const { organisationId } = invitation;
  if (!role || !organisationId) return false;
  await insertMember(tx, { organisationId, personId: viewer.personId, role, joinedAt: house.clock.now() });
  return true;
}

function whatItIsTo({ editionId, organisationId, subject, role }: Invitation): Accepted {
  return { editionId, organisationId, subject, role };
}
