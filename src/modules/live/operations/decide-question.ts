import { actorOf, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { setOpened } from '../queries/asking.ts';
import { lockQuestion, type SessionKey, setQuestionState } from '../queries/questions.ts';
import { tellSession } from '../queries/tell-session.ts';
import { mayLead } from '../rules/leading.ts';
import type { QuestionId, QuestionState } from '../rules/questions.ts';
import { findSessionAt, peopleAround } from './session-at.ts';

/** Approves, hides or marks a question as answered, for those who lead the session. Hiding is written down. */
export async function decideQuestion(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: QuestionId; readonly state: Exclude<QuestionState, 'new'> },
): Promise<Outcome<null, 'not-allowed' | 'question-unknown'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayLead(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  const { id, state } = input;
  return house.db.transaction().execute(async (tx) => {
    const question = await lockQuestion(tx, at.key, id);
    if (!question) return refuse('question-unknown');
    if (question.state === state) return done(null);
    // Shown again by somebody who looked: reports no longer hide it.
    const isReviewed = question.isReviewed || question.state === 'hidden';
    await setQuestionState(tx, id, { state, isReviewed });
    await tellSession(tx, at.key);
    if (state === 'hidden')
      await recordAct(tx, {
        ...{ at: house.clock.now(), editionId: at.key.editionId, personId: actorOf(viewer) },
        ...{ act: 'live.question-hidden', subject: at.key.code, facts: { name: at.session.title } },
      });
    return done(null);
  });
}

/** Opens a session's questions before their time, closes them, or lets them follow the clock again (`null`). */
export async function openQuestions(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly isOpen: boolean | null },
): Promise<Outcome<null, 'not-allowed'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayLead(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    await setOpened(tx, at.key, input.isOpen);
    await tellSession(tx, at.key);
  });
  return done(null);
}
