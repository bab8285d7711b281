import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { mayOrganise, type Viewer } from '#people';
import { listPersons } from '#people/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { countMembers, listMembers } from '../queries/group-members.ts';
import { listGroupsAt, listGroupsById, listGroupsFor, listOpenGroups } from '../queries/groups.ts';
import { listMeetUps } from '../queries/meet-ups.ts';
import type { Group, GroupId, MeetUp } from '../rules/group.ts';

/** A group in a list that all may see. */
export type ListedGroup = Pick<Group, 'slug' | 'name' | 'about' | 'forWhom' | 'languages' | 'joining'> & {
  readonly members: number;
  /** Public editions at which it will be or was, the next first. */
  readonly editions: readonly Pick<Edition, 'id' | 'slug' | 'name' | 'startsOn' | 'endsOn' | 'zone'>[];
  /** Its meet-ups at those that are to come. */
  readonly meetUps: readonly MeetUp[];
};

/** Groups on one page. */
const groupsOnPage = 48;

export type GroupsPage = {
  readonly groups: readonly ListedGroup[];
  /** The page that this is, from 1, and how many there are. */
  readonly page: number;
  readonly pages: number;
};

/**
 * The open groups of public editions, by name, page by page; with an edition those that will be there. A page that is not there is the last
 * or the first one.
 */
export async function listGroups(
  house: House,
  input: { readonly editionId?: EditionId; readonly page?: number } = {},
): Promise<GroupsPage> {
  const { db } = house;
  const { editionId } = input;
  const open = await listOpenGroups(db, editionId);
  const homes = open.flatMap((group) => group.editionId ?? []);
  const seen = await listPublic(house, [...homes, ...(editionId ? [editionId] : [])]);
  const found = open.filter(
    (group) => (group.editionId === null || seen.has(group.editionId)) && (!editionId || seen.has(editionId)),
  );
  const pages = Math.max(1, Math.ceil(found.length / groupsOnPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(input.page ?? 1) || 1));
  const shown = found.slice((page - 1) * groupsOnPage, page * groupsOnPage);
  return {
    groups: await listed(
      house,
      shown.map(({ id }) => id),
    ),
    ...{ page, pages },
  };
}

/** Those of these editions that are public. */
async function listPublic(
  { db }: House,
  ids: readonly EditionId[],
): Promise<ReadonlyMap<EditionId, Edition>> {
  const editions = await listEditionsById(db, [...new Set(ids)]);
  return new Map(editions.flatMap((one) => (one.isPublic ? [[one.id, one]] : [])));
}

async function listed(house: House, ids: readonly GroupId[]): Promise<readonly ListedGroup[]> {
  const { db } = house;
  const [groups, at, counts, meetUps] = await Promise.all([
    listGroupsById(db, ids),
    listGroupsAt(db, ids),
    countMembers(db, ids),
    listMeetUps(db, ids),
  ]);
  const shown = await listPublic(
    house,
    at.map((one) => one.editionId),
  );
  const now = house.clock.now();
  const there = Map.groupBy(
    at.filter(({ isOff }) => !isOff),
    ({ groupId }) => groupId,
  );
  return groups.map((group) => {
    const own = (there.get(group.id) ?? []).flatMap((one) => shown.get(one.editionId) ?? []);
    const { slug, name, about, forWhom, languages, joining } = group;
    return {
      ...{ slug, name, about, forWhom, languages, joining, members: counts.get(group.id) ?? 0 },
      editions: own.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
      meetUps: meetUps.filter(
        (one) => one.groupId === group.id && one.end > now && own.some(({ id }) => id === one.editionId),
      ),
    };
  });
}

/** A group as the team of an edition sees it. */
export type DeskGroup = Pick<
  Group,
  'slug' | 'state' | 'name' | 'about' | 'forWhom' | 'joining' | 'reason'
> & {
  /** This edition's team opens and closes it; else it only is here too. */
  readonly isOwn: boolean;
  readonly isAt: boolean;
  readonly isOff: boolean;
  readonly members: number;
  readonly contacts: readonly string[];
};

/** What the team of an edition looks after, suggestions first. */
export async function readGroupsDesk(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<readonly DeskGroup[], 'not-allowed'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const { db } = house;
  const groups = await listGroupsFor(db, editionId);
  const counts = await countMembers(
    db,
    groups.map(({ id }) => id),
  );
  const rows = await Promise.all(
    groups.map(async (group): Promise<DeskGroup> => {
      const contacts = (await listMembers(db, group.id)).filter(({ isContact }) => isContact);
      const persons = await listPersons(
        db,
        contacts.map(({ personId }) => personId),
      );
      const { slug, state, name, about, forWhom, joining, reason, isAt, isOff } = group;
      return {
        ...{ slug, state, name, about, forWhom, joining, reason, isAt, isOff },
        ...{ isOwn: group.editionId === editionId, members: counts.get(group.id) ?? 0 },
        contacts: persons.map((person) => person.name),
      };
    }),
  );
  const order = ['suggested', 'open', 'closed', 'declined'];
  return done(rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)));
}
