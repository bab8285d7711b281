import type { PollId, QuestionId } from '#live';
import {
  answerPoll,
  askQuestion,
  decideQuestion,
  giveFeedback,
  makePoll,
  showOnLeaderboard,
  turnPoll,
  voteForQuestion,
} from '#live/server';
import { operator, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { inSession } from '../rules/in-session.ts';
import type { CastKey, Rehearsal } from '../rules/rehearsal.ts';
import { must, setClock } from './seed-parts.ts';

type Seeding = {
  readonly house: House;
  readonly key: { readonly editionId: EditionId; readonly code: string };
  as(key: CastKey): Viewer;
};

/** Questions and polls in the first talk that is on when the rehearsal begins, and feedback to what was before it. */
export async function seedInSession(
  house: House,
  { cast, startsAt, changes }: Pick<Rehearsal, 'cast' | 'startsAt' | 'changes'>,
  editionId: EditionId,
): Promise<void> {
  const as = (key: CastKey): Viewer => {
    const personId = (cast.find((member) => member.key === key)?.id ?? '') as PersonId;
    return { kind: 'person', personId, grants: [], steward: false, via: 'session' };
  };
  const talks = changes.released.sessions.filter(
    ({ kind, slot, status, speakers }) =>
      kind !== 'break' && slot && slot.start <= startsAt && status === 'confirmed' && speakers.length > 0,
  );
  const on = talks.find(({ kind, slot }) => kind === 'talk' && slot && slot.end > startsAt);
  setClock(house, minutesAfter(startsAt, -5));
  if (on) {
    const seeding = { house, as, key: { editionId, code: on.code } };
    for (const question of inSession.questions) await seedQuestion(seeding, question);
    for (const poll of inSession.polls) await seedPoll(seeding, poll);
    for (const by of inSession.onLeaderboard)
      must(await showOnLeaderboard(house, as(by), { ...seeding.key, isNamed: true }));
  }
  const over = talks
    .filter(({ slot }) => slot && slot.end <= minutesAfter(startsAt, -5))
    .toSorted((a, b) => (b.slot?.start ?? '').localeCompare(a.slot?.start ?? ''));
  for (const { code } of over.slice(0, 3))
    for (const { by, score, text } of inSession.feedback)
      must(await giveFeedback(house, as(by), { editionId, code, score, text }));
  setClock(house, startsAt);
}

async function seedQuestion(
  { house, key, as }: Seeding,
  question: (typeof inSession.questions)[number],
): Promise<void> {
  const { by, text, isAnonymous, votes, isApproved } = question;
  const id = house.newId<QuestionId>();
  must(await askQuestion(house, as(by), { ...key, id, text, isAnonymous }));
  if (!isApproved) return;
  must(await decideQuestion(house, operator, { ...key, id, state: 'approved' }));
  for (const voter of votes) must(await voteForQuestion(house, as(voter), { ...key, id, isOn: true }));
}

async function seedPoll({ house, key, as }: Seeding, poll: (typeof inSession.polls)[number]): Promise<void> {
  const { title, isMultiple, options, state, answers } = poll;
  const id = house.newId<PollId>();
  must(await makePoll(house, operator, { ...key, id, title, isMultiple, options }));
  must(await turnPoll(house, operator, { ...key, id, to: 'open' }));
  for (const [by, number] of answers)
    must(await answerPoll(house, as(by), { ...key, id, numbers: [number] }));
  if (state !== 'open') must(await turnPoll(house, operator, { ...key, id, to: state }));
}
