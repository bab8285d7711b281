import { mostOptions, type PollId, pollStates } from '#live';
import { answerPoll, dropPoll, makePoll, showOnLeaderboard, turnPoll } from '#live/server';
import { readId } from '../../kernel/ids.ts';
import { type Outcome, refuse } from '../../kernel/refusal.ts';
import { textOf } from '../form-fields.ts';
import type { Act, Acting } from './acting.ts';

/** What the forms of a session's polls ask for. */
export const pollActs: readonly (readonly [name: string, act: Act])[] = [
  ['make-poll', make],
  ['answer', onPoll(answer)],
  ['turn', onPoll(turn)],
  ['drop-poll', onPoll(({ asked, key }, id) => dropPoll(asked.house, asked.viewer, { ...key, id }))],
  ['on-leaderboard', nameMe(true)],
  ['off-leaderboard', nameMe(false)],
];

function nameMe(isNamed: boolean): Act {
  return ({ asked, key }) => showOnLeaderboard(asked.house, asked.viewer, { ...key, isNamed });
}

function onPoll(act: (acting: Acting, id: PollId) => Promise<Outcome<unknown>>): Act {
  return async (acting) => {
    const id = readId<'poll'>(textOf(acting.form, 'poll'));
    return id ? act(acting, id) : refuse('poll-unknown');
  };
}

function make({ asked, key, form }: Acting) {
  const options = Array.from({ length: mostOptions }, (_, index) => ({
    text: textOf(form, `option-${index + 1}`),
    isKey: form.has(`key-${index + 1}`),
  }));
  return makePoll(asked.house, asked.viewer, {
    ...key,
    id: readId<'poll'>(textOf(form, 'poll')) ?? asked.house.newId<PollId>(),
    ...{ title: textOf(form, 'title'), isMultiple: form.has('isMultiple'), options },
  });
}

function answer({ asked, key, form }: Acting, id: PollId) {
  const numbers = form.getAll('number').map(Number);
  return answerPoll(asked.house, asked.viewer, { ...key, id, numbers });
}

async function turn({ asked, key, form }: Acting, id: PollId): Promise<Outcome<unknown>> {
  const to = pollStates.find((state) => state === textOf(form, 'to'));
  return to ? turnPoll(asked.house, asked.viewer, { ...key, id, to }) : refuse('poll-turned');
}
