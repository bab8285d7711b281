import { type RouterContextProvider, redirect } from 'react-router';
import { type PlanChange, readPlanRole } from '#plans';
import {
  approvePlan,
  changePart,
  changePlan,
  commentOnPlan,
  inviteToPlan,
  leavePlan,
  proposePlan,
  removeComment,
  removePlan,
  takeProposal,
  withdrawPlanInvitation,
  writeTravelNote,
} from '#plans/server';
import { refuse } from '../../kernel/refusal.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { changeFrom } from './change-from.ts';
import { plansAnswer } from './plans-answer.ts';

type Asked = ReturnType<typeof personOf> & { readonly planId: string; readonly form: FormData };

/** Every form of a plan's pages comes here; its button says by `act` what is meant. */
export async function planAction(args: {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
  readonly params: { readonly plan: string };
}) {
  const person = personOf(args.context, args.request);
  const form = await args.request.formData();
  const asked: Asked = { ...person, planId: args.params.plan, form };
  const act = textOf(form, 'act');
  const name = textOf(form, 'form') || act;
  const own = acts[act];
  if (own) return own(asked);
  const change = await changeFrom(person.house.db, act, form);
  if (!change) return plansAnswer(refuse('not-found'), act, name);
  return changeOne(asked, change, name);
}

async function changeOne({ house, viewer, planId }: Asked, change: PlanChange, name: string) {
  return plansAnswer(await changePlan(house, viewer, { planId, change }), change.kind, name);
}

type Act = (asked: Asked) => Promise<ReturnType<typeof plansAnswer>>;

const acts: Readonly<Record<string, Act>> = {
  propose: async ({ house, viewer, planId }) =>
    plansAnswer(await proposePlan(house, viewer, { planId, explain: 'later' }), 'proposed'),
  /** Weights and demands first, then a new proposal of them. */
  'weigh-and-propose': async (asked) => {
    const { house, viewer, planId, form } = asked;
    const change = await changeFrom(house.db, 'targets', form);
    const changed = change && (await changePlan(house, viewer, { planId, change }));
    if (changed && !changed.ok) return plansAnswer(changed, 'targets');
    return plansAnswer(await proposePlan(house, viewer, { planId, explain: 'later' }), 'proposed');
  },
  /** A demand, and at once what follows from it. */
  'pin-and-propose': async ({ house, viewer, planId, form }) => {
    const change = await changeFrom(house.db, 'pin', form);
    const changed = change && (await changePlan(house, viewer, { planId, change }));
    if (changed && !changed.ok) return plansAnswer(changed, 'pin');
    return plansAnswer(await proposePlan(house, viewer, { planId, explain: 'later' }), 'proposed');
  },
  take: async ({ house, viewer, planId, form }) => {
    const keys = form.getAll('key').map(String);
    const remove = form.getAll('remove').map(String);
    return plansAnswer(await takeProposal(house, viewer, { planId, keys, remove }), 'taken');
  },
  approve: async ({ house, viewer, planId, form }) =>
    plansAnswer(
      await approvePlan(house, viewer, {
        planId,
        editionId: textOf(form, 'editionId') || null,
        words: textOf(form, 'words'),
        revision: Number(textOf(form, 'revision')),
      }),
      'approved',
    ),
  comment: async ({ house, viewer, planId, form }) => {
    const input = { planId, editionId: textOf(form, 'editionId') || null, body: textOf(form, 'body') };
    return plansAnswer(await commentOnPlan(house, viewer, input), 'commented', 'comment');
  },
  'remove-comment': async ({ house, viewer, planId, form }) =>
    plansAnswer(
      await removeComment(house, viewer, { planId, commentId: textOf(form, 'commentId') }),
      'changed',
    ),
  note: async ({ house, viewer, planId, form }) =>
    plansAnswer(
      await writeTravelNote(house, viewer, {
        planId,
        editionId: textOf(form, 'editionId'),
        body: textOf(form, 'body'),
        again: againOf(textOf(form, 'again')),
      }),
      'changed',
    ),
  invite: async ({ house, viewer, planId, form, locale }) =>
    plansAnswer(
      await inviteToPlan(house, viewer, {
        ...{ planId, locale, email: textOf(form, 'email') },
        role: readPlanRole(textOf(form, 'role')) ?? 'traveller',
        travellerId: textOf(form, 'travellerId') || null,
      }),
      'invited',
      'invite',
    ),
  withdraw: async ({ house, viewer, planId, form }) =>
    plansAnswer(
      await withdrawPlanInvitation(house, viewer, { planId, invitationId: textOf(form, 'invitationId') }),
      'changed',
    ),
  part: async ({ house, viewer, planId, form }) =>
    plansAnswer(
      await changePart(house, viewer, {
        ...{ planId, personId: textOf(form, 'personId') },
        part: {
          role: readPlanRole(textOf(form, 'role')) ?? 'traveller',
          travellerId: textOf(form, 'travellerId') || null,
        },
      }),
      'changed',
    ),
  leave: async ({ house, viewer, planId, form }) => {
    const personId = textOf(form, 'personId');
    const left = await leavePlan(house, viewer, { planId, personId });
    if (left.ok && personId === viewer.personId) throw redirect('/plans', 303);
    return plansAnswer(left, 'changed');
  },
  'remove-plan': async ({ house, viewer, planId, form }) => {
    const removed = await removePlan(house, viewer, { planId, confirm: textOf(form, 'confirm') });
    if (removed.ok) throw redirect('/plans', 303);
    return plansAnswer(removed, 'removed', 'remove-plan');
  },
};

function againOf(text: string): 'yes' | 'smaller' | 'no' | null {
  return text === 'yes' || text === 'smaller' || text === 'no' ? text : null;
}
