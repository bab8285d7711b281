import { data, redirect } from 'react-router';
import {
  answerMerge,
  answerOfferToHost,
  approveSpace,
  askToMerge,
  editSpace,
  endSpace,
  joinSpace,
  moveSpace,
  offerToHost,
  type SpaceKey,
  takeDownSpace,
} from '#community/server';
import type { Outcome } from '../../kernel/refusal.ts';
import type { SignedInVisitor } from '../account/person-of.ts';
import { textOf, textOrNull } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { spaceFrom } from './space-fields.tsx';
import { spaceStatus } from './space-refusal.ts';

type Acting = {
  readonly asked: RequestHouse & { readonly viewer: SignedInVisitor };
  readonly key: SpaceKey;
  readonly form: FormData;
};
type Act = (acting: Acting) => Promise<Outcome<unknown>>;

/** What the forms of an open space ask for, each with the word for what was done. */
const acts: Readonly<Record<string, readonly [done: string, act: Act]>> = {
  join: ['joined', ({ asked, key }) => joinSpace(asked.house, asked.viewer, { ...key, joins: true })],
  leave: ['left', ({ asked, key }) => joinSpace(asked.house, asked.viewer, { ...key, joins: false })],
  edit: [
    'saved',
    ({ asked, key, form }) => editSpace(asked.house, asked.viewer, { ...key, ...spaceFrom(form) }),
  ],
  move: [
    'moved',
    ({ asked, key, form }) => moveSpace(asked.house, asked.viewer, { ...key, slot: textOf(form, 'slot') }),
  ],
  ask: [
    'asked',
    ({ asked, key, form }) =>
      askToMerge(asked.house, asked.viewer, { ...key, into: textOrNull(form, 'into') }),
  ],
  'take-back': ['saved', ({ asked, key }) => askToMerge(asked.house, asked.viewer, { ...key, into: null })],
  agree: ['merged', (acting) => answer(acting, true)],
  decline: ['saved', (acting) => answer(acting, false)],
  offer: [
    'offered',
    ({ asked, key, form }) =>
      offerToHost(asked.house, asked.viewer, { ...key, guest: textOrNull(form, 'guest') }),
  ],
  'take-offer-back': [
    'saved',
    ({ asked, key }) => offerToHost(asked.house, asked.viewer, { ...key, guest: null }),
  ],
  host: [
    'hosting',
    ({ asked, key }) => answerOfferToHost(asked.house, asked.viewer, { ...key, agrees: true }),
  ],
  'not-host': [
    'saved',
    ({ asked, key }) => answerOfferToHost(asked.house, asked.viewer, { ...key, agrees: false }),
  ],
  end: ['ended', ({ asked, key }) => endSpace(asked.house, asked.viewer, key)],
  approve: ['approved', ({ asked, key }) => approveSpace(asked.house, asked.viewer, key)],
  'take-down': [
    'down',
    ({ asked, key, form }) =>
      takeDownSpace(asked.house, asked.viewer, { ...key, reason: textOf(form, 'reason') }),
  ],
};

function answer({ asked, key, form }: Acting, agrees: boolean) {
  return answerMerge(asked.house, asked.viewer, { ...key, from: textOf(form, 'from'), agrees });
}

/** Does what a form of an open space's page asks for, and comes back to it. */
export async function actOnSpace(asked: Acting['asked'], key: SpaceKey, request: Request) {
  const form = await request.formData();
  const name = textOf(form, 'act');
  const known = acts[name];
  if (!known) throw new Response(null, { status: 400 });
  const [done, act] = known;
  const outcome = await act({ asked, key, form });
  const { pathname } = new URL(request.url);
  if (outcome.ok) return redirect(`${pathname}?done=${done}#done`, 303);
  const { code, field } = outcome.refusal;
  const refusal = { act: name, code, field, typed: name === 'edit' ? spaceFrom(form) : null };
  return data({ refusal }, { status: spaceStatus(code) });
}
