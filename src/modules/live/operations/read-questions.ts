import { isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { findOpened, readAsking } from '../queries/asking.ts';
import { listOwnMarks, listQuestions, type SessionKey } from '../queries/questions.ts';
import { mayArrange, mayLead, mayPoll } from '../rules/leading.ts';
import {
  type AskingRules,
  type AskingWindow,
  askingWindow,
  inOrder,
  isForAll,
  type QuestionView,
  viewQuestion,
} from '../rules/questions.ts';
import { findSessionAt, peopleAround, type SessionAt } from './session-at.ts';

/** A question with what the viewer did to it. */
export type MarkedQuestion = QuestionView & {
  readonly isOwn: boolean;
  readonly isVoted: boolean;
  readonly isReported: boolean;
};

export type QuestionBoard = {
  readonly at: SessionAt;
  readonly window: AskingWindow;
  readonly rules: AskingRules;
  /** Whether questions were opened or closed by hand. */
  readonly opened: boolean | null;
  readonly mayLead: boolean;
  readonly mayPoll: boolean;
  readonly mayArrange: boolean;
  /** What all may read, the most wanted first; answered ones last. */
  readonly shown: readonly MarkedQuestion[];
  /** The viewer's own that wait or were hidden; nobody else's. */
  readonly own: readonly MarkedQuestion[];
  /** For those who lead: what waits to be looked at, the oldest first, and what was hidden. */
  readonly waiting: readonly MarkedQuestion[];
  readonly hidden: readonly MarkedQuestion[];
};

async function viewed(house: House, key: SessionKey): Promise<QuestionView[]> {
  const stored = inOrder(await listQuestions(house.db, key));
  const named = stored.flatMap(({ personId, isAnonymous }) => (isAnonymous || !personId ? [] : [personId]));
  const people = await listPersons(house.db, [...new Set(named)]);
  const names = new Map<PersonId, string>(people.map(({ id, name }) => [id, name]));
  return stored.map((question) => viewQuestion(question, names));
}

/** A session's questions as the viewer may see them; `null` if there is no such session. */
export async function readQuestions(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<QuestionBoard | null> {
  const at = await findSessionAt(house, key);
  if (!at) return null;
  const [people, rules, opened, questions, marks] = await Promise.all([
    peopleAround(house, viewer, at),
    readAsking(house.db, key.editionId),
    findOpened(house.db, key),
    viewed(house, key),
    isSignedIn(viewer) ? listOwnMarks(house.db, key, viewer.personId) : null,
  ]);
  const marked = questions.map((question) => ({
    ...question,
    isOwn: marks?.asked.has(question.id) ?? false,
    isVoted: marks?.voted.has(question.id) ?? false,
    isReported: marks?.reported.has(question.id) ?? false,
  }));
  const isLeading = mayLead(viewer, people);
  const byAge = marked.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt));
  return {
    ...{ at, rules, opened, mayLead: isLeading },
    ...{ mayPoll: mayPoll(viewer, people), mayArrange: mayArrange(viewer, key.editionId) },
    window: askingWindow(at.session, at.slot, opened, house.clock.now()),
    shown: marked.filter(isForAll),
    own: byAge.filter((question) => question.isOwn && !isForAll(question)),
    waiting: isLeading ? byAge.filter(({ state }) => state === 'new') : [],
    hidden: isLeading ? byAge.filter(({ state }) => state === 'hidden') : [],
  };
}
