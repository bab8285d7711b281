import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { insertGrant, listTeamMembers, lockOwners, removeGrant, type TeamMember } from '../queries/grants.ts';
import { listOpenInvitations, type OpenInvitation } from '../queries/invitations.ts';
import { findPerson } from '../queries/persons.ts';
import { mayGrant, maySeeTeam, mayTakeRole } from '../rules/granting.ts';
import type { Role, Viewer } from '../rules/viewer.ts';

export type RoleInput = { readonly editionId: EditionId; readonly personId: PersonId; readonly role: Role };

/** Gives a person a role in an edition; having it already is no mistake. Only owners make owners. */
export async function grantRole(
  house: House,
  viewer: Viewer,
  input: RoleInput,
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayGrant(viewer, input.editionId, input.role)) return refuse('not-allowed');
  if (!(await findPerson(house.db, input.personId))) return refuse('not-found');
  await house.db.transaction().execute(async (tx) => {
    const at = house.clock.now();
    if (!(await insertGrant(tx, { ...input, grantedBy: viewer.personId, grantedAt: at }))) return;
    await recordAct(tx, { ...acted(viewer.personId, input, at), act: 'people.role-granted' });
    await house.outbox.announce(tx, {
      name: 'people.role-granted',
      editionId: input.editionId,
      facts: { personId: input.personId, role: input.role },
    });
  });
  return done(null);
}

/** Takes a role from a person; the last owner of an edition stays. Everybody may give up a role of their own. */
export async function revokeRole(
  house: House,
  viewer: Viewer,
  input: RoleInput,
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'last-owner'>> {
  if (!mayTakeRole(viewer, input)) return refuse('not-allowed');
  const actor = viewer.personId;
  return house.db.transaction().execute(async (tx) => {
    if (input.role === 'owner') {
      const owners = await lockOwners(tx, input.editionId);
      if (owners.length === 1 && owners[0] === input.personId) return refuse('last-owner');
    }
    if (!(await removeGrant(tx, input.editionId, input.personId, input.role))) return refuse('not-found');
    const at = house.clock.now();
    await recordAct(tx, { ...acted(actor, input, at), act: 'people.role-revoked' });
    await house.outbox.announce(tx, {
      name: 'people.role-revoked',
      editionId: input.editionId,
      facts: { personId: input.personId, role: input.role },
    });
    return done(null);
  });
}

/** Who helps to run an edition, and whom we wait for; with addresses, so owners and organisers only. */
export async function listTeam(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId },
): Promise<Outcome<{ members: TeamMember[]; invitations: OpenInvitation[] }, 'not-allowed'>> {
  if (!maySeeTeam(viewer, input.editionId)) return refuse('not-allowed');
  return done({
    members: await listTeamMembers(house.db, input.editionId),
    invitations: await listOpenInvitations(house.db, { editionId: input.editionId }),
  });
}

function acted(personId: PersonId | null, input: RoleInput, at: string) {
  return { at, editionId: input.editionId, personId, subject: input.personId, facts: { role: input.role } };
}
