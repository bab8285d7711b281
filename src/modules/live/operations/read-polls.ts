import { isSignedIn, type Viewer } from '#people';
import type { House } from '../../../platform/house.ts';
import { countAnswers, listOwnAnswers, listPolls } from '../queries/polls.ts';
import type { SessionKey } from '../queries/questions.ts';
import { mayPoll } from '../rules/leading.ts';
import { type PollView, viewPoll } from '../rules/polls.ts';
import { findSessionAt, peopleAround } from './session-at.ts';

/** A poll with what the viewer answered. */
export type AnsweredPoll = PollView & { readonly own: readonly number[] };

/** A session's polls as the viewer may see them: drafts for those who make them, counts of revealed ones only. */
export async function readPolls(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<readonly AnsweredPoll[]> {
  const at = await findSessionAt(house, key);
  const polls = at ? await listPolls(house.db, key) : [];
  if (!at || polls.length === 0) return [];
  const makes = mayPoll(viewer, await peopleAround(house, viewer, at));
  const seen = polls.filter(({ state }) => makes || state !== 'draft');
  // Of others they are not even counted.
  const revealed = seen.filter(({ state }) => state === 'revealed').map(({ id }) => id);
  const [counts, own] = await Promise.all([
    countAnswers(house.db, revealed),
    isSignedIn(viewer) ? listOwnAnswers(house.db, key, viewer.personId) : null,
  ]);
  return seen.map((poll) => ({ ...viewPoll(poll, counts.get(poll.id)), own: own?.get(poll.id) ?? [] }));
}
