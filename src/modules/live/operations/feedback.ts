import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findFeedbackOf, listFeedback, setFeedback } from '../queries/feedback.ts';
import type { SessionKey } from '../queries/questions.ts';
import {
  checkFeedback,
  type Feedback,
  type FeedbackSummary,
  summarise,
  takesFeedback,
} from '../rules/feedback.ts';
import { findSessionAt, peopleAround, type SessionAt } from './session-at.ts';

const perPerson = { limit: 30, windowSeconds: 3600 };

/** Says something to a session's speakers after it has ended; once a person, who may change it. */
export async function giveFeedback(
  house: House,
  viewer: Viewer,
  input: SessionKey & Feedback,
): Promise<
  Outcome<
    null,
    'not-signed-in' | 'feedback-closed' | 'own-session' | 'score-missing' | 'feedback-too-long' | 'too-many'
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const at = await findSessionAt(house, input);
  const now = house.clock.now();
  if (!at || !takesFeedback(at.session, at.slot, now)) return refuse('feedback-closed');
  const { personId } = viewer;
  const { speakers } = await peopleAround(house, viewer, at);
  if (speakers.includes(personId)) return refuse('own-session');
  const checked = checkFeedback(input);
  if (!checked.ok) return checked;
  const rate = await takeRate(house.db, house.clock, `live.feedback:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many');
  const feedback = { ...checked.value, id: house.newId<string>(), personId };
  await house.db.transaction().execute((tx) => setFeedback(tx, at.key, feedback, now));
  return done(null);
}

export type FeedbackPage = {
  readonly at: SessionAt;
  readonly isOpen: boolean;
  readonly hasEnded: boolean;
  readonly own: Feedback | null;
  /** For the session's speakers, once it has ended; nobody else reads it. */
  readonly summary: FeedbackSummary | null;
};

/** What the viewer may see of a session's feedback; `null` if there is no such session. */
export async function readFeedback(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<FeedbackPage | null> {
  const at = await findSessionAt(house, key);
  if (!at) return null;
  const now = house.clock.now();
  const hasEnded = at.slot !== null && now >= at.slot.end;
  const page = { at, hasEnded, isOpen: takesFeedback(at.session, at.slot, now) };
  if (!isSignedIn(viewer)) return { ...page, own: null, summary: null };
  const { speakers } = await peopleAround(house, viewer, at);
  const isSpeaker = speakers.includes(viewer.personId);
  return {
    ...page,
    own: isSpeaker ? null : await findFeedbackOf(house.db, key, viewer.personId),
    summary: isSpeaker && hasEnded ? summarise(await listFeedback(house.db, key)) : null,
  };
}
