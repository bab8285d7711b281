import { createHash } from 'node:crypto';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listSpaces, lockBoard, lockSpace, updateSpace } from '../queries/open-spaces.ts';
import { addJoined, listJoined, removeJoined } from '../queries/space-persons.ts';
import { isToCome, type OpenSpaceId } from '../rules/open-space.ts';
import { limitReached } from '../rules/space-rules.ts';
import { type HostCode, hostsRefusal } from './change-space.ts';
import { spaceNews } from './space-news.ts';
import { type SpaceKey, showInAgendas, surroundingsOf, touchBoard } from './space-parts.ts';

export type HandOnCode = HostCode | 'guest-unknown' | 'offer-gone' | 'too-many-in-all' | 'too-many-that-day';

/** How a form names somebody who joined: by what only this open space's page says, never by their account. */
export function guestKey(space: OpenSpaceId, personId: PersonId): string {
  return createHash('sha256').update(`${space} ${personId}`).digest('base64url').slice(0, 16);
}

/** Asks somebody who joined to host it from now on; no key takes the question back. */
export async function offerToHost(
  house: House,
  viewer: Viewer,
  { editionId, code, guest }: SpaceKey & { readonly guest: string | null },
): Promise<Outcome<null, HandOnCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, editionId, code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    const joined = guest === null ? [] : await listJoined(tx, space.id);
    const personId = joined.find((each) => guestKey(space.id, each) === guest) ?? null;
    if (guest !== null && !personId) return refuse('guest-unknown', { field: 'guest' });
    await updateSpace(tx, space.id, { offeredTo: personId });
    const asked = { ...space, revision: space.revision + 1 };
    if (personId)
      await house.outbox.announce(tx, spaceNews(asked, { news: 'open-space-offered', to: personId }));
    return done(null);
  });
}

/** The answer of who was asked: with a yes they host it, within their own limit, and the former host stays in. */
export async function answerOfferToHost(
  house: House,
  viewer: Viewer,
  { editionId, code, agrees }: SpaceKey & { readonly agrees: boolean },
): Promise<Outcome<null, HandOnCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const around = await surroundingsOf(house, editionId, { looksAtWorking: false });
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const rules = await lockBoard(tx, editionId);
    const space = await lockSpace(tx, editionId, code);
    if (!space) return refuse('space-unknown');
    if (space.offeredTo !== personId || !isToCome(space, now)) return refuse('offer-gone');
    if (!agrees) {
      await updateSpace(tx, space.id, { offeredTo: null });
      return done(null);
    }
    const own = (await listSpaces(tx, editionId)).filter(({ hostId }) => hostId === personId);
    const limit = limitReached(rules, own, space.start, around.edition.zone);
    if (limit) return refuse(limit);
    await updateSpace(tx, space.id, { hostId: personId, offeredTo: null });
    await removeJoined(tx, space.id, personId);
    if (space.hostId) await addJoined(tx, space.id, [space.hostId], now);
    const handed = { ...space, hostId: personId, revision: space.revision + 1 };
    await showInAgendas(tx, house, handed, around);
    const news = { news: 'open-space-handed' as const };
    if (space.hostId) await house.outbox.announce(tx, spaceNews(handed, { ...news, to: space.hostId }));
    await touchBoard(tx, around.edition);
    return done(null);
  });
}
