import { listSpeakersWithAccount } from '#programme/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listChairs } from '../queries/asking.ts';
import { listQuizMakers } from '../queries/leaderboard.ts';
import { knowersOf } from '../rules/leaderboard.ts';
import type { SessionAt } from './session-at.ts';

/** Accounts of those who have no place on a session's leaderboard, in the order of their ids. */
export async function listQuizKnowers(house: House, { key, session }: SessionAt): Promise<PersonId[]> {
  const [makers, accounts, chairs] = await Promise.all([
    listQuizMakers(house.db, key),
    session.speakers.length > 0 ? listSpeakersWithAccount(house.db, key.editionId) : [],
    listChairs(house.db, key),
  ]);
  const speakers = accounts.filter(({ code }) => session.speakers.includes(code));
  return knowersOf({ makers, speakers: speakers.map(({ personId }) => personId), chairs });
}
