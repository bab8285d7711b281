import { data, redirect } from 'react-router';
import { type TimerAct, timerActs } from '#community';
import {
  orderLightning,
  placeLightning,
  pressTimer,
  signUpForLightning,
  withdrawFromLightning,
} from '#community/server';
import type { Outcome } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import { textOf, typedOf } from '../form-fields.ts';
import type { Act, Acting, Refused } from '../live/acting.ts';
import { lightningStatus } from './lightning-refusal.ts';

type Done = keyof Texts['lightning']['done'];
/** The word for what was done; presses of the clock show themselves. */
type Known = readonly [done: Done | null, act: Act];

function signUp({ asked, key, form }: Acting): Promise<Outcome<unknown>> {
  return signUpForLightning(asked.house, asked.viewer, {
    ...key,
    ...{ name: textOf(form, 'name'), title: textOf(form, 'title'), about: textOf(form, 'about') },
    ...{ link: textOf(form, 'link') || null, ownLaptop: form.has('ownLaptop') },
  });
}

function place(isOn: boolean): Act {
  return ({ asked, key, form }) =>
    placeLightning(asked.house, asked.viewer, {
      ...{ ...key, id: textOf(form, 'id'), isOn, reason: textOf(form, 'reason') },
    });
}

function press(act: TimerAct): Act {
  return ({ asked, key, form }) =>
    pressTimer(asked.house, asked.viewer, { ...key, act, seen: Number(textOf(form, 'seen')) });
}

const acts: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['sign-up', ['signed', signUp]],
  ['change', ['saved', signUp]],
  [
    'withdraw',
    ['withdrawn', ({ asked, key }: Acting) => withdrawFromLightning(asked.house, asked.viewer, key)],
  ],
  [
    'order',
    [
      'ordered',
      ({ asked, key, form }: Acting) =>
        orderLightning(asked.house, asked.viewer, { ...key, ids: textOf(form, 'ids').split(' ') }),
    ],
  ],
  ['place', ['placed', place(true)]],
  ['set-aside', ['aside', place(false)]],
  ...timerActs.map((act): [string, Known] => [act, [null, press(act)]]),
]);

/** Does what a form of these pages asks for, and comes back to the page that it stood on. */
export async function actOnLightning(acting: Acting, request: Request) {
  const name = textOf(acting.form, 'act');
  const known = acts.get(name);
  if (!known) throw new Response(null, { status: 400 });
  const [done, act] = known;
  const outcome = await act(acting);
  const { pathname } = new URL(request.url);
  if (outcome.ok) return redirect(done ? `${pathname}?done=${done}#done` : pathname, 303);
  const { code, field } = outcome.refusal;
  const refused: Refused = { act: name, code, field, typed: typedOf(acting.form) };
  return data({ refused }, { status: lightningStatus(code) });
}

/** What was done, as the address says it. */
export function lightningDone(url: string): Done | null {
  const done = new URL(url).searchParams.get('done');
  return [...acts.values()].find(([name]) => name === done)?.[0] ?? null;
}
