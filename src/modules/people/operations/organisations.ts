import { type OrganisationId, type PersonId, readId, slugFrom } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { limits, takeTry } from '../auth/limits.ts';
import { listOpenInvitations, type OpenInvitation, removeInvitation } from '../queries/invitations.ts';
import {
  deleteMember,
  findMemberRole,
  findOrganisation,
  insertMember,
  insertOrganisation,
  listMembers,
  listOrganisationsOf,
  lockOrganisationOwners,
  type Member,
  type Organisation,
  updateMemberRole,
} from '../queries/organisations.ts';
import { readEmail } from '../rules/email.ts';
import { isSignedIn } from '../rules/granting.ts';
import { leavesNoOwner, type MemberRole, mayManageMember, organisationName } from '../rules/organisation.ts';
import type { Viewer } from '../rules/viewer.ts';
import { writeInvitation } from './write-invitation.ts';

/** Makes an organisation that the viewer owns. */
export async function createOrganisation(
  house: House,
  viewer: Viewer,
  input: { readonly name: string },
): Promise<Outcome<Organisation, 'not-allowed' | 'name-empty' | 'name-taken'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const name = organisationName(input.name);
  const slug = slugFrom(name ?? '');
  if (!name || !slug) return refuse('name-empty', { field: 'name' });
  const id = house.newId<OrganisationId>();
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    if (!(await insertOrganisation(tx, { id, slug, name, createdAt: now }))) {
      return refuse('name-taken', { field: 'name' });
    }
    await insertMember(tx, { organisationId: id, personId: viewer.personId, role: 'owner', joinedAt: now });
    return done({ id, slug, name });
  });
}

export type OrganisationPage = {
  readonly organisation: Organisation;
  readonly ownRole: MemberRole;
  readonly members: readonly Member[];
  readonly invitations: readonly OpenInvitation[];
};

/** An organisation with its members, for members only: to others it is not there. */
export async function viewOrganisation(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string },
): Promise<Outcome<OrganisationPage, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const organisation = await findOrganisation(house.db, input.slug);
  const ownRole = organisation && (await findMemberRole(house.db, organisation.id, viewer.personId));
  if (!organisation || !ownRole) return refuse('not-found');
  const organisationId = organisation.id;
  const members = await listMembers(house.db, organisationId);
  const invitations = ownRole === 'member' ? [] : await listOpenInvitations(house.db, { organisationId });
  return done({ organisation, ownRole, members, invitations });
}

/** The viewer's organisations with their role in each. */
export async function listOrganisations(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<(Organisation & { role: MemberRole })[], 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  return done(await listOrganisationsOf(house.db, viewer.personId));
}

export type InviteMemberInput = {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly locale: Locale;
};

/** Invites an address to an organisation. */
export async function inviteMember(
  house: House,
  viewer: Viewer,
  input: InviteMemberInput,
): Promise<Outcome<null, 'not-allowed' | 'email-not-readable' | 'too-many-attempts'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { organisationId, role, locale, organisationName: subject } = input;
  const own = await findMemberRole(house.db, organisationId, viewer.personId);
  if (!mayManageMember(own, role)) return refuse('not-allowed');
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-readable', { field: 'email' });
  if (!(await takeTry(house.db, limits.invitationsFromPerson, viewer.personId)))
    return refuse('too-many-attempts');
  const invitation = {
    to: 'organisation',
    email,
    organisationId,
    role,
    locale,
    subject,
    invitedBy: viewer.personId,
  } as const;
  await house.db.transaction().execute((tx) => writeInvitation(house, tx, invitation));
  return done(null);
}

/** Withdraws an invitation to an organisation that was not accepted yet. */
export async function withdrawMemberInvitation(
  house: House,
  viewer: Viewer,
  input: { readonly organisationId: OrganisationId; readonly invitationId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { organisationId } = input;
  if (!mayManageMember(await findMemberRole(house.db, organisationId, viewer.personId), 'member'))
    return refuse('not-allowed');
  const id = readId<'invitation'>(input.invitationId);
  const gone =
    id && (await house.db.transaction().execute((tx) => removeInvitation(tx, id, { organisationId })));
  return gone ? done(null) : refuse('not-found');
}

export type MemberInput = { readonly organisationId: OrganisationId; readonly personId: PersonId };
type MemberCode = 'not-allowed' | 'not-found' | 'last-owner';

/** Removes a member, or lets the viewer leave; the last owner stays. */
export function removeMember(
  house: House,
  viewer: Viewer,
  input: MemberInput,
): Promise<Outcome<null, MemberCode>> {
  return changeMembership(house, viewer, input, null);
}

/** Gives a member another role; the last owner stays one. */
export function changeMemberRole(
  house: House,
  viewer: Viewer,
  input: MemberInput & { readonly role: MemberRole },
): Promise<Outcome<null, MemberCode>> {
  return changeMembership(house, viewer, input, input.role);
}

async function changeMembership(
  house: House,
  viewer: Viewer,
  { organisationId, personId }: MemberInput,
  role: MemberRole | null,
): Promise<Outcome<null, MemberCode>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const owners = await lockOrganisationOwners(tx, organisationId);
    const own = await findMemberRole(tx, organisationId, viewer.personId);
    const theirs = await findMemberRole(tx, organisationId, personId);
    const leaves = role === null && personId === viewer.personId && own !== null;
    if (!leaves && !mayManageMember(own, theirs === 'owner' ? 'owner' : (role ?? 'member')))
      return refuse('not-allowed');
    if (!theirs) return refuse('not-found');
    if (role !== 'owner' && leavesNoOwner(owners, personId)) return refuse('last-owner');
    if (role) await updateMemberRole(tx, organisationId, personId, role);
    else await deleteMember(tx, organisationId, personId);
    return done(null);
  });
}
