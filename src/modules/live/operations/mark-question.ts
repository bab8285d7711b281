import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findOpened } from '../queries/asking.ts';
import {
  insertReport,
  lockQuestion,
  removeQuestion,
  type SessionKey,
  setQuestionState,
  setVote,
} from '../queries/questions.ts';
import { tellSession } from '../queries/tell-session.ts';
import { askingWindow, isForAll, type QuestionId } from '../rules/questions.ts';
import { findSessionAt } from './session-at.ts';

/** Votes and reports of one person. */
const perPerson = { limit: 120, windowSeconds: 300 };

export type MarkInput = SessionKey & { readonly id: QuestionId };
export type MarkCode = 'not-signed-in' | 'question-unknown' | 'questions-closed' | 'too-many';

/** Votes for a question, or takes the vote back. One person has one vote, however often and from however many places it is sent. */
export async function voteForQuestion(
  house: House,
  viewer: Viewer,
  input: MarkInput & { readonly isOn: boolean },
): Promise<Outcome<null, MarkCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await refusalToMark(house, viewer.personId, input);
  if (refused) return refuse(refused);
  return house.db.transaction().execute(async (tx) => {
    const question = await lockQuestion(tx, input, input.id);
    if (!question || !isForAll(question)) return refuse('question-unknown');
    await setVote(tx, { id: input.id, personId: viewer.personId, now: house.clock.now() }, input.isOn);
    await tellSession(tx, input);
    return done(null);
  });
}

/** Reports a question: of three readers it is hidden until somebody of the session looked at it, and then not again. */
export async function reportQuestion(
  house: House,
  viewer: Viewer,
  input: MarkInput,
): Promise<Outcome<null, MarkCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await refusalToMark(house, viewer.personId, input);
  if (refused) return refuse(refused);
  return house.db.transaction().execute(async (tx) => {
    const question = await lockQuestion(tx, input, input.id);
    if (!question || !isForAll(question)) return refuse('question-unknown');
    const report = { id: input.id, personId: viewer.personId, now: house.clock.now() };
    const isTooMuch = await insertReport(tx, report);
    if (isTooMuch && !question.isReviewed)
      await setQuestionState(tx, input.id, { state: 'hidden', isReviewed: false });
    await tellSession(tx, input);
    return done(null);
  });
}

/** Takes a question of one's own back: it is gone, with its votes. */
export async function withdrawQuestion(
  house: House,
  viewer: Viewer,
  input: MarkInput,
): Promise<Outcome<null, MarkCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return house.db.transaction().execute(async (tx) => {
    const question = await lockQuestion(tx, input, input.id);
    if (question?.personId !== viewer.personId) return refuse('question-unknown');
    await removeQuestion(tx, input.id);
    await tellSession(tx, input);
    return done(null);
  });
}

async function refusalToMark(house: House, personId: string, input: MarkInput): Promise<MarkCode | null> {
  const at = await findSessionAt(house, input);
  if (!at) return 'question-unknown';
  const opened = await findOpened(house.db, input);
  if (askingWindow(at.session, at.slot, opened, house.clock.now()).state !== 'open')
    return 'questions-closed';
  const rate = await takeRate(house.db, house.clock, `live.marks:${personId}`, perPerson);
  return rate.allowed ? null : 'too-many';
}
