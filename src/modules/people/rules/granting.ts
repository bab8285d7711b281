import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { hasRole, type Role, roles, type Viewer } from './viewer.ts';

/** A person at their own browser; a token may not act for the whole person. */
export type SignedInPerson = Extract<Viewer, { kind: 'person' }>;

/** True for a person who signed in; false for anonymous and for tokens, which never change who may do what. */
export function isSignedIn(viewer: Viewer): viewer is SignedInPerson {
  return viewer.kind === 'person' && viewer.via === 'session';
}

/** True for a steward of the installation at their own browser. */
export function isSteward(viewer: Viewer): viewer is SignedInPerson {
  return isSignedIn(viewer) && viewer.steward;
}

/** May give or take `role` in the edition: owners any, organisers any but owner. */
export function mayGrant(viewer: Viewer, editionId: EditionId, role: Role): viewer is SignedInPerson {
  if (!isSignedIn(viewer)) return false;
  return hasRole(viewer, editionId, role === 'owner' ? ['owner'] : ['owner', 'organiser']);
}

/** May take the role from the person: who may give it, and everybody from themselves. */
export function mayTakeRole(
  viewer: Viewer,
  from: { readonly editionId: EditionId; readonly personId: PersonId; readonly role: Role },
): viewer is SignedInPerson {
  if (isSignedIn(viewer) && viewer.personId === from.personId) return true;
  return mayGrant(viewer, from.editionId, from.role);
}

/** May see the team of an edition with its addresses, and invite to it. */
export function maySeeTeam(viewer: Viewer, editionId: EditionId): viewer is SignedInPerson {
  return isSignedIn(viewer) && hasRole(viewer, editionId, ['owner', 'organiser']);
}

/** May a person with the roles `own` in an edition hand `role` to a program? Never above their own. */
export function mayLend(own: readonly Role[], role: Role): boolean {
  if (own.includes('owner')) return true;
  if (own.includes('organiser')) return role !== 'owner';
  return own.includes(role);
}

/** Reads a role's name from outside. */
export function readRole(text: string): Role | null {
  return roles.find((role) => role === text) ?? null;
}
