import { removeNewsLike } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { removePersonFromGroups } from '../queries/forget-groups.ts';
import { listGroupsOf } from '../queries/group-members.ts';
import { emptyMessage, listMessagesBy } from '../queries/group-messages.ts';
import { lockGroup } from '../queries/groups.ts';
import { leaveMeetUps } from './go-to-meet-up.ts';
import { toldOfAsking } from './join-group.ts';
import { toldOfMessage } from './message-group.ts';

/**
 * Takes a person whose account is gone out of groups and meet-ups; what they wrote to members goes, also where it was told. A group stays
 * for the others, and its team sees if nobody is left to turn to. Twice is once.
 */
export async function forgetPersonInGroups(house: House, personId: PersonId): Promise<void> {
  const now = house.clock.now();
  for (const { slug, groupId, id } of await listGroupsOf(house.db, personId))
    await house.db.transaction().execute(async (tx) => {
      await lockGroup(tx, slug);
      await leaveMeetUps(tx, { id: groupId }, personId, now);
      await removeNewsLike(tx, toldOfAsking(id));
    });
  await house.db.transaction().execute(async (tx) => {
    for (const { id } of await listMessagesBy(tx, personId)) {
      await emptyMessage(tx, id);
      await removeNewsLike(tx, toldOfMessage(id));
    }
    await removePersonFromGroups(tx, personId);
  });
}

/** The viewer's parts in groups and what they wrote there, as a JSON-safe value. */
export async function exportMyGroups(house: House, viewer: Viewer) {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const [groups, messages] = await Promise.all([
    listGroupsOf(house.db, viewer.personId),
    listMessagesBy(house.db, viewer.personId),
  ]);
  return done({
    // That somebody was taken out is theirs to know too.
    groups: groups.map(({ name, slug, state, isContact, shown, isMuted }) => ({
      ...{ name, slug, state, isContact, shown, isMuted },
    })),
    messages: messages.map(({ words, sentAt }) => ({ words, sentAt })),
  });
}

export type MyGroup = {
  readonly slug: string;
  readonly name: string;
  readonly state: 'asked' | 'in';
  readonly isContact: boolean;
  readonly isOffered: boolean;
  readonly waits: boolean;
};

/** Groups in which the viewer is, or asked to be; those that were closed or declined are left out. */
export async function listMyGroups(house: House, viewer: Viewer): Promise<readonly MyGroup[]> {
  if (!isSignedIn(viewer)) return [];
  return (await listGroupsOf(house.db, viewer.personId)).flatMap(
    ({ slug, name, state, isContact, isOffered, groupState }) =>
      state !== 'out' && (groupState === 'open' || groupState === 'suggested')
        ? [{ slug, name, state, isContact, isOffered, waits: groupState === 'suggested' }]
        : [],
  );
}
