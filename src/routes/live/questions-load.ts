import type { Edition } from '#directory';
import { readChairs, readLeaderboard, readPolls, readPulse, readQuestions } from '#live/server';
import { momentWords } from '../../texts/format.ts';
import { zoneOf } from '../edition/edition-context.ts';
import type { RequestHouse } from '../request-house.ts';

export type QuestionsPage = NonNullable<Awaited<ReturnType<typeof loadQuestions>>>;

/** A session's questions and polls as the viewer may see them; `null` if there is no such session. */
export async function loadQuestions(asked: RequestHouse, edition: Edition, code: string) {
  const { house, viewer } = asked;
  const key = { editionId: edition.id, code };
  const board = await readQuestions(house, viewer, key);
  if (!board) return null;
  const { at, window, ...rest } = board;
  const leads = board.mayLead || board.mayPoll;
  const [polls, leaderboard, pulse, chairs] = await Promise.all([
    readPolls(house, viewer, key),
    readLeaderboard(house, viewer, key),
    readPulse(house, viewer, key, leads),
    readChairs(house, viewer, key),
  ]);
  return {
    ...rest,
    ...{ polls, leaderboard, chairs, leads, code: at.session.code, state: window.state },
    title: at.session.translations[asked.locale]?.title ?? at.session.title,
    opens: window.opensAt && momentWords(window.opensAt, zoneOf(asked, edition), asked.locale),
    revision: pulse?.revision ?? '',
    newId: house.newId<string>(),
  };
}
