import type { Edition } from '#directory';
import { getEdition } from '#directory/server';
import { removeGathering } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listSpacesOf, lockBoard, lockSpace, readSpaceRules, updateSpace } from '../queries/open-spaces.ts';
import {
  checkSpaceWords,
  gatheringOf,
  isToCome,
  type OpenSpace,
  type SpaceWords,
  type SpaceWordsCode,
} from '../rules/open-space.ts';
import { orTaken, type SlotRefusal, slotFor } from './put-on-space.ts';
import { spaceNews } from './space-news.ts';
import { type SpaceKey, showInAgendas, surroundingsOf, touchBoard } from './space-parts.ts';

/** Why a host's change is refused, whichever it is. */
export type HostCode = 'not-signed-in' | 'space-unknown' | 'not-host' | 'space-over';

/** Why the viewer may not change an open space; `null` for its host while it is to come. */
export function hostsRefusal(house: House, viewer: Viewer, space: OpenSpace | null): HostCode | null {
  if (!isSignedIn(viewer)) return 'not-signed-in';
  if (!space) return 'space-unknown';
  if (space.hostId !== viewer.personId) return 'not-host';
  return isToCome(space, house.clock.now()) ? null : 'space-over';
}

/** Writes anew what an open space is about. */
export async function editSpace(
  house: House,
  viewer: Viewer,
  input: SpaceKey & SpaceWords,
): Promise<Outcome<null, HostCode | SpaceWordsCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const words = checkSpaceWords(input);
  if (!words.ok) return words;
  const around = await surroundingsOf(house, input.editionId, { looksAtWorking: false });
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, input.editionId, input.code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    await updateSpace(tx, space.id, { words: words.value });
    await showInAgendas(tx, house, { ...space, ...words.value }, around);
    await touchBoard(tx, around.edition);
    return done(null);
  });
}

/** Moves an open space to another free slot; those who joined are told. */
export async function moveSpace(
  house: House,
  viewer: Viewer,
  input: SpaceKey & { readonly slot: string },
): Promise<Outcome<null, HostCode | SlotRefusal>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, code } = input;
  const before = await readSpaceRules(house.db, editionId);
  const around = await surroundingsOf(house, editionId, before);
  const move = house.db.transaction().execute(async (tx): Promise<Outcome<null, HostCode | SlotRefusal>> => {
    const rules = await lockBoard(tx, editionId);
    const space = await lockSpace(tx, editionId, code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    const { personId } = viewer;
    const slot = await slotFor(tx, house, { rules, around, personId, key: input.slot, moving: space.id });
    if (!slot.ok) return slot;
    await updateSpace(tx, space.id, { slot: slot.value });
    const moved = { ...space, ...slot.value, revision: space.revision + 1 };
    await showInAgendas(tx, house, moved, around);
    await house.outbox.announce(tx, spaceNews(moved, { news: 'open-space-moved', to: 'joined' }));
    await touchBoard(tx, around.edition);
    return done(null);
  });
  return orTaken(move);
}

/** Ends what a person hosts and is still to come, before they are forgotten; those who joined are told. Twice is once. */
export async function endSpacesOf(house: House, personId: PersonId): Promise<void> {
  const now = house.clock.now();
  for (const { editionId, code } of await listSpacesOf(house.db, personId)) {
    const edition = await getEdition(house.db, editionId);
    await house.db.transaction().execute(async (tx) => {
      const space = await lockSpace(tx, editionId, code);
      if (space?.hostId === personId && isToCome(space, now)) await end(tx, house, space, edition);
    });
  }
}

async function end(tx: Tx, house: House, space: OpenSpace, edition: Edition): Promise<void> {
  await updateSpace(tx, space.id, { state: 'ended', asksInto: null, offeredTo: null });
  await removeGathering(tx, gatheringOf(space));
  const ended = { ...space, revision: space.revision + 1 };
  await house.outbox.announce(tx, spaceNews(ended, { news: 'open-space-ended', to: 'joined' }));
  await touchBoard(tx, edition);
}

/** Ends an open space before its time: its slot is free again, and those who joined are told. */
export async function endSpace(
  house: House,
  viewer: Viewer,
  { editionId, code }: SpaceKey,
): Promise<Outcome<null, HostCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const edition = await getEdition(house.db, editionId);
  return house.db.transaction().execute(async (tx) => {
    const space = await lockSpace(tx, editionId, code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    await end(tx, house, space, edition);
    return done(null);
  });
}
