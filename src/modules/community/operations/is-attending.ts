import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import { findPerson } from '#people/server';
import { holdsTicket } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';

/** Why somebody may not look at those who take part. */
export type DoorCode = 'not-signed-in' | 'not-attending';

/** `null` for whoever takes part in an edition, at their own browser: with a role in it, or a ticket that is paid for. Else why not. */
export async function attendingRefusal(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<DoorCode | null> {
  if (!isSignedIn(viewer)) return 'not-signed-in';
  return (await isAttending(house, viewer, editionId)) ? null : 'not-attending';
}

/** True for who has a role in an edition, or a ticket that is paid for. */
export async function isAttending(
  house: House,
  viewer: SignedInPerson,
  editionId: EditionId,
): Promise<boolean> {
  if (viewer.grants.some((grant) => grant.editionId === editionId)) return true;
  const person = await findPerson(house.db, viewer.personId);
  return person !== null && holdsTicket(house.db, editionId, { personId: person.id, email: person.email });
}
