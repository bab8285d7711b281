/** The door of people's module for routes, the API and other modules. */
export { type Auth, type Caller, createAuth } from './auth/create-auth.ts';
export { createOneClickSignIn } from './auth/one-click.ts';
export { confirmPath } from './auth/sign-in-link.ts';
export { grantOwnerOfNewEdition } from './operations/grant-owner-of-new-edition.ts';
export { type SignInLinkInput, sendSignInLink } from './operations/send-sign-in-link.ts';
export { insertGrant, listTeamMembers, type NewGrant, type TeamMember } from './queries/grants.ts';
export {
  findPerson,
  findPersonByEmail,
  findProfile,
  insertPerson,
  isSetUp,
  listProfiles,
  type NewPerson,
  type Person,
} from './queries/persons.ts';
export type { SignIn, Visitor } from './queries/visitors.ts';
