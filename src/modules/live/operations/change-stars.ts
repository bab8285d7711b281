import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { addStars, ensureStarList, listStars, removeStars } from '../queries/stars.ts';
import { mostStars, usableCodes } from '../rules/star-codes.ts';

/**
 * Stars and unstars sessions for whoever is signed in; also joins a browser's stars to the account. Answers with all of them, which
 * are `mostStars` at most.
 */
export async function changeStars(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly add: readonly string[];
    readonly remove: readonly string[];
  },
): Promise<Outcome<readonly string[], 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const codes = await house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const id = await ensureStarList(tx, { newId: house.newId(), editionId: input.editionId, personId, now });
    await removeStars(tx, id, usableCodes(input.remove));
    const kept = await listStars(tx, input.editionId, personId);
    const fresh = usableCodes(input.add).filter((code) => !kept.includes(code));
    // The list is locked, so nobody adds meanwhile; what does not fit is left out, and the answer shows it.
    const added = fresh.slice(0, Math.max(0, mostStars - kept.length));
    await addStars(tx, id, added, now);
    return [...kept, ...added].sort();
  });
  return done(codes);
}
