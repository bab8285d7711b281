import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import { holdsOnlineTicket, holdsTicket } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { RemoteStanding } from '../rules/remote.ts';

/** Whether a viewer takes part in an edition, by a role or by a ticket that is paid for, and whether from elsewhere. */
export async function standingOf(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<RemoteStanding> {
  if (!isSignedIn(viewer)) return { isAttending: false, isOnline: false };
  if (viewer.grants.some((grant) => grant.editionId === editionId))
    return { isAttending: true, isOnline: true };
  const person = await findPerson(house.db, viewer.personId);
  if (!person) return { isAttending: false, isOnline: false };
  const holder = { personId: person.id, email: person.email };
  const [isAttending, isOnline] = await Promise.all([
    holdsTicket(house.db, editionId, holder),
    holdsOnlineTicket(house.db, editionId, holder),
  ]);
  return { isAttending, isOnline };
}
