import { type Audience, isSignedIn, isVisible, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listCardsOf } from '../queries/cards.ts';
import { listConnections } from '../queries/connections.ts';
import { isAttending } from './is-attending.ts';

/**
 * Whether somebody's picture is shown to the viewer because of what they are to each other here: connected, and it was given or is shown to
 * connections; or both at an edition where the person's card is shown, and attendees may see it.
 */
export async function seesPhoto(
  house: House,
  viewer: Viewer,
  photo: { readonly personId: PersonId; readonly audience: Audience },
): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  const { personId, audience } = photo;
  const connection = (await listConnections(house.db, viewer.personId)).find(
    ({ otherId }) => otherId === personId,
  );
  if (connection && (connection.given.includes('photo') || isVisible(audience, 'connection'))) return true;
  if (!isVisible(audience, 'attendee')) return false;
  for (const { editionId } of await listCardsOf(house.db, personId))
    if (await isAttending(house, viewer, editionId)) return true;
  return false;
}
