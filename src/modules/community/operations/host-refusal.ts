import { isSignedIn, mayManage, type Viewer } from '#people';
import { findPerson } from '#people/server';
import { listHeldBy } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { SpaceRules } from '../rules/space-rules.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

/** Why the viewer may put nothing on the board; `null` if they may. Of the team everybody may. */
export async function hostRefusal(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
  { products }: Pick<SpaceRules, 'products'>,
): Promise<DoorCode | 'other-ticket' | null> {
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused || !isSignedIn(viewer)) return refused ?? 'not-signed-in';
  if (products.length === 0 || mayManage(viewer, editionId)) return null;
  const person = await findPerson(house.db, viewer.personId);
  const owner = { personId: viewer.personId, email: person?.email ?? '' };
  const held = await listHeldBy(house.db, editionId, owner);
  return held.some(({ productId }) => products.includes(productId)) ? null : 'other-ticket';
}
