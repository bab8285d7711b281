import { data, redirect } from 'react-router';
import type { QuestionId } from '#live';
import {
  arrangeAsking,
  askQuestion,
  decideQuestion,
  dismissChair,
  nameChair,
  openQuestions,
  reportQuestion,
  type SessionKey,
  voteForQuestion,
  withdrawQuestion,
} from '#live/server';
import { type PersonId, readId } from '../../kernel/ids.ts';
import { type Outcome, refuse } from '../../kernel/refusal.ts';
import { textOf, typedOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Act, Acting, Refused } from './acting.ts';
import { pollActs } from './poll-act.ts';

/** An act on the one question that the form names. */
function onQuestion(act: (acting: Acting, id: QuestionId) => Promise<Outcome<unknown>>): Act {
  return async (acting) => {
    const id = readId<'question'>(textOf(acting.form, 'id'));
    return id ? act(acting, id) : refuse('question-unknown');
  };
}

function vote(isOn: boolean): Act {
  return onQuestion(({ asked, key }, id) => voteForQuestion(asked.house, asked.viewer, { ...key, id, isOn }));
}

function decide(state: 'approved' | 'answered' | 'hidden'): Act {
  return onQuestion(({ asked, key }, id) => decideQuestion(asked.house, asked.viewer, { ...key, id, state }));
}

function open(isOpen: boolean | null): Act {
  return ({ asked, key }) => openQuestions(asked.house, asked.viewer, { ...key, isOpen });
}

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['ask', ask],
  ['vote', vote(true)],
  ['unvote', vote(false)],
  ['report', onQuestion(({ asked, key }, id) => reportQuestion(asked.house, asked.viewer, { ...key, id }))],
  [
    'withdraw',
    onQuestion(({ asked, key }, id) => withdrawQuestion(asked.house, asked.viewer, { ...key, id })),
  ],
  ['approve', decide('approved')],
  ['answered', decide('answered')],
  ['hide', decide('hidden')],
  ['open', open(true)],
  ['close', open(false)],
  ['by-clock', open(null)],
  ['arrange', arrange],
  ['name-chair', chair],
  ['dismiss-chair', dismiss],
  ...pollActs,
]);

function ask({ asked, key, form }: Acting) {
  return askQuestion(asked.house, asked.viewer, {
    ...key,
    id: readId<'question'>(textOf(form, 'id')) ?? asked.house.newId<QuestionId>(),
    text: textOf(form, 'text'),
    isAnonymous: form.has('anonymous'),
  });
}

function arrange({ asked, key, form }: Acting) {
  return arrangeAsking(asked.house, asked.viewer, {
    editionId: key.editionId,
    allowsAnonymous: form.has('allowsAnonymous'),
    isModerated: form.has('isModerated'),
  });
}

function chair({ asked, key, form }: Acting) {
  return nameChair(asked.house, asked.viewer, { ...key, email: textOf(form, 'email') });
}

async function dismiss({ asked, key, form }: Acting): Promise<Outcome<unknown>> {
  const personId: PersonId | null = readId<'person'>(textOf(form, 'person'));
  return personId ? dismissChair(asked.house, asked.viewer, { ...key, personId }) : refuse('chair-unknown');
}

/** Does what a form of a session's questions page asks for, and comes back to the page. */
export async function actOnQuestions(asked: RequestHouse, key: SessionKey, request: Request) {
  const { pathname } = new URL(request.url);
  if (asked.viewer.kind !== 'person') return redirect(`/sign-in?next=${encodeURIComponent(pathname)}`, 303);
  const form = await request.formData();
  const name = textOf(form, 'act');
  const act = acts.get(name);
  if (!act) throw new Response(null, { status: 400 });
  const outcome = await act({ asked, key, form });
  if (outcome.ok) return redirect(`${pathname}${placeAfter(name, outcome.value)}`, 303);
  const { code, field } = outcome.refusal;
  const refusal: Refused = { act: name, code, field, typed: typedOf(form) };
  return data({ refusal }, { status: statusOf(code) });
}

/** Where on the page one looks next. */
function placeAfter(act: string, value: unknown): string {
  if (act === 'ask') {
    const isNew = typeof value === 'object' && value !== null && 'state' in value && value.state === 'new';
    return isNew ? '?done=asked-new#done' : '?done=asked#done';
  }
  return ['arrange', 'name-chair', 'dismiss-chair'].includes(act) ? '?done=saved#done' : '';
}

function statusOf(code: string): number {
  if (code === 'not-allowed') return 403;
  return code === 'too-many' ? 429 : 400;
}
