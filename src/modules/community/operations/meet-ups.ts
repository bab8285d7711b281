import { putGathering, removeGathering } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { daysAfter, type InstantText, instantAt, minutesAfter } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findMember } from '../queries/group-members.ts';
import { lockGroup } from '../queries/groups.ts';
import {
  findMeetUp,
  listGoing,
  listMeetUps,
  removeMeetUp,
  writeGoing,
  writeMeetUp,
} from '../queries/meet-ups.ts';
import {
  checkMeetUp,
  type Group,
  gatheringOfMeetUp,
  groupPath,
  type MeetUp,
  type MeetUpId,
  type MeetUpWords,
  type MeetUpWordsCode,
  mayKeepGroup,
  mostMeetUps,
} from '../rules/group.ts';
import { groupNews } from './group-news.ts';
import { comingEditions, endOfEdition, type TendCode, type Tending, tend } from './group-parts.ts';

export type PlanCode =
  | TendCode
  | MeetUpWordsCode
  | 'edition-unknown'
  | 'too-many-meet-ups'
  | 'meet-up-unknown';

/**
 * Plans a meet-up of a group at an edition where it will be, or changes the one with this id. It stands in the agendas of those who come:
 * members are told of a new one, those who come of a change.
 */
export async function planMeetUp(
  house: House,
  viewer: Viewer,
  input: MeetUpWords & { readonly slug: string; readonly id: MeetUpId; readonly editionId: EditionId },
): Promise<Outcome<MeetUpId, PlanCode>> {
  return tend(house, viewer, input.slug, (tending) => plan(house, tending, input));
}

async function plan(
  house: House,
  { tx, group, personId, now }: Tending,
  input: MeetUpWords & { readonly id: MeetUpId; readonly editionId: EditionId },
): Promise<Outcome<MeetUpId, PlanCode>> {
  const { id, editionId } = input;
  const edition = (await comingEditions(tx, group, now)).find((one) => one.id === editionId);
  if (!edition) return refuse('edition-unknown', { field: 'edition' });
  const from = instantAt(daysAfter(edition.startsOn, -2), '00:00', edition.zone);
  const words = checkMeetUp(input, { now, from, until: endOfEdition(edition) });
  if (!words.ok) return words;
  const { minutes, ...said } = words.value;
  const before = await findMeetUp(tx, id);
  if (before && (before.groupId !== group.id || before.editionId !== editionId || before.end <= now))
    return refuse('meet-up-unknown');
  const known = await listMeetUps(tx, [group.id]);
  if (!before && known.filter(({ end }) => end > now).length >= mostMeetUps)
    return refuse('too-many-meet-ups');
  const end = minutesAfter(said.start, minutes);
  const isSame =
    before && before.title === said.title && before.place === said.place && before.start === said.start;
  if (isSame && before.end === end) return done(id);
  const revision = before ? before.revision + 1 : 0;
  const meetUp = { id, groupId: group.id, editionId, ...said, end, revision };
  await writeMeetUp(tx, meetUp);
  if (!before) await writeGoing(tx, id, personId, true);
  await showMeetUp(tx, group, meetUp, now);
  const facts = { title: said.title, start: said.start, place: said.place, by: personId };
  const key = `meet-up:${id}:${revision}`;
  const news = before
    ? ({ news: 'meet-up-moved', to: await goingTo(tx, id), key, ...facts } as const)
    : ({ news: 'meet-up-planned', to: 'members', key, ...facts } as const);
  await house.outbox.announce(tx, ...groupNews(group, editionId, news));
  return done(id);
}

async function goingTo(tx: Tx, id: MeetUpId): Promise<readonly PersonId[]> {
  return (await listGoing(tx, [id])).get(id) ?? [];
}

async function showMeetUp(
  tx: Tx,
  group: Pick<Group, 'slug'>,
  meetUp: MeetUp,
  now: InstantText,
): Promise<void> {
  const { id, editionId, title, place, start, end } = meetUp;
  await putGathering(
    tx,
    {
      ...{ id: gatheringOfMeetUp({ id }), editionId, kind: 'meet-up', title, room: null, place, start, end },
      path: groupPath(group),
    },
    await goingTo(tx, id),
    now,
  );
}

export type MeetUpKey = { readonly slug: string; readonly id: MeetUpId };

/** Cancels a meet-up: a contact person, or the team of the group or of the edition. Those who would have come are told. */
export async function cancelMeetUp(
  house: House,
  viewer: Viewer,
  { slug, id }: MeetUpKey,
): Promise<Outcome<null, 'not-signed-in' | 'meet-up-unknown' | 'not-contact'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    const meetUp = await findMeetUp(tx, id);
    if (!group || meetUp?.groupId !== group.id) return refuse('meet-up-unknown');
    const keeps = mayKeepGroup(viewer, group.editionId) || mayKeepGroup(viewer, meetUp.editionId);
    const isContact = (await findMember(tx, group.id, personId))?.isContact ?? false;
    if (!keeps && !isContact) return refuse('not-contact');
    const now = house.clock.now();
    await dropMeetUp(house, tx, group, meetUp, personId);
    if (!isContact)
      await recordAct(tx, {
        ...{ at: now, editionId: meetUp.editionId, personId },
        ...{ act: 'community.meet-up-taken-down', subject: id, facts: { title: meetUp.title } },
      });
    return done(null);
  });
}

/** Takes a meet-up out of all agendas, and tells those who would have come if it is still to come. */
export async function dropMeetUp(
  house: House,
  tx: Tx,
  group: Group,
  meetUp: MeetUp,
  by: PersonId | undefined,
): Promise<void> {
  const { id, title, start, end, editionId } = meetUp;
  const to = await goingTo(tx, id);
  await removeMeetUp(tx, id);
  await removeGathering(tx, gatheringOfMeetUp(meetUp));
  if (end <= house.clock.now()) return;
  const news = { news: 'meet-up-cancelled', to, key: `meet-up:${id}:cancelled`, title, start } as const;
  await house.outbox.announce(tx, ...groupNews(group, editionId, { ...news, ...(by && { by }) }));
}
