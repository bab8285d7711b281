import { actorOf, isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { insertPoll, listPolls, lockPoll, removePoll, setAnswer, setPollState } from '../queries/polls.ts';
import type { SessionKey } from '../queries/questions.ts';
import { tellSession } from '../queries/tell-session.ts';
import { mayPoll } from '../rules/leading.ts';
import {
  checkPoll,
  mayTurn,
  mostPolls,
  type PollCode,
  type PollId,
  type PollInput,
  type PollState,
  readAnswer,
} from '../rules/polls.ts';
import { findSessionAt, peopleAround } from './session-at.ts';

/** Answers of one person, changed ones too. */
const perPerson = { limit: 60, windowSeconds: 300 };

/** Makes a poll that nobody sees yet but those who may make one. */
export async function makePoll(
  house: House,
  viewer: Viewer,
  input: SessionKey & PollInput & { readonly id: PollId },
): Promise<Outcome<PollId, PollCode | 'not-allowed' | 'too-many-polls'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayPoll(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  const checked = checkPoll(input);
  if (!checked.ok) return checked;
  const known = await listPolls(house.db, at.key);
  if (known.length >= mostPolls) return refuse('too-many-polls');
  const poll = { ...checked.value, id: input.id, state: 'draft' as const };
  await house.db.transaction().execute(async (tx) => {
    await insertPoll(tx, at.key, poll, { personId: actorOf(viewer), now: house.clock.now() });
    await tellSession(tx, at.key);
  });
  return done(input.id);
}

/** Opens, closes or reveals a poll. What was revealed stays so. */
export async function turnPoll(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: PollId; readonly to: PollState },
): Promise<Outcome<null, 'not-allowed' | 'poll-unknown' | 'poll-turned'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayPoll(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const poll = await lockPoll(tx, at.key, input.id, 'turn');
    if (!poll) return refuse('poll-unknown');
    if (poll.state === input.to) return done(null);
    if (!mayTurn(poll.state, input.to)) return refuse('poll-turned');
    await setPollState(tx, poll.id, input.to);
    await tellSession(tx, at.key);
    return done(null);
  });
}

/** Takes a poll away with all its answers. */
export async function dropPoll(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: PollId },
): Promise<Outcome<null, 'not-allowed'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayPoll(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    const poll = await lockPoll(tx, at.key, input.id, 'turn');
    if (!poll) return;
    await removePoll(tx, poll.id);
    await tellSession(tx, at.key);
  });
  return done(null);
}

/** Answers a poll while it is open; the last answer of a person is the one that counts. */
export async function answerPoll(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: PollId; readonly numbers: readonly number[] },
): Promise<
  Outcome<null, 'not-signed-in' | 'poll-unknown' | 'poll-closed' | 'answer-not-valid' | 'too-many'>
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const rate = await takeRate(house.db, house.clock, `live.answers:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many');
  return house.db.transaction().execute(async (tx) => {
    const poll = await lockPoll(tx, input, input.id, 'answer');
    if (!poll || poll.state === 'draft') return refuse('poll-unknown');
    if (poll.state !== 'open') return refuse('poll-closed');
    const numbers = readAnswer(poll, input.numbers);
    if (!numbers) return refuse('answer-not-valid');
    await setAnswer(tx, { id: poll.id, personId, now: house.clock.now() }, numbers);
    return done(null);
  });
}
