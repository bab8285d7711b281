import { getEdition } from '#directory/server';
import { goToGathering } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { lockSpace, readSpaceRules } from '../queries/open-spaces.ts';
import { addJoined, listJoined, removeJoined } from '../queries/space-persons.ts';
import { gatheringOf, isToCome, type OpenSpace } from '../rules/open-space.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { type SpaceKey, touchBoard } from './space-parts.ts';

const perPerson = { limit: 60, windowSeconds: 600 };

export type JoinCode = DoorCode | SpaceGoneCode | 'space-full' | 'too-many';
type SpaceGoneCode = 'space-unknown' | 'space-over' | 'space-taken-down' | 'space-merged';

/** Joins an open space, or leaves it; it stands in the viewer's agenda as long as they are in. Twice is once; its host is in anyway. */
export async function joinSpace(
  house: House,
  viewer: Viewer,
  { editionId, code, joins }: SpaceKey & { readonly joins: boolean },
): Promise<Outcome<null, JoinCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const refused = joins ? await attendingRefusal(house, viewer, editionId) : null;
  if (refused) return refuse(refused);
  const rate = await takeRate(house.db, house.clock, `join-space:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const [edition, { largest }] = await Promise.all([
    getEdition(house.db, editionId),
    readSpaceRules(house.db, editionId),
  ]);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, editionId, code);
    const gone = goneCode(space, now);
    if (gone || !space) return refuse(gone ?? 'space-unknown');
    if (space.hostId === personId) return done(null);
    const joined = await listJoined(tx, space.id);
    if (joined.includes(personId) === joins) return done(null);
    // The host is one of them.
    if (joins && largest !== null && joined.length + 1 >= largest) return refuse('space-full');
    if (joins) await addJoined(tx, space.id, [personId], now);
    else await removeJoined(tx, space.id, personId);
    await goToGathering(tx, gatheringOf(space), personId, joins);
    await touchBoard(tx, edition);
    return done(null);
  });
}

/** Why there is nothing to join or leave: a press may come long after what it was meant for went. */
function goneCode(space: OpenSpace | null, now: InstantText): SpaceGoneCode | null {
  if (!space || space.isReserved || space.state === 'new') return 'space-unknown';
  if (space.state === 'taken-down') return 'space-taken-down';
  if (space.state === 'merged') return 'space-merged';
  return isToCome(space, now) ? null : 'space-over';
}
