import { findLedSession, type SessionKey, starAlong, takeStarBack } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import {
  insertTalk,
  type LightningList,
  listTalks,
  listTalksOf,
  lockLightning,
  removeTalk,
  updateTalk,
  writeTimer,
} from '../queries/lightning.ts';
import {
  checkLightningWords,
  type LightningTalk,
  type LightningTalkId,
  type LightningWords,
  type LightningWordsCode,
  lightningWindow,
} from '../rules/lightning.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';
import { moveUp, touchList } from './lightning-parts.ts';

const perPerson = { limit: 20, windowSeconds: 600 };

export type SignUpCode =
  | DoorCode
  | LightningWordsCode
  | 'list-unknown'
  | 'list-closed'
  | 'on-another-list'
  | 'set-aside'
  | 'talk-given'
  | 'too-many';

/**
 * Signs the viewer up for a lightning talk in a session, or changes what they said of it. Who comes first gets a place as long as there are
 * some; else they wait for the draw, for the team, or for somebody to withdraw. Its session is starred for them.
 */
export async function signUpForLightning(
  house: House,
  viewer: Viewer,
  input: SessionKey & LightningWords,
): Promise<Outcome<null, SignUpCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const { editionId, code } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const words = checkLightningWords(input);
  if (!words.ok) return words;
  const rate = await takeRate(house.db, house.clock, `lightning:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const at = await findLedSession(house, viewer, input);
  if (!at || at.session.status === 'cancelled') return refuse('list-unknown');
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const list = (await lockLightning(tx, editionId)).find((each) => each.code === code);
    if (!list) return refuse('list-unknown');
    const own = (await listTalksOf(tx, personId)).filter((each) => each.editionId === editionId);
    const here = own.find(({ sessionCode }) => sessionCode === code);
    const refusedHere = here ? changeRefusal(here) : newRefusal(list, own, { slot: at.slot, now });
    if (refusedHere) return refuse(refusedHere);
    if (here) await updateTalk(tx, here.id, { words: words.value });
    else await addWaiting(tx, house, list, { personId, words: words.value });
    await moveUp(tx, house, list);
    await touchList(tx, list);
    return done(null);
  });
}

/** What somebody said can be changed until they have spoken, also when the list is closed: a title is only found the night before. */
function changeRefusal({ givenAt, state }: LightningTalk): 'talk-given' | 'set-aside' | null {
  if (givenAt) return 'talk-given';
  return state === 'off' ? 'set-aside' : null;
}

function newRefusal(
  { rules }: LightningList,
  own: readonly LightningTalk[],
  at: { readonly slot: { readonly start: string } | null; readonly now: string },
): 'list-closed' | 'on-another-list' | null {
  if (lightningWindow(rules, at.slot, at.now).state !== 'open') return 'list-closed';
  return rules.oneEach && own.some(({ state }) => state !== 'off') ? 'on-another-list' : null;
}

async function addWaiting(
  tx: Tx,
  house: House,
  list: LightningList,
  { personId, words }: { readonly personId: PersonId; readonly words: LightningWords },
): Promise<void> {
  const last = Math.max(0, ...(await listTalks(tx, list)).map(({ position }) => position));
  const { editionId, code } = list;
  // So that it stands in their agenda, and a release that moves it tells them.
  const starredAt = await starAlong(tx, house, { editionId, personId, code });
  const talk = { ...words, personId, editionId, sessionCode: code, starredAt };
  await insertTalk(
    tx,
    { ...talk, id: house.newId<LightningTalkId>(), state: 'waiting', position: last + 1 },
    house.clock.now(),
  );
}

/** Takes the viewer's talk back, and the star that signing up set; the first who waits moves up. Twice is once. */
export async function withdrawFromLightning(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<Outcome<null, 'not-signed-in' | 'list-unknown' | 'talk-given'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const list = (await lockLightning(tx, key.editionId)).find(({ code }) => code === key.code);
    if (!list) return refuse('list-unknown');
    const talk = (await listTalks(tx, key)).find((each) => each.personId === personId);
    if (!talk) return done(null);
    if (talk.givenAt) return refuse('talk-given');
    await takeOut(tx, house, list, talk);
    return done(null);
  });
}

/** Takes out everything that somebody signed up for: their account is gone. */
export async function withdrawAllOf(house: House, personId: PersonId): Promise<void> {
  for (const { editionId, sessionCode } of await listTalksOf(house.db, personId))
    await house.db.transaction().execute(async (tx) => {
      const list = (await lockLightning(tx, editionId)).find(({ code }) => code === sessionCode);
      const talk = (await listTalks(tx, { editionId, code: sessionCode })).find(
        (each) => each.personId === personId,
      );
      if (list && talk) await takeOut(tx, house, list, talk);
    });
}

async function takeOut(tx: Tx, house: House, list: LightningList, talk: LightningTalk): Promise<void> {
  const { timer } = list;
  // The clock of a talk that is gone is nobody else's.
  if (timer.talkId === talk.id)
    await writeTimer(tx, list, {
      ...{ talkId: null, startedAt: null, usedMs: 0, revision: timer.revision + 1 },
    });
  await removeTalk(tx, talk.id);
  const { editionId, personId, sessionCode: code, starredAt: since } = talk;
  await takeStarBack(tx, { editionId, personId, code, since });
  await moveUp(tx, house, list);
  await touchList(tx, list);
}
