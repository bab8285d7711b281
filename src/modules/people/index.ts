/** What people's module means: who acts, what they may do, and what of a person is shown to whom. Safe in a browser. */
export { deviceFrom } from './rules/device.ts';
export { readEmail } from './rules/email.ts';
export {
  isSignedIn,
  isSteward,
  mayGrant,
  mayLend,
  maySeeTeam,
  readRole,
  type SignedInPerson,
} from './rules/granting.ts';
export { nextPath } from './rules/next-path.ts';
export { type MemberRole, memberRoles } from './rules/organisation.ts';
export {
  type Audience,
  audiences,
  carefulVisibility,
  isVisible,
  type Profile,
  type ProfileField,
  type ProfileInput,
  type ProfileLink,
  profileFields,
  type Relation,
  relations,
  relationTo,
  type Visibility,
  type VisibleProfile,
  visibleProfile,
} from './rules/profile.ts';
export {
  actorOf,
  anonymous,
  type Grant,
  hasRole,
  mayCreateEditions,
  mayEditProgramme,
  mayManage,
  mayOrganise,
  operator,
  type Role,
  roles,
  type Viewer,
} from './rules/viewer.ts';
