import type { EditionId, PersonId } from '../../../kernel/ids.ts';

/** Roles that a person may have in an edition, the mightiest first. */
export const roles = [
  'owner',
  'organiser',
  'programme',
  'reviewer',
  'desk',
  'volunteer-lead',
  'sponsor',
  'speaker',
  'attendee',
] as const;
export type Role = (typeof roles)[number];

export type Grant = { readonly editionId: EditionId; readonly role: Role };

/**
 * Who acts: nobody we know; a person with what they may do (a token narrows it to one edition and role); or the operator, which is
 * the machine's own command line and Hallway's reactions to what it was told. A request is never the operator.
 */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'person';
      readonly personId: PersonId;
      readonly grants: readonly Grant[];
      /** May create conferences and see the installation's desk: the first organiser and whom they named. */
      readonly steward: boolean;
      readonly via: 'session' | 'token';
    };

export const anonymous: Viewer = { kind: 'anonymous' };
export const operator: Viewer = { kind: 'operator' };

/** The person who acts, for the record; `null` if it is none. */
export function actorOf(viewer: Viewer): PersonId | null {
  return viewer.kind === 'person' ? viewer.personId : null;
}

/** May create conferences: stewards, and the operator. */
export function mayCreateEditions(viewer: Viewer): boolean {
  return (
    viewer.kind === 'operator' || (viewer.kind === 'person' && viewer.steward && viewer.via === 'session')
  );
}

/** True if the viewer has one of the roles in the edition; an owner has every role but `speaker`, `sponsor` and `attendee`. */
export function hasRole(viewer: Viewer, editionId: EditionId, wanted: readonly Role[]): boolean {
  if (viewer.kind === 'operator') return true;
  if (viewer.kind === 'anonymous') return false;
  const team: readonly Role[] = ['owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead'];
  return viewer.grants.some(
    (grant) =>
      grant.editionId === editionId &&
      (wanted.includes(grant.role) || (grant.role === 'owner' && wanted.some((role) => team.includes(role)))),
  );
}

/** May change the edition itself: its facts, pages and team. */
export function mayOrganise(viewer: Viewer, editionId: EditionId): boolean {
  return hasRole(viewer, editionId, ['owner', 'organiser']);
}

/** May change sessions, speakers, rooms and the timetable. */
export function mayEditProgramme(viewer: Viewer, editionId: EditionId): boolean {
  return hasRole(viewer, editionId, ['owner', 'organiser', 'programme']);
}

/** May open the organisers' pages at all. */
export function mayManage(viewer: Viewer, editionId: EditionId): boolean {
  return hasRole(viewer, editionId, [
    'owner',
    'organiser',
    'programme',
    'reviewer',
    'desk',
    'volunteer-lead',
  ]);
}
