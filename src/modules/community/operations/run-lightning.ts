import { findLedSession, type SessionKey } from '#live/server';
import { actorOf, type Viewer } from '#people';
import { oneLine } from '../../../kernel/clean-text.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { updateTalk, writeLightningRules, writeTimer } from '../queries/lightning.ts';
import {
  checkLightningRules,
  inState,
  isSameSet,
  type LightningRules,
  type LightningRulesCode,
  type LightningTalkId,
} from '../rules/lightning.ts';
import { longestReason, mayKeepBoard } from '../rules/open-space.ts';
import { currentTalk, type TimerAct, talkAfter, turnTimer } from '../rules/timer.ts';
import { lightningNews, lockList, moveUp, touchList } from './lightning-parts.ts';

/** Opens, closes or changes the list of lightning talks of a session. Who has a place keeps it. */
export async function arrangeLightning(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly rules: LightningRules },
): Promise<Outcome<null, 'not-allowed' | 'session-unknown' | 'drawn-already' | LightningRulesCode>> {
  const { editionId, code } = input;
  if (!mayKeepBoard(viewer, editionId)) return refuse('not-allowed');
  const rules = checkLightningRules(input.rules);
  if (!rules.ok) return rules;
  const at = await findLedSession(house, viewer, input);
  if (at?.session.kind !== 'lightning-talk') return refuse('session-unknown');
  const seed = Buffer.from(house.chance(32)).toString('hex');
  return house.db.transaction().execute(async (tx) => {
    const known = await lockList(tx, input);
    // What was drawn is not drawn again, and is no other order afterwards.
    if (known?.drawnAt && known.rules.order !== rules.value.order)
      return refuse('drawn-already', { field: 'order' });
    await writeLightningRules(tx, input, { rules: rules.value, seed });
    const list = await lockList(tx, input);
    if (list) await moveUp(tx, house, list);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'community.lightning-arranged', subject: code, facts: { title: at.session.title } },
    });
    await touchList(tx, input);
    return done(null);
  });
}

type Led = 'not-allowed' | 'list-unknown';

/** Puts those who have a place in another order. `ids` are all of them; those who came or went meanwhile make it a refusal. */
export async function orderLightning(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly ids: readonly string[] },
): Promise<Outcome<null, Led | 'changed-meanwhile'>> {
  return whereLed(house, viewer, input, async (tx, list) => {
    const on = inState(list.talks, 'on');
    const ids = on.map(({ id }) => id);
    if (!isSameSet(input.ids, ids)) return refuse('changed-meanwhile');
    for (const talk of on) {
      const position = input.ids.indexOf(talk.id) + 1;
      if (position !== talk.position) await updateTalk(tx, talk.id, { position });
    }
    await touchList(tx, input);
    return done(null);
  });
}

/** Gives somebody a place, or sets their talk aside; who is set aside reads why, and the first who waits moves up. */
export async function placeLightning(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: string; readonly isOn: boolean; readonly reason: string },
): Promise<Outcome<null, Led | 'talk-unknown' | 'list-full' | 'reason-missing' | 'talk-given'>> {
  const { editionId, code, isOn } = input;
  const reason = [...oneLine(input.reason)].slice(0, longestReason).join('');
  return whereLed(house, viewer, input, async (tx, list) => {
    const talk = list.talks.find(({ id }) => id === input.id);
    if (!talk) return refuse('talk-unknown');
    if ((talk.state === 'on') === isOn && talk.state !== 'waiting') return done(null);
    if (talk.givenAt) return refuse('talk-given');
    const on = inState(list.talks, 'on');
    if (isOn && on.length >= list.rules.places) return refuse('list-full');
    if (!isOn && !reason) return refuse('reason-missing', { field: 'reason' });
    if (isOn)
      await updateTalk(tx, talk.id, {
        ...{ state: 'on', reason: '', position: (on.at(-1)?.position ?? 0) + 1 },
      });
    else await updateTalk(tx, talk.id, { state: 'off', reason });
    if (list.timer.talkId === talk.id) await writeTimer(tx, input, stopped(list.timer.revision));
    const changed = { ...talk, revision: talk.revision + 1 };
    await house.outbox.announce(tx, lightningNews(changed, isOn ? 'lightning-on' : 'lightning-off', reason));
    if (!isOn) {
      await moveUp(tx, house, list);
      await recordAct(tx, {
        ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
        ...{ act: 'community.lightning-set-aside', subject: code, facts: { title: talk.title } },
      });
    }
    await touchList(tx, input);
    return done(null);
  });
}

function stopped(revision: number) {
  return { talkId: null, startedAt: null, usedMs: 0, revision: revision + 1 };
}

/**
 * Presses the clock of the stage: starts, halts, goes to the next. `seen` is the revision that the presser saw, so that what two devices
 * press at one moment counts once. Who comes after the next is told to get ready.
 */
export async function pressTimer(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly act: TimerAct; readonly seen: number },
): Promise<Outcome<null, Led | 'changed-meanwhile'>> {
  return whereLed(house, viewer, input, async (tx, list) => {
    if (list.timer.revision !== input.seen) return refuse('changed-meanwhile');
    const now = house.clock.now();
    const on = inState(list.talks, 'on').map((talk) => ({ ...talk, isGiven: talk.givenAt !== null }));
    const { timer, given, back } = turnTimer(list.timer, input.act, on, now);
    if (given) await updateTalk(tx, given as LightningTalkId, { givenAt: now });
    if (back) await updateTalk(tx, back as LightningTalkId, { givenAt: null });
    await writeTimer(tx, input, timer);
    const after = on.map((talk) => ({ ...talk, isGiven: talk.id === given ? true : talk.isGiven }));
    const next = talkAfter(after, currentTalk(after, timer));
    if (next && (input.act === 'start' || input.act === 'next'))
      await house.outbox.announce(tx, lightningNews({ ...next, revision: 0 }, 'lightning-next'));
    await touchList(tx, input);
    return done(null);
  });
}

type LockedList = NonNullable<Awaited<ReturnType<typeof lockList>>>;

/** Does something with a list that the viewer leads: the session's speakers, chairs and team. */
async function whereLed<Value, Code extends string>(
  house: House,
  viewer: Viewer,
  key: SessionKey,
  work: (tx: Tx, list: LockedList) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | Led>> {
  const at = await findLedSession(house, viewer, key);
  if (!at?.leads) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx): Promise<Outcome<Value, Code | Led>> => {
    const list = await lockList(tx, key);
    return list ? work(tx, list) : refuse('list-unknown');
  });
}
