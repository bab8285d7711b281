import { memberAudiences } from '#community';
import {
  answerContact,
  cancelMeetUp,
  goToMeetUp,
  joinGroup,
  keepMembership,
  leaveGroup,
  stepDown,
  takeDownMessage,
} from '#community/server';
import { readId } from '../../kernel/ids.ts';
import { type Outcome, refuse } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';
import type { SignedInVisitor } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';

export type GroupCode = keyof Texts['groups']['refusals'];
export type GroupDone = keyof Texts['groups']['done'];
export type Acted = { readonly outcome: Outcome<unknown, GroupCode>; readonly done: GroupDone };
export type Asked = RequestHouse & { readonly viewer: SignedInVisitor };

/** What the forms of a group's page ask for. */
export async function actOnGroup({ house, viewer }: Asked, slug: string, form: FormData): Promise<Acted> {
  const said = (name: string) => textOf(form, name);
  const meetUp = readId<'meet-up'>(said('come') || said('go-not') || said('cancel-meet-up'));
  if (meetUp && said('cancel-meet-up'))
    return { outcome: await cancelMeetUp(house, viewer, { slug, id: meetUp }), done: 'cancelled' };
  if (meetUp) {
    const goes = said('come') !== '';
    const outcome = await goToMeetUp(house, viewer, { slug, id: meetUp, goes });
    return { outcome, done: goes ? 'going' : 'not-going' };
  }
  const message = readId<'group-message'>(said('take-down'));
  if (message) return { outcome: await takeDownMessage(house, viewer, { slug, id: message }), done: 'saved' };
  switch (said('act')) {
    case 'join': {
      const outcome = await joinGroup(house, viewer, { slug, invitation: said('invitation') });
      return { outcome, done: outcome.ok ? outcome.value : 'in' };
    }
    case 'leave':
      return { outcome: await leaveGroup(house, viewer, slug), done: 'left' };
    case 'keep': {
      const shown = memberAudiences.find((audience) => audience === said('shown')) ?? 'contacts';
      const isMuted = form.has('muted');
      return { outcome: await keepMembership(house, viewer, { slug, shown, isMuted }), done: 'saved' };
    }
    case 'agree':
    case 'decline': {
      const agrees = said('act') === 'agree';
      return { outcome: await answerContact(house, viewer, { slug, agrees }), done: 'saved' };
    }
    case 'step-down':
      return { outcome: await stepDown(house, viewer, slug), done: 'saved' };
    default:
      return { outcome: refuse('group-unknown'), done: 'saved' };
  }
}

/** The status with which a refusal is answered. */
export function groupStatus(code: GroupCode): number {
  if (code === 'group-unknown' || code === 'meet-up-unknown' || code === 'member-unknown') return 404;
  if (code === 'too-many') return 429;
  const isForbidden = ['not-contact', 'not-allowed', 'not-attending', 'cannot-join', 'not-signed-in'];
  return isForbidden.includes(code) ? 403 : 400;
}
