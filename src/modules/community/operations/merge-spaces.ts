import { removeGathering } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { lockBoard, lockSpace, updateSpace } from '../queries/open-spaces.ts';
import { addJoined, listJoined } from '../queries/space-persons.ts';
import { gatheringOf, isToCome } from '../rules/open-space.ts';
import { type HostCode, hostsRefusal } from './change-space.ts';
import { spaceNews } from './space-news.ts';
import { type SpaceKey, showInAgendas, surroundingsOf, touchBoard } from './space-parts.ts';

export type MergeCode = HostCode | 'merge-unknown' | 'merge-gone';

/** A host asks to come together with another open space, whose host decides; no code takes the question back. */
export async function askToMerge(
  house: House,
  viewer: Viewer,
  { editionId, code, into }: SpaceKey & { readonly into: string | null },
): Promise<Outcome<null, MergeCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return house.db.transaction().execute(async (tx) => {
    // Of two that ask each other at once, one comes after the other.
    await lockBoard(tx, editionId);
    const space = await lockSpace(tx, editionId, code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    const other = into === null ? null : await lockSpace(tx, editionId, into);
    if (into !== null) {
      const isOne = other && other.hostId !== null && other.state === 'on' && other.id !== space.id;
      if (!isOne || !isToCome(other, house.clock.now())) return refuse('merge-unknown', { field: 'into' });
    }
    await updateSpace(tx, space.id, { asksInto: other?.id ?? null });
    if (other) {
      // Named by who asks, so that asking twice is told twice only if it was taken back between.
      const asked = { ...other, revision: space.revision + 1 };
      const news = { news: 'open-space-asks', to: 'host', other: space.title } as const;
      await house.outbox.announce(tx, spaceNews(asked, news));
    }
    return done(null);
  });
}

/** The other host's answer: with a yes everybody of the one comes along to the other, and its slot is free again. */
export async function answerMerge(
  house: House,
  viewer: Viewer,
  input: SpaceKey & { readonly from: string; readonly agrees: boolean },
): Promise<Outcome<null, MergeCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, code, from, agrees } = input;
  const around = await surroundingsOf(house, editionId, { looksAtWorking: false });
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    await lockBoard(tx, editionId);
    const space = await lockSpace(tx, editionId, code);
    const refused = hostsRefusal(house, viewer, space);
    if (refused || !space) return refuse(refused ?? 'space-unknown');
    const asking = await lockSpace(tx, editionId, from);
    if (!asking || asking.asksInto !== space.id || !isToCome(asking, now)) return refuse('merge-gone');
    if (!agrees) {
      await updateSpace(tx, asking.id, { asksInto: null });
      return done(null);
    }
    const coming = [...(asking.hostId ? [asking.hostId] : []), ...(await listJoined(tx, asking.id))];
    const others = coming.filter((personId) => personId !== space.hostId);
    await addJoined(tx, space.id, others, now);
    // Who came along stays known, so that all of them are told.
    await addJoined(tx, asking.id, coming, now);
    await updateSpace(tx, asking.id, {
      state: 'merged',
      mergedInto: space.id,
      asksInto: null,
      offeredTo: null,
    });
    await updateSpace(tx, space.id, { asksInto: space.asksInto === asking.id ? null : space.asksInto });
    await removeGathering(tx, gatheringOf(asking));
    await showInAgendas(tx, house, space, around);
    const told = { ...asking, revision: asking.revision + 1 };
    const news = { news: 'open-space-merged', to: 'joined', other: asking.title, at: space.id } as const;
    await house.outbox.announce(tx, spaceNews(told, news));
    await touchBoard(tx, around.edition);
    return done(null);
  });
}
