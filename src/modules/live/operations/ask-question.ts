import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findOpened, readAsking } from '../queries/asking.ts';
import { countOpenQuestions, insertQuestion, type SessionKey } from '../queries/questions.ts';
import { ensureStarList } from '../queries/stars.ts';
import { tellSession } from '../queries/tell-session.ts';
import {
  askingWindow,
  checkQuestion,
  mostOpenQuestions,
  type QuestionCode,
  type QuestionId,
} from '../rules/questions.ts';
import { findSessionAt } from './session-at.ts';

/** Questions of one person, in all sessions together. */
const perPerson = { limit: 12, windowSeconds: 600 };

export type AskCode =
  | QuestionCode
  | 'not-signed-in'
  | 'session-unknown'
  | 'questions-closed'
  | 'too-many-questions'
  | 'too-many';

/** Asks a question in a session; it is for all at once where the edition's questions are not looked at first. */
export async function askQuestion(
  house: House,
  viewer: Viewer,
  input: SessionKey & {
    /** Made by whoever asks, so that sending it twice is one. */
    readonly id: QuestionId;
    readonly text: string;
    readonly isAnonymous: boolean;
  },
): Promise<Outcome<{ readonly state: 'new' | 'approved' }, AskCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const at = await findSessionAt(house, input);
  if (!at) return refuse('session-unknown');
  const { key } = at;
  const { personId } = viewer;
  const [rules, opened] = await Promise.all([readAsking(house.db, key.editionId), findOpened(house.db, key)]);
  if (askingWindow(at.session, at.slot, opened, house.clock.now()).state !== 'open')
    return refuse('questions-closed');
  const checked = checkQuestion(input, rules);
  if (!checked.ok) return checked;
  const rate = await takeRate(house.db, house.clock, `live.questions:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const state = rules.isModerated ? 'new' : 'approved';
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    // One after the other: their number is bounded.
    await ensureStarList(tx, { newId: house.newId(), editionId: key.editionId, personId, now });
    if ((await countOpenQuestions(tx, key, personId)) >= mostOpenQuestions)
      return refuse('too-many-questions');
    const { id, isAnonymous } = input;
    await insertQuestion(tx, key, { id, personId, isAnonymous, text: checked.value, state, askedAt: now });
    await tellSession(tx, key);
    return done({ state });
  });
}
