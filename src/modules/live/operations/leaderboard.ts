import { isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { isOnLeaderboard, listTiers, setOnLeaderboard } from '../queries/leaderboard.ts';
import { listPolls } from '../queries/polls.ts';
import type { SessionKey } from '../queries/questions.ts';
import { tellSession } from '../queries/tell-session.ts';
import { inPlaces, type LeaderboardPlace, showPlaces } from '../rules/leaderboard.ts';
import { isQuiz } from '../rules/polls.ts';
import { listQuizKnowers } from './quiz-knowers.ts';
import { findSessionAt } from './session-at.ts';

const perPerson = { limit: 30, windowSeconds: 300 };

/** Shows the viewer's name on a session's leaderboard, or takes it off again, which is never refused to anybody who is signed in. */
export async function showOnLeaderboard(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly isNamed: boolean },
): Promise<Outcome<null, 'not-signed-in' | 'session-unknown' | 'too-many'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const { editionId, code, isNamed } = input;
  const key = { editionId, code };
  if (isNamed) {
    if (!(await findSessionAt(house, key))) return refuse('session-unknown');
    const rate = await takeRate(house.db, house.clock, `live.leaderboard:${personId}`, perPerson);
    if (!rate.allowed) return refuse('too-many');
  }
  await house.db.transaction().execute(async (tx) => {
    await setOnLeaderboard(tx, key, { personId, isNamed, now: house.clock.now() });
    // Before anything is revealed a yes changes nothing on anybody else's page, and nobody is told of it.
    const polls = await listPolls(tx, key);
    if (polls.some((poll) => isQuiz(poll) && poll.state === 'revealed')) await tellSession(tx, key);
  });
  return done(null);
}

export type Leaderboard = {
  /** Quizzes that were revealed, each one point. */
  readonly quizzes: number;
  /** Everybody who answered one of them and has a place, named or not. */
  readonly people: number;
  readonly places: readonly LeaderboardPlace[];
  /** The viewer's own points and place; `null` if they answered none. */
  readonly own: { readonly place: number; readonly points: number; readonly isShared: boolean } | null;
};

/** What somebody is shown of a session's leaderboard. */
export type LeaderboardSeen = {
  readonly isNamed: boolean;
  /** The viewer knew what is right, and so has no place. */
  readonly isKnower: boolean;
  readonly board: Leaderboard | null;
};

/** A session's leaderboard: `board` is `null` until a quiz is revealed. `null` altogether where all see no quiz yet. */
export async function readLeaderboard(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<LeaderboardSeen | null> {
  const at = await findSessionAt(house, key);
  const polls = (await listPolls(house.db, key)).filter((poll) => isQuiz(poll) && poll.state !== 'draft');
  if (!at || polls.length === 0) return null;
  const knowers = await listQuizKnowers(house, at);
  const own = isSignedIn(viewer) ? viewer.personId : null;
  const isNamed = own !== null && (await isOnLeaderboard(house.db, key, own));
  const quizzes = polls.filter(({ state }) => state === 'revealed').length;
  return {
    isNamed,
    isKnower: own !== null && knowers.includes(own),
    board: quizzes === 0 ? null : await boardOf(house, { key, own, quizzes, knowers }),
  };
}

async function boardOf(
  house: House,
  about: {
    readonly key: SessionKey;
    readonly own: PersonId | null;
    readonly quizzes: number;
    readonly knowers: readonly PersonId[];
  },
): Promise<Leaderboard> {
  const tiers = inPlaces(await listTiers(house.db, about.key, about));
  const persons = await listPersons(
    house.db,
    tiers.flatMap(({ named }) => named),
  );
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const own = tiers.find(({ isOwn }) => isOwn);
  return {
    quizzes: about.quizzes,
    people: tiers.reduce((sum, { people }) => sum + people, 0),
    places: showPlaces(tiers, names),
    own: own ? { place: own.place, points: own.points, isShared: own.people > 1 } : null,
  };
}
