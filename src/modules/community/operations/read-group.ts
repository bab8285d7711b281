import { isSignedIn, type Viewer } from '#people';
import { listPersons, type Person } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listMembers } from '../queries/group-members.ts';
import { listMessages } from '../queries/group-messages.ts';
import { listGoing, listMeetUps } from '../queries/meet-ups.ts';
import {
  type Group,
  type GroupMember,
  type GroupMemberId,
  type GroupMessageId,
  type MeetUp,
  seesMember,
} from '../rules/group.ts';
import { endOfEdition, type SeenGroup, seeGroup } from './group-parts.ts';
import { isAttending } from './is-attending.ts';
import { messagesLeft } from './message-group.ts';

/** Somebody in a group as a reader may see them. */
export type SeenMember = {
  readonly id: GroupMemberId;
  readonly name: string;
  readonly isContact: boolean;
  readonly isOffered: boolean;
  readonly isSelf: boolean;
};

export type SeenMeetUp = Omit<MeetUp, 'groupId' | 'revision'> & {
  readonly people: number;
  readonly isGoing: boolean;
  /** Takes part in its edition. */
  readonly mayGo: boolean;
};

export type GroupPage = Omit<Group, 'id' | 'editionId' | 'invitation'> & {
  readonly editions: readonly (Pick<
    SeenGroup['editions'][number],
    'id' | 'slug' | 'name' | 'startsOn' | 'endsOn' | 'zone'
  > & { readonly isOver: boolean })[];
  /** Where a report of harm goes; `null` if the edition is gone or hidden. */
  readonly home: { readonly slug: string; readonly name: string } | null;
  readonly memberCount: number;
  readonly contacts: readonly SeenMember[];
  /** Members whose names the reader may see, contact persons apart. */
  readonly members: readonly SeenMember[];
  readonly own: Pick<GroupMember, 'state' | 'isContact' | 'isOffered' | 'shown' | 'isMuted'> | null;
  readonly keeps: boolean;
  readonly meetUps: readonly SeenMeetUp[];
  /** For members and the team. */
  readonly messages: readonly {
    readonly id: GroupMessageId;
    readonly words: string;
    readonly by: string | null;
    readonly sentAt: InstantText;
  }[];
  /** For contact persons only. */
  readonly tending: {
    readonly invitation: string;
    readonly asking: readonly SeenMember[];
    readonly out: readonly SeenMember[];
    readonly messagesLeft: number;
  } | null;
};

/** A group's page as this reader may see it; `null` for who may not know of the group. */
export async function readGroup(house: House, viewer: Viewer, slug: string): Promise<GroupPage | null> {
  const seen = await seeGroup(house, viewer, slug);
  if (!seen) return null;
  const { db } = house;
  const { group, own, keeps, editions, home } = seen;
  const members = await listMembers(db, group.id);
  const messages = await listMessages(db, group.id);
  const persons = await listPersons(db, [
    ...members.map(({ personId }) => personId),
    ...messages.flatMap(({ sentBy }) => sentBy ?? []),
  ]);
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const now = house.clock.now();
  const attended = await attendedOf(house, viewer, editions);
  const isMember = own?.state === 'in';
  const reader = { isMember, attends: attended.size > 0 };
  const isIn = members.filter(({ state }) => state === 'in');
  const seesAll = keeps || own?.isContact === true;
  const visible = isIn.filter((one) => seesAll || one.id === own?.id || seesMember(one, reader));
  const shown = (list: readonly GroupMember[]) => namedAmong(list, personOf, own);
  const { id: _id, editionId: _editionId, invitation, ...said } = group;
  return {
    ...{ ...said, keeps, memberCount: isIn.length },
    reason: keeps || isMember ? group.reason : '',
    editions: editions.map((edition) => ({ ...edition, isOver: now >= endOfEdition(edition) })),
    home: home?.isPublic ? { slug: home.slug, name: home.name } : null,
    contacts: shown(visible.filter(({ isContact }) => isContact)),
    members: shown(visible.filter(({ isContact }) => !isContact)),
    own,
    meetUps: await meetUpsOf(house, viewer, seen, attended),
    messages:
      isMember || keeps
        ? messages
            .filter(({ words }) => words)
            .map(({ id, words, sentBy, sentAt }) => ({
              ...{ id, words, sentAt, by: (sentBy && personOf.get(sentBy)?.name) ?? null },
            }))
        : [],
    tending: own?.isContact
      ? {
          ...{ invitation, messagesLeft: messagesLeft(messages, now) },
          asking: shown(members.filter(({ state }) => state === 'asked')),
          out: shown(members.filter(({ state }) => state === 'out')),
        }
      : null,
  };
}

function namedAmong(
  members: readonly GroupMember[],
  personOf: ReadonlyMap<PersonId, Person>,
  own: GroupMember | null,
): readonly SeenMember[] {
  return members.flatMap(({ id, personId, isContact, isOffered }) => {
    const person = personOf.get(personId);
    return person ? [{ id, name: person.name, isContact, isOffered, isSelf: id === own?.id }] : [];
  });
}

async function attendedOf(
  house: House,
  viewer: Viewer,
  editions: SeenGroup['editions'],
): Promise<ReadonlySet<string>> {
  if (!isSignedIn(viewer)) return new Set();
  const attended = await Promise.all(
    editions.map(async ({ id }) => ((await isAttending(house, viewer, id)) ? [id] : [])),
  );
  return new Set(attended.flat());
}

/** Meet-ups at editions that all may see, those that are over left out. */
async function meetUpsOf(
  house: House,
  viewer: Viewer,
  { group, editions, own }: SeenGroup,
  attended: ReadonlySet<string>,
): Promise<readonly SeenMeetUp[]> {
  const now = house.clock.now();
  const meetUps = (await listMeetUps(house.db, [group.id])).filter(
    ({ end, editionId }) => end > now && editions.some(({ id }) => id === editionId),
  );
  const going = await listGoing(
    house.db,
    meetUps.map(({ id }) => id),
  );
  return meetUps.map(({ groupId: _groupId, revision: _revision, ...meetUp }) => {
    const people = going.get(meetUp.id) ?? [];
    return {
      ...{ ...meetUp, people: people.length },
      isGoing: isSignedIn(viewer) && people.includes(viewer.personId),
      mayGo: attended.has(meetUp.editionId) && own?.state !== 'out' && group.state === 'open',
    };
  });
}
