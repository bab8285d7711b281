import { createHash } from 'node:crypto';
import type { Viewer } from '#people';
import type { House } from '../../../platform/house.ts';
import { findOpened } from '../queries/asking.ts';
import { listLeaderboardNames } from '../queries/leaderboard.ts';
import { listPolls } from '../queries/polls.ts';
import { listQuestions, type SessionKey } from '../queries/questions.ts';
import { mayLead, mayPoll } from '../rules/leading.ts';
import { isQuiz } from '../rules/polls.ts';
import { askingWindow, inOrder, isForAll } from '../rules/questions.ts';
import { listQuizKnowers } from './quiz-knowers.ts';
import { findSessionAt, peopleAround, type SessionAt } from './session-at.ts';

/** What a page that is open asks for every few seconds: whether anything is new, and the votes. Nothing in it is about the viewer. */
export type Pulse = {
  /** Another one: something else stands there, ask for the page. Votes alone do not change it. */
  readonly revision: string;
  /** Ids of the questions that all may read with their votes, the most wanted first. */
  readonly votes: readonly (readonly [id: string, votes: number])[];
};

/** Milliseconds for which one reading serves all who ask. */
const freshFor = 1_000;

/** The pulse of a session's questions and polls; `null` if there is none. `forLeaders` also beats when new questions come in. */
export async function readPulse(
  house: House,
  viewer: Viewer,
  key: SessionKey,
  forLeaders: boolean,
): Promise<Pulse | null> {
  const at = await findSessionAt(house, key);
  if (!at) return null;
  const people = forLeaders ? await peopleAround(house, viewer, at) : null;
  const isLeading = people !== null && (mayLead(viewer, people) || mayPoll(viewer, people));
  const name = nameOf(key, isLeading);
  const remember = () =>
    house.memory.remember(
      name,
      async () => ({ at: performance.now(), pulse: await beat(house, at, isLeading) }),
      ({ pulse }) => 200 + pulse.votes.length * 100,
    );
  const kept = await remember();
  if (performance.now() - kept.at <= freshFor) return kept.pulse;
  house.memory.forget(name);
  return (await remember()).pulse;
}

/** What was read before counts no longer: something changed. */
export function forgetPulse(
  { memory }: Pick<House, 'memory'>,
  key: { readonly editionId: string; readonly code: string },
): void {
  for (const isLeading of [true, false]) memory.forget(nameOf(key, isLeading));
}

function nameOf({ editionId, code }: Parameters<typeof forgetPulse>[1], isLeading: boolean): string {
  return `live.pulse:${editionId}:${code}:${isLeading}`;
}

async function beat(house: House, at: SessionAt, isLeading: boolean): Promise<Pulse> {
  const [questions, polls, opened] = await Promise.all([
    listQuestions(house.db, at.key),
    listPolls(house.db, at.key),
    findOpened(house.db, at.key),
  ]);
  const hasBoard = polls.some((poll) => isQuiz(poll) && poll.state === 'revealed');
  const shown = inOrder(questions).filter(isForAll);
  const seen = isLeading ? questions : shown;
  const marks = [
    askingWindow(at.session, at.slot, opened, house.clock.now()).state,
    ...seen.map(({ id, state }) => `${id} ${state}`).sort(),
    ...(hasBoard ? await listLeaderboardNames(house.db, at.key) : []),
    ...(hasBoard ? await listQuizKnowers(house, at) : []),
    ...polls.filter(({ state }) => isLeading || state !== 'draft').map(({ id, state }) => `${id} ${state}`),
  ];
  return {
    revision: createHash('sha256').update(marks.join('\n')).digest('base64url').slice(0, 16),
    votes: shown.map(({ id, votes }) => [id, votes]),
  };
}
