import { tellPeople, type WriteNotice } from '#live/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listMembers } from '../queries/group-members.ts';
import { findGroupById } from '../queries/groups.ts';
import { listGoing, listMeetUpsToRemind, noteMeetUpReminded } from '../queries/meet-ups.ts';
import { type Group, groupPath, type MeetUp } from '../rules/group.ts';
import { remindMinutes } from '../rules/meeting.ts';

/**
 * Reminds those who come of meet-ups that begin soon, each by their way, once for each time that a meet-up has. Who muted the group is not
 * reminded. Answers with how many were told.
 */
export async function remindOfMeetUps(house: House, write: WriteNotice): Promise<number> {
  const now = house.clock.now();
  let told = 0;
  for (const meetUp of await listMeetUpsToRemind(house.db, {
    now,
    until: minutesAfter(now, remindMinutes),
  })) {
    const group = await findGroupById(house.db, meetUp.groupId);
    if (group) told += await tellSoon(house, group, meetUp, write);
    await noteMeetUpReminded(house.db, meetUp);
  }
  return told;
}

async function tellSoon(house: House, group: Group, meetUp: MeetUp, write: WriteNotice): Promise<number> {
  const { id, editionId, title, place, start } = meetUp;
  return tellPeople(
    house,
    {
      // Named by its time: moved, there is another reminder.
      ...{ editionId, key: `meet-up:${id}:soon:${start}` },
      facts: {
        ...{ news: 'meet-up-soon', title, path: groupPath(group), start, place },
        ...{ other: group.name, reason: '' },
      },
      persons: await hearing(house, group, meetUp),
    },
    write,
  );
}

async function hearing(house: House, group: Group, { id }: MeetUp): Promise<readonly PersonId[]> {
  const [going, members] = await Promise.all([listGoing(house.db, [id]), listMembers(house.db, group.id)]);
  const muted = new Set(members.flatMap(({ personId, isMuted }) => (isMuted ? [personId] : [])));
  return (going.get(id) ?? []).filter((personId) => !muted.has(personId));
}
