import { actorOf, mayOrganise, type Viewer } from '#people';
import { oneLine } from '../../../kernel/clean-text.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findMember, listMembers } from '../queries/group-members.ts';
import { findGroup, listGroupsAt, lockGroup, updateGroup, writeGroupAt } from '../queries/groups.ts';
import { listMeetUps } from '../queries/meet-ups.ts';
import { type Group, longestForWhom, mayKeepGroup } from '../rules/group.ts';
import { groupNews } from './group-news.ts';
import { dropMeetUp } from './meet-ups.ts';

export type KeepCode = 'not-allowed' | 'group-unknown' | 'reason-missing';

/** Opens a group that was suggested or closed, or says why not. Its contact persons are told. */
export async function decideGroup(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly opens: boolean; readonly reason: string },
): Promise<Outcome<null, KeepCode>> {
  const found = await findGroup(house.db, input.slug);
  if (!found || !mayKeepGroup(viewer, found.editionId)) return refuse('not-allowed');
  const reason = oneLine(input.reason).slice(0, longestForWhom);
  if (!input.opens && !reason) return refuse('reason-missing', { field: 'reason' });
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, input.slug);
    if (!group) return refuse('group-unknown');
    const isDone = group.state === (input.opens ? 'open' : 'declined');
    if (isDone) return done(null);
    if (!input.opens && group.state !== 'suggested') return refuse('group-unknown');
    const now = house.clock.now();
    const state = input.opens ? 'open' : 'declined';
    await updateGroup(tx, group.id, { state, reason: input.opens ? '' : reason }, now);
    const news = input.opens ? 'group-opened' : 'group-declined';
    const said = { news, to: 'contacts', key: `${news}:${group.id}:${now}`, reason } as const;
    await house.outbox.announce(tx, ...groupNews(group, group.editionId, said));
    await recordAct(tx, {
      ...{ at: now, editionId: group.editionId, personId: actorOf(viewer) },
      ...{ act: `community.${news}`, subject: group.id, facts: { name: group.name } },
    });
    return done(null);
  });
}

/** Closes a group: a contact person, or the team with a reason. Members are told, and meet-ups that are to come are cancelled. */
export async function closeGroup(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly reason: string },
): Promise<Outcome<null, KeepCode>> {
  const reason = oneLine(input.reason).slice(0, longestForWhom);
  const personId = actorOf(viewer);
  const mayTry = viewer.kind !== 'person' || viewer.via === 'session';
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, input.slug);
    if (!group || !mayTry) return refuse('not-allowed');
    const keeps = mayKeepGroup(viewer, group.editionId);
    const isContact = personId !== null && (await findMember(tx, group.id, personId))?.isContact === true;
    if (!keeps && !isContact) return refuse('not-allowed');
    if (group.state === 'closed') return done(null);
    if (!isContact && !reason) return refuse('reason-missing', { field: 'reason' });
    await close(house, tx, group, reason);
    if (!isContact)
      await recordAct(tx, {
        ...{ at: house.clock.now(), editionId: group.editionId, personId },
        ...{ act: 'community.group-closed', subject: group.id, facts: { name: group.name } },
      });
    return done(null);
  });
}

async function close(house: House, tx: Tx, group: Group, reason: string): Promise<void> {
  const now = house.clock.now();
  await updateGroup(tx, group.id, { state: 'closed', reason }, now);
  for (const meetUp of await listMeetUps(tx, [group.id]))
    if (meetUp.end > now) await dropMeetUp(house, tx, group, meetUp, undefined);
  const members = await listMembers(tx, group.id);
  const to = members.flatMap((one) => (one.state === 'in' ? one.personId : []));
  const news = { news: 'group-closed', to, key: `group-closed:${group.id}:${now}`, reason } as const;
  await house.outbox.announce(tx, ...groupNews(group, group.editionId, news));
}

/** Takes a group off an edition, with its meet-ups there, or lets it be there again: the team of that edition. */
export async function takeGroupOff(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly editionId: EditionId; readonly isOff: boolean },
): Promise<Outcome<null, KeepCode>> {
  const { editionId, isOff } = input;
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, input.slug);
    const at = group && (await listGroupsAt(tx, [group.id])).find((one) => one.editionId === editionId);
    if (!group || !at) return refuse('group-unknown');
    if (at.isOff === isOff) return done(null);
    await writeGroupAt(tx, group.id, editionId, isOff);
    const now = house.clock.now();
    for (const meetUp of isOff ? await listMeetUps(tx, [group.id]) : [])
      if (meetUp.editionId === editionId && meetUp.end > now)
        await dropMeetUp(house, tx, group, meetUp, undefined);
    await recordAct(tx, {
      ...{ at: now, editionId, personId: actorOf(viewer) },
      act: isOff ? 'community.group-taken-off' : 'community.group-let-on',
      ...{ subject: group.id, facts: { name: group.name } },
    });
    return done(null);
  });
}
