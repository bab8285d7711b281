import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { findLightning, listTalks, listTalksOf } from '../queries/lightning.ts';
import { inState } from '../rules/lightning.ts';
import { currentTalk, talkAfter } from '../rules/timer.ts';

/** A lightning talk of the viewer's that has a place and was not given. */
export type MyLightning = {
  /** Of its session. */
  readonly code: string;
  readonly title: string;
  /** Among those who speak, from 1. */
  readonly place: number;
  /** The clock of the stage has begun, and they are on, or the next. */
  readonly isNext: boolean;
};

/** The viewer's lightning talks of an edition that are to come; one query for whoever has none. */
export async function listMyLightning(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<readonly MyLightning[]> {
  if (!isSignedIn(viewer)) return [];
  const { db } = house;
  const own = (await listTalksOf(db, viewer.personId)).filter(
    (talk) => talk.editionId === editionId && talk.state === 'on' && talk.givenAt === null,
  );
  return Promise.all(
    own.map(async ({ id, title, sessionCode: code }) => {
      const key = { editionId, code };
      const [list, talks] = await Promise.all([findLightning(db, key), listTalks(db, key)]);
      const on = inState(talks, 'on').map((talk) => ({ id: talk.id, isGiven: talk.givenAt !== null }));
      const current = list && list.timer.revision > 0 ? currentTalk(on, list.timer) : null;
      const isNext = current !== null && [current.id, talkAfter(on, current)?.id].includes(id);
      return { code, title, isNext, place: on.findIndex((talk) => talk.id === id) + 1 };
    }),
  );
}
