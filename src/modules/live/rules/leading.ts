import { hasRole, isSignedIn, mayOrganise, type Role, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';

/** Whose a session is: the accounts of its speakers, and those named as its chairs. */
export type SessionPeople = {
  readonly editionId: EditionId;
  readonly speakers: readonly PersonId[];
  readonly chairs: readonly PersonId[];
};

/** Of the team, those who look after the days themselves. */
const team: readonly Role[] = ['owner', 'organiser', 'programme', 'desk', 'volunteer-lead'];

/** May look after a session's questions and say how full its room is: its speakers, its chairs, the edition's team. */
export function mayLead(viewer: Viewer, { editionId, speakers, chairs }: SessionPeople): boolean {
  if (viewer.kind === 'operator') return true;
  if (!isSignedIn(viewer)) return false;
  const { personId } = viewer;
  return speakers.includes(personId) || chairs.includes(personId) || hasRole(viewer, editionId, team);
}

/** May make polls in a session: its speakers and the organisers. */
export function mayPoll(viewer: Viewer, { editionId, speakers }: SessionPeople): boolean {
  if (viewer.kind === 'operator') return true;
  return isSignedIn(viewer) && (speakers.includes(viewer.personId) || mayOrganise(viewer, editionId));
}

/** May name chairs and decide how questions are asked in an edition. */
export function mayArrange(viewer: Viewer, editionId: EditionId): boolean {
  return viewer.kind === 'operator' || (isSignedIn(viewer) && mayOrganise(viewer, editionId));
}
