import { type GroupMessageId, type MeetUpId, meetUpLengths } from '#community';
import {
  actOnMember,
  cancelMeetUp,
  closeGroup,
  editGroup,
  goToEdition,
  type MemberAct,
  messageGroup,
  planMeetUp,
  renewInvitation,
} from '#community/server';
import { listEditionsById } from '#directory/server';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { momentOf, textOf } from '../form-fields.ts';
import type { Acted, Asked } from './group-acts.ts';
import { groupFrom } from './group-fields.tsx';

const memberActs: readonly MemberAct[] = [
  ...(['let-in', 'decline', 'take-out', 'let-again', 'offer', 'take-offer-back'] as const),
];

/** What the forms of contact persons ask for. */
export async function tendGroup(asked: Asked, slug: string, form: FormData): Promise<Acted> {
  const { house, viewer } = asked;
  const onMember = memberActs.find((act) => form.has(act));
  if (onMember) {
    const member = { slug, member: textOf(form, onMember), act: onMember };
    return { outcome: await actOnMember(house, viewer, member), done: 'saved' };
  }
  const cancelled = readId<'meet-up'>(textOf(form, 'cancel-meet-up'));
  if (cancelled)
    return { outcome: await cancelMeetUp(house, viewer, { slug, id: cancelled }), done: 'cancelled' };
  const [joined, left] = ['go-to', 'go-from'].map((name) => readId<'edition'>(textOf(form, name)));
  const editionId = joined ?? left;
  if (editionId) {
    const at = { slug, editionId, goes: Boolean(joined) };
    return { outcome: await goToEdition(house, viewer, at), done: 'saved' };
  }
  switch (textOf(form, 'act')) {
    case 'edit':
      return { outcome: await editGroup(house, viewer, { ...groupFrom(form), slug }), done: 'saved' };
    case 'renew':
      return { outcome: await renewInvitation(house, viewer, slug), done: 'saved' };
    case 'plan':
      return plan(asked, slug, form);
    case 'message':
      return message(asked, slug, form);
    case 'close':
      return {
        outcome: await closeGroup(house, viewer, { slug, reason: textOf(form, 'reason') }),
        done: 'closed',
      };
    default:
      return { outcome: refuse('group-unknown'), done: 'saved' };
  }
}

async function plan({ house, viewer }: Asked, slug: string, form: FormData): Promise<Acted> {
  const editionId = readId<'edition'>(textOf(form, 'edition'));
  const [edition] = editionId ? await listEditionsById(house.db, [editionId]) : [];
  if (!edition) return { outcome: refuse('edition-unknown', { field: 'edition' }), done: 'planned' };
  const outcome = await planMeetUp(house, viewer, {
    ...{ slug, editionId: edition.id, title: textOf(form, 'title'), place: textOf(form, 'place') },
    id: readId<'meet-up'>(textOf(form, 'id')) ?? house.newId<MeetUpId>(),
    start: momentOf(form, 'start', edition.zone) ?? '',
    minutes: meetUpLengths.find((length) => String(length) === textOf(form, 'minutes')) ?? 60,
  });
  return { outcome, done: 'planned' };
}

async function message({ house, viewer }: Asked, slug: string, form: FormData): Promise<Acted> {
  const editionId = readId<'edition'>(textOf(form, 'edition'));
  if (!editionId) return { outcome: refuse('edition-unknown', { field: 'edition' }), done: 'sent' };
  const id = readId<'group-message'>(textOf(form, 'id')) ?? house.newId<GroupMessageId>();
  const outcome = await messageGroup(house, viewer, { slug, id, editionId, words: textOf(form, 'words') });
  return { outcome, done: 'sent' };
}
