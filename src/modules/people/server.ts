/** The door of people's module for routes, the API and other modules. */
export type { Caller } from './auth/auth-parts.ts';
export { type Auth, createAuth } from './auth/create-auth.ts';
export { createOneClickSignIn } from './auth/one-click.ts';
export { confirmPath } from './auth/sign-in-link.ts';
export { type Accepted, acceptInvitation, readInvitation } from './operations/accept-invitation.ts';
export { createFirstOrganiser, type FirstOrganiserInput } from './operations/create-first-organiser.ts';
export { deleteAccount } from './operations/delete-account.ts';
export { listEditionTokens, revokeEditionToken } from './operations/edition-tokens.ts';
export { examineInstallation } from './operations/examine-installation.ts';
export { exportMyData } from './operations/export-my-data.ts';
export { forgetEdition } from './operations/forget-edition.ts';
export { forgetExpired } from './operations/forget-expired.ts';
export { grantOwnerOfNewEdition } from './operations/grant-owner-of-new-edition.ts';
export { type InviteToTeamInput, inviteToTeam, withdrawTeamInvitation } from './operations/invite-to-team.ts';
export {
  changeMemberRole,
  createOrganisation,
  type InviteMemberInput,
  inviteMember,
  listOrganisations,
  type MemberInput,
  type OrganisationPage,
  removeMember,
  viewOrganisation,
  withdrawMemberInvitation,
} from './operations/organisations.ts';
export {
  keepsLettersOpen,
  type OutboxPage,
  readLetter,
  readOutbox,
  sendLetterAgain,
} from './operations/outbox.ts';
export { findRemovedAddress } from './operations/removed-address.ts';
export { grantRole, listTeam, type RoleInput, revokeRole } from './operations/roles.ts';
export { type SignInLinkInput, sendSignInLink } from './operations/send-sign-in-link.ts';
export { type SetPasswordInput, setPassword } from './operations/set-password.ts';
export { listSignIns, removePasskey, revokeOtherSignIns, revokeSignIn } from './operations/sign-ins.ts';
export { dismissSteward, listStewards, nameSteward } from './operations/stewards.ts';
export {
  createToken,
  listTokens,
  makeToken,
  revokeToken,
  type TokenInput,
  viewerOfToken,
} from './operations/tokens.ts';
export { setProfilePicture, updateProfile } from './operations/update-profile.ts';
export type { EditionToken } from './queries/edition-tokens.ts';
export {
  insertGrant,
  listPeopleInRoles,
  listTeamMembers,
  type NewGrant,
  type TeamMember,
} from './queries/grants.ts';
export type { OpenInvitation } from './queries/invitations.ts';
export type { Member, Organisation } from './queries/organisations.ts';
export {
  findPerson,
  findPersonByEmail,
  findPersonsByEmail,
  findProfile,
  insertPerson,
  isSetUp,
  listPasskeys,
  listPersons,
  listProfiles,
  type NewPerson,
  type Person,
} from './queries/persons.ts';
export { findPhoto } from './queries/photos.ts';
export type { TokenFacts } from './queries/tokens.ts';
export type { SignIn, Visitor } from './queries/visitors.ts';
