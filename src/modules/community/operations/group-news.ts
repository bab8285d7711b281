import type { NewsKind } from '#live';
import { tellPeople, type WriteNotice } from '#live/server';
import { listPersons } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { HouseEvent, RecordedEvent } from '../../../platform/outbox.ts';
import { listMembers } from '../queries/group-members.ts';
import { findMessage } from '../queries/group-messages.ts';
import { findGroupById } from '../queries/groups.ts';
import { type Group, type GroupId, type GroupMessageId, groupPath } from '../rules/group.ts';
import { listAttending } from './list-attending.ts';

/** What happened in a group, and who is told of it. */
export type GroupNews = {
  readonly news: NewsKind;
  /** `members`: those who take part in the edition and did not choose to hear nothing. */
  readonly to: 'members' | 'contacts' | readonly PersonId[];
  /** Unique to what happened. */
  readonly key: string;
  /** Whoever did it is not told of it. */
  readonly by?: PersonId;
  readonly title?: string;
  readonly reason?: string;
  readonly other?: string;
  readonly start?: InstantText;
  readonly place?: string;
  /** The message whose words are told. */
  readonly message?: GroupMessageId;
};

/** The event by which people are told, after what it tells is true. Nobody is told of what belongs to no edition. */
export function groupNews(
  group: Pick<Group, 'id'>,
  editionId: EditionId | null,
  news: GroupNews,
): readonly HouseEvent[] {
  if (editionId === null) return [];
  return [{ name: 'community.group-news', editionId, facts: { ...news, group: group.id } }];
}

/** Tells of a group whoever such an event is for; twice is once. Answers with how many were told. */
export async function tellGroupNews(
  house: House,
  { editionId, facts }: Pick<RecordedEvent, 'editionId' | 'facts'>,
  write: WriteNotice,
): Promise<number> {
  const said = facts as unknown as GroupNews & { readonly group: GroupId };
  const group = await findGroupById(house.db, said.group);
  if (!group || !editionId) return 0;
  const message = said.message ? await findMessage(house.db, said.message) : null;
  // It was taken down before anybody was told.
  if (said.message && !message?.words) return 0;
  const persons = await personsOf(house, group.id, editionId as EditionId, said.to);
  return tellPeople(
    house,
    {
      ...{ editionId: editionId as EditionId, key: said.key },
      facts: {
        ...{ news: said.news, title: said.title ?? group.name, path: groupPath(group) },
        ...{ start: said.start ?? null, place: said.place ?? '' },
        ...{ other: said.other ?? group.name, reason: message?.words ?? said.reason ?? '' },
      },
      persons: persons.filter((person) => person !== said.by),
    },
    write,
  );
}

async function personsOf(
  house: House,
  groupId: GroupId,
  editionId: EditionId,
  to: GroupNews['to'],
): Promise<readonly PersonId[]> {
  if (to !== 'members' && to !== 'contacts') return to;
  const members = await listMembers(house.db, groupId);
  if (to === 'contacts') return members.flatMap((one) => (one.isContact ? one.personId : []));
  const hearing = members.filter(({ state, isMuted }) => state === 'in' && !isMuted);
  const persons = await listPersons(
    house.db,
    hearing.map(({ personId }) => personId),
  );
  const attending = await listAttending(house.db, editionId, persons);
  return persons.flatMap(({ id }) => (attending.has(id) ? id : []));
}
