import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listAllStars } from '../queries/stars.ts';

/** Everything that the viewer starred in all editions, with when, as a JSON-safe value. */
export async function exportMyStars(
  house: House,
  viewer: Viewer,
): Promise<Outcome<Awaited<ReturnType<typeof listAllStars>>, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return done(await listAllStars(house.db, viewer.personId));
}
